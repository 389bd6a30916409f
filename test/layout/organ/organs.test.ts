import fc from "fast-check";
import { expect, test } from "vitest";
import { layoutOrgans } from "../../../src/layout/organ/organs.ts";
import { sameLesions } from "../../../src/layout/organ/then.ts";
import type { Box, Mark, Scene } from "../../../src/layout/scene.ts";
import { figures as say } from "../../../src/look/figures.en.ts";
import { measureText } from "../../../src/look/measure.ts";
import { en as words } from "../../../src/look/strings.en.ts";
import { resolve } from "../../../src/model/resolve.ts";
import type { Case, Lesion } from "../../../src/model/schema.ts";
import { builtIn, lesionCase, many, scan, sized } from "../figureCases.ts";

const RUNS = { numRuns: 1000 };

const maps = (of: Case, at: string | null, width = 382) =>
  layoutOrgans(resolve(of), { at }, width, measureText, { words, say });

const PARTS = [
  "segment 1",
  "segment 2",
  "segment 3",
  "segment 4",
  "segment 4a",
  "segment 5",
  "edge of segment 5",
  "segments 6/7",
  "segment 8",
  "right lobe",
  "left lobe",
  "somewhere",
];
const ORGANS = ["liver", "uterus", "ovary", "broad ligament", "lung"];
const TIMES = [
  { date: "2019-05-02" },
  { after: "scan-0", by: "P3M" },
  { after: "scan-0" },
  { before: "scan-0" },
  { date: "2021" },
] as const;

const axis = fc.double({ min: 1, max: 220, noNaN: true }).map((x) => Math.round(x * 10) / 10);

/** Cases of lesions at any place and of any size, seen and removed at any of their events. */
const anyLesions = fc.integer({ min: 1, max: 9 }).chain((count) => {
  const event = fc.integer({ min: 0, max: 4 }).map((i) => `scan-${i}`);
  const lesion = (i: number): fc.Arbitrary<Lesion> =>
    fc
      .record({
        title: fc.oneof(
          fc.string({ minLength: 1, maxLength: 60 }),
          fc.constant(`Lesion number ${i} of the liver`),
        ),
        organ: fc.constantFrom(...ORGANS),
        part: fc.constantFrom(...PARTS),
        laterality: fc.option(fc.constantFrom("left", "right", "bilateral"), { nil: undefined }),
        state: fc.option(fc.constantFrom("benign", "disease", "suspected"), { nil: undefined }),
        removed: fc.option(event, { nil: undefined }),
        to: fc.option(fc.integer({ min: 0, max: count - 1 }), { nil: undefined }),
        is: fc.constantFrom("same", "new", "recurrence", "not stated"),
      })
      .map(
        ({ title, organ, part, laterality, state, removed, to, is }): Lesion => ({
          id: `lesion-${i}`,
          title,
          site: { organ, part, ...(laterality ? { laterality } : {}) },
          ...(state ? { state: state as "benign" } : {}),
          ...(removed ? { removed } : {}),
          ...(to === undefined || to === i ? {} : { relations: [{ to: `lesion-${to}`, is: is as "same" }] }),
        }),
      );
  const finding = (id: string) =>
    fc
      .tuple(
        fc.integer({ min: 0, max: count - 1 }),
        fc.array(axis, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([on, axes, cm]) =>
        sized(
          id,
          `lesion-${on}`,
          cm ? { is: "size", axes: axes.map((x) => x / 10), unit: "cm" } : { is: "size", axes, unit: "mm" },
        ),
      );
  const scans = TIMES.map((time, i) =>
    fc
      .tuple(finding(`f-${i}-a`), finding(`f-${i}-b`), finding(`f-${i}-c`))
      .map((findings) => scan(`scan-${i}`, time, findings)),
  );
  return fc
    .tuple(fc.tuple(...Array.from({ length: count }, (_, i) => lesion(i))), fc.tuple(...scans))
    .map(([lesions, events]) => lesionCase("any", lesions, events));
});

const input = fc.record({
  of: anyLesions,
  at: fc.option(
    fc.integer({ min: 0, max: 4 }).map((i) => `scan-${i}`),
    { nil: null },
  ),
  width: fc.integer({ min: 240, max: 1200 }),
});

type Ellipse = { x: number; y: number; rx: number; ry: number; turn: number };

/** The ellipses that a scene draws to scale, read from its paths. */
const ellipses = (mark: Mark): readonly Ellipse[] =>
  mark.shapes.flatMap((shape) => {
    if (shape.is !== "path" || shape.lit) return [];
    const found = /^M([-\d.]+),([-\d.]+)a([\d.]+),([\d.]+) ([-\d.]+) 1 1 ([-\d.]+),([-\d.]+)a/.exec(shape.d);
    if (!found) return [];
    const [x = 0, y = 0, rx = 0, ry = 0, turn = 0, dx = 0, dy = 0] = found.slice(1).map(Number);
    return [{ x: x + dx / 2, y: y + dy / 2, rx, ry, turn }];
  });

const onRim = ({ x, y, rx, ry, turn }: Ellipse, share: number): readonly [number, number] => {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [u, v] = [rx * Math.cos(2 * Math.PI * share), ry * Math.sin(2 * Math.PI * share)];
  return [x + u * c - v * s, y + u * s + v * c];
};

const holds = ({ x, y, rx, ry, turn }: Ellipse, [px, py]: readonly [number, number]): boolean => {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [u, v] = [(px - x) * c + (py - y) * s, (py - y) * c - (px - x) * s];
  return (u / rx) ** 2 + (v / ry) ** 2 < 0.999;
};

const lesionsOf = (scene: Scene): readonly Mark[] => scene.marks.filter(({ role }) => role === "lesion");

/** Every size, in mm, that the case gives to a lesion under any of its names. */
const sizesIn = (of: Case, id: string): readonly (readonly [number, number])[] => {
  const names = sameLesions(of.lesions ?? []).find((group) => group.some((one) => one.id === id)) ?? [];
  return of.events.flatMap(({ findings = [] }) =>
    findings.flatMap(({ on, value }) => {
      if (!names.some((one) => one.id === on) || value?.is !== "size") return [];
      const [a = 0, b = a] = [...value.axes].sort((x, y) => y - x);
      const k = value.unit === "cm" ? 10 : 1;
      return [[a * k, b * k] as const];
    }),
  );
};

test("all lesions of a figure are drawn to one scale, that of its scale bar", () => {
  fc.assert(
    fc.property(input, ({ of, at, width }) => {
      for (const scene of maps(of, at, width).scenes) {
        const bar = scene.marks
          .flatMap(({ shapes }) => shapes)
          .find((s) => s.is === "path" && /^M([-\d.]+),[-\d.]+L\1,/.test(s.d));
        const [from = 0, to = 0] =
          bar?.is === "path"
            ? [...bar.d.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x)).filter((_, i) => i !== 1)
            : [];
        const k = (to - from) / (scene.marks[0]?.key === "liver" ? 50 : 20);
        expect(k).toBeGreaterThan(0);
        for (const mark of lesionsOf(scene))
          for (const { rx, ry } of ellipses(mark)) {
            const fits = sizesIn(of, mark.event ?? "").some(
              ([a, b]) => Math.abs((2 * rx) / a - k) < 0.01 * k && Math.abs((2 * ry) / b - k) < 0.01 * k,
            );
            expect(fits, `${mark.key}: ${rx} by ${ry} px at ${k} px/mm`).toBe(true);
          }
      }
    }),
    RUNS,
  );
});

