import { findingText } from "../../look/findingText.ts";
import { type Column, foundOf } from "../columns.ts";
import { stateInks } from "../frame.ts";
import type { Mark, Px } from "../scene.ts";
import { barCell, stacked, wordsCell } from "./cells.ts";
import { headCell, nameOf, stateShape } from "./head.ts";
import { labelCell, measureLabel, thresholdCell } from "./label.ts";
import { widest } from "./room.ts";
import type { Row } from "./rows.ts";
import { block, blockShapes, type Cell, note, rule, type Sheet } from "./sheet.ts";
import { stainCell } from "./stain.ts";
import { stateCell } from "./state.ts";

type Stack = { readonly width: Px; readonly label: Px; readonly gap: Px };

/** One line of a group: the specimen's sign and name at the left, what was found of it at the right. */
const line = (sheet: Sheet, column: Column, cell: Cell, key: string, { label, gap }: Stack): Cell => {
  const { size } = sheet;
  const radius = size * 0.28;
  const inset = radius * 2 + size * 0.5;
  const name = block(sheet, nameOf(sheet, column), { width: label - inset, most: 2, size: size * 0.93 });
  return {
    h: Math.max(cell.h, name.h),
    draw: (x, y) => [
      note(`name:${key}:${column.id}`, [
        stateShape(column, x + radius * 1.42, y + size * 0.6, radius),
        ...blockShapes(name, x + inset, y),
      ]),
      ...cell.draw(x + label + gap, y),
    ],
  };
};

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

const stainsGroup = (
  sheet: Sheet,
  { of }: Extract<Row, { is: "stains" }>,
  columns: readonly Column[],
  stack: Stack,
) => {
  const { size, words } = sheet;
  const gap = size * 0.4;
  const room = stack.width - stack.label - stack.gap - 1;
  const said = columns.flatMap((column) =>
    of.flatMap((stain) =>
      foundOf(column, stain).map((found) => findingText({ shown: sheet.resolved, words }, found, "in row")),
    ),
  );
  const names = of.map(({ label, title }) => label ?? title);
  const least = Math.max(size * 6.6, widest(sheet, [...said, ...names], size) + size * 1.4);
  const count = Math.max(1, Math.floor((room + gap) / (least + gap)));
  const w = (room - (count - 1) * gap) / count;
  const lines = columns.map((column) => {
    const stained = of.some((stain) => foundOf(column, stain).length > 0);
    if (!stained) {
      const none = block(sheet, words.ladder.noStains, {
        width: room,
        font: "sansItalic",
        fill: "soft",
        size,
      });
      return line(
        sheet,
        column,
        { h: none.h, draw: (x, y) => [note(`unstained:${column.id}`, blockShapes(none, x, y))] },
        "stains",
        stack,
      );
    }
    const cells = of.flatMap((stain) => {
      const found = foundOf(column, stain);
      return (found.length > 0 ? found : [undefined]).map((finding) =>
        stainCell(sheet, finding, column, { of: stain, w, titled: true }),
      );
    });
    return line(sheet, column, flowing(cells, count, w, gap), "stains", stack);
  });
  return [labelCell(sheet, { name: words.panels.stains, w: stack.width }), ...lines];
};

const group = (sheet: Sheet, row: Row, columns: readonly Column[], stack: Stack): readonly Cell[] => {
  const { words } = sheet;
  const w = stack.width - stack.label - stack.gap;
  switch (row.is) {
    case "bars": {
      const { of, scale } = row;
      const last = columns.findLastIndex((column) => foundOf(column, of).length > 0);
      const lines = columns.map((column, i) =>
        line(
          sheet,
          column,
          barCell(sheet, foundOf(column, of), column, { of, scale, w, axis: i === last }),
          of.id,
          stack,
        ),
      );
      const says = thresholdCell(sheet, of, stack.width);
      return [measureLabel(sheet, of, stack.width), ...lines, ...(says ? [says] : [])];
    }
    case "words":
    case "diagnosis": {
      const { of } = row;
      const name = of.label ?? of.title;
      const lines = columns.map((column) => {
        const own = row.is === "diagnosis" && column.state ? stateInks(column.state).text : undefined;
        const dress =
          row.is === "diagnosis"
            ? ({ font: "sansBold", small: false, ...(own ? { fill: own } : {}) } as const)
            : {};
        return line(
          sheet,
          column,
          wordsCell(sheet, foundOf(column, of), column, { name, key: of.id, w, dress }),
          of.id,
          stack,
        );
      });
      return [measureLabel(sheet, of, stack.width), ...lines];
    }
    case "other": {
      const name = words.panels.otherFindings;
      const lines = columns.flatMap((column, i) => {
        const found = row.findings[i] ?? [];
        const cell = wordsCell(sheet, found, column, { name, key: "other", w });
        return found.length > 0 ? [line(sheet, column, cell, "other", stack)] : [];
      });
      return [labelCell(sheet, { name, w: stack.width }), ...lines];
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
  const label = Math.min(width * 0.36, size * 12);
  const stack = { width, label, gap: size };
  const heads = stacked(
    columns.map((column) => headCell(sheet, column, width)),
    size * 0.5,
  );
  const groups = rows.map((row) => stacked(group(sheet, row, columns, stack), size * 0.5));
  const space = size * 0.8;
  const all = [heads, ...groups];
  return {
    h: all.reduce((sum, { h }) => sum + h, 0) + groups.length * 2 * space + space,
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
