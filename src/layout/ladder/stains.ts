import { type Column, foundOf } from "../columns.ts";
import type { Px } from "../scene.ts";
import { measureLabel } from "./label.ts";
import { across, columnX, type Grid } from "./place.ts";
import type { Row } from "./rows.ts";
import { block, blockShapes, type Cell, lowered, note, type Sheet, stacked } from "./sheet.ts";
import { stainCell } from "./stain.ts";
import { unstainedCell } from "./unstained.ts";

/** A cell of the grid of stains is no wider than its words need. */
const stainWidth = ({ size }: Sheet, { column }: Grid): Px => Math.min(column, size * 13);

/** The grid of stains: a row for each, a column for each specimen; one without any has one cell for all. */
export const stainsCell = (
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
  return stacked([heading, whole], size * 0.4);
};
