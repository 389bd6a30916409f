import type { Measure } from "../../layout/label.ts";
import type { Px } from "../../layout/scene.ts";
import type { ExportWords } from "../../look/export.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import { wordsThen } from "../../look/then.ts";
import type { Cursor } from "../../model/known/cursor.ts";
import type { Case } from "../../model/schema.ts";
import type { Page, Passage, Placed, Size } from "./page.ts";
import { moved, passage } from "./passage.ts";

/** What every page of one export is laid out with. */
export type Sheet = {
  readonly size: Size;
  readonly measure: Measure;
  readonly words: Strings;
  readonly say: ExportWords;
  /** The version of this program, for the foot. */
  readonly version: string;
  /** A figure for a journal has words as small as print allows. */
  readonly manner?: "figure";
};

/** What is not told yet is called so, and not "not reported", where something of the case is hidden. */
export const hidingWords = (words: Strings, { asOf, untold }: Cursor): Strings =>
  asOf === null && !untold?.size ? words : wordsThen(words);

const FIGURE = { margin: 5, gap: 6, title: 10.7, text: 9.4, caption: 9.4, foot: 8 };

/** The space between things, and the sizes of words, for a page so wide. */
export const metrics = ({ width, height }: Size) => {
  const unit = Math.min(Math.max(Math.sqrt(width * height) / 960, 0.6), 1.5);
  return {
    margin: Math.round(Math.max(20, 44 * unit)),
    gap: Math.round(16 * unit),
    title: Math.max(17, 29 * unit),
    text: Math.max(12, 17 * unit),
    caption: Math.max(11.5, 16 * unit),
    foot: Math.max(8.5, 11.5 * unit),
  };
};

/** Where the case is from: each source's citation and DOI. */
export const citationOf = ({ sources = [] }: Case, say: ExportWords): string =>
  sources
    .map(({ citation, doi }) =>
      [citation, doi === undefined ? "" : say.doi(doi)].filter(Boolean).join(say.joined),
    )
    .join("; ");

type Words = {
  readonly title: string;
  readonly text?: string | undefined;
  /** What this page shows: a stretch, a cursor. */
  readonly shows?: readonly string[] | undefined;
  readonly of: Case;
};

/** A page without figures yet, and the room that these have. */
export type Frame = {
  readonly page: Omit<Page, "figures" | "notes" | "step" | "says">;
  readonly room: { readonly x: Px; readonly y: Px; readonly w: Px; readonly h: Px };
};

/** The words around the figures of a page: title and text at its top, foot at its bottom, and the room between. */
export const frameOf = (sheet: Sheet, { title, text = "", shows = [], of }: Words): Frame => {
  const { size, measure, say, version, manner } = sheet;
  const m = manner === "figure" ? FIGURE : metrics(size);
  const w = size.width - 2 * m.margin;
  const at = (y: Px) => ({ x: m.margin, y, w });
  const head = passage(title, at(m.margin * 0.7), measure, { font: "serifBold", size: m.title, fill: "ink" });
  const below = head.y + head.h + m.gap * 0.25;
  const under =
    text === "" ? null : passage(text, at(below), measure, { font: "sans", size: m.text, fill: "soft" });
  const lines = [
    shows.join(say.joined),
    citationOf(of, say),
    [say.made(of.title, version), say.notice].join(say.joined),
  ].filter((line) => line !== "");
  const set = lines.map((line, i) =>
    passage(line, at(0), measure, {
      font: i === 0 && shows.length > 0 ? "sansBold" : "sans",
      size: m.foot,
      fill: "soft",
    }),
  );
  const footHeight = set.reduce((sum, { h }) => sum + h, 0);
  let y = size.height - m.margin * 0.55 - footHeight;
  const top = (under === null ? head.y + head.h : under.y + under.h) + m.gap;
  const room = { x: m.margin, y: top, w, h: Math.max(1, y - m.gap * 0.6 - top) };
  const foot = set.map((line): Passage => {
    const placed = moved(line, 0, y);
    y += line.h;
    return placed;
  });
  return { page: { ...size, title: head, text: under, foot }, room };
};

/** A finished page; what is told of it is its title, its text and what its figures show. */
export const pageOf = (
  { page }: Frame,
  figures: readonly Placed[],
  { notes = [], step = null }: Partial<Pick<Page, "notes" | "step">> = {},
): Page => ({
  ...page,
  figures,
  notes,
  step,
  says: [page.title.text, page.text?.text, ...figures.map(({ scene }) => scene.says)]
    .filter((part) => part !== undefined)
    .join("\n"),
});
