import { daysOfMonths, type PerDay } from "./calendar.ts";
import type { Bounds, Day } from "./resolved.ts";
import { coarser, type Unit } from "./unit.ts";

/**
 * What a written span may mean: closed bounds, in whole units of 1/perDay days, never below 0 days; an open end is infinite.
 */
export type SpanReading = Bounds & {
  /** The length at which a mark is placed, whole; null for a range, which states no number. Never a label. */
  readonly nominal: Day | null;
  /** The finest unit written, which is what the number counts; of a range the coarser of the two. */
  readonly unit: Unit;
};

/** An offset is rounded or cut off, nobody says which; an age is completed. */
export type SpanUse = "offset" | "age";

/** Average lengths in days; the year is that of the Gregorian calendar. They place marks and enter no bound. */
export const AVERAGE_DAYS = { year: 365.2425, month: 365.2425 / 12, week: 7, day: 1 } as const;

/** No span is longer than 10,000 years: beyond lie slips of the pen, and sums that are no longer whole. */
const MOST_MONTHS = 120_000;

/** Months and weeks are counted in halves, so that all numbers are whole. */
type Duration = {
  readonly halfMonths: number;
  readonly halfWeeks: number;
  readonly days: number;
  readonly minutes: number;
  readonly unit: Unit;
};

const durationPattern =
  /^P(?=\d|T\d)(?:(\d+(?:\.5)?)Y)?(?:(\d+(?:\.5)?)M)?(?:(\d+(?:\.5)?)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?)?$/;
const LETTERS = ["year", "month", "week", "day", "hour", "minute"] as const;

const readDuration = (text: string): Duration | null => {
  const parts = durationPattern.exec(text)?.slice(1);
  const unit = LETTERS.findLast((_, i) => parts?.[i] !== undefined);
  if (parts === undefined || unit === undefined) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const duration = {
    halfMonths: 24 * years + 2 * months,
    halfWeeks: 2 * weeks,
    days,
    minutes: 60 * hours + minutes,
    unit,
  };
  return averageDays(duration) > MOST_MONTHS * AVERAGE_DAYS.month ? null : duration;
};

const averageDays = ({ halfMonths, halfWeeks, days, minutes }: Duration): number =>
  (halfMonths / 2) * AVERAGE_DAYS.month + halfWeeks * 3.5 + days + minutes / 1440;

/** The fewest and the most days of a number of half months; half a month that is left over has 14. */
const halfMonthDays = (halves: number): Bounds => {
  const { from, to } = daysOfMonths(Math.floor(halves / 2));
  const half = (halves % 2) * 14;
  return { from: from + half, to: to + half };
};

/** Half of one unit, in half months and half weeks. */
const HALF: { readonly [unit in Unit]?: readonly [halfMonths: number, halfWeeks: number] } = {
  year: [12, 0],
  month: [1, 0],
  week: [0, 1],
};

/** A duration and so many halves of its unit more, or fewer; null when it has fewer than no months. */
const moved = (duration: Duration, halves: number): Duration | null => {
  const [months, weeks] = HALF[duration.unit] ?? [0, 0];
  const halfMonths = duration.halfMonths + halves * months;
  const halfWeeks = duration.halfWeeks + halves * weeks;
  return halfMonths < 0 ? null : { ...duration, halfMonths, halfWeeks };
};

/** The whole days that a duration may be; half a day counts as either of its neighbours. Minutes are left out. */
const wholeDays = (duration: Duration): Bounds => {
  const months = halfMonthDays(duration.halfMonths);
  return {
    from: months.from + Math.floor(duration.halfWeeks * 3.5) + duration.days,
    to: months.to + Math.ceil(duration.halfWeeks * 3.5) + duration.days,
  };
};

/** The fewest whole days that are no less than a duration of years, months or weeks. */
const daysFrom = (duration: Duration): Day =>
  halfMonthDays(duration.halfMonths).from + Math.ceil(duration.halfWeeks * 3.5);

/** The most whole days that are less than a duration of years, months or weeks. */
const daysBelow = (duration: Duration): Day =>
  halfMonthDays(duration.halfMonths).to + Math.ceil(duration.halfWeeks * 3.5) - 1;

