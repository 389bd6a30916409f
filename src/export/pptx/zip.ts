import { strToU8 } from "fflate";
import { zipped as zip } from "../zip.ts";
import { el, part } from "./xml.ts";

/** A file of a package: its path and its bytes or text. */
export type File = readonly [path: string, of: string | Uint8Array];

/** The files as a ZIP, in their order. */
export const zipped = (files: readonly File[]): Uint8Array<ArrayBuffer> =>
  zip(files.map(([name, of]) => ({ name, data: typeof of === "string" ? strToU8(of) : of })));

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The relationships of a part, numbered rId1, rId2 and so on in their order. */
export const relationsPart = (relations: readonly (readonly [type: string, target: string])[]): string =>
  part(
    el(
      "Relationships",
      { xmlns: `${PACKAGE}/relationships` },
      ...relations.map(([type, target], i) =>
        el("Relationship", { Id: `rId${i + 1}`, Type: type, Target: target }),
      ),
    ),
  );

/** What kind of thing each part of a package is. */
export const typesPart = (parts: readonly (readonly [path: string, type: string])[]): string =>
  part(
    el(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      el("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      el("Default", { Extension: "xml", ContentType: "application/xml" }),
      el("Default", {
        Extension: "xlsx",
        ContentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      }),
      ...parts.map(([path, type]) => el("Override", { PartName: path, ContentType: type })),
    ),
  );
