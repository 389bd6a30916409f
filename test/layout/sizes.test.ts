import fc from "fast-check";
import { expect, test } from "vitest";
import type { Scene } from "../../src/layout/scene.ts";
import { spanOf } from "../../src/layout/sizeSpan.ts";
import { layoutSizes, sizeTables } from "../../src/layout/sizes.ts";
import { figures as say } from "../../src/look/figures.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en as words } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";
import { readJson } from "../data/reading.ts";
import { builtIn, lesionCase, many, scan, sized } from "./figureCases.ts";

const draw = (of: Case, width = 460): readonly Scene[] =>
  layoutSizes(resolve(of), width, measureText, { words, say, day0: null });

const values = (scene: Scene) => scene.marks.filter(({ role }) => role === "value");
const joints = (scene: Scene) =>
  scene.marks.flatMap(({ role, shapes }) =>
    role === "leader" ? shapes.flatMap((shape) => (shape.is === "line" ? [shape] : [])) : [],
  );

test("no lesion of the built-in case was measured twice, so that no curve can be drawn", () => {
  expect(draw(builtIn)).toEqual([]);
});

test("the same lesion under two names is one plot, and no other lesion is in it", () => {
  const [scene, ...others] = draw(many);
  expect(others).toEqual([]);
  expect(values(scene as Scene).map(({ event }) => event)).toEqual(["s1", "s4", "s8", "s9", "s10"]);
});

const SIZE: fc.Arbitrary<Value> = fc.oneof(
  fc
    .integer({ min: 1, max: 90 })
    .map((a): Value => ({ is: "size", axes: [a, Math.ceil(a / 2)], unit: "mm" })),
  fc.integer({ min: 1, max: 90 }).map((number): Value => ({ is: "about", number, unit: "mm" })),
  fc.integer({ min: 1, max: 90 }).map((number): Value => ({ is: "more than", number, unit: "mm" })),
  fc.integer({ min: 1, max: 90 }).map((from): Value => ({ is: "range", from, to: from + 5, unit: "mm" })),
);

const anyMeasured = fc
  .array(
    fc.record({
      value: SIZE,
      on: fc.constantFrom("a", "b", "c"),
      by: fc.constantFrom("CT", "MRI"),
      time: fc.constantFrom<Event["time"]>(
        { date: "2020-01-04" },
        { date: "2020-07" },
        { after: "scan-0" },
        { after: "scan-0", by: "P3M" },
        { after: "scan-1", by: "P10D" },
        { before: "scan-0" },
        undefined,
      ),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((all) =>
    lesionCase(
      "measured",
      [
        { id: "a", title: "A" },
        { id: "b", title: "B", relations: [{ to: "a", is: "same" }] },
        { id: "c", title: "C", relations: [{ to: "a", is: "recurrence" }] },
      ],
      all.map(({ value, on, time, by }, i) => scan(`scan-${i}`, time, [sized(`f-${i}`, on, value)], by)),
    ),
  );

test("a line joins two values of one lesion on one island and of one modality, and never two lesions", () => {
  fc.assert(
    fc.property(anyMeasured, fc.integer({ min: 280, max: 900 }), (of, width) => {
      const resolved = resolve(of);
      const on = new Map(
        of.events.flatMap(({ findings = [] }) => findings.map(({ id, on }) => [id, on === "b" ? "a" : on])),
      );
      const island = (id: string) => resolved.moments.get(id.replace("f-", "scan-"))?.island;
      const by = (id: string) => of.events.find((event) => event.id === id.replace("f-", "scan-"))?.modality;
      for (const scene of draw(of, width)) {
        const all = values(scene);
        expect(new Set(all.map(({ event }) => on.get(event ?? ""))).size).toBe(1);
        for (const line of joints(scene)) {
          const ends = [line.x1, line.x2].map((x) =>
            all
              .filter(({ at }) => Math.abs((at?.x ?? 0) - x) < 0.01)
              .map(({ event }) => `${by(event ?? "")} ${island(event ?? "")}`),
          );
          const shared = ends[0]?.filter((id) => !id.endsWith("null") && ends[1]?.includes(id)) ?? [];
          expect(shared.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test("what ultrasonography and MRI measured is no growth: the breast case has no line between the two", () => {
  const [scene] = draw(readJson("data/cases/breast-synthetic.json") as Case, 520);
  const marks = values(scene as Scene);
  expect(marks.map(({ says }) => says?.split(":")[0]?.replaceAll("\u00a0", " "))).toEqual([
    "26 × 19 mm",
    "28 × 20 mm",
    "19 × 13 mm",
    "11 × 8 mm",
  ]);
  expect(joints(scene as Scene).map(({ x1 }) => x1)).toEqual([marks[1]?.at?.x, marks[2]?.at?.x]);
});

test("the table of each plot has its values in the order of time", () => {
  const tables = sizeTables(resolve(many), { words, day0: null });
  expect(
    tables.map((rows) => rows.map(({ by, value }) => `${by}: ${value}`.replaceAll("\u00a0", " "))),
  ).toEqual([
    [
      "US: 30 × 20 mm",
      "CT: about 24 mm",
      "MRI: 1.8 × 1.2 cm",
      "US again: more than 20 mm",
      "CT again: 10–14 mm",
    ],
  ]);
});

test("every word of a plot lies in the frame, every value has its words, and no two overlap", () => {
  fc.assert(
    fc.property(anyMeasured, fc.integer({ min: 280, max: 900 }), (of, width) => {
      for (const scene of draw(of, width)) {
        for (const { shapes, says = "" } of values(scene)) {
          const said = shapes.flatMap((shape) => (shape.is === "text" ? [shape.text] : [])).join(" ");
          expect(said).toContain(says.split(":")[0]);
        }
        const boxes = scene.marks
          .flatMap(({ shapes }) => shapes)
          .flatMap((shape) => {
            if (shape.is !== "text") return [];
            const w = measureText(shape.text, shape.font, shape.size);
            const x =
              shape.anchor === "end" ? shape.x - w : shape.anchor === "middle" ? shape.x - w / 2 : shape.x;
            return [{ text: shape.text, x, w, y: shape.y - shape.size * 0.8, h: shape.size * 0.85 }];
          });
        expect(boxes.filter(({ x, w }) => x < -1 || x + w > width + 1)).toEqual([]);
        const over = boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              (b) => a.x + 1 < b.x + b.w && b.x + 1 < a.x + a.w && a.y + 1 < b.y + b.h && b.y + 1 < a.y + a.h,
            )
            .map((b) => [a.text, b.text]),
        );
        expect(over).toEqual([]);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a value keeps its interval, in mm", () => {
  const resolved = resolve(many);
  const span = (value: Value) => spanOf(resolved, sized("x", "a", value));
  expect(span({ is: "size", axes: [1.2, 3], unit: "cm" })).toEqual({ from: 30, to: 30, about: false });
  expect(span({ is: "range", from: 3, to: 5, unit: "mm" })).toEqual({ from: 3, to: 5, about: false });
  expect(span({ is: "more than", number: 3, unit: "cm" })).toEqual({
    from: 30,
    to: Number.POSITIVE_INFINITY,
    about: false,
  });
  expect(span({ is: "at most", number: 3, unit: "mm" })).toEqual({ from: 0, to: 3, about: false });
  expect(span({ is: "about", number: 3, unit: "mm" })?.about).toBe(true);
  expect(span({ is: "exact", number: 3, unit: "%" })).toBeNull();
  expect(span({ is: "not reported" })).toBeNull();
});
