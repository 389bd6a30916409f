import fc from "fast-check";
import { expect, test } from "vitest";
import { seriesOf } from "../../src/layout/series.ts";
import { seriesRows } from "../../src/layout/seriesRows.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { known } from "../../src/model/known.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";
import { measuredCase } from "../arbitraries/measured.ts";
import { caseOf } from "../cases.ts";
import { readJson } from "../data/reading.ts";
import { SERIES } from "../seriesCases.ts";

const colorectal = readJson("data/cases/colorectal-liver-metastases-synthetic.json") as Case;
const [folds, apart] = SERIES as [Case, Case];

const draw = (of: Case, view: Partial<View> = {}, width = 1200) =>
  layoutTimeline({
    resolved: resolve(of),
    view: { ...DEFAULT_VIEW, ...view },
    width,
    measure: measureText,
    words: en,
    rows: seriesRows,
  });
const linesOf = ({ marks }: ReturnType<typeof draw>) =>
  marks.filter(({ key }) => key.startsWith("line:")).map(({ shapes }) => shapes);
const saying = ({ marks }: ReturnType<typeof draw>, part: string) =>
  marks
    .filter(({ role, says }) => role === "series" && says?.includes(part))
    .map(({ says }) => says?.replace(/ Threshold.*/u, ""));

test("a point is spoken of with its value, how it stands to the reference range, and when it was", () => {
  const scene = draw(colorectal);
  expect(saying(scene, "CEA").map((says) => says?.replaceAll("\u00a0", " "))).toEqual([
    "CEA 48 ng/mL, above the reference range, 1 week after diagnosis.",
    "CEA 36 ng/mL, above the reference range, 8 weeks after diagnosis.",
    "CEA about 20 ng/mL, above the reference range, 13 weeks after diagnosis.",
    "CEA 11 ng/mL, above the reference range, 17 weeks after diagnosis.",
    "CEA 6.2 ng/mL, above the reference range, 26 weeks after diagnosis.",
    "CEA less than 1.5 ng/mL, within the reference range, 35 weeks after diagnosis.",
    "CEA 1.9 ng/mL, within the reference range, 12 months after diagnosis.",
    "CEA 2.3 ng/mL, within the reference range, 18 months after diagnosis.",
    "CEA 2.1 ng/mL, within the reference range, 24 months after diagnosis.",
  ]);
});

test("a value that may lie on either side of a limit is on neither", () => {
  const scene = draw(folds);
  const said = (value: string) => saying(scene, value).join();
  expect(said("PSA 3–5")).not.toContain("reference range");
  expect(said("more than 20")).toContain("above the reference range");
  expect(said("at most 2")).toContain("within the reference range");
});

test("no series joins two lesions, two units or two lanes", () => {
  const all = seriesOf(resolve(apart)).all;
  expect(all.map(({ name, unit, points }) => [name, unit, points.length])).toEqual([
    ["Diameter, liver", "mm", 4],
    ["Diameter, lung", "mm", 4],
    ["SUV max", undefined, 2],
    ["SUV max", "g/mL", 2],
  ]);
  fc.assert(
    fc.property(measuredCase(14), (of) => {
      for (const { points, unit, measure, lane } of seriesOf(resolve(of)).all) {
        expect(new Set(points.map(({ finding }) => finding.on)).size).toBe(1);
        expect(new Set(points.map(({ event }) => event.id)).size).toBeGreaterThan(1);
        for (const { value, event, finding } of points)
          expect([value.unit ?? measure.unit, event.lane ?? event.kind, finding.measure]).toEqual([
            unit,
            lane,
            measure.id,
          ]);
      }
    }),
    { numRuns: 1000 },
  );
});

test("values of two specimens of one measure are no series, even where a finding does not name them", () => {
  const biopsy = (id: string, number: number, specimen: string): Event => ({
    id,
    kind: "pathology",
    title: id,
    time: { date: `2020-0${number}-01` },
    specimens: [specimen],
    findings: [{ id: `${id}-ki`, measure: "ki", value: { is: "exact", number } }],
  });
  const rest = {
    measures: [{ id: "ki", title: "Ki-67", unit: "%" }],
    specimens: [
      { id: "s", title: "Core", from: "a" },
      { id: "t", title: "Excision", from: "b" },
    ],
  };
  expect(seriesOf(resolve(caseOf("two", [biopsy("a", 1, "s"), biopsy("b", 2, "t")], rest))).all).toEqual([]);
});

test("an event that is nothing but a point has no words of its own; one with other findings keeps them", () => {
  const { marks } = draw(colorectal);
  const of = (event: string) => marks.filter((mark) => mark.event === event).map(({ role }) => role);
  expect(of("cea-1")).toEqual(["series"]);
  expect(of("ct-1")).toEqual(["event", "series"]);
  expect(of("ferritin-low")).toEqual(["event"]);
  expect(
    draw(folds)
      .marks.filter(({ event }) => event === "later-psa-3")
      .map(({ role }) => role),
  ).toEqual(["bracket"]);
});

test("lines run on islands and pieces only: none over ten years, none to a date of a month, none over a gap", () => {
  expect(linesOf(draw(folds)).map(({ length }) => length)).toEqual([5]);
  expect(linesOf(draw(folds, { scale: "true" }))[0]?.length).toBeGreaterThan(5);
});

