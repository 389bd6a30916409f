import { nice } from "d3-array";
import { intervalOf } from "../../model/interval.ts";
import type { Measure } from "../../model/schema.ts";
import type { Value } from "../../model/value.ts";

/** The axis that all bars of a row share, in the units of its measure. */
export type Scale = { readonly from: number; readonly to: number };

/** How much of the axis is left beyond the last number for a bar that is open. */
const BEYOND = 1.25;
/** How much of a derived axis is left free beyond the last number, as a share. */
const ROOM = 0.05;

/**
 * The axis of a measure: its own scale, widened where a value or threshold lies outside; else from 0 to a round number
 * that holds them all. An open-ended value has a quarter of its number beyond it.
 */
export const scaleOf = ({ scale, thresholds = [], unit }: Measure, values: readonly Value[]): Scale => {
  const ends = values.flatMap((value) => {
    const found = intervalOf(value);
    if (found === null) return [];
    const open = found.to === Infinity;
    const from = Number.isFinite(found.from) ? [found.from] : [];
    return [...from, ...(open ? [found.from + Math.abs(found.from) * (BEYOND - 1)] : [found.to])];
  });
  const all = [...ends, ...thresholds.map(({ number }) => number)].filter(Number.isFinite);
  const low = Math.min(scale?.from ?? 0, ...all);
  const high = Math.max(scale?.to ?? low, ...all);
  if (scale && low === scale.from && high === scale.to && low < high) return scale;
  if (unit === "%" && low >= 0 && high > 50 && high <= 100) return { from: 0, to: 100 };
  const [from, to] = nice(low, high > low ? high + (high - low) * ROOM : low + 1, 4);
  return { from: low === scale?.from ? low : from, to: high === scale?.to ? high : to };
};

/** The share of an axis at which a number stands, held to 0 and 1. */
export const shareOf = ({ from, to }: Scale, n: number): number =>
  Math.min(1, Math.max(0, (n - from) / (to - from)));
