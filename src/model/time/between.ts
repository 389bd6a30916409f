import type { Bounds } from "../resolved.ts";
import { coarser, type Unit } from "../unit.ts";
import { type Reach, reachAll, type Sound } from "./paths.ts";

/** Bounds of b less a, and the coarsest unit written on the way that proves them; null when no number was. */
export type Distance = Bounds & { readonly unit: Unit | null };

/** How many points keep their searches, as long as these hold no more than so many distances in all. */
const KEPT = 64;
const MOST_KEPT = 4_000_000;

/** The least sums of arcs from a point, and to it. */
type Searched = { readonly onward: Reach; readonly back: Reach };

const unitOf = (found: Reach, backward: boolean, end: number): Unit | null => {
  let unit: Unit | null = null;
  for (let arc = found.by[end]; arc !== undefined; arc = found.by[backward ? arc.to : arc.from])
    unit = coarser(unit, arc.unit);
  return unit;
};

/** The bounds of `other` less the point that was searched from. */
const read = ({ onward, back }: Searched, other: number): Distance => ({
  from: 0 - (back.distance[other] ?? Infinity),
  to: 0 + (onward.distance[other] ?? Infinity),
  unit: coarser(unitOf(onward, false, other), unitOf(back, true, other)),
});

/**
 * The bounds of one point less another, found when asked, and kept for the points that were asked for last.
 * The answer is the tightest that the statements prove, across islands too.
 */
export const distances = (sound: Sound): ((a: number, b: number) => Distance) => {
  const kept = new Map<number, Searched>();
  const room = Math.max(2, Math.min(KEPT, Math.floor(MOST_KEPT / sound.net.size)));
  let missed: readonly number[] = [];
  const search = (point: number): Searched => {
    const from = [[point, 0]] as const;
    const found = { onward: reachAll(sound, { from }), back: reachAll(sound, { from, backward: true }) };
    for (const oldest of kept.keys()) if (kept.size >= room) kept.delete(oldest);
    kept.set(point, found);
    return found;
  };
  return (a, b) => {
    const known = kept.get(a);
    if (known !== undefined) return read(known, b);
    const other = kept.get(b);
    if (other === undefined && missed.includes(a)) return read(search(a), b);
    missed = other === undefined ? [a, b] : missed;
    const { from, to, unit } = read(other ?? search(b), a);
    return { from: 0 - to, to: 0 - from, unit };
  };
};