test("a line does not skip a point that is not shown", () => {
  const found = caseOf(
    "found",
    ["one", "other", "one"].map((title, i) => ({
      id: `e${i}`,
      kind: "laboratory" as const,
      title,
      time: { date: `2020-01-0${i + 1}` },
      findings: [{ id: `f${i}`, measure: "m", value: { is: "exact" as const, number: i } }],
    })),
    { measures: [{ id: "m", title: "M" }] },
  );
  expect(linesOf(draw(found, { scale: "true" }))[0]).toHaveLength(2);
  expect(linesOf(draw(found, { scale: "true", find: "one" }))[0]).toEqual([]);
});

test("what is zoomed in is cut to the frame, and its lines go on at the edge", () => {
  const island = resolve(colorectal).islands[0]?.id ?? "";
  const shown = { from: { island, day: 150 }, to: { island, day: 500 } };
  const scene = draw(colorectal, { shown, scale: "true" });
  const { x0, x1 } = scene.frame;
  expect(saying(scene, "CEA")).toHaveLength(3);
  const lines = linesOf(scene).flat();
  for (const line of lines)
    if (line.is === "line") expect([line.x1 >= x0 - 0.01, line.x2 <= x1 + 0.01]).toEqual([true, true]);
  expect(lines.some((line) => line.is === "line" && line.x1 === x0)).toBe(true);
  expect(lines.some((line) => line.is === "line" && line.x2 === x1)).toBe(true);
});

test("a collapsed lane has its points and lines, and no words", () => {
  const lab = draw(colorectal, { collapsed: ["laboratory"] }).marks.filter(
    ({ lane, role }) => lane === "laboratory" && role === "series",
  );
  expect(lab.filter(({ says }) => says !== undefined)).toHaveLength(9);
  expect(lab.flatMap(({ shapes }) => shapes.filter(({ is }) => is === "text"))).toEqual([]);
});

test("values of a hundred thousand days cost what a screen holds", () => {
  const many = caseOf(
    "many",
    Array.from({ length: 100_000 }, (_, i) => ({
      id: `e${i}`,
      kind: "laboratory" as const,
      title: "M",
      time: { date: new Date(i * 86_400_000 * 0.2).toISOString().slice(0, 10) },
      findings: [{ id: `f${i}`, measure: "m", value: { is: "exact" as const, number: (i * 7919) % 100 } }],
    })),
    { measures: [{ id: "m", title: "M" }] },
  );
  const scene = draw(many);
  expect(scene.marks.flatMap(({ shapes }) => shapes).length).toBeLessThan(2000);
}, 60_000);

const anyNumber = fc.integer({ min: 1, max: 400 });
const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.tuple(anyNumber, anyNumber).map(([from, more]): Value => ({ is: "range", from, to: from + more })),
  fc
    .tuple(fc.constantFrom("exact", "about", "more than", "at least", "less than", "at most"), anyNumber)
    .map(([is, number]): Value => ({ is, number })),
);

/** Values of one measure, one a month. */
const anySeries = fc.array(anyValue, { minLength: 2, maxLength: 6 }).map((values) =>
  caseOf(
    "series",
    values.map((value, i) => ({
      id: `e${i}`,
      kind: "laboratory" as const,
      title: "Test",
      time: { date: `2020-0${i + 1}-01` },
      findings: [{ id: `f${i}`, measure: "m", value }],
    })),
    { measures: [{ id: "m", title: "M", unit: "mg" }] },
  ),
);

test("a value that is an interval is never drawn as a point: a whisker over all of it, or an arrow to its open side", () => {
  let seen = 0;
  fc.assert(
    fc.property(anySeries, (of) => {
      const values = new Map(
        of.events.flatMap(({ findings = [] }) => findings.map(({ id, value }) => [id, value])),
      );
      for (const { key, role, at, shapes } of draw(of).marks) {
        const value = role === "series" ? values.get(key) : undefined;
        if (value === undefined || at === undefined || !("number" in value || "from" in value)) continue;
        const paths = shapes.flatMap((shape) => (shape.is === "path" ? [shape.d] : []));
        const dots = shapes.filter((shape) => shape.is === "circle" && shape.lit === undefined);
        if (value.is === "range") {
          const ys = [...(paths[0] ?? "").matchAll(/M-?[\d.e+-]+,(-?[\d.e+-]+)h/g)].map(([, y]) => Number(y));
          expect(paths).toHaveLength(1);
          expect(ys).toHaveLength(2);
          expect((ys[0] ?? 0) + (ys[1] ?? 0)).toBeCloseTo(2 * at.y, 3);
          expect(dots.filter(({ fill }) => fill !== "panel")).toEqual([]);
          seen += 1;
        } else if (value.is === "about") expect(dots.length).toBeGreaterThan(1);
        else if (value.is !== "exact") {
          const [, end] = /V(-?[\d.e+-]+)/.exec(paths[0] ?? "") ?? [];
          const up = value.is === "more than" || value.is === "at least";
          expect(Math.sign(at.y - Number(end))).toBe(up ? 1 : -1);
          seen += 1;
        }
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(100);
});

test("zero is on every axis, so that an axis begins alike whatever is known, and a threshold has its number in words", () => {
  const resolved = resolve(colorectal);
  for (const asOf of [null, "ct-2", "ct-3"]) {
    const scene = layoutTimeline({
      resolved: known(resolved, { asOf }),
      view: DEFAULT_VIEW,
      width: 1200,
      measure: measureText,
      words: en,
      rows: seriesRows,
    });
    const words = scene.marks
      .filter(({ key }) => key.startsWith("series:"))
      .map(({ shapes }) => shapes.flatMap((shape) => (shape.is === "text" ? [shape.text] : [])));
    expect(words.length).toBeGreaterThan(1);
    for (const texts of words) expect(texts).toContain("0");
    expect(words.flat()).toContain("threshold 20");
  }
});
