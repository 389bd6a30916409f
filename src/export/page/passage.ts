import type { Measure } from "../../layout/label.ts";
import type { Px } from "../../layout/scene.ts";
import type { Font } from "../../look/measure.ts";
import type { Token } from "../../look/theme.ts";
import type { Passage } from "./page.ts";

const LEADING = 1.24;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How words are set. */
export type Manner = {
  readonly font: Font;
  readonly size: Px;
  readonly fill: Token;
  /** Where lines stand in the box; at its start if absent. */
  readonly anchor?: "start" | "end";
};

/** The beginning of a word that fits, at least one grapheme, and the rest of it. */
const parted = (word: string, fits: (text: string) => boolean): readonly [string, string] => {
  const parts = [...graphemes.segment(word)].map(({ segment }) => segment);
  let low = 1;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(parts.slice(0, middle).join(""))) low = middle;
    else high = middle - 1;
  }
  return [parts.slice(0, low).join(""), parts.slice(low).join("")];
};

/** One paragraph in lines that fit: broken at spaces, and within a word only where that alone is too long. */
const linesOf = (paragraph: string, fits: (text: string) => boolean): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (let word of paragraph.split(/(?<=[ –/])/u)) {
    if (fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    while (!fits(word.trimEnd())) {
      const [part, rest] = parted(word, fits);
      if (rest === "") break;
      lines.push(part);
      word = rest;
    }
    line = word;
  }
  return [...lines, line.trimEnd()];
};

/** A text broken into as many lines as a width needs; nothing of it is cut. Line breaks part paragraphs. */
export const brokenLines = (
  text: string,
  width: Px,
  measure: Measure,
  { font, size }: Pick<Manner, "font" | "size">,
): readonly string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .flatMap((paragraph) => linesOf(paragraph.trim(), (part) => measure(part, font, size) <= width));

/** The height that so many lines take, px. */
const heightOf = (lines: number, size: Px): Px => lines * size * LEADING;

/** A text set in a width from the top left corner x, y; its height follows from its lines. */
export const passage = (
  text: string,
  { x, y, w }: { readonly x: Px; readonly y: Px; readonly w: Px },
  measure: Measure,
  { font, size, fill, anchor = "start" }: Manner,
): Passage => {
  const lines = brokenLines(text, w, measure, { font, size });
  return {
    x,
    y,
    w,
    h: heightOf(lines.length, size),
    text,
    shapes: lines.map((line, i) => ({
      is: "text",
      x: anchor === "end" ? x + w : x,
      y: y + i * size * LEADING + size * 0.95,
      text: line,
      font,
      size,
      fill,
      anchor,
    })),
  };
};

/** A passage so much further down and to the right. */
export const moved = (of: Passage, dx: Px, dy: Px): Passage => ({
  ...of,
  x: of.x + dx,
  y: of.y + dy,
  shapes: of.shapes.map((shape) => ({ ...shape, x: shape.x + dx, y: shape.y + dy })),
});
