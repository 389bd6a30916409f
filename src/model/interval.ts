import type { Value } from "./value.ts";

/** Where a number lies: from a bound to a bound, each included unless it is open. Unbounded sides are infinite. */
export type Interval = {
  readonly from: number;
  readonly to: number;
  readonly fromOpen: boolean;
  readonly toOpen: boolean;
};

/** How far "about n" may be off, as a share of n. No source says it: DECISIONS.md says why a fifth. */
const ABOUT = 0.2;

const closed = (from: number, to: number): Interval => ({ from, to, fromOpen: false, toOpen: false });

/** Where a value may lie as a number; "absent" is 0. Null for what is no number: words, signs, sizes, nothing reported. */
export const intervalOf = (value: Value): Interval | null => {
  switch (value.is) {
    case "exact":
      return closed(value.number, value.number);
    case "absent":
      return closed(0, 0);
    case "about": {
      const off = Math.abs(value.number) * ABOUT;
      return closed(value.number - off, value.number + off);
    }
    case "range":
      return closed(Math.min(value.from, value.to), Math.max(value.from, value.to));
    case "more than":
      return { from: value.number, to: Infinity, fromOpen: true, toOpen: true };
    case "at least":
      return { from: value.number, to: Infinity, fromOpen: false, toOpen: true };
    case "less than":
      return { from: -Infinity, to: value.number, fromOpen: true, toOpen: true };
    case "at most":
      return { from: -Infinity, to: value.number, fromOpen: true, toOpen: false };
    default:
      return null;
  }
};

/** True when every number of the first is one of the second. */
export const within = (a: Interval, b: Interval): boolean =>
  (a.from > b.from || (a.from === b.from && (!b.fromOpen || a.fromOpen))) &&
  (a.to < b.to || (a.to === b.to && (!b.toOpen || a.toOpen)));

/** True when no number is in both. */
export const apart = (a: Interval, b: Interval): boolean => {
  const before = (x: Interval, y: Interval) => x.to < y.from || (x.to === y.from && (x.toOpen || y.fromOpen));
  return before(a, b) || before(b, a);
};
