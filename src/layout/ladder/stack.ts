import { type Column, foundOf } from "../columns.ts";
import type { Px } from "../scene.ts";
import { barCell, diagnosisDress, otherCell, wordsCell } from "./cells.ts";
import { headCell } from "./head.ts";
import { labelCell, measureLabel, thresholdCell } from "./label.ts";
import { line, restLine, type Stack } from "./line.ts";
import type { Row } from "./rows.ts";
import { type Cell, ruled, type Sheet, stacked } from "./sheet.ts";
import { stainsGroup } from "./stainsGroup.ts";
import { stateCell } from "./state.ts";

/** A line for each specimen of which something is told; the others together in one line below. */
const lines = (
  sheet: Sheet,
  key: string,
  columns: readonly Column[],
  isTold: (column: Column) => boolean,
  cellOf: (column: Column, last: boolean) => Cell,
  stack: Stack,
): readonly Cell[] => {
  const told = columns.filter(isTold);
  const rest = columns.filter((column) => !told.includes(column));
  const unsaid = sheet.words.ladder.unsaid(rest.map(({ title }) => title).join(", "));
  return [
    ...told.map((column) => line(sheet, column, cellOf(column, column === told.at(-1)), key, stack)),
    ...(rest.length > 0 ? [restLine(sheet, key, unsaid, stack)] : []),
  ];
};

const group = (sheet: Sheet, row: Row, columns: readonly Column[], stack: Stack): readonly Cell[] => {
  const { words } = sheet;
  const w = stack.width - stack.label - stack.gap;
  switch (row.is) {
    case "bars": {
      const { of, scale } = row;
      const cell = (column: Column, axis: boolean) =>
        barCell(sheet, foundOf(column, of), column, { of, scale, w, axis });
      const says = thresholdCell(sheet, of, stack.width);
      return [
        measureLabel(sheet, of, stack.width),
        ...lines(sheet, of.id, columns, (column) => foundOf(column, of).length > 0, cell, stack),
        ...(says ? [says] : []),
      ];
    }
    case "words":
    case "diagnosis": {
      const { of } = row;
      const name = of.label ?? of.title;
      const cell = (column: Column) =>
        wordsCell(sheet, foundOf(column, of), column, {
          name,
          key: of.id,
          w,
          dress: row.is === "diagnosis" ? diagnosisDress(column) : {},
        });
      return [
        measureLabel(sheet, of, stack.width),
        ...lines(sheet, of.id, columns, (column) => foundOf(column, of).length > 0, cell, stack),
      ];
    }
    case "other": {
      const name = words.panels.otherFindings;
      const told = columns.flatMap((column, i) => {
        const found = row.findings[i] ?? [];
        const cell = otherCell(sheet, found, column, w);
        return found.length > 0 ? [line(sheet, column, cell, "other", stack)] : [];
      });
      return [labelCell(sheet, { name, w: stack.width }), ...told];
    }
    case "stains":
      return stainsGroup(sheet, row, columns, stack);
    case "state":
      return [
        labelCell(sheet, { name: words.panels.state, w: stack.width }),
        ...columns.map((column) => line(sheet, column, stateCell(sheet, column, w), "state", stack)),
      ];
  }
};

/** The ladder where columns have no room: a group for each row, a line for each specimen, one axis down the group. */
export const stackCell = (
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly Row[],
  width: Px,
): Cell => {
  const { size } = sheet;
  const stack = { width, label: Math.min(width * 0.36, size * 12), gap: size };
  const heads = columns.map((column) => headCell(sheet, column, width));
  const groups = rows.map((row) => stacked(group(sheet, row, columns, stack), size * 0.5));
  return ruled([stacked(heads, size * 0.5), ...groups], width, size * 0.8);
};