test("no two lesions overlap, and all lie in the frame", () => {
  fc.assert(
    fc.property(input, ({ of, at, width }) => {
      for (const scene of maps(of, at, width).scenes) {
        const all = lesionsOf(scene).flatMap((mark) => ellipses(mark).slice(0, 1));
        const rims = all.map((one) => Array.from({ length: 40 }, (_, i) => onRim(one, i / 40)));
        const outside = rims.flat().filter(([x, y]) => x < 0 || x > width || y < 0 || y > scene.height);
        expect(outside).toEqual([]);
        const over = all.flatMap((one, i) =>
          rims.filter((rim, j) => i !== j && rim.some((spot) => holds(one, spot))),
        );
        expect(over).toEqual([]);
      }
    }),
    RUNS,
  );
});

const overlap = (a: Box, b: Box): boolean =>
  a.x + 0.01 < b.x + b.w && b.x + 0.01 < a.x + a.w && a.y + 0.01 < b.y + b.h && b.y + 0.01 < a.y + a.h;

test("labels do not overlap, and every word lies in the frame", () => {
  fc.assert(
    fc.property(input, ({ of, at, width }) => {
      for (const scene of maps(of, at, width).scenes) {
        const boxes = lesionsOf(scene).flatMap(({ box }) => (box ? [box] : []));
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        const rims = lesionsOf(scene).flatMap((mark) =>
          ellipses(mark).flatMap((one) => Array.from({ length: 24 }, (_, i) => onRim(one, i / 24))),
        );
        const covered = rims.filter(([x, y]) =>
          boxes.some((box) => overlap(box, { x, y, w: 0.02, h: 0.02 })),
        );
        expect(covered).toEqual([]);
        for (const shape of scene.marks.flatMap(({ shapes }) => shapes)) {
          if (shape.is !== "text") continue;
          const w = measureText(shape.text, shape.font, shape.size);
          const x =
            shape.anchor === "end" ? shape.x - w : shape.anchor === "middle" ? shape.x - w / 2 : shape.x;
          expect(x, shape.text).toBeGreaterThanOrEqual(-1);
          expect(x + w, shape.text).toBeLessThanOrEqual(width + 1);
          expect(shape.y).toBeLessThanOrEqual(scene.height);
        }
      }
    }),
    RUNS,
  );
});

