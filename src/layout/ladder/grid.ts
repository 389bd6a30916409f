import { type Column, foundOf } from "../columns.ts";
import { stateInks } from "../frame.ts";
import type { Mark, Px } from "../scene.ts";
import { barCell, stacked, wordsCell } from "./cells.ts";
import { headCell } from "./head.ts";
import { labelCell, measureLabel, thresholdCell } from "./label.ts";
import type { Row } from "./rows.ts";
import { block, blockShapes, type Cell, note, rule, type Sheet } from "./sheet.ts";
import { stainCell } from "./stain.ts";
import { stateCell } from "./state.ts";
import { unstainedCell } from "./unstained.ts";

/** Where the columns of a grid stand. */
export type Grid = {
  /** The width of the labels at the left. */
  readonly label: Px;
  readonly column: Px;
  readonly gap: Px;
};

const columnX = ({ label, column, gap }: Grid, i: number): Px => label + gap + i * (column + gap);

/** One row of cells side by side under a common top; its height is that of the highest. */
const across = (label: Cell, cells: readonly Cell[], grid: Grid): Cell => ({
  h: Math.max(label.h, ...cells.map(({ h }) => h)),
  draw: (x, y) => [...label.draw(x, y), ...cells.flatMap((cell, i) => cell.draw(x + columnX(grid, i), y))],
});

/** A cell of the grid of stains is no wider than its words need. */
const stainWidth = ({ size }: Sheet, { column }: Grid): Px => Math.min(column, size * 13);

const lowered = (cell: Cell, by: Px): Cell => ({ h: cell.h + by, draw: (x, y) => cell.draw(x, y + by) });

const under = (cell: Cell, more: Cell | null, gap: Px, dx: Px): Cell =>
  more === null
    ? cell
    : {
        h: cell.h + gap + more.h,
        draw: (x, y) => [...cell.draw(x, y), ...more.draw(x + dx, y + cell.h + gap)],
      };

const stainsCell = (
  sheet: Sheet,
  row: Extract<Row, { is: "stains" }>,
  columns: readonly Column[],
  grid: Grid,
) => {
  const { size } = sheet;
  const rows = row.of.map((of) =>
    across(
      lowered(measureLabel(sheet, of, grid.label), size * 0.22),
      columns.map((column) => {
        if (!row.of.some((stain) => foundOf(column, stain).length > 0)) return { h: 0, draw: () => [] };
        const found = foundOf(column, of);
        const cells = found.length > 0 ? found : [undefined];
        return stacked(
          cells.map((finding) => stainCell(sheet, finding, column, { of, w: stainWidth(sheet, grid) })),
          size * 0.3,
        );
      }),
      grid,
    ),
  );
  const title = block(sheet, sheet.words.panels.stains, {
    width: grid.label * 3,
    fill: "soft",
    size: size * 0.93,
  });
  const heading: Cell = { h: title.h, draw: (x, y) => [note("row:stains", blockShapes(title, x, y))] };
  const body = stacked(rows, size * 0.36);
  const empty = columns.map((column) =>
    row.of.some((stain) => foundOf(column, stain).length > 0)
      ? null
      : unstainedCell(sheet, column, stainWidth(sheet, grid), body.h),
  );
  const whole: Cell = {
    h: body.h,
    draw: (x, y) => [
      ...body.draw(x, y),
      ...empty.flatMap((cell, i) => cell?.draw(x + columnX(grid, i), y) ?? []),
    ],
  };
  return under(heading, whole, size * 0.4, 0);
};

const rowCell = (sheet: Sheet, row: Row, columns: readonly Column[], grid: Grid): Cell => {
  const { size, words } = sheet;
  const w = grid.column;
  switch (row.is) {
    case "bars": {
      const { of, scale } = row;
      const cells = columns.map((column) =>
        barCell(sheet, foundOf(column, of), column, { of, scale, w, axis: true }),
      );
      const wide = columnX(grid, columns.length) - columnX(grid, 0) - grid.gap;
      return under(
        across(measureLabel(sheet, of, grid.label), cells, grid),
        thresholdCell(sheet, of, wide),
        size * 0.3,
        columnX(grid, 0),
      );
    }
    case "words":
    case "diagnosis": {
      const { of } = row;
      const name = of.label ?? of.title;
      const cells = columns.map((column) => {
        const own = row.is === "diagnosis" && column.state ? stateInks(column.state).text : undefined;
        const dress =
          row.is === "diagnosis"
            ? ({ font: "sansBold", small: false, ...(own ? { fill: own } : {}) } as const)
            : {};
        return wordsCell(sheet, foundOf(column, of), column, { name, key: of.id, w, dress });
      });
      return across(measureLabel(sheet, of, grid.label), cells, grid);
    }
    case "other": {
      const name = words.panels.otherFindings;
      const cells = columns.map((column, i) =>
        row.findings[i]?.length
          ? wordsCell(sheet, row.findings[i], column, { name, key: "other", w })
          : { h: 0, draw: () => [] },
      );
      return across(labelCell(sheet, { name, w: grid.label }), cells, grid);
    }
    case "stains":
      return stainsCell(sheet, row, columns, grid);
    case "state": {
      const cells = columns.map((column) => stateCell(sheet, column, w));
      return across(labelCell(sheet, { name: words.panels.state, w: grid.label }), cells, grid);
    }
  }
};

/** The ladder with its specimens side by side, each row across them all. Nothing joins two columns. */
export const gridCell = (
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly Row[],
  grid: Grid,
  width: Px,
): Cell => {
  const { size } = sheet;
  const space = size * 0.64;
  const heads = across(
    { h: 0, draw: () => [] },
    columns.map((column) => headCell(sheet, column, grid.column)),
    grid,
  );
  const parts = rows.map((row) => rowCell(sheet, row, columns, grid));
  const all = [heads, ...parts];
  return {
    h: all.reduce((sum, { h }) => sum + h, 0) + parts.length * 2 * space + space,
    draw: (x, y) => {
      const marks: Mark[] = [];
      let top = y + space / 2;
      all.forEach((part, i) => {
        if (i > 0) {
          marks.push(rule(`rule:${i}`, x, x + width, Math.round(top + space) - 0.5));
          top += 2 * space;
        }
        marks.push(...part.draw(x, top));
        top += part.h;
      });
      return marks;
    },
  };
};
