import { expect, test } from "vitest";
import { wholeAxis } from "../../src/layout/axis.ts";
import type { Px, Shape } from "../../src/layout/scene.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW, SCALES } from "../../src/view/view.ts";
import { SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;
const PARTS = 9;
const ENDS = Array.from({ length: PARTS }, (_, i) => (i + 0.01) / PARTS);
/** A ring, a rim, or the head of an arrow may stand out so far, px. */
const BEYOND: Px = 14;

/** The left and right edge of a shape across, px; of a path nothing is known. */
const across = (shape: Shape): readonly [Px, Px] | null => {
  if (shape.is === "line") return [Math.min(shape.x1, shape.x2), Math.max(shape.x1, shape.x2)];
  if (shape.is === "rect") return [shape.x, shape.x + shape.w];
  if (shape.is !== "text") return null;
  const w = measureText(shape.text, shape.font, shape.size);
  const x = shape.anchor === "end" ? shape.x - w : shape.anchor === "middle" ? shape.x - w / 2 : shape.x;
  return [x, x + w];
};

const stretches = (of: Case, width: Px) => {
  const resolved = resolve(of);
  if (resolved.islands.length === 0) return [];
  return SCALES.flatMap((scale) => {
    const axis = wholeAxis(resolved, scale, width);
    return ENDS.flatMap((a) => ENDS.filter((b) => b > a).map((b) => [a, b] as const)).map(([a, b]) => {
      const shown = { from: axis.invert(a * width), to: axis.invert(b * width) };
      const view = { ...DEFAULT_VIEW, scale, shown };
      return layoutTimeline({ resolved, view, width, measure: measureText, words: en });
    });
  });
};

test.each(
  [builtIn, ...SYNTHETIC.filter(({ events }) => events.length < 150)].map((of) => [of.id, of] as const),
)("every stretch of %s is drawn, also within a gap or a fold, and nothing of it beside the axis", (_, of) => {
  for (const width of [358, 1100])
    for (const { marks, frame } of stretches(of, width))
      for (const { key, role, says, shapes } of marks) {
        if (says === undefined || role === "tray") continue;
        for (const [x0, x1] of shapes.flatMap((shape) => [across(shape) ?? []])) {
          if (x0 === undefined || x1 === undefined) continue;
          expect(x0, `${key} begins on the axis`).toBeGreaterThan(frame.x0 - BEYOND);
          expect(x1, `${key} ends on the axis`).toBeLessThan(frame.x1 + BEYOND);
        }
      }
});
