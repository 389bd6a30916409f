import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnsOf } from "../../src/layout/columns.ts";
import { layoutLadder } from "../../src/layout/ladder.ts";
import type { Mark, Scene, Shape } from "../../src/layout/scene.ts";
import { ladderWords } from "../../src/look/ladder.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { things } from "../../src/model/named.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Measure } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";
import { kindsLadder, LADDERS, ladderCase } from "./ladderCases.ts";

const RUNS = { numRuns: 1000 };
const words = ladderWords(en);
const builtIn = JSON.parse(
  readFileSync(new URL("../../data/cases/hepatic-leiomyosarcoma.json", import.meta.url), "utf8"),
) as Case;

const draw = (of: Case, width: number): Scene => {
  const resolved = resolve(of);
  const scene = layoutLadder({ resolved, day0: "e0", width, measure: measureText, words });
  if (scene === null) throw new Error("no ladder");
  return scene;
};

const n = fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constantFrom(0, 0.1, 1, 9.5, 10, 3e-4, 12_345, 1e7));
const numeric: fc.Arbitrary<Value> = fc.oneof(
  fc
    .tuple(fc.constantFrom("exact", "about", "more than", "at least", "less than", "at most"), n)
    .map(([is, number]): Value => ({ is, number }) as Value),
  fc.tuple(n, n).map(([a, b]): Value => ({ is: "range", from: Math.min(a, b), to: Math.max(a, b) })),
  fc.constantFrom<Value>({ is: "absent" }, { is: "not done" }, { is: "not reported" }),
);
const phrase = fc
  .oneof(
    fc.constantFrom("", "diffuse, moderate to severe", "metastatic leiomyosarcoma", "Core", "Ki-67 (MIB-1)"),
    fc.string({ minLength: 1, maxLength: 60 }),
    fc.string({ minLength: 1, maxLength: 20, unit: "grapheme" }),
    fc
      .array(fc.constantFrom("spindle", "cells", "eosinophilic", "lymphadenectomy", "a"), { maxLength: 14 })
      .map((all) => all.join(" ")),
  )
  .map((text) => text.trim() || "words");
const stain: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(
    { is: "positive", strength: "strong" },
    { is: "positive", strength: "moderate" },
    { is: "positive", strength: "weak" },
    { is: "positive" },
    { is: "negative" },
    { is: "not done" },
    { is: "not reported" },
    { is: "present" },
  ),
  phrase.map((said): Value => ({ is: "said", said })),
);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const GROUPS = ["number", "words", "stain", "diagnosis"] as const;
const measure = (id: string, sort: (typeof GROUPS)[number]): fc.Arbitrary<Measure> =>
  fc.record(
    {
      id: fc.constant(id),
      title: phrase,
      group: fc.constant(
        sort === "stain" ? "immunohistochemistry" : sort === "diagnosis" ? "diagnosis" : "histology",
      ),
      unit: fc.constantFrom("%", "mm", "10^9/L"),
      thresholds: fc.array(fc.record({ number: n, text: phrase }), { maxLength: sort === "number" ? 2 : 0 }),
      scale: fc.tuple(n, n).map(([from, span]) => ({ from: 0, to: from + span + 1 })),
    },
    { requiredKeys: ["id", "title", "group"] },
  );

const anyLadder: fc.Arbitrary<Case> = fc
  .tuple(fc.array(fc.constantFrom(...GROUPS), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 8 }))
  .chain(([sorts, count]) => {
    const measures = fc.tuple(...sorts.map((sort, i) => measure(`m${i}`, sort)));
    const value = (sort: (typeof GROUPS)[number]) =>
      sort === "number"
        ? numeric
        : sort === "stain"
          ? stain
          : phrase.map((said): Value => ({ is: "said", said }));
    const told = fc
      .tuple(...sorts.map((sort) => maybe(value(sort))), maybe(phrase))
      .map((all) => Object.fromEntries(all.map((one, i) => [`m${i}`, one])));
    const piece = fc.record(
      { title: phrase, state: fc.constantFrom("benign", "uncertain", "disease"), told },
      { requiredKeys: ["title", "told"] },
    );
    const pieces = fc.array(piece, { minLength: count, maxLength: count });
    const clash = fc.array(fc.nat(7), { maxLength: 3 });
    return fc.tuple(measures, pieces, clash).map(([all, some, clashes]): Case => {
      const of = ladderCase("any", all as Measure[], some as Parameters<typeof ladderCase>[2]);
      const conflicts = clashes.map((i, k) => ({
        id: `c${k}`,
        title: "Two say otherwise",
        concerns: [`f${i}-0`],
        statements: [{ text: "one" }, { text: "other" }],
      }));
      return { ...of, conflicts };
    });
  });
