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
  /** No higher than this, if that can be done by leaving out rows; what is counted goes last. */
  readonly tall?: Px;
};

/** What goes where there is no room for all, first to last; "terse" are the sentences about thresholds. */
const GOES: readonly (Row["is"] | "terse")[] = [
  "other",
  "stains",
  "words",
  "terse",
  "state",
  "diagnosis",
  "bars",
];

/** So many of some rows that what they make is no higher than `tall`; one at least. */
const fitted = (
  rows: readonly Row[],
  tall: Px,
  make: (rows: readonly Row[], terse: boolean) => Cell,
): Cell => {
  const last = [...rows].reverse();
  const leaving = GOES.flatMap((is): readonly (Row | "terse")[] =>
    is === "terse" ? [is] : last.filter((row) => row.is === is),
  );
  const gone = new Set<Row | "terse">();
  const made = () =>
    make(
      rows.filter((row) => !gone.has(row)),
      gone.has("terse"),
    );
  let cell = made();
  for (const row of leaving.slice(0, -1)) {
    if (cell.h <= tall) break;
    gone.add(row);
    cell = made();
  }
  // What went first may be smaller than what went last.
  for (const row of [...gone].reverse()) {
    gone.delete(row);
    const more = made();
    if (more.h <= tall) cell = more;
    else gone.add(row);
  }
  return cell;
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
  tall = Infinity,
}: LadderInput): Scene | null => {
  const columns = columnsOf(resolved).slice(0, most);
  if (columns.length === 0) return null;
  const sheet: Sheet = { resolved, measure, words, day0, size };
  const make = (rows: readonly Row[], terse: boolean): Cell =>
    [1, SMALLER]
      .map((share) => sideBySide({ ...sheet, terse, size: size * share }, columns, rows, width))
      .find(Boolean) ?? stackCell({ ...sheet, terse }, columns, rows, width);
  const body = fitted(rowsOf(resolved, columns), tall, make);
  return {
    width,
    height: body.h,
    says: words.ladder.says(columns.map(({ title }) => title).join(", ")),
    marks: body.draw(0, 0),
  };
};
