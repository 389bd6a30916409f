import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** The parts of a package, opened with a ZIP reader and an XML parser that are not ours. */
export type Opened = {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly xml: (path: string) => Document;
  /** Its parts that are XML. */
  readonly parts: readonly string[];
};

/** Opens a package; every part of it must be well-formed XML with its namespaces. */
export const opened = (bytes: Uint8Array): Opened => {
  const files = unzipSync(bytes);
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const parts = Object.keys(files).filter((path) => /\.(xml|rels)$/.test(path));
  const documents = new Map(
    parts.map((path) => [path, parser.parseFromString(strFromU8(files[path]!), "application/xml")]),
  );
  return {
    files,
    parts,
    xml: (path) => {
      const found = documents.get(path);
      if (!found) throw new Error(`no part ${path}`);
      return found;
    },
  };
};

/** The elements of a name in a document or an element, wherever they stand. */
export const all = (within: Document | Element, name: string): readonly Element[] =>
  Array.from(within.getElementsByTagName(name));

/** The paths of all slides, in their order. */
export const slidesOf = ({ parts }: Opened): readonly string[] =>
  parts
    .filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort((a, b) => Number(a.match(/\d+/)?.[0]) - Number(b.match(/\d+/)?.[0]));

/** The text of an element, a paragraph a line. */
export const textOf = (within: Document | Element): string =>
  all(within, "a:p")
    .map((paragraph) =>
      Array.from(paragraph.getElementsByTagName("*"))
        .filter(({ tagName }) => tagName === "a:t" || tagName === "a:br")
        .map((one) => (one.tagName === "a:br" ? "\n" : (one.textContent ?? "")))
        .join(""),
    )
    .join("\n");

/** What a part refers to: the kind of the relationship and the path it leads to. */
export const relationsOf = (
  of: Opened,
  path: string,
): readonly { readonly id: string; readonly type: string; readonly target: string }[] => {
  const slash = path.lastIndexOf("/");
  const rels = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
  if (!of.parts.includes(rels)) return [];
  return all(of.xml(rels), "Relationship").map((relation) => ({
    id: relation.getAttribute("Id") ?? "",
    type: relation.getAttribute("Type")?.split("/").at(-1) ?? "",
    target: new URL(relation.getAttribute("Target") ?? "", `file:///${path}`).pathname.slice(1),
  }));
};
