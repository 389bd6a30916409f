import { escapeXml } from "../svg.ts";

/** Markup that is well formed: made by `el` and `text` only, so that no text of a case gets in without being escaped. */
export type Markup = { readonly xml: string };

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Text as character data. */
export const text = (of: string): Markup => ({ xml: escapeXml(of) });

/** One element; attributes that are undefined and children that are null are left out, true is 1 and false is 0. */
export const el = (name: string, attributes: Attributes = {}, ...children: (Markup | null)[]): Markup => {
  const own = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${escapeXml(typeof value === "boolean" ? String(Number(value)) : String(value))}"`],
  );
  const inside = children.map((child) => child?.xml ?? "").join("");
  return { xml: inside === "" ? `<${name}${own.join("")}/>` : `<${name}${own.join("")}>${inside}</${name}>` };
};

/** Markup one after the other. */
export const all = (parts: readonly Markup[]): Markup => ({ xml: parts.map(({ xml }) => xml).join("") });

/** A part of the package: an XML file. */
export const part = (root: Markup): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";

/** The namespaces of a slide, and of whatever else is made of shapes. */
export const SLIDE_NAMESPACES = {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": `${OFFICE}/relationships`,
  "xmlns:p": "http://schemas.openxmlformats.org/presentationml/2006/main",
} as const;

/** The kind of a relationship in this package. */
export const relationType = (of: string): string => `${OFFICE}/relationships/${of}`;
