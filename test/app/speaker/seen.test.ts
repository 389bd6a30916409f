import { describe, expect, it } from "vitest";
import { elapsedMs } from "../../../src/app/speaker/clock.ts";
import { nothingSpent, spentOn } from "../../../src/app/speaker/pace.ts";
import type { Told } from "../../../src/app/speaker/protocol.ts";
import { heard, type Seen, unseen, waited } from "../../../src/app/speaker/seen.ts";

const one = "1".repeat(32);
const other = "2".repeat(32);
const state = (from: string, more: Partial<Extract<Told, { is: "state" }>> = {}): Told => ({
  from,
  is: "state",
  key: "k",
  at: 0,
  black: false,
  clock: { runs: false, elapsedMs: 0 },
  ...more,
});
const hearing = (all: readonly (readonly [number, Told])[]): Seen =>
  all.reduce((seen, [nowMs, told]) => heard(seen, told, nowMs), unseen(nothingSpent));

describe("a speaker window", () => {
  it("goes by the stage that answers first, and by no other of the same name", () => {
    const seen = hearing([
      [0, state(one)],
      [10, state(other, { at: 1 })],
      [20, { from: other, is: "case", key: "x", text: "{}", story: [] }],
      [30, { from: other, is: "gone" }],
    ]);
    expect(seen.stage).toBe(one);
    expect(seen.stand).toEqual({ at: 0, black: false });
    expect(seen.content).toBeNull();
  });

  it("goes by another once its stage has gone or is silent, and keeps what it has until then", () => {
    const content: Told = { from: one, is: "case", key: "k", text: "{}", story: [] };
    const before = hearing([
      [0, content],
      [0, state(one)],
    ]);
    const left = heard(before, { from: one, is: "gone" }, 10);
    const silent = waited(before, 60_000);
    expect(waited(before, 900)).toBe(before);
    for (const seen of [left, silent]) {
      expect(seen.stage).toBeNull();
      expect(seen.content?.key).toBe("k");
      expect(seen.stand?.at).toBe(0);
      expect(heard(seen, state(other, { at: 1 }), 20)).toMatchObject({
        stage: other,
        stand: { at: 1 },
      });
    }
  });

  it("keeps nothing of a case that was forgotten where it was opened", () => {
    const before = hearing([
      [0, { from: one, is: "case", key: "k", text: "a dropped case", story: [] }],
      [0, state(one)],
      [5, { from: one, is: "gone" }],
    ]);
    const after = heard(before, { from: other, is: "forget" }, 10);
    expect(JSON.stringify(before)).toContain("a dropped case");
    expect(after).toMatchObject({ stage: null, content: null, stand: null });
    expect(JSON.stringify(after)).not.toContain("a dropped case");
  });

  it("is not bound by a stage that only says that it has come", () => {
    const before = unseen(nothingSpent);
    expect(heard(before, { from: one, is: "came" }, 0)).toBe(before);
  });

  it("takes the clock as told, and counts what each stop took", () => {
    const runs = (ms: number) => ({ clock: { runs: true, elapsedMs: ms } });
    const seen = hearing([
      [1000, state(one, runs(0))],
      [5000, state(one, { ...runs(4000), at: 1 })],
      [6000, state(one, { ...runs(5000), at: 2 })],
      [9000, state(one, { ...runs(8000), at: 0 })],
    ]);
    expect(elapsedMs(seen.clock, 9500)).toBe(8500);
    const spent = (at: number) => spentOn(seen.spent, String(at), elapsedMs(seen.clock, 9500));
    expect([0, 1, 2].map(spent)).toEqual([4500, 1000, 3000]);
  });
});
