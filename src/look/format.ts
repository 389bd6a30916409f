import { readDate } from "../model/calendar.ts";
import type { Bounds, Day } from "../model/resolved.ts";
import type { Case, Locator, Measure } from "../model/schema.ts";
import { AVERAGE_DAYS, wholeUnits } from "../model/span.ts";
import type { Unit as ModelUnit } from "../model/unit.ts";
import type { Value } from "../model/value.ts";
import type { Strings } from "./strings.en.ts";

type Unit = keyof Strings["units"];

const NBSP = "\u00a0";
const MINUS = "\u2212";

/** A number as the language writes it, never rounded. */
export const numberText = (n: number, words: Strings): string =>
  new Intl.NumberFormat(words.locale, { maximumFractionDigits: 20 }).format(n).replace("-", MINUS);

const letters: readonly [string, Unit][] = [
  ["Y", "year"],
  ["M", "month"],
  ["W", "week"],
  ["D", "day"],
];
const clockLetters: readonly [string, Unit][] = [
  ["H", "hour"],
  ["M", "minute"],
];

/** The parts of an ISO 8601 duration, largest first: `P1Y6M` is 1 year and 6 months. */
const durationParts = (duration: string): readonly (readonly [number, Unit])[] => {
  const [date = "", clock = ""] = duration.replace("P", "").split("T");
  const read = (text: string, table: readonly [string, Unit][]) =>
    table.flatMap(([letter, unit]) => {
      const found = new RegExp(`([\\d.]+)${letter}`).exec(text)?.[1];
      return found === undefined ? [] : [[Number(found), unit] as const];
    });
  return [...read(date, letters), ...read(clock, clockLetters)];
};

const counted = (n: number, unit: Unit, words: Strings): string =>
  words.units[unit](numberText(n, words), n === 1).replace(" ", NBSP);

/** A span in words: "21 years", "about 6 years", "3 to 5 days", "within 30 days". */
export const spanText = (span: string, words: Strings): string => {
  const plain = (duration: string) =>
    durationParts(duration)
      .map(([n, unit]) => counted(n, unit, words))
      .join(" ");
  if (span.startsWith("[")) {
    const [from = "", to = ""] = span.slice(1, -1).split("..");
    if (from === "") return words.time.within(plain(to));
    if (to === "") return words.time.atLeast(plain(from));
    return words.time.range(plain(from), plain(to));
  }
  return span.endsWith("~") ? words.time.about(plain(span.slice(0, -1))) : plain(span);
};

/** A span as a tick writes it: "−21 y", "+8 d"; null for a range, which no tick can stand for. */
export const tickText = (span: string, sign: 1 | -1, words: Strings): string | null => {
  if (span.startsWith("[")) return null;
  const parts = durationParts(span.replace("~", "")).map(
    ([n, unit]) => `${numberText(n, words)}${NBSP}${words.short[unit]}`,
  );
  return `${span.endsWith("~") ? "~" : ""}${sign < 0 ? MINUS : "+"}${parts.join(" ")}`;
};

const DAYS: readonly (readonly [Unit, number])[] = [
  ["year", AVERAGE_DAYS.year],
  ["month", AVERAGE_DAYS.month],
  ["day", 1],
];

/** Days in words, in the coarsest unit that fits at least once, rounded down: "13 years". */
export const atLeastText = (days: Day, words: Strings): string => {
  const [unit, length] = DAYS.find(([, each]) => days >= each) ?? ["day", 1];
  return counted(Math.floor(days / length + 1e-9), unit, words);
};

/** A lower bound in whole units of the unit it was written in, never less than was said: "5 years". */
export const leastText = (days: Day, unit: ModelUnit | null, words: Strings): string =>
  unit === "year" || unit === "month" || unit === "week" || unit === "day"
    ? counted(wholeUnits(days, unit), unit, words)
    : atLeastText(days, words);

/** A distance in whole units of the coarsest that fits, rounded outward; null as for `distanceText`. */
const outward = (days: Bounds, finest: ModelUnit | null): readonly [number, number, Unit] | null => {
  if (!Number.isFinite(days.from) || !Number.isFinite(days.to) || days.from < 0) return null;
  const least = DAYS.findIndex(([unit]) => unit === (finest === "week" ? "day" : finest));
  const known = least < 0 ? DAYS : DAYS.slice(0, least + 1);
  const whole = known.find(([, each]) => days.to >= 2 * each) ?? known.at(-1);
  const [unit, length] = whole ?? ["day", 1];
  const to = Math.ceil(days.to / length - 1e-9);
  return to === 0 ? null : [Math.floor(days.from / length + 1e-9), to, unit];
};

/**
 * A distance that was derived, as a range in its coarsest unit, rounded outward: "13 to 17 years". It is never finer
 * than `finest`, the coarsest unit that anything on its way was written in.
 * Null when it is open on either side, or reaches over zero, or is nothing in that unit.
 */
export const distanceText = (
  days: Bounds,
  words: Strings,
  finest: ModelUnit | null = null,
): string | null => {
  const found = outward(days, finest);
  if (found === null) return null;
  const [from, to, unit] = found;
  if (from === to) return counted(from, unit, words);
  return words.time.range(numberText(from, words), counted(to, unit, words));
};

