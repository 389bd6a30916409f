import italic from "../../look/fonts/sans-italic.woff2?url";
import regular from "../../look/fonts/sans-regular.woff2?url";
import semibold from "../../look/fonts/sans-semibold.woff2?url";
import serif from "../../look/fonts/serif-semibold.woff2?url";

const FACES = [
  ["Caseline Sans", "400", "normal", regular],
  ["Caseline Sans", "600", "normal", semibold],
  ["Caseline Sans", "400", "italic", italic],
  ["Caseline Serif", "600", "normal", serif],
] as const;

/** A font that the build has put into the script, as bytes: a host page's policy has nothing to say against those. */
const bytesOf = (url: string): Uint8Array<ArrayBuffer> | null => {
  const [head = "", data = ""] = url.split(",");
  return head.startsWith("data:") ? Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) : null;
};

/**
 * Adds the fonts to a page once: browsers ignore font rules inside a shadow root. Where they may not be loaded the
 * system's own are drawn.
 */
export const addFonts = (page: Document): void => {
  const has = [...page.fonts];
  for (const [family, weight, style, url] of FACES) {
    if (has.some((face) => face.family.includes(family) && face.weight === weight && face.style === style))
      continue;
    const source = bytesOf(url) ?? `url(${JSON.stringify(url)}) format("woff2")`;
    page.fonts.add(new FontFace(family, source, { weight, style, display: "block" }));
  }
};