test("no line joins two lesions: each begins at the words of one", () => {
  fc.assert(
    fc.property(input, ({ of, at, width }) => {
      for (const scene of maps(of, at, width).scenes) {
        const boxes = lesionsOf(scene).flatMap(({ box }) => (box ? [box] : []));
        const lines = scene.marks.flatMap(({ shapes }) =>
          shapes.flatMap((s) => (s.is === "line" ? [s] : [])),
        );
        for (const { x1, y1 } of lines)
          expect(
            boxes.some((box) => Math.abs(box.x - 6 - x1) < 0.01 && y1 > box.y && y1 < box.y + box.h),
          ).toBe(true);
        const all = lesionsOf(scene).flatMap((mark) => ellipses(mark).slice(0, 1));
        for (const { x1, y1 } of lines) expect(all.some((one) => holds(one, [x1, y1]))).toBe(false);
      }
    }),
    RUNS,
  );
});

test("every lesion has one place: on one map, or among those without", () => {
  fc.assert(
    fc.property(anyLesions, (of) => {
      const { scenes, without } = maps(of, null);
      const drawn = scenes.flatMap(lesionsOf).map(({ event }) => event);
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const names of sameLesions(of.lesions ?? [])) {
        const shown = names.filter(({ id }) => drawn.includes(id)).length;
        const left = names.filter((lesion) => without.includes(lesion)).length;
        expect([shown, left]).toEqual(shown === 1 ? [1, 0] : [0, names.length]);
      }
    }),
    RUNS,
  );
});

const told = (of: Case, at: string | null): string =>
  maps(of, at)
    .scenes.map(({ says }) => says)
    .join(" ")
    .replaceAll("\u00a0", " ");

test("the map follows the chosen moment: absent, present, removed", () => {
  expect(told(builtIn, "hysterectomy")).not.toContain("S4");
  expect(told(builtIn, "hysterectomy")).not.toContain("Broad ligament");
  expect(told(builtIn, "presentation")).toContain("S4: size not yet measured; liver mass, segment 4.");
  expect(told(builtIn, "us")).toContain("S4: 60 × 40 mm, Ultrasonography; liver mass, segment 4.");
  expect(told(builtIn, "us")).not.toContain("S5");
  expect(told(builtIn, "resection-1")).toContain("S4, removed");
  expect(told(builtIn, "resection-1")).not.toContain("S5");
  expect(told(builtIn, "follow-up")).toContain("12 × 9 mm");
  expect(told(builtIn, "follow-up")).not.toContain("S5, recurrence, removed");
  expect(told(builtIn, null)).toContain("S5, recurrence, removed");
});

test("what is loose relative to the chosen moment is given no order", () => {
  expect(told(builtIn, "ce-ct")).toContain("measured before or after, not stated");
  const of = lesionCase(
    "loose",
    [{ id: "x", title: "X", site: { organ: "liver", part: "segment 2" }, seen: ["mri"], removed: "op" }],
    [
      scan("start", undefined, []),
      scan("mri", { after: "start" }, []),
      scan("ct", { after: "start" }, []),
      { id: "op", kind: "surgery", title: "Resection", time: { after: "mri" } },
      { id: "late", kind: "follow-up", title: "Late", time: { after: "mri" } },
    ],
  );
  expect(told(of, "ct")).not.toContain("X:");
  expect(told(of, "mri")).toContain("X: size not reported");
  expect(told(of, "late")).toContain("whether removed by then is not stated");
  expect(told(of, "op")).toContain("X, removed");
});

test("a relation is told with whether it is stated or inferred, and only the same lesion is drawn once", () => {
  expect(told(builtIn, null)).toContain("recurrence after S4, stated");
  expect(told(many, null)).toContain("same lesion as Nodule of segment 6, inferred");
  expect(
    maps(many, null)
      .scenes.flatMap(lesionsOf)
      .filter(({ event }) => event === "a" || event === "b"),
  ).toHaveLength(1);
});

test("a site without a figure is listed", () => {
  expect(maps(many, null).without.map(({ id }) => id)).toEqual(["j"]);
});

test("a map of many lesions is bounded, and says how many more there are", () => {
  const lesions = Array.from(
    { length: 300 },
    (_, i): Lesion => ({ id: `l${i}`, title: `L${i}`, site: { organ: "liver", part: "segment 7" } }),
  );
  const [scene] = maps(lesionCase("crowd", lesions, []), null).scenes;
  expect(scene?.marks.length).toBeLessThan(60);
  expect(JSON.stringify(scene)).toContain("and 290 more");
});
