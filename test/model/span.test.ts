import fc from "fast-check";
import { expect, test } from "vitest";
import { daysOfMonths } from "../../src/model/calendar.ts";
import { readSpan, wholeUnits } from "../../src/model/span.ts";
import { Span } from "../../src/model/written.ts";

const RUNS = { numRuns: 1000 };

const offset = (text: string) => {
  const span = readSpan(text, "offset", 1);
  return span && [span.from, span.to];
};
const age = (text: string) => {
  const span = readSpan(text, "age", 1);
  return span && [span.from, span.to];
};
const inMinutes = (text: string) => {
  const span = readSpan(text, "offset", 1440);
  return span && [span.from, span.to];
};

test("a month has 28 to 31 days, eight in a row 242 to 245, and no average enters", () => {
  expect(daysOfMonths(0)).toEqual({ from: 0, to: 0 });
  expect(daysOfMonths(1)).toEqual({ from: 28, to: 31 });
  expect(daysOfMonths(2)).toEqual({ from: 59, to: 62 });
  expect(daysOfMonths(8)).toEqual({ from: 242, to: 245 });
  expect(daysOfMonths(12)).toEqual({ from: 365, to: 366 });
  expect(daysOfMonths(4800)).toEqual({ from: 146_097, to: 146_097 });
  expect(daysOfMonths(4801)).toEqual({ from: 146_125, to: 146_128 });
});

test("eight years in a row can have a single leap day, around 1900", () => {
  expect(daysOfMonths(96)).toEqual({ from: 2921, to: 2922 });
  expect(daysOfMonths(84)).toEqual({ from: 2555, to: 2557 });
});

test("a counted number of years, months or weeks is rounded or cut off, nobody says which", () => {
  expect(offset("P21Y")).toEqual([7485, 22 * 365 + 6 - 1]);
  expect(offset("P6Y")).toEqual([5 * 365 + 181, 7 * 365 + 2 - 1]);
  expect(offset("P7M")).toEqual([181 + 14, 244]);
  expect(offset("P1M")).toEqual([14, 61]);
  expect(offset("P2W")).toEqual([11, 20]);
  expect(offset("P1W")).toEqual([4, 13]);
});

test("the unit that counts is the smallest one written", () => {
  expect(offset("P1Y3M")).toEqual([daysOfMonths(14).from + 14, daysOfMonths(16).to - 1]);
  expect(offset("P1M2W")).toEqual([28 + 11, 31 + 20]);
  expect(offset("P1Y0M")).toEqual(offset("P12M"));
  expect(offset("P1Y10D")).toEqual([375, 376]);
  expect(readSpan("P1Y3M", "offset", 1)?.unit).toBe("month");
  expect(readSpan("P21Y", "offset", 1)?.unit).toBe("year");
  expect(readSpan("[P3D..P2M]", "offset", 1)?.unit).toBe("month");
});

test("nothing counted is never less than nothing", () => {
  expect(offset("P0M")).toEqual([0, 30]);
  expect(offset("P0Y")).toEqual([0, 365]);
  expect(offset("P0W")).toEqual([0, 6]);
  expect(offset("P1Y~")?.[0]).toBe(0);
  expect(offset("P0D")).toEqual([0, 0]);
  expect(offset("P0D~")).toEqual([0, 1]);
});

test("days are exact", () => {
  expect(offset("P8D")).toEqual([8, 8]);
  expect(offset("P400D")).toEqual([400, 400]);
  expect(offset("P1.5W2D")).toEqual([12, 13]);
});

test("ages are completed, never rounded", () => {
  expect(age("P68Y")).toEqual([68 * 365 + 16, 69 * 365 + 17 + 1 - 1]);
  expect(age("P0Y")).toEqual([0, 365]);
  expect(age("P52Y2M")).toEqual([daysOfMonths(626).from, daysOfMonths(627).to - 1]);
  expect(age("P2W")).toEqual([14, 20]);
  expect(age("P10D")).toEqual([10, 10]);
});

test("about is one unit more on each side", () => {
  expect(offset("P6Y~")).toEqual([daysOfMonths(54).from, daysOfMonths(96).to - 1]);
  expect(offset("P10D~")).toEqual([9, 11]);
  expect(offset("P3W~")).toEqual([11, 34]);
  expect(age("P68Y~")).toEqual([daysOfMonths(67 * 12).from, daysOfMonths(70 * 12).to - 1]);
});

test("half a year is six months, half a month 14 days", () => {
  expect(offset("P0.5Y")).toEqual([0, daysOfMonths(18).to - 1]);
  expect(offset("P2.5Y")).toEqual([daysOfMonths(24).from, daysOfMonths(42).to - 1]);
  expect(offset("P1.5M")).toEqual([28, 62 + 14 - 1]);
  expect(offset("[P0.5Y..P1.5M]")).toBeNull();
  expect(offset("[P0.5M..P0.5Y]")).toEqual([14, 184]);
});

