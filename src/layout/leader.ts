import type { Spot } from "./organ/anatomy.ts";
import type { Px } from "./scene.ts";

/** The distance of a point from a straight line between two others, px. */
const distance = ([x, y]: Spot, [x1, y1]: Spot, [x2, y2]: Spot): Px => {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const share = length === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length;
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1));
};

/** How far a line with corners keeps from the nearest of some marks, px; infinite where there is none. */
export const clearance = (line: readonly Spot[], marks: readonly Spot[]): Px =>
  Math.min(
    ...marks.flatMap((mark) => line.slice(1).map((to, i) => distance(mark, line[i] ?? to, to))),
    Number.POSITIVE_INFINITY,
  );

const SHIFTS: readonly Px[] = [-18, 18, -32, 32, -48, 48, -70, 70, -100, 100];

/**
 * The line from a label to one of the places that it names: straight where that keeps clear of the other marks, else with
 * one corner; where nothing is clear, the line that keeps furthest from them. Its first point is `from`.
 */
export const clearLeader = (
  from: Spot,
  targets: readonly Spot[],
  others: readonly Spot[],
  clear: Px,
): readonly Spot[] => {
  const straight = targets.map((to): readonly Spot[] => [from, to]);
  const bent = targets.flatMap((to) =>
    SHIFTS.flatMap((shift) =>
      [0.25, 0.5, 0.75].map((share): readonly Spot[] => {
        const corner: Spot = [
          from[0] + (to[0] - from[0]) * share,
          to[1] + (from[1] - to[1]) * (1 - share) + shift,
        ];
        return [from, corner, to];
      }),
    ),
  );
  const all = [...straight, ...bent].map((line) => ({ line, free: clearance(line, others) }));
  const best = all.reduce<(typeof all)[number] | undefined>(
    (found, next) => (found === undefined || (found.free < clear && next.free > found.free) ? next : found),
    undefined,
  );
  return best?.line ?? [from];
};
