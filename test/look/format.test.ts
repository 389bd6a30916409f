import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  atLeastText,
  dateText,
  distanceText,
  leastText,
  locatorText,
  spanText,
  tickDate,
  tickText,
  valueText,
} from "../../src/look/format.ts";
import { en } from "../../src/look/strings.en.ts";
import { readDate } from "../../src/model/calendar.ts";
import type { Locator, Measure } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";
import { date, span, value } from "../arbitraries/written.ts";
import { caseOf } from "../cases.ts";

const RUNS = { numRuns: 1000 };
/** With plain spaces, which are easier to read here. */
const plain = (text: string | null): string | null => text?.replace(/\s/g, " ") ?? null;

describe("a span", () => {
  it.each([
    ["P21Y", "21 years"],
    ["P1Y", "1 year"],
    ["P1Y6M", "1 year 6 months"],
    ["P1.5Y", "1.5 years"],
    ["P0M", "0 months"],
    ["P3W", "3 weeks"],
    ["P6Y~", "about 6 years"],
    ["[P3D..P5D]", "3 days to 5 days"],
    ["[..P30D]", "within 30 days"],
    ["[P5Y..]", "at least 5 years"],
    ["PT2H30M", "2 hours 30 minutes"],
    ["P1DT1H", "1 day 1 hour"],
  ])("%s reads %s", (written, text) => expect(plain(spanText(written, en))).toBe(text));

  it.each([
    ["P21Y", -1, "−21 y"],
    ["P8D", 1, "+8 d"],
    ["P6Y~", -1, "~−6 y"],
    ["P1Y6M", 1, "+1 y 6 mo"],
    ["PT45M", 1, "+45 min"],
    ["[P3D..P5D]", 1, null],
    ["[P5Y..]", -1, null],
  ] as const)("%s is a tick, unless it is a range", (written, sign, text) =>
    expect(plain(tickText(written, sign, en))).toBe(text),
  );

  test("of any form has words, and a tick exactly where it is a number", () => {
    fc.assert(
      fc.property(span, (written) => {
        expect(spanText(written, en)).toMatch(/\d/);
        expect(tickText(written, 1, en) === null).toBe(written.startsWith("["));
      }),
      RUNS,
    );
  });
});

