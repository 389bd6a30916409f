import type { Px } from "../../layout/scene.ts";
import type { Font } from "../../look/measure.ts";
import type { Passage } from "../page/page.ts";
import { brokenLines } from "../page/passage.ts";
import type { Frame, Sheet } from "../page/sheet.ts";
import { metrics } from "../page/sheet.ts";

/** A table before it is laid out. One of a single column needs no head: its title says what is in it. */
export type Table = {
  readonly title: string;
  readonly head: readonly string[];
  /** How the width is shared out among the columns; together 1. */
  readonly shares: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

type Row = { readonly cells: readonly string[]; readonly h: Px };

/** A part of a table as it stands on one slide, px of the page. */
export type PlacedTable = {
  readonly title: string;
  readonly caption?: Passage;
  readonly x: Px;
  readonly y: Px;
  readonly widths: readonly Px[];
  readonly size: Px;
  readonly inset: Px;
  /** Null where there is none. */
  readonly head: Row | null;
  readonly rows: readonly Row[];
};

const LEADING = 1.22;
/** A program may put a wider face in the place of ours: lines are broken, and pages filled, as if words were so much larger. */
const SPARE = 1.13;

/** The height of a row whose cells have so many lines at most. */
const heightOf = (lines: number, size: Px, inset: Px): Px => lines * size * LEADING + 2 * inset;

type Piece = { readonly cells: readonly string[]; readonly lines: number };

/** A row as one, or where its cells are too high for a page as several that share out the lines of each cell. */
const parted = (
  cells: readonly string[],
  broken: readonly (readonly string[])[],
  most: number,
): readonly Piece[] => {
  const lines = Math.max(1, ...broken.map(({ length }) => length));
  if (lines <= most) return [{ cells, lines }];
  return Array.from({ length: Math.ceil(lines / most) }, (_, i) => ({
    cells: broken.map((own) => own.slice(i * most, (i + 1) * most).join(" ")),
    lines: Math.min(most, lines - i * most),
  }));
};

/**
 * A table on as many pages as it needs, each with its head: nothing of it is cut. Empty where it has no row.
 * @param frame a fresh page and its room; whether it is the first
 */
export const placeTable = (
  { measure, size: page }: Sheet,
  { title, head, shares, rows }: Table,
  frame: (isFirst: boolean) => Frame,
): readonly { readonly frame: Frame; readonly table: PlacedTable }[] => {
  const size = metrics(page).text * 0.86;
  const inset = size * 0.42;
  const linesIn = (cells: readonly string[], widths: readonly Px[], font: Font) =>
    cells.map((cell, i) =>
      brokenLines(cell, Math.max(size, ((widths[i] ?? size) - 2 * inset - 1) / SPARE), measure, {
        font,
        size,
      }),
    );
  const pages: { frame: Frame; table: Omit<PlacedTable, "rows"> & { rows: Row[] } }[] = [];
  let left = 0;
  let next = frame(true);
  for (const cells of rows) {
    const { room } = next;
    const widths = shares.map((share) => share * room.w);
    const headLines = linesIn(head, widths, "sansBold");
    const headHeight =
      head.length === 0 ? 0 : heightOf(Math.max(...headLines.map(({ length }) => length)), size, inset);
    const most = Math.max(1, Math.floor((room.h / SPARE - headHeight - 2 * inset) / (size * LEADING)));
    for (const { cells: own, lines } of parted(cells, linesIn(cells, widths, "sans"), most)) {
      const h = heightOf(lines, size, inset);
      if (pages.length === 0 || h > left) {
        const { x, y, h: whole } = next.room;
        const top = head.length === 0 ? null : { cells: head, h: headHeight };
        pages.push({ frame: next, table: { title, x, y, widths, size, inset, head: top, rows: [] } });
        left = whole / SPARE - headHeight;
        next = frame(false);
      }
      pages.at(-1)?.table.rows.push({ cells: own, h });
      left -= h;
    }
  }
  return pages;
};
