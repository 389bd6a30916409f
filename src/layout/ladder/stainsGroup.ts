import { type Column, foundOf } from "../columns.ts";
import type { Px } from "../scene.ts";
import { labelCell } from "./label.ts";
import { line, restLine, type Stack } from "./line.ts";
import { STAIN, STAIN_INSET, widest, widestFinding } from "./room.ts";
import type { Row } from "./rows.ts";
import { type Cell, type Sheet, stacked } from "./sheet.ts";
import { stainCell } from "./stain.ts";

/** The least width of a cell, in sizes of words. */
const LEAST = 6.6;

/** Cells one after the other, in as many lines as they need. */
const flowing = (cells: readonly Cell[], columns: number, w: Px, gap: Px): Cell => {
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, i) =>
    cells.slice(i * columns, (i + 1) * columns),
  );
  return stacked(
    rows.map((row) => ({
      h: Math.max(...row.map(({ h }) => h)),
      draw: (x, y) => row.flatMap((cell, i) => cell.draw(x + i * (w + gap), y)),
    })),
    gap,
  );
};

/** The stains where columns have no room: for each specimen that has any, its cells one after the other. */
export const stainsGroup = (
  sheet: Sheet,
  { of }: Extract<Row, { is: "stains" }>,
  columns: readonly Column[],
  stack: Stack,
): readonly Cell[] => {
  const { size, words } = sheet;
  const gap = size * 0.4;
  const room = stack.width - stack.label - stack.gap - 1;
  const told = columns.filter((column) => of.some((stain) => foundOf(column, stain).length > 0));
  const found = told.flatMap((column) => of.flatMap((stain) => foundOf(column, stain)));
  const names = of.map(({ label, title }) => label ?? title);
  const needed = Math.max(widest(sheet, names, size), widestFinding(sheet, found, size * STAIN));
  const least = Math.max(size * LEAST, needed + size * STAIN_INSET);
  const count = Math.max(1, Math.floor((room + gap) / (least + gap)));
  const w = (room - (count - 1) * gap) / count;
  const lines = told.map((column) => {
    const cells = of.flatMap((stain) => {
      const found = foundOf(column, stain);
      return (found.length > 0 ? found : [undefined]).map((finding) =>
        stainCell(sheet, finding, column, { of: stain, w, titled: true }),
      );
    });
    return line(sheet, column, flowing(cells, count, w, gap), "stains", stack);
  });
  const rest = columns.filter((column) => !told.includes(column)).map(({ title }) => title);
  return [
    labelCell(sheet, { name: words.panels.stains, w: stack.width }),
    ...lines,
    ...(rest.length > 0 ? [restLine(sheet, "stains", words.panels.noStains(rest.join(", ")), stack)] : []),
  ];
};
