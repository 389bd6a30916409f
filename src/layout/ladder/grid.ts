import { type Column, foundOf } from "../columns.ts";
import type { Px } from "../scene.ts";
import { barCell, diagnosisDress, otherCell, wordsCell } from "./cells.ts";
import { headCell } from "./head.ts";
import { labelCell, measureLabel, thresholdCell } from "./label.ts";
import { across, columnX, type Grid } from "./place.ts";
import type { Row } from "./rows.ts";
import { type Cell, lowered, ruled, type Sheet } from "./sheet.ts";
import { stainsCell } from "./stains.ts";
import { stateCell } from "./state.ts";

const under = (cell: Cell, more: Cell | null, gap: Px, dx: Px): Cell =>
  more === null
    ? cell
    : {
        h: cell.h + gap + more.h,
        draw: (x, y) => [...cell.draw(x, y), ...more.draw(x + dx, y + cell.h + gap)],
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
      const head = Math.max(0, ...cells.map((cell) => cell.head ?? 0));
      const level = cells.map((cell) => (cell.head === undefined ? cell : lowered(cell, head - cell.head)));
      const wide = columnX(grid, columns.length) - columnX(grid, 0) - grid.gap;
      return under(
        across(measureLabel(sheet, of, grid.label), level, grid),
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
        const dress = row.is === "diagnosis" ? diagnosisDress(column) : {};
        return wordsCell(sheet, foundOf(column, of), column, { name, key: of.id, w, dress });
      });
      return across(measureLabel(sheet, of, grid.label), cells, grid);
    }
    case "other": {
      const name = words.panels.otherFindings;
      const cells = columns.map((column, i) =>
        row.findings[i]?.length ? otherCell(sheet, row.findings[i], column, w) : { h: 0, draw: () => [] },
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
  const none: Cell = { h: 0, draw: () => [] };
  const heads = columns.map((column) => headCell(sheet, column, grid.column));
  const parts = rows.map((row) => rowCell(sheet, row, columns, grid));
  return ruled([across(none, heads, grid), ...parts], width, sheet.size * 0.64);
};
