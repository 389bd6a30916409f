import type { PerDay } from "../calendar.ts";
import type { Day } from "../resolved.ts";
import type { StatedNumber } from "./claims.ts";
import { heap } from "./heap.ts";
import type { Land } from "./islands.ts";
import { reach } from "./paths.ts";
import type { Solved } from "./solve.ts";

/** Where a mark stands, and whether it is only a handle. */
export type Spot = { readonly mark: Day; readonly hollow: boolean };

/** Takes the narrowest of the numbers that lead on; ties go by the order in which statements and points stand. */
type Lead = { readonly to: number; readonly day: Day; readonly width: Day };

const numbersOf = (solved: Solved, size: number): readonly (readonly StatedNumber[])[] => {
  const at: StatedNumber[][] = Array.from({ length: size }, () => []);
  for (const { number } of solved.claims) {
    if (number === null) continue;
    at[number.from]?.push(number);
    at[number.to]?.push({ from: number.to, to: number.from, by: 0 - number.by, width: number.width });
  }
  return at;
};

/**
 * Where marks stand on their bands, by point. A mark stands at the stated number from its reference's mark; where no
 * number leads to it from the root, or from a moment that is known to the day, it is hollow: a handle at its band's
 * centre, and so is what counts from it. Then marks are lifted to the least reading that satisfies every limit.
 */
export const marks = (solved: Solved, lands: readonly Land[], perDay: PerDay): ReadonlyMap<number, Spot> => {
  const numbers = numbersOf(solved, solved.net.size);
  const spots = new Map<number, Spot>();
  for (const land of lands) {
    const { lifted, hollow } = marksOf(solved, land, numbers, perDay);
    for (const point of land.points)
      spots.set(point, { mark: lifted.get(point) ?? 0, hollow: hollow.has(point) });
  }
  return spots;
};

const marksOf = (
  solved: Solved,
  land: Land,
  numbers: readonly (readonly StatedNumber[])[],
  perDay: PerDay,
) => {
  const width = (point: number): Day => {
    const band = land.bounds.get(point);
    return band === undefined ? Infinity : band.to - band.from;
  };
  const centre = (point: number): Day => {
    const band = land.bounds.get(point);
    return band === undefined ? 0 : Math.floor((band.from + band.to) / 2);
  };
  const clamped = (point: number, day: Day): Day => {
    const band = land.bounds.get(point);
    return band === undefined ? day : Math.min(band.to, Math.max(band.from, day));
  };
  const placed = new Map<number, Day>();
  const hollow = new Set<number>();
  const spread = (seeds: readonly Lead[], handle: boolean): void => {
    const leads = heap<Lead>((a, b) => a.width - b.width || a.to - b.to || a.day - b.day);
    for (const seed of seeds) leads.add(seed);
    for (let lead = leads.take(); lead !== undefined; lead = leads.take()) {
      if (placed.has(lead.to) || !land.bounds.has(lead.to)) continue;
      const day = clamped(lead.to, lead.day);
      placed.set(lead.to, day);
      if (handle) hollow.add(lead.to);
      for (const number of numbers[lead.to] ?? [])
        if (!placed.has(number.to)) leads.add({ to: number.to, day: day + number.by, width: number.width });
    }
  };
  const all = [...land.bounds.keys()].sort((a, b) => width(a) - width(b) || a - b);
  const known = all.filter((point) => point === land.root || width(point) < perDay);
  spread(
    known.map((to) => ({ to, day: to === land.root ? 0 : centre(to), width: -1 })),
    false,
  );
  for (const to of all) spread([{ to, day: centre(to), width: -1 }], true);
  const lifted = new Map<number, Day>();
  const least = reach(solved.net, solved.feasible, {
    from: [...placed].map(([point, day]) => [point, 0 - day] as const),
    backward: true,
    enters: (point) => land.bounds.has(point),
  });
  for (const [point, distance] of least.distance) lifted.set(point, 0 - distance);
  return { lifted, hollow };
};
