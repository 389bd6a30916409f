import type { Day } from "../resolved.ts";
import type { Lands } from "./islands.ts";
import { reachNear } from "./paths.ts";
import type { Solved } from "./solve.ts";
import { BIRTH_POINT, CALENDAR_POINT } from "./subjects.ts";

/** What is proven across the gap after an island: null where not even the order is, else the least days between both sides. */
export type Across = Day | null;

/** Islands in a row, by place: from the first to the last of them. */
type Block = { readonly first: number; readonly last: number };

/** Beyond this much work an order counts as not stated, which claims less. No case that somebody wrote comes near. */
const MOST_WORK = 20_000_000;

/**
 * For each gap whether everything left of it is proven not later than everything right of it, and by how much. Islands
 * that are not in such an order with their neighbour make one block; blocks that are not in order become one.
 */
export const gapsOf = (solved: Solved, { lands, landOf }: Lands): readonly Across[] => {
  let work = 0;
  const pointsOf = ({ first, last }: Block) => lands.slice(first, last + 1).flatMap(({ points }) => points);
  const place = (point: number) => landOf[point] ?? -1;

  /** The most that anything of the left block can be later than anything of the right; Infinity when that is not bounded. */
  const latest = (left: Block, right: Block): number => {
    const isIn = ({ first, last }: Block, point: number) => place(point) >= first && place(point) <= last;
    const [before, after] = [pointsOf(left), pointsOf(right)];
    const doors = [CALENDAR_POINT, BIRTH_POINT, ...before].filter(
      (point) =>
        isIn(left, point) &&
        solved.net.into[point]?.some(({ from }) => place(from) === -1 || isIn(right, from)),
    );
    const ways = doors.flatMap((door) => {
      if (work > MOST_WORK) return [];
      const from = [[door, 0]] as const;
      const keeping = (of: Block) => ({
        enters: (point: number) => place(point) === -1 || isIn(of, point),
      });
      const inbound = reachNear(solved, { from, backward: true }, keeping(right));
      const here = after.map((point) => inbound.get(point) ?? Infinity);
      work += inbound.size + after.length;
      if (here.every((day) => day === Infinity)) return [];
      const onward = reachNear(solved, { from }, keeping(left));
      work += onward.size + before.length;
      return [{ here, there: before.map((point) => onward.get(point) ?? Infinity) }];
    });
    work += ways.length > 1 ? ways.length * before.length * after.length : 0;
    const [only] = ways;
    if (only === undefined || work > MOST_WORK) return Infinity;
    if (ways.length === 1) return greatest(only.here) + greatest(only.there);
    let most = -Infinity;
    for (let a = 0; a < before.length; a++)
      for (let b = 0; b < after.length; b++) {
        let least = Infinity;
        for (const { here, there } of ways)
          least = Math.min(least, (here[b] ?? Infinity) + (there[a] ?? Infinity));
        if (least > 0) return Infinity;
        most = Math.max(most, least);
      }
    return most;
  };

  const blocks: Block[] = [];
  lands.forEach((_, i) => {
    const last = blocks.at(-1);
    if (last !== undefined && latest({ first: i - 1, last: i - 1 }, { first: i, last: i }) > 0)
      blocks[blocks.length - 1] = { first: last.first, last: i };
    else blocks.push({ first: i, last: i });
  });
  const across: (Day | null)[] = lands.slice(1).map(() => null);
  const done: Block[] = [];
  for (const next of blocks) {
    let block = next;
    for (let left = done.at(-1); left !== undefined; left = done.at(-1)) {
      const most = latest(left, block);
      across[left.last] = most > 0 ? null : 0 - most;
      if (most <= 0) break;
      done.pop();
      block = { first: left.first, last: block.last };
    }
    done.push(block);
  }
  return across;
};

const greatest = (all: readonly number[]): number => all.reduce((most, n) => Math.max(most, n), -Infinity);