const isClock = (unit: Unit): boolean => unit === "hour" || unit === "minute";

/** Two moments that lie n days apart lie 1440 n minutes apart, give or take 1439. */
const inUnits = (days: Bounds, perDay: PerDay): Bounds => ({
  from: days.from * perDay - (perDay - 1),
  to: days.to * perDay + (perDay - 1),
});

const clockBounds = (duration: Duration, slack: number, perDay: PerDay): Bounds => {
  const days = wholeDays(duration);
  const from = Math.max(0, days.from * 1440 + duration.minutes - slack);
  const to = days.to * 1440 + duration.minutes + slack;
  return perDay === 1440 ? { from, to } : { from: Math.floor(from / 1440), to: Math.ceil(to / 1440) };
};

const boundsOf = (duration: Duration, about: boolean, use: SpanUse, perDay: PerDay): Bounds => {
  const more = about ? 1 : 0;
  switch (duration.unit) {
    case "minute":
      return clockBounds(duration, more, perDay);
    case "hour":
      return clockBounds(duration, 59 + 60 * more, perDay);
    case "day": {
      const { from, to } = wholeDays(duration);
      return inUnits({ from: Math.max(0, from - more), to: to + more }, perDay);
    }
    default: {
      const least = moved(duration, -(use === "age" ? 0 : 1) - 2 * more);
      const limit = moved(duration, 2 + 2 * more);
      const days = {
        from: least === null ? 0 : Math.max(0, daysFrom(least)),
        to: limit === null ? 0 : daysBelow(limit),
      };
      const bounds = inUnits(days, perDay);
      return { from: Math.max(0, bounds.from), to: bounds.to };
    }
  }
};

/** The bounds of a duration as said, nothing added: what the ends of a range mean. */
const asSaid = (duration: Duration, perDay: PerDay): Bounds => {
  const bounds = isClock(duration.unit)
    ? clockBounds(duration, 0, perDay)
    : inUnits(wholeDays(duration), perDay);
  return { from: Math.max(0, bounds.from), to: bounds.to };
};

/**
 * Reads a span: an ISO 8601 duration, an approximate one (`P6Y~`), or a range (`[P3D..P5D]`, `[..P30D]`, `[P5Y..]`).
 * A counted number of years, months or weeks means half a unit less to a whole unit more, since some round and some cut
 * off; an age is completed; days are exact; months become days by the fewest and the most that so many can have.
 * @returns null when the text is no span, is longer than 10,000 years, or a range that ends before it starts
 */
export const readSpan = (text: string, use: SpanUse, perDay: PerDay): SpanReading | null => {
  const range = /^\[(.*)\.\.(.*)\]$/.exec(text);
  if (range === null) {
    const about = text.endsWith("~");
    const duration = readDuration(about ? text.slice(0, -1) : text);
    if (duration === null) return null;
    const { from, to } = boundsOf(duration, about, use, perDay);
    const nominal = Math.min(to, Math.max(from, Math.round(averageDays(duration) * perDay)));
    return { from, to, nominal, unit: duration.unit };
  }
  const [, first = "", last = ""] = range;
  const [from, to] = [first, last].map((end) => (end === "" ? undefined : readDuration(end)));
  if (from === null || to === null) return null;
  const unit = coarser(from?.unit ?? null, to?.unit ?? null);
  const bounds = {
    from: from === undefined ? 0 : asSaid(from, perDay).from,
    to: to === undefined ? Infinity : asSaid(to, perDay).to,
  };
  return unit === null || bounds.from > bounds.to ? null : { ...bounds, nominal: null, unit };
};

/**
 * How many whole units a lower bound of so many days was written as, at most: 1825 days are 5 years, since so few days
 * can 5 years have. For "at least 5 years", and never for more than the bound says.
 * @param days not negative
 */
export const wholeUnits = (days: Day, unit: "day" | "week" | "month" | "year"): number => {
  if (unit === "day" || unit === "week") return Math.floor(days / AVERAGE_DAYS[unit]);
  const months = unit === "year" ? 12 : 1;
  let count = Math.floor(days / (AVERAGE_DAYS.month * months));
  while (daysOfMonths((count + 1) * months).from <= days) count++;
  return count;
};
