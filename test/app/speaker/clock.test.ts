import { describe, expect, it } from "vitest";
import {
  atZero,
  clockOf,
  elapsedMs,
  paused,
  pressed,
  started,
  toldClock,
} from "../../../src/app/speaker/clock.ts";

describe("a clock of a talk", () => {
  it("counts while it runs, and rests while it does not", () => {
    const running = started(atZero, 100);
    expect(elapsedMs(atZero, 5000)).toBe(0);
    expect(elapsedMs(running, 350)).toBe(250);
    const resting = paused(running, 350);
    expect(elapsedMs(resting, 9999)).toBe(250);
    expect(elapsedMs(started(resting, 10_000), 10_050)).toBe(300);
  });

  it("is not moved by a second start, a second pause, or a time that went back", () => {
    const running = started(atZero, 100);
    expect(started(running, 200)).toBe(running);
    expect(paused(atZero, 200)).toBe(atZero);
    expect(elapsedMs(running, 50)).toBe(0);
  });

  it("goes on from zero when it is reset while it runs, and rests at zero otherwise", () => {
    expect(elapsedMs(pressed(started(atZero, 0), "reset", 900), 1000)).toBe(100);
    expect(pressed(paused(started(atZero, 0), 900), "reset", 1000)).toEqual(atZero);
  });

  it("shows the same in a window whose time has another zero", () => {
    const here = started(paused(started(atZero, 0), 400), 1000);
    const there = clockOf(toldClock(here, 1500), 77);
    expect(elapsedMs(there, 177)).toBe(elapsedMs(here, 1600));
    expect(clockOf(toldClock(paused(here, 1500), 1500), 77)).toEqual({ countedMs: 900, sinceMs: null });
  });
});
