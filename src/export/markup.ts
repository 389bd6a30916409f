/** HTML that has been made with `tag`: never a text that came from elsewhere. */
export type Markup = { readonly html: string };

/** What may stand in a tag: text, which is escaped; markup; nothing. */
export type Child = string | Markup | readonly Child[] | false | null | undefined;

/** Control characters that HTML does not allow, noncharacters, and lone surrogates. */
const FORBIDDEN = /(?![\t\n\r])\p{Control}|[\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for HTML content and attributes in quotes; what HTML cannot hold becomes U+FFFD. */
export const escapeHtml = (text: string): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const written = (child: Child): string => {
  if (child === false || child === null || child === undefined) return "";
  if (typeof child === "string") return escapeHtml(child);
  return "html" in child ? child.html : child.map(written).join("");
};

/** An element as HTML, with a line break after it; empty where it has neither attributes nor anything in it. */
export const tag = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): Markup => {
  const inner = children.map(written).join("");
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return { html: inner === "" ? "" : `<${name}${said.join("")}>${inner}</${name}>\n` };
};
