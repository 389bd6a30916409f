/** Where the text of a case comes from; the key under which the case is kept. */
export type Source =
  /** A case that ships with the page, by name. */
  | { readonly is: "shipped"; readonly name: string }
  /** A path on the same site. */
  | { readonly is: "site"; readonly path: string }
  /** A file that was dropped, chosen or pasted in this tab. */
  | { readonly is: "opened"; readonly id: number }
  /** What the page holds in itself, or the host of an element has handed over; `print` tells one text from another. */
  | { readonly is: "given"; readonly print: string }
  /** A `?src=` that was refused: nothing was asked of anyone. */
  | { readonly is: "refused"; readonly src: string; readonly host: string; readonly why: Refusal };

/** Why a `?src=` is refused: another site, a scheme that is no path, or signs that hide where it leads. */
export type Refusal = "host" | "scheme" | "signs" | "long" | "file";

/** The source of a text that was handed over. Two texts in one tab, or at one address, are two sources. */
export const givenSource = (text: string): Source => {
  // FNV-1a: enough to tell texts apart that nobody has made to look alike.
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return { is: "given", print: `${text.length.toString(36)}-${(hash >>> 0).toString(36)}` };
};

const refused = (src: string, why: Refusal, host = ""): Source => ({ is: "refused", src, host, why });

const parsed = (text: string, base?: string): URL | null => {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
};

/**
 * The source that a `?src=` names on the page at `base`: a path on the same site, or refused with the host that it
 * would have led to, in its ASCII form. Control signs and backslashes are refused, since browsers drop or turn them
 * when they read an address.
 */
export const sourceOfPath = (src: string, base: string): Source => {
  if (src.length > 2000) return refused(src.slice(0, 200), "long");
  const here = new URL(base);
  const absolute = /^[^/?#]*:/.test(src);
  const url = absolute ? parsed(src) : parsed(src, base);
  const host = url?.host ?? "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f\\]|^ | $/.test(src)) return refused(src, "signs", host);
  if (absolute && !/^https?:/i.test(src)) return refused(src, "scheme", host);
  if (here.protocol !== "http:" && here.protocol !== "https:") return refused(src, "file");
  if (!url || src.startsWith("//") || url.origin !== here.origin) return refused(src, "host", host);
  if (url.username || url.password) return refused(src, "signs", host);
  // "/.//host" is a path of this site that reads as another host once it stands alone.
  if (url.pathname.startsWith("//")) return refused(src, "host", parsed(url.pathname, base)?.host);
  return { is: "site", path: `${url.pathname}${url.search}` };
};

/** The source that a page's address asks for; null where it asks for none. The first of two equal keys counts. */
export const sourceOfQuery = (search: string, base: string): Source | null => {
  const query = new URLSearchParams(search);
  const src = query.get("src");
  if (src) return sourceOfPath(src, base);
  const opened = Number(query.get("opened"));
  if (Number.isInteger(opened) && opened > 0) return { is: "opened", id: opened };
  const name = query.get("case");
  return name ? { is: "shipped", name } : null;
};

/** A page's query with this source in it, and its other settings as they were; no name of a speaker window. */
export const queryOfSource = (source: Source, search: string): string => {
  const query = new URLSearchParams(search);
  for (const key of ["src", "case", "opened", "speaker"]) query.delete(key);
  if (source.is === "shipped") query.set("case", source.name);
  if (source.is === "site") query.set("src", source.path);
  if (source.is === "refused") query.set("src", source.src);
  if (source.is === "opened") query.set("opened", String(source.id));
  return `?${query.toString().replaceAll("%2F", "/")}`;
};
