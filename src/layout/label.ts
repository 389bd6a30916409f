import type { Font } from "../look/measure.ts";
import type { Token } from "../look/theme.ts";
import type { Px, Shape } from "./scene.ts";

/** The width of a text in a face and size, px. */
export type Measure = (text: string, font: Font, size: Px) => Px;

type Line = { readonly text: string; readonly font: Font; readonly size: Px; readonly fill: Token };

/** A few lines of text and the room they take; the first baseline stands `first` below the top. */
export type Label = {
  readonly lines: readonly Line[];
  readonly w: Px;
  readonly h: Px;
  readonly first: Px;
  /** True when words had to be cut; the whole text stands in the tooltip and the table. */
  readonly cut: boolean;
};

const LEADING = 1.22;

// Graphemes are the same in every language; naming one keeps the machine's own out.
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The longest beginning of a text that fits with an ellipsis, cut between graphemes. */
const shortened = (text: string, fits: (text: string) => boolean): string => {
  const parts = [...graphemes.segment(text.slice(0, 400))];
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const candidate = `${text.slice(0, parts[middle - 1]!.index)}${parts[middle - 1]!.segment}…`;
    if (fits(candidate)) low = middle;
    else high = middle - 1;
  }
  const last = parts[low - 1];
  return last === undefined ? "…" : `${text.slice(0, last.index)}${last.segment}`.trimEnd().concat("…");
};

/** Breaks a text at spaces into at most `most` lines of a width; the last ends in an ellipsis if more was to come. */
export const wrap = (
  text: string,
  fits: (text: string) => boolean,
  most: number,
): { readonly lines: readonly string[]; readonly cut: boolean } => {
  if (fits(text)) return { lines: [text], cut: false };
  const lines: string[] = [];
  let line = "";
  const words = text.split(/(?<=[ \-–/])/u);
  for (const [i, word] of words.entries()) {
    if (fits((line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (lines.length === most - 1 || line === "") {
      const rest = line + words.slice(i).join("");
      const last = shortened(rest, fits);
      return { lines: [...lines, last], cut: true };
    }
    lines.push(line.trimEnd());
    if (!fits(word.trimEnd())) {
      const last = shortened(words.slice(i).join(""), fits);
      return { lines: [...lines, last], cut: true };
    }
    line = word;
  }
  return { lines: [...lines, line.trimEnd()], cut: false };
};

/** Title and softer note, each wrapped to a width; `most` lines each. */
export const layoutLabel = (
  { title, note, fill = "ink" }: { title: string; note?: string | undefined; fill?: Token },
  { width, most, size, measure }: { width: Px; most: number; size: Px; measure: Measure },
): Label => {
  const set = (text: string, font: Font, px: Px, ink: Token) => {
    const { lines, cut } = wrap(text, (part) => measure(part, font, px) <= width, most);
    return { cut, lines: lines.map((line) => ({ text: line, font, size: px, fill: ink })) };
  };
  const parts = [set(title, "sansBold", size, fill)];
  if (note) parts.push(set(note, "sans", size - 1, "soft"));
  const lines = parts.flatMap((part) => part.lines);
  return {
    lines,
    w: Math.max(...lines.map((line) => measure(line.text, line.font, line.size))),
    h: lines.reduce((sum, line) => sum + line.size * LEADING, 0),
    first: size * 0.95,
    cut: parts.some((part) => part.cut),
  };
};

/** The shapes of a label whose top left, or top right when it ends there, is at x, y. */
export const labelShapes = (
  label: Label,
  x: Px,
  y: Px,
  anchor: "start" | "middle" | "end",
  halo?: Token,
): readonly Shape[] => {
  let top = y;
  return label.lines.map((line) => {
    const baseline = top + label.first;
    top += line.size * LEADING;
    return { is: "text", x, y: baseline, anchor, ...(halo ? { halo } : {}), ...line } as const;
  });
};
