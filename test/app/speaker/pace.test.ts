import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cameUp, nothingSpent, paceOf, spentOn, watchText } from "../../../src/app/speaker/pace.ts";

describe("what was spent on a stop", () => {
  it("adds up over the times that it was up", () => {
    const on = cameUp(cameUp(cameUp(nothingSpent, "a", 0), "b", 5000), "a", 7000);
    expect(spentOn(on, "a", 7500)).toBe(5500);
    expect(spentOn(on, "b", 7500)).toBe(2000);
    expect(spentOn(on, "c", 7500)).toBe(0);
    expect(spentOn(on, "constructor", 7500)).toBe(0);
  });

  it("is the whole time of the clock, however the stops came up", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat({ max: 60_000 })), { minLength: 1 }),
        (turns) => {
          let at = 0;
          let spent = cameUp(nothingSpent, "a", 0);
          for (const [key, afterMs] of turns) {
            at += afterMs;
            spent = cameUp(spent, key, at);
          }
          const sum = ["a", "b", "c"].reduce((all, key) => all + spentOn(spent, key, at), 0);
          expect(sum).toBe(at);
        },
      ),
    );
  });

  it("is forgotten when the clock has been reset", () => {
    const reset = cameUp(cameUp(cameUp(nothingSpent, "a", 0), "b", 5000), "b", 0);
    expect(spentOn(reset, "a", 100)).toBe(0);
    expect(spentOn(reset, "b", 100)).toBe(100);
  });
});

describe("the pace of a talk of four stops in eight minutes", () => {
  const minute = 60_000;
  const pace = (minutes: number, at: number) => paceOf(minutes * minute, 8 * minute, at, 4);

  it("is on time within the share of the stop that is up", () => {
    expect(pace(0, 0)).toEqual({ is: "on time", byMs: 0 });
    expect(pace(3, 1)).toEqual({ is: "on time", byMs: 0 });
    expect(pace(8, 3)).toEqual({ is: "on time", byMs: 0 });
  });

  it("is ahead before it, behind after it, and over when the time has gone", () => {
    expect(pace(3, 2)).toEqual({ is: "ahead", byMs: minute });
    expect(pace(5, 1)).toEqual({ is: "behind", byMs: minute });
    expect(pace(9, 3)).toEqual({ is: "over", byMs: minute });
    expect(pace(9, 0)).toEqual({ is: "over", byMs: minute });
  });

  it("has an answer for a story without stops", () => {
    expect(paceOf(0, minute, -1, 0)).toEqual({ is: "on time", byMs: 0 });
  });
});

it("a stopwatch has minutes and seconds, and hours when there are some", () => {
  expect([0, 999, 61_000, 600_000, 3_725_000, -5].map(watchText)).toEqual([
    "0:00",
    "0:00",
    "1:01",
    "10:00",
    "1:02:05",
    "0:00",
  ]);
});
