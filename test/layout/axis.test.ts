import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeAxis, zoomed } from "../../src/layout/axis.ts";
import { resolve } from "../../src/model/resolve.ts";
import { type Place, SCALES } from "../../src/view/view.ts";
import { timedCase } from "../arbitraries/timed.ts";

const RUNS = { numRuns: 1000 };
const axes = fc
  .record({ of: timedCase(9), scale: fc.constantFrom(...SCALES), width: fc.integer({ min: 200, max: 3000 }) })
  .map(({ of, scale, width }) => ({ resolved: resolve(of), scale, width }))
  .filter(({ resolved }) => resolved.islands.length > 0)
  .map(({ resolved, scale, width }) => ({ resolved, axis: wholeAxis(resolved, scale, width), width }));

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test("a pixel leads to a place and the place back to the pixel, in folds and gaps too", () => {
  fc.assert(
    fc.property(axes, share, ({ axis, width }, at) => {
      const x = at * width;
      expect(axis.at(axis.invert(x))).toBeCloseTo(x, 4);
    }),
    RUNS,
  );
});

test("a place leads to a pixel and the pixel back to the place", () => {
  fc.assert(
    fc.property(axes, share, ({ axis, resolved }, at) => {
      for (const island of resolved.islands) {
        const day = island.extent.from + at * (island.extent.to + 1 - island.extent.from);
        const back = axis.invert(axis.at({ island: island.id, day }));
        expect("island" in back && back.island).toBe(island.id);
        const scale = Math.max(1, Math.abs(day), island.extent.to - island.extent.from);
        expect(Math.abs(("day" in back ? back.day : Number.NaN) - day) / scale).toBeLessThan(1e-6);
      }
      for (const gap of resolved.gaps) {
        const back = axis.invert(axis.at({ gap: gap.id, share: at }));
        expect("gap" in back && back.gap).toBe(gap.id);
        expect("share" in back ? back.share : Number.NaN).toBeCloseTo(at, 6);
      }
    }),
    RUNS,
  );
});

test("later places stand further right, on each island and from island to island", () => {
  fc.assert(
    fc.property(axes, ({ axis, width }) => {
      const places: Place[] = axis.segments.flatMap((s): Place[] =>
        s.is === "gap"
          ? [0, 0.5, 1].map((part) => ({ gap: s.gap, share: part }))
          : [0, 0.25, 0.75].map((part) => ({ island: s.island, day: s.from + part * (s.to - s.from) })),
      );
      const xs = places.map(axis.at);
      for (const [i, x] of xs.slice(1).entries()) expect(x).toBeGreaterThanOrEqual((xs[i] ?? 0) - 1e-6);
      expect(axis.segments.every(({ x0, x1 }) => x1 > x0)).toBe(true);
      expect(axis.segments[0]?.x0).toBeCloseTo(0, 6);
      expect(axis.segments.at(-1)?.x1).toBeCloseTo(width, 4);
    }),
    RUNS,
  );
});

test("the shown stretch fills the width, and zooming keeps the order", () => {
  fc.assert(
    fc.property(axes, share, share, ({ axis, width }, a, b) => {
      fc.pre(Math.abs(a - b) > 0.01);
      const [from, to] = [axis.invert(Math.min(a, b) * width), axis.invert(Math.max(a, b) * width)];
      const part = zoomed(axis, { from, to });
      expect(part.at(from)).toBeCloseTo(0, 2);
      expect(part.at(to)).toBeCloseTo(width, 2);
    }),
    RUNS,
  );
});

test("true scale gives a day the same width on every island", () => {
  fc.assert(
    fc.property(timedCase(9), (of) => {
      const resolved = resolve(of);
      fc.pre(resolved.islands.length > 1);
      const { segments } = wholeAxis(resolved, "true", 1000);
      const perDay = segments.flatMap((s) => (s.is === "gap" ? [] : [(s.x1 - s.x0) / (s.to - s.from)]));
      for (const px of perDay) expect(px / (perDay[0] ?? 1)).toBeCloseTo(1, 6);
    }),
    RUNS,
  );
});

test("equal steps stand between neighboring marks, on every island", () => {
  fc.assert(
    fc.property(timedCase(9), (of) => {
      const resolved = resolve(of);
      const axis = wholeAxis(resolved, "steps", 1000);
      const steps = resolved.islands.flatMap((island) => {
        const marks = [...resolved.moments.values()].flatMap((m) =>
          m.island === island.id && m.mark !== null ? [m.mark] : [],
        );
        const xs = [...new Set(marks)]
          .sort((a, b) => a - b)
          .map((day) => axis.at({ island: island.id, day: day + 0.5 }));
        return xs.slice(1).map((x, i) => x - (xs[i] ?? 0));
      });
      for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 4);
    }),
    RUNS,
  );
});
