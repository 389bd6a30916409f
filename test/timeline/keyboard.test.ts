import fc from "fast-check";
import { expect, test } from "vitest";
import type { Mark } from "../../src/layout/scene.ts";
import { seriesRows } from "../../src/layout/seriesRows.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { firstMark, nearestMark, nextMark } from "../../src/paint/keyboard.ts";
import { DEFAULT_VIEW, SCALES, type View } from "../../src/view/view.ts";
import { measuredCase } from "../arbitraries/measured.ts";
import { timedCase } from "../arbitraries/timed.ts";
import { SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";

const RUNS = { numRuns: 1000 };
const KEYS = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"] as const;

const draw = (of: Case, view: Partial<View>, width: number): readonly Mark[] =>
  layoutTimeline({
    resolved: resolve(of),
    view: { ...DEFAULT_VIEW, ...view },
    width,
    measure: measureText,
    words: en,
    rows: seriesRows,
  }).marks;

const spoken = (marks: readonly Mark[]): readonly string[] =>
  marks.filter(({ says }) => says !== undefined).map(({ key }) => key);

/** The marks that some keys lead to, from the one that the tab key reaches. */
const reached = (marks: readonly Mark[], keys: readonly string[], step = nextMark): ReadonlySet<string> => {
  const first = firstMark(marks, null);
  const seen = new Set(first === null ? [] : [first]);
  for (const from of seen)
    for (const key of keys) {
      const to = step(marks, from, key);
      if (to !== null) seen.add(to);
    }
  return seen;
};

const drawings = fc
  .record({
    of: fc.oneof(timedCase(14), measuredCase(14)),
    scale: fc.constantFrom(...SCALES),
    width: fc.integer({ min: 320, max: 2600 }),
  })
  .map(({ of, scale, width }) => draw(of, { scale }, width));

test("every mark with a sentence is reached by arrow keys from the first one", () => {
  fc.assert(
    fc.property(drawings, (marks) => {
      expect(reached(marks, KEYS)).toEqual(new Set(spoken(marks)));
    }),
    RUNS,
  );
});

test("the right arrow alone goes through every mark once, and the left arrow back again", () => {
  fc.assert(
    fc.property(drawings, (marks) => {
      let at = firstMark(marks, null);
      const there: string[] = [];
      for (; at !== null; at = nextMark(marks, at, "ArrowRight")) there.push(at);
      expect([...there].sort()).toEqual([...spoken(marks)].sort());
      const back: string[] = [];
      for (at = there.at(-1) ?? null; at !== null; at = nextMark(marks, at, "ArrowLeft")) back.push(at);
      expect(back).toEqual(there.reverse());
    }),
    RUNS,
  );
});

test("Home leads to the first mark and End to the last, from everywhere", () => {
  fc.assert(
    fc.property(drawings, (marks) => {
      const first = firstMark(marks, null);
      const ends = new Set<string | null>();
      for (const from of spoken(marks)) {
        expect(nextMark(marks, from, "Home")).toBe(first);
        ends.add(nextMark(marks, from, "End"));
      }
      const [last = null] = ends;
      expect(ends.size).toBe(first === null ? 0 : 1);
      if (first === null || last === null) return;
      expect(nextMark(marks, last, "ArrowRight")).toBeNull();
      expect(nextMark(marks, first, "ArrowLeft")).toBeNull();
    }),
    RUNS,
  );
});

test("up and down lead to another height, and never to where nothing is", () => {
  fc.assert(
    fc.property(drawings, (marks) => {
      const at = new Map(marks.map(({ key, at }) => [key, at]));
      for (const from of spoken(marks))
        for (const [key, sign] of [
          ["ArrowUp", -1],
          ["ArrowDown", 1],
        ] as const) {
          const to = nextMark(marks, from, key);
          if (to !== null) expect(((at.get(to)?.y ?? 0) - (at.get(from)?.y ?? 0)) * sign).toBeGreaterThan(0);
        }
    }),
    RUNS,
  );
});

test.each(
  [readJson("data/cases/hepatic-leiomyosarcoma.json") as Case, ...SYNTHETIC].map(
    (of) => [of.id, of] as const,
  ),
)(
  "in %s every mark is reached, also on a phone, with lanes folded, and the strange keys lead nowhere",
  (_, of) => {
    for (const [width, view] of [
      [1100, {}],
      [358, {}],
      [1100, { collapsed: ["imaging", "surgery"] }],
    ] as const) {
      const marks = draw(of, view, width);
      expect(reached(marks, KEYS)).toEqual(new Set(spoken(marks)));
      for (const from of spoken(marks)) expect(nextMark(marks, from, "PageUp")).toBeNull();
    }
  },
);

test("the tab key reaches the selected mark first, and an unknown mark leads to the earliest", () => {
  const marks = draw(readJson("data/cases/hepatic-leiomyosarcoma.json") as Case, {}, 1100);
  expect(firstMark(marks, "resection-1")).toBe("event:resection-1");
  expect(firstMark(marks, "nobody")).toBe(firstMark(marks, null));
  expect(nextMark(marks, "nobody", "ArrowRight")).toBe(firstMark(marks, null));
  expect(nearestMark(marks, "nobody", "ArrowRight")).toBe(firstMark(marks, null));
  expect(firstMark([], null)).toBeNull();
});

test("in a grid the arrows lead to the nearest mark on that side", () => {
  const mark = (key: string, x: number, y: number): Mark => ({
    key,
    role: "value",
    says: `${key}.`,
    at: { x, y },
    shapes: [],
  });
  const grid = [
    mark("a1", 0, 0),
    mark("b1", 100, 0),
    mark("a2", 0, 30),
    mark("b2", 100, 30),
    mark("c2", 180, 30),
  ];
  expect(nearestMark(grid, "a2", "ArrowRight")).toBe("b2");
  expect(nearestMark(grid, "b2", "ArrowRight")).toBe("c2");
  expect(nearestMark(grid, "c2", "ArrowRight")).toBeNull();
  expect(nearestMark(grid, "b2", "ArrowUp")).toBe("b1");
  expect(nearestMark(grid, "b1", "ArrowLeft")).toBe("a1");
  expect(reached(grid, KEYS, nearestMark)).toEqual(new Set(spoken(grid)));
});
