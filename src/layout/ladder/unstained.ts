import type { Column } from "../columns.ts";
import type { Px } from "../scene.ts";
import { block, blockShapes, type Cell, note, type Sheet } from "./sheet.ts";

/** One dashed cell down the whole grid for a specimen of which no stain is reported. */
export const unstainedCell = (sheet: Sheet, column: Column, w: Px, h: Px): Cell => {
  const { size, words } = sheet;
  const text = block(sheet, words.ladder.noStains, {
    width: w - size,
    most: 3,
    font: "sansItalic",
    fill: "soft",
    size: size * 0.93,
  });
  const high = Math.max(h, text.h + size * 0.5);
  return {
    h: high,
    draw: (x, y) => [
      note(`unstained:${column.id}`, [
        { is: "rect", x, y, w, h: high, radius: 3, stroke: "faint", width: 1, dash: [3, 3] },
        ...blockShapes(text, x + w / 2, y + (high - text.h) / 2, "middle"),
      ]),
    ],
  };
};
