import type { Column } from "../columns.ts";
import { stateInks } from "../frame.ts";
import type { Px } from "../scene.ts";
import { unsaidCell } from "./cells.ts";
import { block, blockShapes, type Cell, note, type Sheet } from "./sheet.ts";

/** The state of the disease that a specimen shows, in its color; says so where none is stated. */
export const stateCell = (sheet: Sheet, column: Column, w: Px): Cell => {
  if (column.state === undefined)
    return unsaidCell(sheet, `unsaid:state:${column.id}`, sheet.words.panels.notStated, w);
  const words = block(sheet, sheet.words.states[column.state], {
    width: w,
    font: "sansBold",
    fill: stateInks(column.state).text,
    size: sheet.size,
  });
  return { h: words.h, draw: (x, y) => [note(`state:${column.id}`, blockShapes(words, x, y))] };
};
