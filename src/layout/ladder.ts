import type { LadderWords } from "../look/ladder.en.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { Measure } from "./label.ts";
import { gridCell } from "./ladder/grid.ts";
import { gridOf } from "./ladder/room.ts";
import { type Row, rowsOf } from "./ladder/rows.ts";
import type { Cell, Sheet } from "./ladder/sheet.ts";
import { stackCell } from "./ladder/stack.ts";
import type { Px, Scene } from "./scene.ts";

export type LadderInput = {
  readonly resolved: Resolved;
  /** The event that distances are counted from; null for none. */
  readonly day0: Id | null;
  readonly width: Px;
  readonly measure: Measure;
  readonly words: LadderWords;
  /** The size of its words, px. */
  readonly size?: Px;
  /** No more specimens than this. */
  readonly most?: number;
};

/** Words may be so much smaller if the specimens then have room side by side. */
const SMALLER = 13 / 14;

const sideBySide = (
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly Row[],
  width: Px,
): Cell | null => {
  const grid = gridOf(sheet, columns, rows, width);
  return grid && gridCell(sheet, columns, rows, grid, width);
};

/**
 * The ladder of histology: specimens as columns in the order they were taken, what was counted, described, stained and
 * diagnosed as rows, each number on an axis that its whole row shares. Where the columns have no room, each row becomes
 * a group with a line for each specimen. Null when the case has no specimen and no report on one.
 */
export const layoutLadder = ({
  resolved,
  day0,
  width,
  measure,
  words,
  size = 14,
  most = Infinity,
}: LadderInput): Scene | null => {
  const columns = columnsOf(resolved).slice(0, most);
  if (columns.length === 0) return null;
  const sheet: Sheet = { resolved, measure, words, day0, size };
  const rows = rowsOf(resolved, columns);
  const body =
    [1, SMALLER]
      .map((share) => sideBySide({ ...sheet, size: size * share }, columns, rows, width))
      .find(Boolean) ?? stackCell(sheet, columns, rows, width);
  return {
    width,
    height: body.h,
    says: words.ladder.says(columns.map(({ title }) => title).join(", ")),
    marks: body.draw(0, 0),
  };
};
