import { range, ticks } from "d3-array";
import { civil, epochDay } from "../model/calendar.ts";
import type { Day } from "../model/resolved.ts";
import { AVERAGE_DAYS } from "../model/span.ts";

/** A round moment of the calendar: the day it begins, with its share of a day, and how it is written in EDTF. */
export type RoundDate = { readonly day: Day; readonly edtf: string };

/** Months, and hours, that stand apart as people count them. */
const MONTHS = [1, 2, 3, 6];
const HOURS = [1, 2, 3, 6, 12];

const two = (n: number): string => String(n).padStart(2, "0");
const four = (n: number): string => String(n).padStart(4, "0");

const written = (day: Day): string => {
  const { year, month, day: d } = civil(day);
  return `${four(year)}-${two(month)}-${two(d)}`;
};

/**
 * Round years, months, days or hours of the calendar between two days since 1970-01-01, at most about `count` of
 * them, as fine as that allows, and no finer than days where the case writes no hour.
 */
export const roundDates = (from: Day, to: Day, count: number, hours: boolean): readonly RoundDate[] => {
  const most = Math.max(1, count);
  const [a, b] = [civil(Math.floor(from)), civil(Math.ceil(to))];
  if (to - from >= 2 * AVERAGE_DAYS.year)
    return ticks(a.year, b.year, most)
      .filter(Number.isInteger)
      .map((year) => ({ day: epochDay(year, 1, 1), edtf: four(year) }));
  if (to - from > 2 * AVERAGE_DAYS.month) {
    const [first, last] = [a.year * 12 + a.month - 1, b.year * 12 + b.month - 1];
    const step = MONTHS.find((each) => (last - first) / each <= most) ?? 12;
    return range(Math.ceil(first / step) * step, last + 1, step).map((n) => {
      const [year, month] = [Math.floor(n / 12), (n % 12) + 1];
      return { day: epochDay(year, month, 1), edtf: `${four(year)}-${two(month)}` };
    });
  }
  if (to - from > 2 || !hours)
    return ticks(from, to, most)
      .filter(Number.isInteger)
      .map((day) => ({ day, edtf: written(day) }));
  const step = HOURS.find((each) => ((to - from) * 24) / each <= most) ?? 24;
  return range(Math.ceil((from * 24) / step) * step, to * 24, step).map((hour) => {
    const day = Math.floor(hour / 24);
    const clock = hour % 24 === 0 ? "" : `T${two(((hour % 24) + 24) % 24)}:00`;
    return { day: hour / 24, edtf: `${written(day)}${clock}` };
  });
};
