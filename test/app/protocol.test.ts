import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedOf, gate, isConnect, keyMessage, messageOf, originsOf } from "../../src/app/embed/protocol.ts";

const mark = { source: "caseline", v: 1 };

describe("what a page may ask a frame for", () => {
  it.each([
    [
      { ...mark, type: "goto", step: "second" },
      { type: "goto", step: "second" },
    ],
    [
      { ...mark, type: "goto", step: 3 },
      { type: "goto", step: 3 },
    ],
    [{ ...mark, type: "next" }, { type: "next" }],
    [{ ...mark, type: "previous" }, { type: "previous" }],
    [
      { ...mark, type: "set-theme", theme: "dark" },
      { type: "set-theme", theme: "dark" },
    ],
    [
      { ...mark, type: "set-theme", theme: "auto" },
      { type: "set-theme", theme: null },
    ],
  ])("%j", (data, asked) => {
    expect(askedOf(data)).toEqual(asked);
  });

  it.each([
    null,
    undefined,
    "slide:start",
    7,
    [],
    [mark],
    { type: "next" },
    { ...mark, v: 2, type: "next" },
    { ...mark, source: "Caseline", type: "next" },
    { ...mark, type: "set-case", case: {} },
    { ...mark, type: "toString" },
    { ...mark, type: "__proto__" },
    { ...mark, type: "next", step: 1 },
    { ...mark, type: "next", extra: 1 },
    { ...mark, type: "goto" },
    { ...mark, type: "goto", step: "" },
    { ...mark, type: "goto", step: "x".repeat(101) },
    { ...mark, type: "goto", step: 0 },
    { ...mark, type: "goto", step: 1.5 },
    { ...mark, type: "goto", step: Number.NaN },
    { ...mark, type: "goto", step: { toString: () => "first" } },
    { ...mark, type: "set-theme", theme: "red" },
    { ...mark, type: "set-theme", theme: ["dark"] },
    { ...mark, type: "set-theme", theme: "dark", step: 1 },
  ])("is not %j", (data) => {
    expect(askedOf(data)).toBeNull();
  });

  it("is nothing that throws when it is looked at", () => {
    const thrower = {
      get source(): string {
        throw new Error("no");
      },
    };
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("no");
        },
      },
    );
    for (const data of [thrower, proxy]) {
      expect(askedOf(data)).toBeNull();
      expect(isConnect(data)).toBe(false);
    }
  });

  it("is one of four things or nothing, whatever comes", () => {
    const type = fc.oneof(
      fc.constantFrom("goto", "next", "previous", "set-theme", "connect", "ready", "key", "constructor"),
      fc.string(),
      fc.anything(),
    );
    const near = fc.record(
      {
        source: fc.oneof(fc.constant("caseline"), fc.anything()),
        v: fc.oneof(fc.constant(1), fc.anything()),
        type,
        step: fc.anything(),
        theme: fc.oneof(fc.constantFrom("dark", "light"), fc.anything()),
      },
      { requiredKeys: ["source", "v", "type"] },
    );
    fc.assert(
      fc.property(fc.oneof(near, fc.anything({ withNullPrototype: true })), (data) => {
        const asked = askedOf(data);
        if (asked === null) return;
        expect(["goto", "next", "previous", "set-theme"]).toContain(asked.type);
        if (asked.type === "goto") expect(["string", "number"]).toContain(typeof asked.step);
        if (asked.type === "set-theme") expect([null, "light", "dark", "contrast"]).toContain(asked.theme);
      }),
      { numRuns: 500 },
    );
  });
});

describe("who may ask", () => {
  it("is who the frame's own address names, by exact origin", () => {
    const search = new URLSearchParams([
      ["origin", "https://deck.example"],
      ["origin", "http://localhost:3030"],
      ["origin", "null"],
      ["origin", "*"],
      ["origin", "https://deck.example/talk"],
      ["origin", "https://deck.example:443"],
      ["origin", "javascript:alert(1)"],
      ["origin", "file:///talk.html"],
      ["origin", ""],
    ]);
    expect(originsOf(`?${search}`)).toEqual(["https://deck.example", "http://localhost:3030", "null"]);
    expect(originsOf("")).toEqual([]);
  });
});

describe("the gate", () => {
  it("lets so many through a second and no more", () => {
    let now = 0;
    const may = gate(50, () => now);
    const passing = (n: number) => Array.from({ length: n }, may).filter(Boolean).length;
    expect(passing(500)).toBe(50);
    now = 999;
    expect(passing(10)).toBe(0);
    now = 1000;
    expect(passing(500)).toBe(50);
  });
});

describe("what a frame tells", () => {
  it("bears its mark and names ids and numbers only", () => {
    expect(messageOf({ type: "case-load", detail: { id: "x", steps: 3 } })).toEqual({
      ...mark,
      type: "ready",
      steps: 3,
    });
    expect(messageOf({ type: "event-select", detail: { id: "a" } })).toEqual({
      ...mark,
      type: "event-select",
      id: "a",
    });
    expect(messageOf({ type: "step-change", detail: { step: "s", at: 1, of: 3, answered: false } })).toEqual({
      ...mark,
      type: "step",
      step: "s",
      at: 1,
      of: 3,
      answered: false,
    });
  });

  it("passes on a deck's keys, and no letter that is typed", () => {
    expect(keyMessage("ArrowRight")).toEqual({ ...mark, type: "key", key: "ArrowRight" });
    for (const key of ["a", "Enter", " ", "Tab"]) expect(keyMessage(key)).toBeNull();
  });
});
