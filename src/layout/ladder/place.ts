import type { Px } from "../scene.ts";
import type { Cell } from "./sheet.ts";

/** Where the columns of a grid stand. */
export type Grid = {
  /** The width of the labels at the left. */
  readonly label: Px;
  readonly column: Px;
  readonly gap: Px;
};

/** The left edge of a column, from that of the grid. */
export const columnX = ({ label, column, gap }: Grid, i: number): Px => label + gap + i * (column + gap);

/** One row of cells side by side under a common top; its height is that of the highest. */
export const across = (label: Cell, cells: readonly Cell[], grid: Grid): Cell => ({
  h: Math.max(label.h, ...cells.map(({ h }) => h)),
  draw: (x, y) => [...label.draw(x, y), ...cells.flatMap((cell, i) => cell.draw(x + columnX(grid, i), y))],
});
