import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queryOfSource } from "../../../src/app/source.ts";
import { newName, speakerOf, speakerQuery } from "../../../src/app/speaker/name.ts";
import { readAsked, readTold } from "../../../src/app/speaker/protocol.ts";

const from = "0123456789abcdef0123456789abcdef";
const asked = [
  { from, is: "hello", has: null },
  { from, is: "hello", has: "a key" },
  { from, is: "go", at: 3 },
  { from, is: "press", key: "next" },
  { from, is: "black", on: true },
  { from, is: "time", does: "reset" },
  { from, is: "bye" },
];
const clock = { runs: true, elapsedMs: 5 };
const told = [
  {
    from,
    is: "case",
    key: "k",
    text: "{}",
    story: [{ id: "one", headline: "One", hold: { question: "?" } }],
  },
  { from, is: "state", key: "k", at: 0, black: false, clock },
  { from, is: "gone" },
  { from, is: "forget" },
];
const between = [
  { from, is: "came" },
  { from, is: "taken", by: from },
];

describe("a message", () => {
  it("is read as it was said, by the end that it is for alone", () => {
    for (const message of asked) {
      expect(readAsked(message)).toEqual(message);
      expect(readTold(message)).toBeNull();
    }
    for (const message of told) {
      expect(readTold(message)).toEqual(message);
      expect(readAsked(message)).toBeNull();
    }
    for (const message of between) expect(readAsked(message)).toEqual(message);
    expect(readTold(between[0])).toEqual(between[0]);
    expect(readTold(between[1])).toBeNull();
  });

  it("is nothing when a part is missing, of another type, or one too many", () => {
    for (const message of [...asked, ...told]) {
      for (const key of Object.keys(message)) {
        if (key === "story") continue;
        const { [key]: _, ...less } = message as Record<string, unknown>;
        expect([readAsked(less), readTold(less)], `${message.is} without ${key}`).toEqual([null, null]);
        const wrong = { ...message, [key]: [7] };
        expect([readAsked(wrong), readTold(wrong)], `${message.is} with ${key}`).toEqual([null, null]);
      }
      const more = { ...message, url: "https://elsewhere.example" };
      expect([readAsked(more), readTold(more)]).toEqual([null, null]);
    }
    expect(readTold({ ...told[0], story: [{ id: "one" }] })).toBeNull();
    expect(readTold({ ...told[1], clock: { runs: true, elapsedMs: -1 } })).toBeNull();
  });

  it("is nothing when it is anything else, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readAsked(data)).toBeNull();
        expect(readTold(data)).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the name of a speaker window", () => {
  it("is new each time, and found again in an address", () => {
    const names = Array.from({ length: 50 }, newName);
    expect(new Set(names).size).toBe(50);
    for (const name of names) expect(speakerOf(speakerQuery(name, "?case=a&theme=dark"))).toBe(name);
  });

  it("is no other text", () => {
    for (const text of ["", "?speaker=", "?speaker=1", "?speaker=../../x", `?speaker=${"g".repeat(32)}`])
      expect(speakerOf(text)).toBeNull();
  });

  it("goes into its address with the page's settings and nothing of the case", () => {
    const query = new URLSearchParams(speakerQuery(from, `?case=secret&src=a.json&theme=dark&speaker=old`));
    expect([...query]).toEqual([
      ["theme", "dark"],
      ["speaker", from],
    ]);
  });

  it("goes into no link", () => {
    expect(queryOfSource({ is: "shipped", name: "a" }, `?speaker=${from}&theme=dark`)).toBe(
      "?theme=dark&case=a",
    );
  });
});
