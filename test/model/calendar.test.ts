import fc from "fast-check";
import { expect, test } from "vitest";
import { civil, daysInMonth, epochDay, readDate } from "../../src/model/calendar.ts";

const RUNS = { numRuns: 1000 };

const days = (text: string) => {
  const date = readDate(text, 1);
  return date && [date.from, date.to];
};

test("days count from 1970-01-01", () => {
  expect(epochDay(1970, 1, 1)).toBe(0);
  expect(epochDay(1969, 12, 31)).toBe(-1);
  expect(epochDay(2000, 2, 29)).toBe(11_016);
  expect(epochDay(0, 3, 1)).toBe(-719_468);
  expect(civil(0)).toEqual({ year: 1970, month: 1, day: 1 });
});

test("a day and its number lead to each other, and the days of the platform's calendar agree", () => {
  fc.assert(
    fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
      const { year, month, day: ofMonth } = civil(day);
      expect(epochDay(year, month, ofMonth)).toBe(day);
      const same = new Date(day * 86_400_000);
      expect([year, month, ofMonth]).toEqual([
        same.getUTCFullYear(),
        same.getUTCMonth() + 1,
        same.getUTCDate(),
      ]);
    }),
    RUNS,
  );
});

test("February has 29 days in 2000 and 2024, not in 1900 or 2023", () => {
  expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect(daysInMonth(2023, 12)).toBe(31);
});

test("a date is as wide as its precision", () => {
  expect(days("2019")).toEqual([epochDay(2019, 1, 1), epochDay(2019, 12, 31)]);
  expect(days("2019-03")).toEqual([epochDay(2019, 3, 1), epochDay(2019, 3, 31)]);
  expect(days("2019-03-14")).toEqual([epochDay(2019, 3, 14), epochDay(2019, 3, 14)]);
  expect(days("1970-01-01")).toEqual([0, 0]);
  expect(readDate("2019", 1)?.unit).toBe("year");
  expect(readDate("2019-03-14", 1)?.unit).toBe("day");
});

test("an approximate or uncertain date has one unit more on each side", () => {
  expect(days("2019~")).toEqual([epochDay(2018, 1, 1), epochDay(2020, 12, 31)]);
  expect(days("2019?")).toEqual(days("2019~"));
  expect(days("2019-12~")).toEqual([epochDay(2019, 11, 1), epochDay(2020, 1, 31)]);
  expect(days("2019-01-01?")).toEqual([epochDay(2018, 12, 31), epochDay(2019, 1, 2)]);
});

test("one of a range of dates lies from the first day of the one to the last of the other", () => {
  expect(days("[2019..2021]")).toEqual([epochDay(2019, 1, 1), epochDay(2021, 12, 31)]);
  expect(days("[2019-03..2019-03-14]")).toEqual([epochDay(2019, 3, 1), epochDay(2019, 3, 14)]);
  expect(days("[..2021]")).toEqual([-Infinity, epochDay(2021, 12, 31)]);
  expect(days("[2019..]")).toEqual([epochDay(2019, 1, 1), Infinity]);
});

test("a day that does not exist cannot be read, nor a range that ends before it starts", () => {
  const texts = ["2021-02-30", "2021-02-29", "2021-13", "2021-00", "2021-01-00", "2021-04-31", "1900-02-29"];
  for (const text of [...texts, "2019-03-14T24:00", "2019-03-14T10:60", "[2021..2019]", "[..]", "[2019~..]"])
    expect(readDate(text, 1440), text).toBeNull();
  for (const text of [
    "",
    "19",
    "2019-3",
    "2019/2020",
    "2019-03-14T10",
    "20190314",
    "2019-03-14 ",
    " 2019",
    "2019~?",
  ])
    expect(readDate(text, 1), text).toBeNull();
});

test("in minutes a date is 1440 of them, and a time of day is one", () => {
  expect(readDate("1970-01-02", 1440)).toEqual({ from: 1440, to: 2879, unit: "day" });
  expect(readDate("1970-01-02T10:05", 1440)).toEqual({ from: 2045, to: 2045, unit: "minute" });
  expect(readDate("1970-01-02T10:05~", 1440)).toMatchObject({ from: 2044, to: 2046 });
  expect(readDate("[1970-01-02T10:05..1970-01-02]", 1440)).toMatchObject({ from: 2045, to: 2879 });
});

test("the first years of the era are dates like others", () => {
  expect(days("0000-03-01")).toEqual([-719_468, -719_468]);
  expect(days("0000~")?.[0]).toBe(epochDay(-1, 1, 1));
  expect(days("9999-12-31")).toEqual([2_932_896, 2_932_896]);
});
