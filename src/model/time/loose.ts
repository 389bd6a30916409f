import type { Day } from "../resolved.ts";
import type { Lands } from "./islands.ts";
import type { Marks } from "./marks.ts";
import { reachAll, reachNear } from "./paths.ts";
import type { Solved } from "./solve.ts";
import { BIRTH_POINT, type Register } from "./subjects.ts";

/** Between which points of islands a loose one lies, null where nothing is proven, and its place among its like. */
export type Bracket = {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly column: number;
};

/** A loose point lies at least `-day` from a point of an island; which points lie between is found for all of them at once. */
type Query = { readonly loose: number; readonly day: Day };

/** Beyond so many points to count from, the nearest proven may be the one that is counted from. No written case has as many. */
const MOST_DOORS = 200;

/**
 * The points of islands in rows of equal marks, left to right. In a row events come first, then ids decide.
 */
const rowsOf = (
  { points }: Register,
  { lands, landOf }: Lands,
  { day }: Marks,
): readonly (readonly number[])[] => {
  const kind = (point: number) => (points[point]?.is === "event" ? 0 : 1);
  const apart = (a: number, b: number) =>
    (landOf[a] ?? 0) - (landOf[b] ?? 0) || (day[a] ?? 0) - (day[b] ?? 0);
  const sorted = lands
    .flatMap((land) => land.points)
    .sort((a, b) => apart(a, b) || kind(a) - kind(b) || a - b);
  const rows: number[][] = [];
  for (const point of sorted) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && apart(row[0], point) === 0) row.push(point);
    else rows.push([point]);
  }
  return rows;
};

/** Looks on one side of loose points for the nearest point of an island that is proven to lie on that side. */
const side = (
  solved: Solved,
  isLoose: (point: number) => boolean,
  rows: readonly (readonly number[])[],
  backward: boolean,
) => {
  const nearest = new Map<number, number>();
  const queries = new Map<number, Query[]>();
  /** How near a point is: the row, the nearer the greater, then the place in it. */
  const row = new Map(
    rows.flatMap((points, i) => points.map((point, j) => [point, [backward ? -i : i, -j] as const])),
  );
  const offer = (loose: number, point: number): void => {
    const [a = [0, 0], b] = [row.get(point), row.get(nearest.get(loose) ?? -1)];
    if (b === undefined || a[0] > b[0] || (a[0] === b[0] && a[1] > b[1])) nearest.set(loose, point);
  };
  return {
    nearest,
    /** The distances of what a loose point leads to, up to the first points that are not loose. */
    look: (loose: number): ReadonlyMap<number, Day> => {
      const found = reachNear(solved, { from: [[loose, 0]], backward }, { through: isLoose });
      for (const [point, day] of found) {
        if (isLoose(point)) continue;
        if (row.has(point) && day <= 0) offer(loose, point);
        if (row.has(point) && day === 0) continue;
        const all = queries.get(point);
        if (all === undefined) queries.set(point, [{ loose, day }]);
        else all.push({ loose, day });
      }
      return found;
    },
    /** Where a number lies between, points beyond the first are proven too. */
    answer: (): void => {
      const nearestFirst = backward ? rows : rows.toReversed();
      for (const [door, all] of [...queries].slice(0, MOST_DOORS)) {
        const { distance } = reachAll(solved, { from: [[door, 0]], backward });
        for (const { loose, day } of all) {
          const proven = (point: number) => (distance[point] ?? Infinity) + day <= 0;
          const found = nearestFirst.find((points) => points.some(proven))?.find(proven);
          if (found !== undefined) offer(loose, found);
        }
      }
    },
  };
};

/**
 * For each loose point the latest point of an island that is proven not later, and the earliest that is proven not
 * earlier. Points with the same two stand in columns where they are proven to follow one another.
 */
export const brackets = (
  solved: Solved,
  register: Register,
  lands: Lands,
  marks: Marks,
): ReadonlyMap<number, Bracket> => {
  const isLoose = (point: number) => lands.landOf[point] === -1 && point > BIRTH_POINT;
  const loose = [...lands.landOf.keys()].filter(isLoose);
  if (loose.length === 0) return new Map();
  const rows = rowsOf(register, lands, marks);
  const [lower, upper] = [side(solved, isLoose, rows, false), side(solved, isLoose, rows, true)];
  /** Points that are one moment are looked at once, for the first of them. */
  const firsts = new Map<number, number>();
  const earlier = new Map<number, readonly number[]>();
  for (const point of loose) {
    if (firsts.has(point)) continue;
    const [down, up] = [lower.look(point), upper.look(point)];
    const notLater = [...down].filter(([other, day]) => isLoose(other) && day <= 0).map(([other]) => other);
    for (const other of notLater) if ((up.get(other) ?? Infinity) <= 0) firsts.set(other, point);
    earlier.set(
      point,
      notLater.filter((other) => firsts.get(other) !== point),
    );
  }
  lower.answer();
  upper.answer();

  const columns = new Map<number, number>();
  const columnOf = (first: number): number => {
    const found = columns.get(first);
    if (found !== undefined) return found;
    const like = (earlier.get(first) ?? [])
      .map((other) => firsts.get(other) ?? other)
      .filter(
        (other) =>
          lower.nearest.get(other) === lower.nearest.get(first) &&
          upper.nearest.get(other) === upper.nearest.get(first),
      );
    const column = like.reduce((most, other) => Math.max(most, columnOf(other) + 1), 0);
    columns.set(first, column);
    return column;
  };
  return new Map(
    [...firsts].map(([point, first]) => [
      point,
      {
        lower: lower.nearest.get(first) ?? null,
        upper: upper.nearest.get(first) ?? null,
        column: columnOf(first),
      },
    ]),
  );
};
