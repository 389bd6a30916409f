import type { Mark, Px, Scene } from "../../layout/scene.ts";
import type { Id } from "../../model/resolved.ts";
import { type Manner, passage } from "./passage.ts";
import type { Sheet } from "./sheet.ts";
import { smallest } from "./words.ts";

/** One thing that is told in words: paragraphs that stand or go together. */
export type Told = {
  readonly is?: Id;
  readonly lines: readonly (readonly [text: string, style: "over" | "head" | "strong" | "soft" | "plain"])[];
};

/** The largest width of a line for reading, in sizes of its letters. */
const MEASURE = 50;
/** The faces of another program may be wider: lines are broken as if words were so much larger. */
const SPARE = 1.12;
const SPACE = { line: 0.16, part: 0.5 };

const mannerOf = (style: Told["lines"][number][1], size: Px): Manner => {
  switch (style) {
    case "head":
      return { font: "serifBold", size: size * 1.28, fill: "ink" };
    case "over":
      return { font: "sansBold", size: size * 0.95, fill: "soft" };
    case "strong":
      return { font: "sansBold", size, fill: "ink" };
    case "soft":
      return { font: "sansItalic", size, fill: "soft" };
    case "plain":
      return { font: "sans", size, fill: "ink" };
  }
};

/** How large words are, against the smallest: as large as all of them have room. */
const LARGER = [1.36, 1.2, 1.06];

type Set = { readonly scene: Scene | null; readonly isWhole: boolean };

const setIn = (
  { measure }: Sheet,
  parts: readonly Told[],
  { w, h, size }: { readonly w: Px; readonly h: Px; readonly size: Px },
): Set => {
  const marks: Mark[] = [];
  let y = 0;
  let isWhole = true;
  for (const [i, { is, lines }] of parts.entries()) {
    const said = lines.filter(([text]) => text !== "");
    if (said.length === 0) continue;
    const top = y === 0 ? 0 : y + size * SPACE.part;
    let at = top;
    const shapes = said.flatMap(([text, style]) => {
      const set = passage(text, { x: 0, y: at, w: w / SPARE }, measure, mannerOf(style, size));
      at += set.h + size * SPACE.line;
      return set.shapes;
    });
    if (at > h) {
      isWhole = false;
      if (marks.length > 0) continue;
    }
    const says = said.map(([text]) => text).join(". ");
    marks.push({
      key: `told:${i}`,
      role: "row",
      ...(is === undefined ? {} : { event: is }),
      says,
      box: { x: 0, y: top, w, h: at - top },
      shapes,
    });
    y = at;
  }
  const says = marks.flatMap((mark) => mark.says ?? []).join(". ");
  return { scene: marks.length === 0 ? null : { width: w, height: y, says, marks }, isWhole };
};

/** Words in full as a picture, in page px: the parts, the most important first, that have room; one at least. */
export const tellingIn = (
  sheet: Sheet,
  parts: readonly Told[],
  { w, h }: { readonly w: Px; readonly h: Px },
): Scene | null => {
  const tried = LARGER.map((by) => {
    const size = smallest(sheet) * by;
    return setIn(sheet, parts, { w: Math.min(w, size * MEASURE), h, size });
  });
  return (tried.find(({ isWhole }) => isWhole) ?? tried.at(-1))?.scene ?? null;
};

/** A line of words as a picture, in as many lines as a width needs. */
export const lineIn = (sheet: Sheet, text: string, w: Px): Scene | null =>
  setIn(sheet, [{ lines: [[text, "plain"]] }], { w, h: Infinity, size: smallest(sheet) }).scene;