describe("a date", () => {
  it.each([
    ["2019", "2019"],
    ["2019-03", "Mar 2019"],
    ["2019-03-14", "Mar 14, 2019"],
    ["2019-03-14T10:00", "Mar 14, 2019, 10:00 AM"],
    ["2019-03~", "about Mar 2019"],
    ["2019?", "2019, uncertain"],
    ["[2019..2021]", "2019 to 2021"],
    ["[..2021-05]", "May 2021 or earlier"],
    ["[2019..]", "2019 or later"],
    ["0001", "1"],
    ["2020-02-29", "Feb 29, 2020"],
  ])("%s reads %s", (written, text) => expect(plain(dateText(written, en))).toBe(text));

  it.each([
    "1950-02-30",
    "2019-02-29",
    "2019-13",
    "2019-00-01",
    "2019-03-14T24:00",
    "[2021..2019]",
    "[2019-02-30..2020]",
    "[..]",
    "about 1950",
    "1950s",
    "0000",
    "",
    "[",
    "~",
  ])("that is none, or that a year counted from 1 cannot tell, stays as written: “%s”", (written) =>
    expect(dateText(written, en)).toBe(written),
  );

  test("is never thrown at, and never reads as another one, whatever is written", () => {
    const hostile = fc.oneof(
      date,
      fc.string(),
      fc.stringMatching(/^\[?\d{4}(-\d\d(-\d\d)?)?(\.\.)?[~?\]]?$/),
    );
    fc.assert(
      fc.property(hostile, (written) => {
        const text = dateText(written, en);
        if (readDate(written, 1440) === null) expect(text).toBe(written);
        else
          for (const [, year = ""] of written.matchAll(/(?:^|[[.])(\d{4})/g))
            expect(text).toContain(year === "0000" ? year : String(Number(year)));
      }),
      RUNS,
    );
  });

  test("has an hour alone on a tick, because the day stands on another", () => {
    expect(plain(tickDate("2019-03-14T10:00", en))).toBe("10:00 AM");
    expect(plain(tickDate("2019-03", en))).toBe("Mar 2019");
  });
});

describe("days", () => {
  it.each([
    [{ from: 8, to: 8 }, null, "8 days"],
    [{ from: 28, to: 31 }, null, "28 to 31 days"],
    [{ from: 28, to: 31 }, "month", "0 to 2 months"],
    [{ from: 4800, to: 6200 }, null, "13 to 17 years"],
    [{ from: 14, to: 21 }, "week", "14 to 21 days"],
    [{ from: 0, to: Infinity }, null, null],
    [{ from: -Infinity, to: 8 }, null, null],
    [{ from: -3, to: 8 }, null, null],
    [{ from: 0, to: 0 }, null, null],
  ] as const)("apart, %j, never finer than %s, read %s", (bounds, finest, text) =>
    expect(plain(distanceText(bounds, en, finest))).toBe(text),
  );

  test("at least are rounded down", () => {
    expect(plain(atLeastText(729, en))).toBe("1 year");
    expect(plain(atLeastText(59, en))).toBe("1 month");
    expect(plain(leastText(1825, "year", en))).toBe("5 years");
    expect(plain(leastText(21, "week", en))).toBe("3 weeks");
  });
});

const measure: Measure = { id: "m", title: "Mitoses", unit: "mitoses", per: "10 HPF" };

describe("a value", () => {
  it.each<[Value, Measure | undefined, string]>([
    [{ is: "exact", number: 0, unit: "%" }, undefined, "0 %"],
    [{ is: "exact", number: -3.25 }, undefined, "−3.25"],
    [{ is: "exact", number: 0.1234567 }, undefined, "0.1234567"],
    [{ is: "about", number: 35, unit: "%" }, undefined, "about 35 %"],
    [{ is: "range", from: 1, to: 5, per: "10 HPF" }, undefined, "1–5 per 10 HPF"],
    [{ is: "range", from: 1, to: 5 }, measure, "1–5 mitoses per 10 HPF"],
    [{ is: "more than", number: 10 }, undefined, "more than 10"],
    [{ is: "at least", number: 10 }, undefined, "at least 10"],
    [{ is: "less than", number: 5, unit: "ng/mL" }, undefined, "less than 5 ng/mL"],
    [{ is: "at most", number: 10_000 }, undefined, "at most 10,000"],
    [{ is: "size", axes: [60, 40.5], unit: "mm" }, measure, "60 × 40.5 mm"],
    [{ is: "positive", strength: "strong" }, undefined, "strongly positive"],
    [{ is: "positive", strength: "strong", said: "diffusely positive" }, undefined, "diffusely positive"],
    [{ is: "positive" }, undefined, "positive"],
    [{ is: "negative" }, measure, "negative"],
    [{ is: "present", said: "focal" }, undefined, "focal"],
    [{ is: "absent" }, measure, "absent"],
    [{ is: "said", said: "hypoechoic" }, undefined, "hypoechoic"],
    [{ is: "not reported" }, measure, "not reported"],
    [{ is: "not done" }, measure, "not done"],
  ])("%j reads as it is written", (written, of, text) =>
    expect(plain(valueText(written, of, en))).toBe(text),
  );

  test("of any form has every number of it in its words", () => {
    fc.assert(
      fc.property(value, (written) => {
        const text = valueText(written, undefined, en).replaceAll(",", "").replaceAll("−", "-");
        if ("number" in written && Number.isSafeInteger(written.number))
          expect(text).toContain(String(written.number));
      }),
      RUNS,
    );
  });
});

describe("a place in the source", () => {
  const sources = [
    { id: "report", citation: "A report", sections: { CR: "Case report", toString: "Own words" } },
    { id: "letter", title: "Letter", citation: "A letter" },
  ];
  const of = caseOf("places", [], { sources });
  it.each<[Locator, string]>([
    [{ section: "CR", paragraph: 3 }, "Case report, paragraph 3"],
    [{ section: "Discussion" }, "Discussion"],
    [{ section: "constructor" }, "constructor"],
    [{ section: "__proto__", paragraph: 1 }, "__proto__, paragraph 1"],
    [{ section: "toString" }, "Own words"],
    [{ figure: "2A" }, "Figure 2A"],
    [{ table: "1", page: 4 }, "Table 1, page 4"],
    [{ page: 0 }, "page 0"],
    [{ source: "letter", page: 1 }, "page 1, Letter"],
    [{ source: "report", section: "CR" }, "Case report"],
    [{}, ""],
  ])("%j reads %s", (at, text) => expect(locatorText(at, of, en)).toBe(text));

  test("in a case without sources is what it says itself", () =>
    expect(locatorText({ section: "constructor", page: 2 }, caseOf("none", []), en)).toBe(
      "constructor, page 2",
    ));
});
