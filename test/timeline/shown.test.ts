import fc from "fast-check";
import { expect, test } from "vitest";
import { type Axis, wholeAxis } from "../../src/layout/axis.ts";
import { resolve } from "../../src/model/resolve.ts";
import {
  between,
  MOST_ZOOM,
  panBy,
  shownOf,
  type Transform,
  transformOf,
  zoomBy,
} from "../../src/timeline/shown.ts";
import { parseView, printView } from "../../src/view/url.ts";
import { DEFAULT_VIEW, SCALES } from "../../src/view/view.ts";
import { timedCase } from "../arbitraries/timed.ts";
import { caseOf } from "../cases.ts";

const RUNS = { numRuns: 1000 };
/** What rounding to the digits of a link may move on screen, px. */
const SEEN = 0.1;

const wholes = fc
  .record({ of: timedCase(9), scale: fc.constantFrom(...SCALES), width: fc.integer({ min: 200, max: 3000 }) })
  .map(({ of, scale, width }) => ({ resolved: resolve(of), scale, width }))
  .filter(({ resolved }) => resolved.islands.length > 0)
  .map(({ resolved, scale, width }) => wholeAxis(resolved, scale, width));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const factor = fc.double({ min: 0.02, max: 50, noNaN: true });

/** A transform within the whole, by how far in it is and how far along. */
const inside = (whole: Axis, depth: number, along: number): Transform => {
  const k = MOST_ZOOM ** depth;
  return { k, x: along * whole.width * (1 - k) };
};

/** Where a pixel of the whole axis stands on screen. */
const onScreen = ({ k, x }: Transform, at: number): number => k * at + x;

/** The shown stretch in pixels of the whole axis. */
const part = (whole: Axis, { k, x }: Transform) => ({ from: -x / k, to: (whole.width - x) / k });

test("a transform leads to a shown stretch and the stretch back to the transform", () => {
  fc.assert(
    fc.property(wholes, share, share, (whole, depth, along) => {
      const there = inside(whole, depth, along);
      const shown = shownOf(whole, there);
      const back = transformOf(whole, shown);
      if (shown === null) {
        expect(there.k).toBeLessThanOrEqual(1.001);
        expect(back).toEqual({ k: 1, x: 0 });
      } else {
        const ends = part(whole, back);
        expect(Math.abs(onScreen(there, ends.from))).toBeLessThan(SEEN);
        expect(Math.abs(onScreen(there, ends.to) - whole.width)).toBeLessThan(SEEN);
      }
    }),
    RUNS,
  );
});

test("a shown stretch comes through a link as it is", () => {
  fc.assert(
    fc.property(wholes, share, share, (whole, depth, along) => {
      const shown = shownOf(whole, inside(whole, depth, along));
      expect(parseView(printView({ ...DEFAULT_VIEW, shown })).shown).toEqual(shown);
    }),
    RUNS,
  );
});

test("zooming keeps the place under the pointer, unless the whole case or the most zoom is reached", () => {
  fc.assert(
    fc.property(wholes, share, share, factor, share, (whole, depth, along, by, pointer) => {
      const before = transformOf(whole, shownOf(whole, inside(whole, depth, along)));
      const around = pointer * whole.width;
      const next = zoomBy(whole, shownOf(whole, before), by, around);
      const after = transformOf(whole, next);
      const free = part(whole, { k: before.k * by, x: around - (around - before.x) * by });
      if (next === null || before.k * by > MOST_ZOOM || free.from < 0 || free.to > whole.width) return;
      const place = (around - before.x) / before.k;
      expect(Math.abs(onScreen(after, place) - around)).toBeLessThan(SEEN * 4);
      expect(after.k / before.k / by).toBeCloseTo(1, 2);
    }),
    RUNS,
  );
});

test("zooming far out shows the whole case, and no zoom goes beyond it or further in than the most", () => {
  fc.assert(
    fc.property(wholes, share, share, factor, share, (whole, depth, along, by, pointer) => {
      const shown = shownOf(whole, inside(whole, depth, along));
      expect(zoomBy(whole, shown, 1 / (2 * MOST_ZOOM), pointer * whole.width)).toBeNull();
      const after = transformOf(whole, zoomBy(whole, shown, by, pointer * whole.width));
      const { from, to } = part(whole, after);
      expect(onScreen(after, 0)).toBeLessThan(SEEN);
      expect(onScreen(after, whole.width)).toBeGreaterThan(whole.width - SEEN);
      expect(to - from).toBeGreaterThan((whole.width / MOST_ZOOM) * 0.99);
    }),
    RUNS,
  );
});

test("moving along stays within the whole case, as far in as before", () => {
  fc.assert(
    fc.property(
      wholes,
      share,
      share,
      fc.double({ min: -3, max: 3, noNaN: true }),
      (whole, depth, along, by) => {
        const before = transformOf(whole, shownOf(whole, inside(whole, depth, along)));
        const after = transformOf(whole, panBy(whole, shownOf(whole, before), by));
        expect(after.k / before.k).toBeCloseTo(1, 2);
        expect(onScreen(after, 0)).toBeLessThan(SEEN);
        expect(onScreen(after, whole.width)).toBeGreaterThan(whole.width - SEEN);
        const moved = part(whole, before).from * after.k + after.x;
        const free = before.x - by * whole.width;
        if (free < 0 && free > whole.width * (1 - before.k))
          expect(Math.abs(moved + by * whole.width)).toBeLessThan(SEEN * 4);
      },
    ),
    RUNS,
  );
});

test("between two pixels lies a stretch of the whole case, whichever pixels they are", () => {
  const pixel = fc.double({ min: -4000, max: 8000, noNaN: true });
  fc.assert(
    fc.property(wholes, pixel, pixel, (whole, a, b) => {
      const shown = transformOf(whole, between(whole, a, b));
      const { from, to } = part(whole, shown);
      expect(onScreen(shown, 0)).toBeLessThan(SEEN);
      expect(onScreen(shown, whole.width)).toBeGreaterThan(whole.width - SEEN);
      expect(to - from).toBeGreaterThan((whole.width / MOST_ZOOM) * 0.99);
      if (a < 0 || b > whole.width || b - a < whole.width / MOST_ZOOM) return;
      if (between(whole, a, b) === null) return;
      expect(Math.abs(onScreen(shown, a))).toBeLessThan(SEEN);
      expect(Math.abs(onScreen(shown, b) - whole.width)).toBeLessThan(SEEN);
    }),
    RUNS,
  );
});

test("a single day can be zoomed into as far as any, and does not spring back to the whole case", () => {
  const whole = wholeAxis(
    resolve(caseOf("one-day", [{ id: "a", kind: "surgery", title: "A", time: { date: "2020-01-01" } }])),
    "true",
    1000,
  );
  let shown = zoomBy(whole, null, 4, 500);
  for (let i = 0; i < 12; i++) {
    expect(shown).not.toBeNull();
    shown = zoomBy(whole, shown, 2, 500);
  }
  expect(transformOf(whole, shown).k).toBeCloseTo(MOST_ZOOM, -1);
});
