import type { Day } from "../resolved.ts";
import type { Lands } from "./islands.ts";
import { reachNear } from "./paths.ts";
import type { Solved } from "./solve.ts";
import { BIRTH_POINT, CALENDAR_POINT } from "./subjects.ts";

/** The two points on the sides of a gap that may lie least far apart, and how far, which is not less than 0. */
export type Across = { readonly left: number; readonly right: number; readonly least: Day };

/** Islands in a row, by place: from the first to the last of them. */
type Block = { readonly first: number; readonly last: number };

/** Beyond this much work an order counts as not stated, which claims less. No case that somebody wrote comes near. */
const MOST_WORK = 20_000_000;
/** What a search costs for each point it comes to, next to comparing two numbers. */
const SEARCH = 20;

/**
 * For each gap what lies least far apart across it; null where not everything left of it is proven not later than
 * everything right of it. Islands that are not in such an order with their neighbour make one block; blocks that are not
 * in order become one.
 */
export const gapsOf = (solved: Solved, { lands, landOf }: Lands): readonly (Across | null)[] => {
  let work = 0;
  const pointsOf = ({ first, last }: Block) => lands.slice(first, last + 1).flatMap(({ points }) => points);
  const place = (point: number) => landOf[point] ?? -1;

  const nearest = (left: Block, right: Block): Across | null => {
    const isIn = ({ first, last }: Block, point: number) => place(point) >= first && place(point) <= last;
    const keeping = (of: Block) => ({ enters: (point: number) => place(point) === -1 || isIn(of, point) });
    const [before, after] = [pointsOf(left), pointsOf(right)];
    const doors = [CALENDAR_POINT, BIRTH_POINT, ...before].filter(
      (point) =>
        isIn(left, point) &&
        solved.net.into[point]?.some(({ from }) => place(from) === -1 || isIn(right, from)),
    );
    const ways: { readonly here: readonly Day[]; readonly there: readonly Day[] }[] = [];
    for (const door of doors) {
      const from = [[door, 0]] as const;
      const inbound = reachNear(solved, { from, backward: true }, keeping(right));
      work += SEARCH * inbound.size;
      if (![...inbound.keys()].some((point) => isIn(right, point))) continue;
      work += SEARCH * (before.length + after.length);
      if (work > MOST_WORK) return null;
      const onward = reachNear(solved, { from }, keeping(left));
      ways.push({
        here: after.map((point) => inbound.get(point) ?? Infinity),
        there: before.map((point) => onward.get(point) ?? Infinity),
      });
    }
    const [only] = ways;
    if (ways.length > 1) work += ways.length * before.length * after.length;
    if (only === undefined || work > MOST_WORK) return null;
    /** With one way between the blocks, the farthest from its door on either side are the nearest to each other. */
    const lefts = ways.length === 1 ? [greatest(only.there)] : before.keys();
    const rights = ways.length === 1 ? [greatest(only.here)] : [...after.keys()];
    let found: Across | null = null;
    for (const a of lefts)
      for (const b of rights) {
        let most = Infinity;
        for (const { here, there } of ways)
          most = Math.min(most, (here[b] ?? Infinity) + (there[a] ?? Infinity));
        if (most > 0) return null;
        const least = 0 - most;
        if (found === null || least < found.least)
          found = { left: before[a] ?? 0, right: after[b] ?? 0, least };
      }
    return found;
  };

  const blocks: Block[] = [];
  lands.forEach((_, i) => {
    const last = blocks.at(-1);
    if (last !== undefined && nearest({ first: i - 1, last: i - 1 }, { first: i, last: i }) === null)
      blocks[blocks.length - 1] = { first: last.first, last: i };
    else blocks.push({ first: i, last: i });
  });
  const across: (Across | null)[] = lands.slice(1).map(() => null);
  const done: Block[] = [];
  for (const next of blocks) {
    let block = next;
    for (let left = done.at(-1); left !== undefined; left = done.at(-1)) {
      const found = nearest(left, block);
      across[left.last] = found;
      if (found !== null) break;
      done.pop();
      block = { first: left.first, last: block.last };
    }
    done.push(block);
  }
  return across;
};

/** The place of the greatest of some numbers. */
const greatest = (all: readonly number[]): number =>
  all.reduce((best, n, i) => (n > (all[best] ?? -Infinity) ? i : best), 0);