test("a range is as said, nothing added, and its open end is open", () => {
  expect(offset("[P3D..P5D]")).toEqual([3, 5]);
  expect(offset("[..P30D]")).toEqual([0, 30]);
  expect(offset("[P5Y..]")).toEqual([1825, Infinity]);
  expect(offset("[P2Y..P3Y]")).toEqual([730, 1096]);
  expect(offset("[P1W..P1.5W]")).toEqual([7, 11]);
  expect(offset("[P0.5W..P0.5W]")).toEqual([3, 4]);
  expect(age("[P40Y..P49Y]")).toEqual([daysOfMonths(480).from, daysOfMonths(588).to]);
});

test("a range that ends before it starts cannot be read, nor a text that is no span", () => {
  for (const text of [
    "[P5D..P3D]",
    "[..]",
    "P",
    "PT",
    "P1S",
    "1Y",
    "P-1Y",
    "P1Y2",
    "",
    "[P3D..P5D]~",
    "P1D1Y",
  ])
    expect(offset(text), text).toBeNull();
  expect(offset("[P30D..P1M]")).toEqual([30, 31]);
});

test("spans beyond ten thousand years cannot be read", () => {
  expect(offset("P9999Y")).not.toBeNull();
  expect(offset("P10001Y")).toBeNull();
  expect(offset(`P${"9".repeat(400)}D`)).toBeNull();
});

test("in minutes n days lie 1440 n minutes apart, give or take 1439", () => {
  expect(inMinutes("P8D")).toEqual([8 * 1440 - 1439, 8 * 1440 + 1439]);
  expect(inMinutes("P7M")).toEqual([195 * 1440 - 1439, 244 * 1440 + 1439]);
  expect(inMinutes("P0M")).toEqual([0, 30 * 1440 + 1439]);
  expect(inMinutes("[P3D..P5D]")).toEqual([3 * 1440 - 1439, 5 * 1440 + 1439]);
  expect(inMinutes("[P0D..P5D]")).toEqual([0, 5 * 1440 + 1439]);
});

test("hours are counted like days, and minutes are exact", () => {
  expect(inMinutes("PT30M")).toEqual([30, 30]);
  expect(inMinutes("PT3H")).toEqual([121, 239]);
  expect(inMinutes("P1DT2H")).toEqual([1560 - 59, 1560 + 59]);
  expect(inMinutes("[PT2H..PT4H]")).toEqual([120, 240]);
});

test("the average length places a mark, and a range has none", () => {
  expect(readSpan("P21Y", "offset", 1)?.nominal).toBe(7670);
  expect(readSpan("P7M", "offset", 1)?.nominal).toBe(213);
  expect(readSpan("P8D", "offset", 1)?.nominal).toBe(8);
  expect(readSpan("P8D", "offset", 1440)?.nominal).toBe(8 * 1440);
  expect(readSpan("[P3D..P5D]", "offset", 1)?.nominal).toBeNull();
});

test("a lower bound turns back into the whole units that were written", () => {
  for (const n of [1, 2, 5, 12, 30, 99])
    for (const unit of ["year", "month", "week", "day"] as const) {
      const span = readSpan(`[P${n}${unit.charAt(0).toUpperCase()}..]`, "offset", 1);
      expect(wholeUnits(span?.from ?? 0, unit)).toBe(n);
      expect(wholeUnits((span?.from ?? 0) - 1, unit)).toBe(n - 1);
    }
  expect(wholeUnits(0, "year")).toBe(0);
});

test("whatever the case format takes for a span is read, or turned round, and lies around its own average", () => {
  const number = fc.integer({ min: 0, max: 90 });
  const half = fc.tuple(number, fc.constantFrom("", ".5")).map(([n, rest]) => `${n}${rest}`);
  const duration = fc
    .tuple(fc.option(half), fc.option(half), fc.option(half), fc.option(number.map(String)))
    .filter((parts) => parts.some((part) => part !== null))
    .map((parts) => `P${parts.map((part, i) => (part === null ? "" : part + "YMWD"[i])).join("")}`);
  const use = fc.constantFrom("offset" as const, "age" as const);
  const perDay = fc.constantFrom(1 as const, 1440 as const);
  fc.assert(
    fc.property(duration, use, perDay, fc.boolean(), (text, as, units, about) => {
      const written = about ? `${text}~` : text;
      expect(Span.safeParse(written).success).toBe(true);
      const span = readSpan(written, as, units);
      if (span === null) throw new Error(`${written} is not read`);
      expect(Number.isInteger(span.from) && Number.isInteger(span.to)).toBe(true);
      expect(span.from).toBeLessThanOrEqual(span.nominal ?? Number.NaN);
      expect(span.to).toBeGreaterThanOrEqual(span.nominal ?? Number.NaN);
      const plain = readSpan(text, as, units);
      expect(span.from).toBeLessThanOrEqual(plain?.from ?? Number.NaN);
      expect(span.to).toBeGreaterThanOrEqual(plain?.to ?? Number.NaN);
      const range = readSpan(`[${text}..${text}]`, as, units);
      expect(range?.from).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});
