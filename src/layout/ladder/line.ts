import type { Column } from "../columns.ts";
import type { Px } from "../scene.ts";
import { nameOf, stateShape } from "./head.ts";
import { block, blockShapes, type Cell, note, type Sheet } from "./sheet.ts";

/** Where the lines of a group stand: its whole width, that of the names, and the room after them. */
export type Stack = { readonly width: Px; readonly label: Px; readonly gap: Px };

/** One line of a group: the specimen's sign and name at the left, what was found of it at the right. */
export const line = (sheet: Sheet, column: Column, cell: Cell, key: string, { label, gap }: Stack): Cell => {
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

/** The last line of a group, in italics: of which specimens nothing is told. */
export const restLine = (sheet: Sheet, key: string, text: string, { width }: Stack): Cell => {
  const words = block(sheet, text, { width, font: "sansItalic", fill: "soft", size: sheet.size * 0.93 });
  return { h: words.h, draw: (x, y) => [note(`unsaid:${key}`, blockShapes(words, x, y))] };
};
