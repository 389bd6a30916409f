import { describe, expect, it, test } from "vitest";
import { gapText, placeText } from "../../src/look/place.ts";
import { en } from "../../src/look/strings.en.ts";
import { BIRTH, resolve } from "../../src/model/resolve.ts";
import type { Resolved } from "../../src/model/resolved.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";

const event = (id: string, time?: WrittenTime): Event => ({
  id,
  kind: "history",
  title: id,
  ...(time === undefined ? {} : { time }),
});
const told = (events: readonly Event[], rest: Partial<Case> = {}): Resolved => {
  const resolved = resolve(caseOf("places", events, rest));
  expect(resolved.problems).toEqual([]);
  return resolved;
};
const plain = (text: string): string => text.replace(/\s/g, " ");
const at = (resolved: Resolved, island: string, day: number, day0: string | null = null): string =>
  plain(placeText(resolved, { island, day }, day0, en));

describe("the words in a gap", () => {
  /** Two islands, a pair of events each, and what stands between them. */
  const apart = (time?: WrittenTime, first: WrittenTime = { after: "visit", by: "P3D" }) =>
    told([
      event("visit"),
      event("scan", first),
      event("operation", time),
      event("discharge", { after: "operation", by: "P8D" }),
    ]);
  const words = (resolved: Resolved) =>
    plain(placeText(resolved, { gap: resolved.gaps[0]?.id ?? "", share: 0.5 }, null, en));

  it("are that the interval is not stated, and between what", () => {
    const resolved = apart({ after: "scan" });
    expect(words(resolved)).toBe("between scan and operation, interval not stated");
  });

  it("are that the order is not stated, where it is not", () => {
    const resolved = apart({ after: "visit" });
    expect(words(resolved)).toBe("between scan and operation, order not stated");
  });

  it("are the least interval where one is stated, in the unit that it is written in", () => {
    const least = (by: string) => {
      const resolved = apart({ after: "scan", by });
      return plain(gapText(resolved, resolved.gaps[0]?.id ?? "", en));
    };
    expect(least("[P5Y..]")).toBe("at least 5 years, not stated exactly");
    expect(least("[P1Y..]")).toBe("at least 1 year, not stated exactly");
    expect(least("[P18M..]")).toBe("at least 18 months, not stated exactly");
    expect(least("[P3W..]")).toBe("at least 3 weeks, not stated exactly");
    expect(least("[P30D..]")).toBe("at least 30 days, not stated exactly");
    expect(words(apart({ after: "scan", by: "[P5Y..]" }))).toBe(
      "between scan and operation, at least 5 years, not stated exactly",
    );
  });

  it("of a gap that a case no longer has are that nothing is known", () => {
    expect(placeText(apart({ after: "scan" }), { gap: "gone", share: 0.5 }, null, en)).toBe(
      "order not stated",
    );
  });
});

describe("a place on an island", () => {
  it("of the calendar is a date, whatever day 0 is", () => {
    const resolved = told([event("scan", { date: "2019-03" }), event("visit", { after: "scan", by: "P3W" })]);
    const day = resolved.moments.get("scan")?.bounds?.from ?? Number.NaN;
    expect(at(resolved, "calendar", day)).toBe("Mar 1, 2019");
    expect(at(resolved, "calendar", day + 0.99, "scan")).toBe("Mar 1, 2019");
    expect(at(resolved, "calendar", day + 31)).toBe("Apr 1, 2019");
  });

  it("counts from its root, and is about", () => {
    const resolved = told([event("visit"), event("operation", { after: "visit", by: "P8D" })]);
    expect(at(resolved, "visit", 0.5)).toBe("at visit");
    expect(at(resolved, "visit", 8.5)).toBe("about 8 days after visit");
    expect(at(resolved, "visit", -7699)).toMatch(/^about 2[12](?: to 22)? years before visit$/);
  });

  it("counts from the reader's day 0 where that has a place on it", () => {
    const resolved = told([event("visit"), event("operation", { after: "visit", by: "P8D" })]);
    expect(at(resolved, "visit", 8.5, "operation")).toBe("at operation");
    expect(at(resolved, "visit", 0.5, "operation")).toBe("about 8 days before operation");
    expect(at(resolved, "visit", 8.5, "nobody")).toBe("about 8 days after visit");
  });

  it("counts from no hollow mark, which has no place", () => {
    const resolved = told([
      event("visit"),
      event("scan", { between: ["visit", "operation"] }),
      event("operation", { after: "visit", by: "P8D" }),
    ]);
    expect(resolved.moments.get("scan")).toMatchObject({ island: "visit", hollow: true });
    expect(at(resolved, "visit", 8.5, "scan")).toBe("about 8 days after visit");
  });

  it("that has ages alone counts from birth", () => {
    const resolved = told([event("measles", { age: "P6Y" }), event("fracture", { age: "P40Y" })]);
    expect(resolved.islands.map(({ id }) => id)).toEqual([BIRTH]);
    expect(at(resolved, BIRTH, 0.5)).toBe("at birth");
    expect(at(resolved, BIRTH, 10 * 365.2425 + 0.5)).toMatch(
      /^about (?:9 to )?10(?: to 11)? years after birth$/,
    );
    // An age is a whole year wide, and what is a year wide is nothing to count days from.
    expect(at(resolved, BIRTH, 20 * 365.2425, "measles")).toContain("after birth");
  });

  it("of a case that writes hours is told in hours for two days, then in days", () => {
    const resolved = told([
      event("admission"),
      event("operation", { after: "admission", by: "PT5H" }),
      event("discharge", { after: "admission", by: "P4D" }),
    ]);
    expect(resolved.perDay).toBe(1440);
    const later = (minutes: number) => at(resolved, "admission", minutes + 0.5);
    expect(later(0)).toBe("at admission");
    expect(later(4 * 1440)).toBe("about 4 days after admission");
    expect(later(5 * 60)).toBe("about 5 hours after admission");
    expect(later(61)).toBe("about 1 hour after admission");
    expect(later(-100)).toBe("about 2 hours before admission");
    expect(later(1440)).toBe("about 24 hours after admission");
    expect(later(2 * 1440)).toBe("about 2 days after admission");
  });
});

test("a place on an island that a case no longer has has no words of an event, and throws nothing", () => {
  expect(() => at(told([event("visit")]), "gone", 3)).not.toThrow();
});
