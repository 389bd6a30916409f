import { coarser, type Unit } from "../calendar.ts";
import type { Bounds, Day } from "../resolved.ts";
import { type Reach, reach } from "./paths.ts";
import type { Solved } from "./solve.ts";

/** Bounds of b less a, and the coarsest unit written on the way that proves them; null when no number was. */
export type Distance = Bounds & { readonly unit: Unit | null };

/** How many points keep their searches; whoever asks asks for one point against all others. */
const KEPT = 64;

type Both = { readonly to: Reach; readonly from: Reach };

const unitOf = (found: Reach, backward: boolean, begin: number, end: number): Unit | null => {
  let unit: Unit | null = null;
  for (let at = end; at !== begin; ) {
    const arc = found.by.get(at);
    if (arc === undefined) break;
    unit = coarser(unit, arc.unit);
    at = backward ? arc.to : arc.from;
  }
  return unit;
};

/**
 * The bounds of one point less another, found when asked, and kept for the points that were asked for last.
 * The answer is the tightest that the statements prove, across islands too.
 */
export const distances = ({ net, feasible }: Solved): ((a: number, b: number) => Distance) => {
  const kept = new Map<number, Both>();
  let missed: readonly number[] = [];
  const search = (point: number): Both => {
    const from = [[point, 0]] as const;
    const found = {
      to: reach(net, feasible, { from }),
      from: reach(net, feasible, { from, backward: true }),
    };
    kept.set(point, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return found;
  };
  const day = (found: Reach, point: number): Day => found.distance.get(point) ?? Infinity;
  return (a, b) => {
    if (!kept.has(a) && !kept.has(b)) {
      search(missed.includes(a) ? a : b);
      missed = [a, b];
    }
    const [fromA, fromB] = [kept.get(a), kept.get(b)];
    if (fromA !== undefined) {
      const unit = coarser(unitOf(fromA.to, false, a, b), unitOf(fromA.from, true, a, b));
      return { from: 0 - day(fromA.from, b), to: 0 + day(fromA.to, b), unit };
    }
    if (fromB === undefined) throw new Error("a search that was not kept");
    const unit = coarser(unitOf(fromB.to, false, b, a), unitOf(fromB.from, true, b, a));
    return { from: 0 - day(fromB.to, a), to: 0 + day(fromB.from, a), unit };
  };
};
