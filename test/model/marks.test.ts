import { expect, test } from "vitest";
import { epochDay } from "../../src/model/calendar.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";

const event = (id: string, time?: WrittenTime): Event => ({
  id,
  kind: "history",
  title: id,
  ...(time === undefined ? {} : { time }),
});

const marksOf = (events: readonly Event[], rest: Partial<Case> = {}) => {
  const resolved = resolve(caseOf("marks", events, rest));
  expect(resolved.problems).toEqual([]);
  return Object.fromEntries(
    [...resolved.moments.values()].map(({ id, mark, hollow }) => [id, hollow ? [mark] : mark]),
  );
};

test("a mark stands at the stated number from its reference's mark", () => {
  const marks = marksOf([
    event("a"),
    event("b", { before: "a", by: "P21Y" }),
    event("c", { after: "b", by: "P3M" }),
    event("d", { after: "a", by: "P8D" }),
    event("e", { at: "d" }),
  ]);
  expect(marks).toEqual({ a: 0, b: -7670, c: -7670 + 91, d: 8, e: 8 });
});

test("a number leads both ways: the reference of the root stands at the number from it", () => {
  const marks = marksOf([event("a", { after: "b", by: "P2Y" }), event("b")], { day0: "a" });
  expect(marks).toEqual({ a: 0, b: -730 });
});

test("a year is a hollow mark at the centre of its band, and a day is a solid one", () => {
  const marks = marksOf([event("a", { date: "2010" }), event("b", { date: "2011-05-01" })]);
  expect(marks).toEqual({ a: [epochDay(2010, 7, 2)], b: epochDay(2011, 5, 1) });
});

test("what counts from a handle is itself no more than a handle", () => {
  const marks = marksOf([event("a", { date: "2010" }), event("b", { after: "a", by: "P8D" })]);
  const [a = 0] = marks.a as number[];
  expect(marks.b).toEqual([a + 8]);
});

test("an age and an order are hollow", () => {
  const marks = marksOf([
    event("a", { age: "P40Y" }),
    event("b", { age: "P50Y" }),
    event("c", { between: ["a", "b"] }),
  ]);
  for (const mark of Object.values(marks)) expect(mark).toEqual([expect.any(Number)]);
});

test("a range states no number, so its mark is hollow at the centre", () => {
  expect(marksOf([event("a"), event("b", { after: "a", by: "[P3D..P9D]" })])).toEqual({ a: 0, b: [6] });
  expect(marksOf([event("a"), event("b", { after: "a", by: "[P3D..P3D]" })])).toEqual({ a: 0, b: 3 });
});

test("of two numbers the narrower one places the mark", () => {
  const marks = marksOf([
    event("a"),
    event("b", { after: "a", by: "P30D" }),
    event("c", [
      { after: "a", by: "P2Y" },
      { after: "b", by: "P20M" },
    ]),
  ]);
  expect(marks).toEqual({ a: 0, b: 30, c: 30 + 609 });
});

test("of two handles that a number ties together the narrower one stands at its centre, whatever its name", () => {
  const november = epochDay(2010, 11, 15);
  for (const [wide, narrow] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    const marks = marksOf([
      event(wide, { date: "2010" }),
      event(narrow, [{ after: wide, by: "P2M" }, { date: "2010-11" }]),
    ]);
    expect(marks).toEqual({ [wide]: [november - 61], [narrow]: [november] });
  }
});

test("in minutes what is known to the day is solid, though the day is wide", () => {
  const marks = marksOf([
    event("a", { date: "1970-01-02T10:00" }),
    event("b", { date: "1970-01-05" }),
    event("c", { after: "a", by: "[PT2H..PT4H]" }),
    event("d", { date: "1970-02" }),
  ]);
  expect(marks).toMatchObject({ a: 2040, b: 4 * 1440 + 719, c: 2040 + 180, d: [expect.any(Number)] });
});

test("a mark is lifted over what is proven to come before it, and no further", () => {
  const marks = marksOf([
    event("a"),
    event("early", { after: "a", by: "P6M" }),
    event("late", [{ after: "a", by: "P5M" }, { after: "early" }]),
  ]);
  expect(marks).toEqual({ a: 0, early: 183, late: 183 });
});

test("an order alone puts a handle between what it lies between", () => {
  const marks = marksOf([
    event("a"),
    event("b", { after: "a", by: "P10D" }),
    event("c", { between: ["a", "b"] }),
    event("d", { between: ["c", "b"] }),
  ]);
  expect(marks).toEqual({ a: 0, b: 10, c: [5], d: [5] });
});

test("a number that its band has no room for gives way to the band", () => {
  const marks = marksOf([
    event("a"),
    event("b", [
      { after: "a", by: "P1M" },
      { after: "a", by: "[P40D..P50D]" },
    ]),
  ]);
  expect(marks).toEqual({ a: 0, b: 40 });
});