const input = fc.record({ of: anyLadder, width: fc.integer({ min: 320, max: 1400 }) });

type Text = Extract<Shape, { is: "text" }>;
const boxOf = ({ text, font, size, x, y, anchor }: Text) => {
  const w = measureText(text, font, size);
  const left = anchor === "middle" ? x - w / 2 : anchor === "end" ? x - w : x;
  return { text, left, right: left + w, top: y - size * 0.72, bottom: y + size * 0.2 };
};
const textsOf = (scene: Scene) =>
  scene.marks
    .flatMap(({ shapes }) => shapes.filter((shape): shape is Text => shape.is === "text"))
    .map(boxOf);

/** The marks of findings with a value, the value, and the track that it lies on where it has one. */
const valuesIn = (of: Case, scene: Scene) =>
  scene.marks.flatMap((mark) => {
    const found = mark.role === "value" ? things(of).get(mark.event ?? "") : undefined;
    if (found?.is !== "finding" || found.it.value === undefined) return [];
    const shapes = mark.shapes.filter((shape) => shape.lit === undefined && shape.is !== "text");
    const track = shapes.find((shape) => shape.is === "rect" && shape.fill === "hatch");
    return [
      { mark, finding: found.it, value: found.it.value, shapes, track: track?.is === "rect" ? track : null },
    ];
  });

const OPEN = new Set(["more than", "at least"]);
const INTERVALS = new Set(["range", "about", "less than", "at most", ...OPEN]);
const points = (d: string) => [...d.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x]) => Number(x));

type Drawn = ReturnType<typeof valuesIn>[number];

/** A dot is a number, a ring none at all, and an interval never a point. */
const isWhatItIs = ({ value, shapes, track, mark }: Drawn) => {
  if (track === null) return;
  const dots = shapes.filter((shape) => shape.is === "circle");
  const none = value.is === "absent" || (value.is === "exact" && value.number === 0);
  expect(dots.length, mark.key).toBe(INTERVALS.has(value.is) ? 0 : 1);
  for (const dot of dots) expect(dot.fill === "panel", mark.key).toBe(none);
  const bars = shapes.flatMap((shape) => (shape.is === "rect" && shape !== track ? [shape.w] : []));
  const arrows = shapes.flatMap((shape) => (shape.is === "path" ? [points(shape.d)] : []));
  const wide = Math.max(0, ...bars, ...arrows.map((xs) => Math.max(...xs) - Math.min(...xs)));
  if (INTERVALS.has(value.is)) expect(wide, mark.key).toBeGreaterThan(3);
};

/** An open-ended bar reaches the end of its axis, and its arrow stands beyond. */
const opensAtTheEnd = ({ value, shapes, track }: Drawn, width: number) => {
  if (track === null) return;
  const arrows = shapes.flatMap((shape) => (shape.is === "path" ? [points(shape.d)] : []));
  expect(arrows.length).toBe(OPEN.has(value.is) ? 1 : 0);
  const end = track.x + track.w;
  for (const xs of arrows) {
    expect(xs.some((x) => Math.abs(x - end) < 0.01)).toBe(true);
    expect(Math.max(...xs)).toBeGreaterThan(end + 3);
    expect(Math.max(...xs)).toBeLessThanOrEqual(width);
  }
};

/** Equal values of a row look alike, wherever they stand. */
const looksLikeItsEquals = (
  { value, finding, shapes, track }: Drawn,
  seen: Map<string, readonly number[]>,
) => {
  if (track === null) return;
  const wide = (shape: Shape) =>
    shape.is === "rect"
      ? [shape.x - track.x, shape.w]
      : shape.is === "circle"
        ? [shape.x - track.x, shape.r]
        : [];
  const key = JSON.stringify([finding.measure, value]);
  const look = shapes.flatMap(wide);
  const other = seen.get(key) ?? look;
  expect(other.length).toBe(look.length);
  expect(look.filter((x, i) => Math.abs(x - (other[i] ?? 0)) > 0.01)).toEqual([]);
  seen.set(key, look);
};

