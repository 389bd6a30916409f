import type { PerDay } from "../calendar.ts";
import type { Day } from "../resolved.ts";
import type { StatedNumber } from "./claims.ts";
import { heap } from "./heap.ts";
import type { Lands } from "./islands.ts";
import { reachAll } from "./paths.ts";
import type { Solved } from "./solve.ts";

/** By point where its mark stands, and whether that is only a handle. Loose points have none: NaN. */
export type Marks = { readonly day: Float64Array; readonly hollow: Uint8Array };

/** A day that a number leads to. The narrowest is taken first; ties go by point, then day. */
type Lead = { readonly to: number; readonly day: Day; readonly width: Day };

const numbersOf = ({ claims, net }: Solved): readonly (readonly StatedNumber[] | undefined)[] => {
  const at: StatedNumber[][] = new Array(net.size);
  const add = (number: StatedNumber) => {
    const own = at[number.from];
    if (own === undefined) at[number.from] = [number];
    else own.push(number);
  };
  for (const { number } of claims) {
    if (number === null) continue;
    const { from, to, by, width } = number;
    add(number);
    add({ from: to, to: from, by: 0 - by, width });
  }
  return at;
};

/**
 * Where marks stand on their bands. A mark stands at the stated number from its reference's mark; where no number leads to
 * it from the root, or from a moment that is known to the day, it is hollow: a handle at its band's centre, and so is
 * what counts from it. Then marks are lifted to the least reading that satisfies every limit: none leaves its band.
 */
export const marks = (solved: Solved, { lands, landOf, from, to }: Lands, perDay: PerDay): Marks => {
  const numbers = numbersOf(solved);
  const placed = new Float64Array(solved.net.size).fill(Number.NaN);
  const hollow = new Uint8Array(solved.net.size);
  const width = (point: number): Day => (to[point] ?? 0) - (from[point] ?? 0);
  const centre = (point: number): Day => Math.floor(((from[point] ?? 0) + (to[point] ?? 0)) / 2);
  const isPlaced = (point: number) => !Number.isNaN(placed[point] ?? 0);
  const leads = heap<Lead>((a, b) => a.width - b.width || a.to - b.to || a.day - b.day);

  const place = (point: number, day: Day, handle: boolean): void => {
    const at = Math.min(to[point] ?? 0, Math.max(from[point] ?? 0, day));
    placed[point] = at;
    hollow[point] = handle ? 1 : 0;
  };
  const leadOn = (point: number): void => {
    const day = placed[point] ?? 0;
    for (const { to: next, by, width: wide } of numbers[point] ?? [])
      if (!isPlaced(next)) leads.add({ to: next, day: day + by, width: wide });
  };
  const spread = (seeds: readonly number[], handle: boolean): void => {
    for (const point of seeds) place(point, roots.has(point) ? 0 : centre(point), handle);
    for (const point of seeds) leadOn(point);
    for (let lead = leads.take(); lead !== undefined; lead = leads.take()) {
      if (isPlaced(lead.to)) continue;
      place(lead.to, lead.day, handle);
      leadOn(lead.to);
    }
  };
  const roots = new Set(lands.map(({ root }) => root));
  const points = [...landOf.keys()].filter((point) => landOf[point] !== -1);
  spread(
    points.filter((point) => roots.has(point) || width(point) < perDay),
    false,
  );
  const rest = points.filter((point) => !isPlaced(point)).sort((a, b) => width(a) - width(b) || a - b);
  for (const point of rest) if (!isPlaced(point)) spread([point], true);
  const { classOf } = solved.classes;
  const isLow = (point: number): boolean =>
    solved.net.out[point]?.some(
      (arc) => classOf[arc.to] === classOf[point] && (placed[arc.to] ?? 0) - (placed[point] ?? 0) > arc.most,
    ) ?? false;
  if (!points.some(isLow)) return { day: placed, hollow };
  const begin = points.map((point): [number, Day] => [point, 0 - (placed[point] ?? 0)]);
  const least = reachAll(solved, { from: begin, backward: true }, classOf);
  return { day: least.distance.map((day) => 0 - day), hollow };
};
