import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseView, printView } from "../../src/view/url.ts";
import { DEFAULT_VIEW, PANELS, type Place, SCALES, type View } from "../../src/view/view.ts";

const hostile = [
  "a:1",
  "a+0.5",
  "x:1+1e",
  "a&sel=b",
  "a=b",
  "#",
  "%",
  "%41",
  "~",
  "~0041",
  ",",
  "a,b",
  " ",
  "\n",
  "\u0000",
  "\ud800",
  "\udc00x",
  "\ud83d\ude00",
  "__proto__",
  "constructor",
  "<img src=x onerror=alert(1)>",
  "\u202eabc",
  "e\u0301",
  "-0",
  "1",
];
const id = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)), minLength: 1 }),
);
const number = (min: number, max: number) =>
  fc
    .oneof(
      fc.integer({ min: Math.max(min, -1e6), max: Math.min(max, 1e6) }),
      fc.double({ min, max, noNaN: true }),
    )
    .map((n) => n + 0);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ island: id, day: number(-Number.MAX_VALUE, Number.MAX_VALUE) }),
  fc.record({ gap: id, share: number(0, 1) }),
);
const view: fc.Arbitrary<View> = fc.record({
  scale: fc.constantFrom(...SCALES),
  shown: fc.option(fc.record({ from: place, to: place })),
  day0: fc.option(id),
  selected: fc.option(id),
  collapsed: fc.array(id, { maxLength: 5 }),
  hidden: fc.array(id, { maxLength: 5 }),
  find: fc.oneof(fc.constant(""), id),
  panel: fc.option(fc.constantFrom(...PANELS)),
  asOf: fc.option(id),
  table: fc.boolean(),
  step: fc.option(id),
  answered: fc.boolean(),
});

describe("a View and its fragment", () => {
  it("are equal: parse(print(view)) = view, whatever the ids", () => {
    fc.assert(
      fc.property(view, (v) => {
        expect(parseView(printView(v))).toEqual(v);
      }),
      { numRuns: 1000 },
    );
  });

  it("stay equal when the browser has taken the fragment", () => {
    fc.assert(
      fc.property(view, (v) => {
        const url = new URL("https://a.example/");
        url.hash = printView(v);
        expect(parseView(url.hash)).toEqual(v);
      }),
      { numRuns: 1000 },
    );
  });

  it("are stable for any garbage, which never throws", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "scale=",
        "from=",
        "to=",
        "sel=",
        "folded=",
        "table=",
        "panel=",
        "find=",
        "day0=",
        "asof=",
        "&",
        "=",
        "%",
        "%zz",
        "~",
        "~12",
        ":",
        "+",
        "1",
        "e9",
        "1e999",
        ",",
        "#",
        "__proto__=1",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = parseView(pieces.join(""));
        expect(parseView(printView(once))).toEqual(once);
        expect(printView(parseView(printView(once)))).toBe(printView(once));
      }),
      { numRuns: 1000 },
    );
  });

  it("leave defaults out", () => {
    expect(printView(DEFAULT_VIEW)).toBe("");
    expect(parseView("")).toEqual(DEFAULT_VIEW);
    expect(parseView("#")).toEqual(DEFAULT_VIEW);
  });

  it("can be read by a person", () => {
    expect(
      printView({
        ...DEFAULT_VIEW,
        scale: "true",
        selected: "resection-1",
        shown: { from: { island: "presentation", day: -300 }, to: { gap: "resection-1", share: 0.5 } },
        collapsed: ["history", "laboratory"],
        panel: "imaging",
        asOf: "discharge",
        table: true,
      }),
    ).toBe(
      "scale=true&from=presentation:-300&to=resection-1+0.5&sel=resection-1&folded=history,laboratory&panel=imaging&asof=discharge&table=1",
    );
  });

  it.each([
    ["scale=log", {}],
    ["panel=__proto__&scale=constructor", {}],
    ["unknown=1&sel=ct", { selected: "ct" }],
    ["asof=", {}],
    ["asof=%zz&asof=ct", {}],
    ["sel=%E0%A4&table=1", { table: true }],
    ["from=a:1", {}],
    ["from=a:1&to=b+7", {}],
    ["from=a:1&to=b+-0.1", {}],
    ["from=a:Infinity&to=b:1", {}],
    ["from=a:1e999&to=b:1", {}],
    ["from=:1&to=b:1", {}],
    ["from=a:1&to=b", {}],
    ["sel=first&sel=second", { selected: "first" }],
    ["folded=,,a,,", { collapsed: ["a"] }],
    ["table=true", {}],
    ["=x&&sel", {}],
  ])("falls back to defaults for what %s says wrongly", (fragment, expected) => {
    expect(parseView(fragment)).toEqual({ ...DEFAULT_VIEW, ...expected });
  });
});