/** A derived distance as a tick writes it: "+13–17 y"; null as for `distanceText`. */
export const tickRange = (
  days: Bounds,
  sign: 1 | -1,
  words: Strings,
  finest: ModelUnit | null,
): string | null => {
  const found = outward(days, finest);
  if (found === null) return null;
  const [from, to, unit] = found;
  const n =
    from === to ? numberText(to, words) : words.value.range(numberText(from, words), numberText(to, words));
  return `${sign < 0 ? MINUS : "+"}${n}${NBSP}${words.short[unit]}`;
};

const PRECISIONS: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "short" },
  { year: "numeric", month: "short", day: "numeric" },
  { year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
];

/**
 * A calendar date as precise as it is written: "2019", "Mar 2019", "Mar 14, 2019". Dates carry no time zone.
 * A text that is no date, or names a day that does not exist, stays as it is written: "1950-02-30".
 */
export const dateText = (edtf: string, words: Strings): string => {
  if (readDate(edtf, 1440) === null) return edtf;
  const plain = (date: string) => {
    const parts = date.split(/[-T:]/).map(Number);
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts;
    // Year 0 is 1 BC, which the formatter would write as 1.
    if (year === 0) return date;
    const format = new Intl.DateTimeFormat(words.locale, {
      ...PRECISIONS[Math.min(parts.length, 4) - 1],
      timeZone: "UTC",
    });
    const at = new Date(Date.UTC(2000, month - 1, day, hour, minute));
    at.setUTCFullYear(year, month - 1, day);
    return format.format(at);
  };
  if (edtf.startsWith("[")) {
    const [from = "", to = ""] = edtf.slice(1, -1).split("..");
    if (from === "") return words.time.dateUntil(plain(to));
    if (to === "") return words.time.dateSince(plain(from));
    return words.time.range(plain(from), plain(to));
  }
  if (edtf.endsWith("~")) return words.time.about(plain(edtf.slice(0, -1)));
  return edtf.endsWith("?") ? words.time.dateUnsure(plain(edtf.slice(0, -1))) : plain(edtf);
};

/** A date as a tick writes it: an hour stands without its day. */
export const tickDate = (edtf: string, words: Strings): string => {
  const [day = "", clock] = edtf.split("T");
  if (clock === undefined) return dateText(day, words);
  const hour = new Intl.DateTimeFormat(words.locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  return hour.format(Date.parse(`1970-01-01T${clock}:00Z`));
};

/** A day of the calendar, counted from 1970-01-01, in words: "Mar 14, 2019". */
export const dateOfDay = (day: Day, words: Strings): string =>
  new Intl.DateTimeFormat(words.locale, { ...PRECISIONS[2], timeZone: "UTC" }).format(day * 86_400_000);

/** A value in words, with its unit and denominator: "1–5 per 10 HPF", "about 35 %", "60 × 40 mm". */
export const valueText = (value: Value, measure: Measure | undefined, words: Strings): string => {
  const say = words.value;
  const n = (x: number) => numberText(x, words);
  const withUnit = (text: string, of: { unit?: string | undefined; per?: string | undefined }) => {
    const unit = of.unit ?? measure?.unit;
    const per = of.per ?? measure?.per;
    const counted = unit ? `${text}${NBSP}${unit}` : text;
    return per ? say.per(counted, per) : counted;
  };
  switch (value.is) {
    case "exact":
      return withUnit(n(value.number), value);
    case "about":
      return withUnit(say.about(n(value.number)), value);
    case "range":
      return withUnit(say.range(n(value.from), n(value.to)), value);
    case "more than":
      return withUnit(say.moreThan(n(value.number)), value);
    case "at least":
      return withUnit(say.atLeast(n(value.number)), value);
    case "less than":
      return withUnit(say.lessThan(n(value.number)), value);
    case "at most":
      return withUnit(say.atMost(n(value.number)), value);
    case "size":
      return `${value.axes.map(n).join(`${NBSP}×${NBSP}`)}${NBSP}${value.unit}`;
    case "positive":
      return value.said ?? (value.strength ? say.strength[value.strength] : say.positive);
    case "present":
      return value.said ?? say.present;
    case "said":
      return value.said;
    case "negative":
      return say.negative;
    case "absent":
      return say.absent;
    case "not reported":
      return say.notReported;
    case "not done":
      return say.notDone;
  }
};

/** Where the source states a datum: "Case report, paragraph 3", "Figure 2A". */
export const locatorText = (at: Locator, of: Case, words: Strings): string => {
  const source = of.sources?.find(({ id }) => id === at.source) ?? of.sources?.[0];
  const titles = source?.sections ?? {};
  const named = at.section !== undefined && Object.hasOwn(titles, at.section);
  const section = named ? titles[at.section ?? ""] : at.section;
  return [
    section,
    at.paragraph === undefined ? undefined : words.where.paragraph(at.paragraph),
    at.figure === undefined ? undefined : words.where.figure(at.figure),
    at.table === undefined ? undefined : words.where.table(at.table),
    at.page === undefined ? undefined : words.where.page(at.page),
    at.source !== undefined && source !== of.sources?.[0] ? (source?.title ?? source?.citation) : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
};
