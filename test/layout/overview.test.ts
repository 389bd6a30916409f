import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeAxis } from "../../src/layout/axis.ts";
import { layoutOverview } from "../../src/layout/overview.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Resolved } from "../../src/model/resolved.ts";
import type { Case } from "../../src/model/schema.ts";
import { SCALES, type Shown } from "../../src/view/view.ts";
import { timedCase } from "../arbitraries/timed.ts";
import { caseOf, SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";

const RUNS = { numRuns: 1000 };
const [X0, X1] = [120, 1000];

const draw = (resolved: Resolved, shown: Shown | null = null) =>
  layoutOverview({ resolved, view: { shown }, width: 1020, x0: X0, x1: X1, measure: measureText, words: en });

const share = fc.double({ min: -0.2, max: 1.2, noNaN: true });

test("the window lies within the strip and is what is shown, whatever the scale of the timeline", () => {
  fc.assert(
    fc.property(timedCase(9), fc.constantFrom(...SCALES), share, share, (of, scale, a, b) => {
      const resolved = resolve(of);
      if (resolved.islands.length === 0) return;
      const axis = wholeAxis(resolved, scale, 700);
      const shown = {
        from: axis.invert(Math.min(a, b) * 700),
        to: axis.invert(Math.max(a, b) * 700),
      };
      const window = draw(resolved, shown)?.window;
      expect(window?.from).toBeGreaterThanOrEqual(X0);
      expect(window?.to).toBeLessThanOrEqual(X1);
      expect(window?.from).toBeLessThanOrEqual((window?.to ?? 0) + 1e-6);
    }),
    RUNS,
  );
});

test("the window is the whole strip for the whole case, and for places that the case does not have", () => {
  const resolved = resolve(readJson("data/cases/hepatic-leiomyosarcoma.json") as Case);
  const whole = { from: X0, to: X1 };
  expect(draw(resolved)?.window).toEqual(whole);
  const gone = { from: { island: "gone", day: 3 }, to: { gap: "gone", share: 0.5 } };
  expect(draw(resolved, gone)?.window).toEqual(whole);
});

test("a case without a moment on any axis has no strip", () => {
  expect(draw(resolve(caseOf("empty", [])))).toBeNull();
});

const strokes = (resolved: Resolved): readonly number[] =>
  (draw(resolved)?.marks ?? []).flatMap(({ role, at }) => (role === "tick" && at ? [at.x] : []));

test("a hollow mark, which is no place, has no stroke and no words", () => {
  const hollow = resolve(
    caseOf("hollow", [
      { id: "visit", kind: "encounter", title: "Visit" },
      { id: "scan", kind: "imaging", title: "Scan", time: { between: ["visit", "operation"] } },
      { id: "operation", kind: "surgery", title: "Operation", time: { after: "visit", by: "P80D" } },
    ]),
  );
  expect(hollow.moments.get("scan")).toMatchObject({ hollow: true, island: "visit" });
  expect(strokes(hollow)).toHaveLength(2);
  expect(JSON.stringify(draw(hollow)?.marks)).not.toContain("Scan");
});

test("there is a stroke for each pixel with an event that has a place, and none besides", () => {
  fc.assert(
    fc.property(timedCase(14), (of) => {
      const resolved = resolve(of);
      const scene = draw(resolved);
      if (scene === null) return;
      const solid = [...resolved.moments.values()].flatMap(({ id, island, mark, hollow }) =>
        island === null || mark === null || hollow || id.endsWith(".known")
          ? []
          : [Math.round(X0 + scene.axis.at({ island, day: mark + 0.5 }))],
      );
      const drawn = strokes(resolved).map(Math.round);
      expect(new Set(drawn)).toEqual(new Set(solid));
      expect(new Set(drawn).size).toBe(drawn.length);
      for (const x of drawn) expect(x >= X0 - 1 && x <= X1 + 1).toBe(true);
    }),
    RUNS,
  );
});

test.each(SYNTHETIC.map((of) => [of.id, of] as const))(
  "the words of the strip of %s do not touch",
  (_, of) => {
    const texts = (draw(resolve(of))?.marks ?? [])
      .filter(({ role }) => role === "tick")
      .flatMap(({ shapes }) => shapes.flatMap((s) => (s.is === "text" ? [s] : [])))
      .map((s) => [s.x, s.x + measureText(s.text, s.font, s.size)] as const)
      .sort((a, b) => a[0] - b[0]);
    for (const [i, [from, to]] of texts.entries()) {
      expect(to).toBeLessThanOrEqual(X1 + 0.01);
      expect(from).toBeGreaterThanOrEqual(i === 0 ? X0 : (texts[i - 1]?.[1] ?? 0));
    }
  },
);
