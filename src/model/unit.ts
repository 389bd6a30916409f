/** Units of written time, finest first. */
export const UNITS = ["minute", "hour", "day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];

/** The coarser of two units, where null is none. */
export const coarser = (a: Unit | null, b: Unit | null): Unit | null =>
  a === null ? b : b === null || UNITS.indexOf(a) >= UNITS.indexOf(b) ? a : b;
