import type { exporting } from "../look/export.en.ts";
import type { Maker } from "./job.ts";

/** A kind of file: how it is called, and how to get what makes it. */
export type Format = {
  readonly id: keyof typeof exporting.formats;
  readonly ending: string;
  readonly mime: string;
  readonly load: () => Promise<Maker>;
};

/** Every kind of file, in the order of the dialog. */
export const FORMATS: readonly Format[] = [
  { id: "svg", ending: "svg", mime: "image/svg+xml", load: () => import("./svgFile.ts") },
  { id: "png", ending: "png", mime: "image/png", load: () => import("./png.ts") },
  { id: "pdf", ending: "pdf", mime: "application/pdf", load: () => import("./pdf.ts") },
  {
    id: "pptx",
    ending: "pptx",
    mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    load: () => import("./pptx.ts"),
  },
  // A page that is one file already has no other beside it to make one from.
  ...(import.meta.env.MODE === "file"
    ? []
    : [
        {
          id: "html",
          ending: "html",
          mime: "text/html;charset=utf-8",
          load: () => import("./htmlFile.ts"),
        } as const,
      ]),
  { id: "csv", ending: "csv", mime: "text/csv;charset=utf-8", load: () => import("./csv.ts") },
  { id: "table", ending: "html", mime: "text/html;charset=utf-8", load: () => import("./table.ts") },
  { id: "care", ending: "zip", mime: "application/zip", load: () => import("./care.ts") },
];
