import type { Bounds, Day } from "./resolved.ts";
import { coarser, type Unit } from "./unit.ts";

/** The units of resolution in a day: 1, or 1440 where a case writes an hour. */
export type PerDay = 1 | 1440;

/** A day of the proleptic Gregorian calendar; month and day count from 1. Year 0 is 1 BC. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

const DAYS_IN_CYCLE = 146_097;
const MONTHS_IN_CYCLE = 4800;

/**
 * Days from 1970-01-01 to a civil day, which must exist.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 */
export const epochDay = (year: number, month: number, day: number): Day => {
  const y = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(y / 400);
  const yearOfCycle = y - cycle * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfCycle =
    yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
  return cycle * DAYS_IN_CYCLE + dayOfCycle - 719_468;
};

/** The civil day that is a whole number of days after 1970-01-01; the inverse of `epochDay`. Source: the same, `civil_from_days`. */
export const civil = (day: Day): CivilDay => {
  const z = day + 719_468;
  const cycle = Math.floor(z / DAYS_IN_CYCLE);
  const dayOfCycle = z - cycle * DAYS_IN_CYCLE;
  const leaps =
    Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36_524) + Math.floor(dayOfCycle / 146_096);
  const yearOfCycle = Math.floor((dayOfCycle - leaps) / 365);
  const before = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const dayOfYear = dayOfCycle - before;
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
};

/** The first day of a month, in days since 1970-01-01; months count from January of year 0 and may be any whole number. */
const monthStart = (month: number): Day =>
  epochDay(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);

/** How many days a month of a year has: 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  monthStart(year * 12 + month) - monthStart(year * 12 + month - 1);

/** The first days of 800 years of months, from January 2000: two of the cycles after which the calendar repeats. */
const monthStarts = Int32Array.from({ length: 2 * MONTHS_IN_CYCLE + 1 }, (_, i) => monthStart(24_000 + i));
const monthLengths = new Map<number, Bounds>();

/**
 * The fewest and the most days that `months` calendar months in a row can have: 1 has 28 to 31, 8 have 242 to 245.
 * Found by looking at every month of the 400 years after which the Gregorian calendar repeats.
 * @param months whole and not negative
 */
export const daysOfMonths = (months: number): Bounds => {
  const known = monthLengths.get(months);
  if (known !== undefined) return known;
  const rest = months % MONTHS_IN_CYCLE;
  let [from, to] = [Infinity, 0];
  for (let first = 0; first < MONTHS_IN_CYCLE; first++) {
    const days = (monthStarts[first + rest] ?? 0) - (monthStarts[first] ?? 0);
    if (days < from) from = days;
    if (days > to) to = days;
  }
  const whole = ((months - rest) / MONTHS_IN_CYCLE) * DAYS_IN_CYCLE;
  const found = { from: from + whole, to: to + whole };
  monthLengths.set(months, found);
  return found;
};

/** A written date: the closed bounds of the moment, in units of 1/perDay days since 1970-01-01T00:00, and its precision. */
export type DateReading = Bounds & { readonly unit: Unit };

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?$/;

const wholeDays = (first: Day, last: Day, perDay: PerDay, unit: Unit): DateReading => ({
  from: first * perDay,
  to: (last + 1) * perDay - 1,
  unit,
});

/** One date, with so many units more on each side; null when there is no such date. */
const readOne = (text: string, perDay: PerDay, more: number): DateReading | null => {
  const found = datePattern.exec(text);
  if (found === null) return null;
  const year = Number(found[1]);
  if (found[2] === undefined)
    return wholeDays(epochDay(year - more, 1, 1), epochDay(year + more, 12, 31), perDay, "year");
  const month = Number(found[2]);
  if (month < 1 || month > 12) return null;
  const count = year * 12 + month - 1;
  if (found[3] === undefined)
    return wholeDays(monthStart(count - more), monthStart(count + more + 1) - 1, perDay, "month");
  const ofMonth = Number(found[3]);
  if (ofMonth < 1 || ofMonth > daysInMonth(year, month)) return null;
  const day = epochDay(year, month, ofMonth);
  if (found[4] === undefined) return wholeDays(day - more, day + more, perDay, "day");
  const [hour, minute] = [Number(found[4]), Number(found[5])];
  if (hour > 23 || minute > 59) return null;
  const at = day * 1440 + hour * 60 + minute;
  const [from, to] = perDay === 1440 ? [at - more, at + more] : [day, day];
  return { from, to, unit: "minute" };
};

/**
 * Reads a calendar date of the EDTF subset (ISO 8601-2): `2019`, `2019-03`, `2019-03-14`, `2019-03-14T10:00`, each with
 * `~` or `?`, which add one unit on each side, or one moment of a range, `[2019..2021]`, `[..2021]`, `[2019..]`.
 * Bounds are closed and as wide as what is written; an open end is infinite. No time zone enters.
 * @returns null when the text is no such date, names a day that does not exist, or a range that ends before it starts
 */
export const readDate = (text: string, perDay: PerDay): DateReading | null => {
  const range = /^\[(.*)\.\.(.*)\]$/.exec(text);
  if (range === null) {
    const unsure = text.endsWith("~") || text.endsWith("?");
    return readOne(unsure ? text.slice(0, -1) : text, perDay, unsure ? 1 : 0);
  }
  const [, first = "", last = ""] = range;
  const [from, to] = [first, last].map((end) => (end === "" ? undefined : readOne(end, perDay, 0)));
  if (from === null || to === null) return null;
  const unit = coarser(from?.unit ?? null, to?.unit ?? null);
  const bounds = { from: from?.from ?? -Infinity, to: to?.to ?? Infinity };
  return unit === null || bounds.from > bounds.to ? null : { ...bounds, unit };
};
