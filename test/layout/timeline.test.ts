import fc from "fast-check";
import { expect, test } from "vitest";
import { sceneToSvg } from "../../src/export/svg.ts";
import type { Box, Mark, Scene } from "../../src/layout/scene.ts";
import { seriesRows } from "../../src/layout/seriesRows.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW, SCALES } from "../../src/view/view.ts";
import { measuredCase } from "../arbitraries/measured.ts";
import { caseOf } from "../cases.ts";

const RUNS = { numRuns: 1000 };
const draw = (of: Case, width: number, scale: (typeof SCALES)[number] = "broken") =>
  layoutTimeline({
    resolved: resolve(of),
    view: { ...DEFAULT_VIEW, scale },
    width,
    measure: measureText,
    words: en,
    rows: seriesRows,
  });

const input = fc.record({
  of: measuredCase(14),
  width: fc.integer({ min: 320, max: 2600 }),
  scale: fc.constantFrom(...SCALES),
});

const overlap = (a: Box, b: Box): boolean =>
  a.x + 0.01 < b.x + b.w && b.x + 0.01 < a.x + a.w && a.y + 0.01 < b.y + b.h && b.y + 0.01 < a.y + a.h;

const things = (scene: Scene): readonly Mark[] => scene.marks.filter(({ says }) => says !== undefined);

test("marks and their labels do not overlap", () => {
  fc.assert(
    fc.property(input, ({ of, width, scale }) => {
      const boxes = things(draw(of, width, scale)).flatMap(({ box, key }) => (box ? [{ box, key }] : []));
      for (const [i, a] of boxes.entries())
        for (const b of boxes.slice(i + 1))
          expect(overlap(a.box, b.box), `${a.key} over ${b.key}`).toBe(false);
    }),
    RUNS,
  );
});

test("every label lies in the frame", () => {
  fc.assert(
    fc.property(input, ({ of, width, scale }) => {
      const scene = draw(of, width, scale);
      for (const mark of things(scene))
        for (const shape of mark.shapes) {
          if (shape.is !== "text") continue;
          const w = measureText(shape.text, shape.font, shape.size);
          const x =
            shape.anchor === "end" ? shape.x - w : shape.anchor === "middle" ? shape.x - w / 2 : shape.x;
          expect(x, `${shape.text} starts in the frame`).toBeGreaterThanOrEqual(-1);
          expect(x + w, `${shape.text} ends in the frame`).toBeLessThanOrEqual(width + 1);
          expect(shape.y).toBeLessThanOrEqual(scene.height);
        }
    }),
    RUNS,
  );
});

test("every event has a mark or stands in a crowd, and each mark has a sentence", () => {
  fc.assert(
    fc.property(input, ({ of, width, scale }) => {
      const scene = draw(of, width, scale);
      const crowded = scene.marks.some(({ role }) => role === "cluster");
      const drawn = new Set(things(scene).map(({ event }) => event));
      if (!crowded) expect(of.events.filter(({ id }) => !drawn.has(id))).toEqual([]);
      for (const mark of things(scene)) expect(mark.says).toMatch(/\.$|events/);
    }),
    RUNS,
  );
});

test("laying out twice gives the same picture", () => {
  fc.assert(
    fc.property(input, ({ of, width, scale }) => {
      expect(draw(of, width, scale).marks).toEqual(draw(structuredClone(of), width, scale).marks);
    }),
    RUNS,
  );
});

test("no connecting line crosses a gap", () => {
  fc.assert(
    fc.property(input, ({ of, width, scale }) => {
      const scene = draw(of, width, scale);
      const gaps = scene.axis?.segments.filter((s) => s.is === "gap") ?? [];
      const lines = scene.marks
        .filter(({ role }) => role === "event" || role === "series")
        .flatMap(({ shapes }) => shapes.flatMap((s) => (s.is === "line" && s.y1 === s.y2 ? [s] : [])));
      for (const gap of gaps)
        for (const line of lines) {
          const [x0, x1] = [scene.frame.x0 + gap.x0, scene.frame.x0 + gap.x1];
          const inside = Math.min(line.x2, x1) - Math.max(line.x1, x0);
          expect(inside).toBeLessThanOrEqual(0.01);
        }
    }),
    RUNS,
  );
});

test("no line of a series crosses a gap or a fold, or leads to a place that is only a handle", () => {
  fc.assert(
    fc.property(input, ({ of, width, scale }) => {
      const scene = draw(of, width, scale);
      const between = scene.axis?.segments.filter((s) => s.is !== "piece") ?? [];
      const { moments } = resolve(of);
      const hollow = scene.marks.filter(({ event }) => moments.get(event ?? "")?.hollow);
      for (const { key, shapes } of scene.marks.filter((mark) => mark.key.startsWith("line:")))
        for (const line of shapes.filter((shape) => shape.is === "line")) {
          for (const { x0, x1 } of between)
            expect(
              Math.min(line.x2, scene.frame.x0 + x1) - Math.max(line.x1, scene.frame.x0 + x0),
            ).toBeLessThan(0.01);
          const ends = [`${line.x1},${line.y1}`, `${line.x2},${line.y2}`];
          for (const { at, role } of hollow)
            if (role === "series") expect(ends, key).not.toContain(`${at?.x},${at?.y}`);
        }
    }),
    RUNS,
  );
});

test("a picture of any words is well-formed SVG", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (title) => {
      const svg = sceneToSvg(
        draw(caseOf("any", [{ id: title, kind: "imaging", title: title || "x", note: title || "x" }]), 800),
        "light",
      );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of them
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(svg.isWellFormed()).toBe(true);
      const content = svg.replace(
        /<\/?(?:svg|g|title|path|rect|line|circle|text)\b(?:[^<>"]|"[^<>"]*")*>/g,
        "",
      );
      expect(content).not.toMatch(/[<>]/);
      expect(content.replace(/&(?:amp|lt|gt|quot|apos);/g, "")).not.toContain("&");
    }),
    RUNS,
  );
});
