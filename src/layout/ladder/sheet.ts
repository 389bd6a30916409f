import type { LadderWords } from "../../look/ladder.en.ts";
import type { Font } from "../../look/measure.ts";
import type { Token } from "../../look/theme.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { type Measure, wrap } from "../label.ts";
import type { Mark, Px, Shape } from "../scene.ts";

/** What every part of the ladder is laid out with. */
export type Sheet = {
  readonly resolved: Resolved;
  readonly measure: Measure;
  readonly words: LadderWords;
  readonly day0: Id | null;
  /** Size of the words, px; everything else goes with it. */
  readonly size: Px;
  /** Without the sentences that say what thresholds mean. */
  readonly terse?: boolean;
};

/** A part of known height, drawn once its place is known. */
export type Cell = {
  readonly h: Px;
  /** The height of the words over its first bar, where it has one: bars of a row lie level. */
  readonly head?: Px | undefined;
  readonly draw: (x: Px, y: Px) => readonly Mark[];
};

/** Lines of one face and the room they take. */
export type Block = {
  readonly lines: readonly string[];
  readonly font: Font;
  readonly size: Px;
  readonly fill: Token;
  readonly w: Px;
  readonly h: Px;
  readonly cut: boolean;
};

const LEADING = 1.24;

/** A text broken into at most `most` lines of a width; the whole of it stands in the table. */
export const block = (
  { measure }: Sheet,
  text: string,
  {
    width,
    most = 8,
    font = "sans",
    size,
    fill = "ink",
  }: { width: Px; most?: number; font?: Font; size: Px; fill?: Token },
): Block => {
  const { lines, cut } = wrap(text, (part) => measure(part, font, size) <= width, most);
  const w = Math.max(...lines.map((line) => measure(line, font, size)));
  return { lines, font, size, fill, w, h: lines.length * size * LEADING, cut };
};

/** The shapes of a block whose top left, middle or right is at x, y. */
export const blockShapes = (
  { lines, font, size, fill }: Block,
  x: Px,
  y: Px,
  anchor: "start" | "middle" | "end" = "start",
): readonly Shape[] =>
  lines.map((text, i) => {
    const baseline = y + i * size * LEADING + size * 0.95;
    return { is: "text", x, y: baseline, text, font, size, fill, anchor } as const;
  });

/** What lies under a mark while it is lit: the tint that the panels light with. */
export const litGround = (x: Px, y: Px, w: Px, h: Px): Shape => ({
  is: "rect",
  x: x - 4,
  y: y - 3,
  w: w + 8,
  h: h + 6,
  radius: 4,
  fill: "accent",
  opacity: 0.1,
  lit: true,
});

/** A mark that only explains. */
export const note = (key: string, shapes: readonly Shape[]): Mark => ({ key, role: "row", shapes });

/** A hairline between two rows. */
const rule = (key: string, x1: Px, x2: Px, y: Px): Mark => ({
  key,
  role: "ground",
  shapes: [{ is: "line", x1, x2, y1: y, y2: y, stroke: "faint", width: 1 }],
});

/** Cells one below the other. */
export const stacked = (cells: readonly Cell[], gap: Px): Cell => ({
  head: cells[0]?.head,
  h: cells.reduce((sum, { h }) => sum + h, 0) + Math.max(0, cells.length - 1) * gap,
  draw: (x, y) => {
    let top = y;
    return cells.flatMap(({ h, draw }) => {
      const marks = draw(x, top);
      top += h + gap;
      return marks;
    });
  },
});

/** A cell so much further down. */
export const lowered = (cell: Cell, by: Px): Cell => ({
  h: cell.h + by,
  draw: (x, y) => cell.draw(x, y + by),
});

/** Parts one below the other with a hairline between each two, over a whole width. */
export const ruled = (parts: readonly Cell[], width: Px, space: Px): Cell => ({
  h: parts.reduce((sum, { h }) => sum + h, 0) + (parts.length - 1) * 2 * space + space,
  draw: (x, y) => {
    let top = y + space / 2;
    return parts.flatMap(({ h, draw }, i) => {
      const line = i === 0 ? [] : [rule(`rule:${i}`, x, x + width, Math.round(top + space) - 0.5)];
      if (i > 0) top += 2 * space;
      const marks = draw(x, top);
      top += h;
      return [...line, ...marks];
    });
  },
});
