import type { Day } from "../resolved.ts";
import type { Lands } from "./islands.ts";
import type { Spot } from "./marks.ts";
import { reach } from "./paths.ts";
import type { Solved } from "./solve.ts";
import type { Register } from "./subjects.ts";

/** Between which points of islands a loose one lies, null where nothing is proven, and its place among its like. */
export type Bracket = {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly column: number;
};

/** A loose point is at most `day` from a point of an island; which points lie beyond is found for all of them at once. */
type Query = { readonly loose: number; readonly day: Day };

/** The points of islands from left to right: by island, mark, events first, then id. */
const leftToRight = ({ points }: Register, { lands, landOf }: Lands, spots: ReadonlyMap<number, Spot>) => {
  const mark = (point: number) => spots.get(point)?.mark ?? 0;
  const kind = (point: number) => (points[point]?.is === "event" ? 0 : 1);
  return lands
    .flatMap((land) => land.points)
    .sort((a, b) => (landOf[a] ?? 0) - (landOf[b] ?? 0) || mark(a) - mark(b) || kind(a) - kind(b) || a - b);
};

/**
 * For each loose point the latest point of an island that is proven not later, and the earliest that is proven not
 * earlier. Points with the same two stand in columns where they are proven to follow one another.
 */
export const brackets = (
  solved: Solved,
  register: Register,
  lands: Lands,
  spots: ReadonlyMap<number, Spot>,
): ReadonlyMap<number, Bracket> => {
  const { net, feasible } = solved;
  const isLoose = (point: number) => lands.landOf[point] === -1 && point > 1;
  const rightwards = leftToRight(register, lands, spots);
  const rank = new Map(rightwards.map((point, i) => [point, i]));
  const leaders = new Map<number, number>();
  const before = new Map<number, readonly number[]>();

  const side = (backward: boolean) => {
    const best = new Map<number, number>();
    const queries = new Map<number, Query[]>();
    const sign = backward ? -1 : 1;
    /** Of equal marks the one that comes first stands for all. */
    const nearer = (a: number, b: number | undefined): boolean => {
      if (b === undefined) return true;
      const [x, y] = [spots.get(a)?.mark ?? 0, spots.get(b)?.mark ?? 0];
      const apart = (lands.landOf[a] ?? 0) - (lands.landOf[b] ?? 0) || x - y;
      return apart === 0 ? (rank.get(a) ?? 0) < (rank.get(b) ?? 0) : sign * apart > 0;
    };
    const offer = (loose: number, point: number) => {
      if (nearer(point, best.get(loose))) best.set(loose, point);
    };
    const look = (loose: number) => {
      const { distance } = reach(net, feasible, { from: [[loose, 0]], backward, through: isLoose });
      for (const [point, day] of distance) {
        if (isLoose(point)) continue;
        if (rank.has(point) && day <= 0) offer(loose, point);
        if (rank.has(point) && day === 0) continue;
        const all = queries.get(point);
        if (all === undefined) queries.set(point, [{ loose, day }]);
        else all.push({ loose, day });
      }
      return distance;
    };
    const answer = () => {
      const nearestFirst = backward ? rightwards : rightwards.toReversed();
      for (const [door, all] of queries) {
        const { distance } = reach(net, feasible, { from: [[door, 0]], backward });
        for (const { loose, day } of all) {
          const found = nearestFirst.find((point) => (distance.get(point) ?? Infinity) + day <= 0);
          if (found === undefined) continue;
          const mark = spots.get(found)?.mark;
          const like = rightwards.slice(0, (rank.get(found) ?? 0) + 1);
          const first = backward
            ? found
            : like.find(
                (p) =>
                  lands.landOf[p] === lands.landOf[found] &&
                  spots.get(p)?.mark === mark &&
                  (distance.get(p) ?? Infinity) + day <= 0,
              );
          offer(loose, first ?? found);
        }
      }
    };
    return { best, look, answer };
  };

  const [lower, upper] = [side(false), side(true)];
  for (let point = 2; point < net.size; point++) {
    if (!isLoose(point) || leaders.has(point)) continue;
    const [down, up] = [lower.look(point), upper.look(point)];
    const notLater = [...down].filter(([other, day]) => isLoose(other) && day <= 0).map(([other]) => other);
    for (const other of notLater) if ((up.get(other) ?? Infinity) <= 0) leaders.set(other, point);
    before.set(
      point,
      notLater.filter((other) => leaders.get(other) !== point),
    );
  }
  lower.answer();
  upper.answer();

  const columns = new Map<number, number>();
  const like = (a: number, b: number) =>
    lower.best.get(a) === lower.best.get(b) && upper.best.get(a) === upper.best.get(b);
  const columnOf = (leader: number): number => {
    const found = columns.get(leader);
    if (found !== undefined) return found;
    const earlier = (before.get(leader) ?? []).map((other) => leaders.get(other) ?? other);
    const column = Math.max(
      0,
      ...earlier.filter((other) => like(other, leader)).map((other) => columnOf(other) + 1),
    );
    columns.set(leader, column);
    return column;
  };
  return new Map(
    [...leaders].map(([point, leader]) => [
      point,
      {
        lower: lower.best.get(leader) ?? null,
        upper: upper.best.get(leader) ?? null,
        column: columnOf(leader),
      },
    ]),
  );
};