/** Nothing joins two specimens: what is drawn of a value stays in its own cell. */
const staysInItsCell = ({ mark, shapes }: Drawn) => {
  const { x = 0, w = 0 } = mark.box ?? {};
  const xs = shapes.flatMap((shape) =>
    shape.is === "rect"
      ? [shape.x, shape.x + shape.w]
      : shape.is === "circle"
        ? [shape.x - shape.r, shape.x + shape.r]
        : [],
  );
  expect(xs.filter((one) => one < x - 8 || one > x + w + 8)).toEqual([]);
};

describe("Any ladder", () => {
  test("keeps its words apart from one another and within the picture", () => {
    fc.assert(
      fc.property(input, ({ of, width }) => {
        const scene = draw(of, width);
        const texts = textsOf(scene).sort((a, b) => a.top - b.top);
        const out = texts.filter(
          ({ left, right, top, bottom }) =>
            left < -0.5 || right > width + 0.5 || top < 0 || bottom > scene.height,
        );
        expect(out).toEqual([]);
        const over = texts.flatMap((a, i) => {
          const level = texts.findIndex((b, k) => k > i && b.top >= a.bottom);
          return texts
            .slice(i + 1, level < 0 ? undefined : level)
            .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5)
            .map((b) => [a.text, b.text]);
        });
        expect(over).toEqual([]);
      }),
      RUNS,
    );
  });

  test("draws no interval as a point, 0 as a ring, an open end with an arrow, equal values alike, and joins no two", () => {
    fc.assert(
      fc.property(input, ({ of, width }) => {
        const seen = new Map<string, readonly number[]>();
        for (const one of valuesIn(of, draw(of, width))) {
          isWhatItIs(one);
          opensAtTheEnd(one, width);
          looksLikeItsEquals(one, seen);
          staysInItsCell(one);
        }
      }),
      RUNS,
    );
  });

  test("has one mark for each finding, with a sentence, and the same ones when drawn again", () => {
    fc.assert(
      fc.property(input, ({ of, width }) => {
        const scene = draw(of, width);
        const found = columnsOf(resolve(of)).flatMap(({ findings }) => findings.map(({ id }) => id));
        const marks = scene.marks.filter(({ role }) => role === "value");
        expect(marks.map(({ event }) => event).sort()).toEqual(found.sort());
        expect(marks.filter(({ says }) => !says)).toEqual([]);
        expect(new Set(scene.marks.map(({ key }) => key)).size).toBe(scene.marks.length);
        expect(draw(of, width)).toEqual(scene);
      }),
      RUNS,
    );
  });
});

test("a mark of the ladder is called by the words that stand in it", () => {
  for (const of of [...LADDERS, builtIn])
    for (const width of [326, 455, 1100])
      for (const { shapes, says } of draw(of, width).marks) {
        if (says === undefined) continue;
        const words = shapes.flatMap((shape) => (shape.is === "text" ? shape.text.split(/\s+/u) : []));
        const own = words.map((word) => word.replace(/[+○●−×†]/gu, ""));
        expect(own.filter((word) => !says.includes(word))).toEqual([]);
      }
});

const drawn = (mark: Mark | undefined) =>
  (mark?.shapes ?? []).filter((shape) => shape.is !== "text" && shape.lit === undefined);

test("0 can be seen and is not what is not reported, and that is not what was not done", () => {
  const scene = draw(kindsLadder, 1400);
  const at = (i: number) => scene.marks.find(({ event }) => event === `f${i}-0`);
  const text = (mark: Mark | undefined) =>
    (mark?.shapes ?? []).flatMap((shape) => (shape.is === "text" ? [shape.text] : []));
  expect(drawn(at(1)).some((shape) => shape.is === "circle")).toBe(true);
  expect(drawn(at(2)).some((shape) => shape.is === "circle")).toBe(true);
  expect(text(at(1))[0]).toBe("0");
  expect(text(at(2))[0]).toBe("absent");
  expect(drawn(at(9))).toEqual([]);
  expect(drawn(at(10))).toEqual([]);
  expect(text(at(9))).toEqual(["not done"]);
  expect(text(at(10))).toEqual(["not reported"]);
});
