import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Font, measureText } from "../../src/look/measure.ts";
import { shaper } from "../../src/make/widths.mjs";
import { LABELS } from "./labels.ts";

const FONTS: readonly Font[] = ["sans", "sansBold", "sansItalic", "serifBold"];
const font = fc.constantFrom(...FONTS);
const SOURCES = {
  sans: "source-sans/TTF/SourceSans3-Regular.ttf",
  sansBold: "source-sans/TTF/SourceSans3-Semibold.ttf",
  sansItalic: "source-sans/TTF/SourceSans3-It.ttf",
  serifBold: "source-serif/TTF/SourceSerif4-Semibold.ttf",
};

describe("the measure of text", () => {
  it.each(FONTS)("is within 1 %% of the whole font's own, kerned: %s", (face) => {
    const whole = shaper(readFileSync(`node_modules/${SOURCES[face]}`));
    const wrong = LABELS.map((label) => ({
      label,
      by: measureText(label, face, 1000) / whole.width(label) - 1,
    })).filter(({ by }) => Math.abs(by) > 0.01);
    expect(wrong).toEqual([]);
  });

  it("gives every digit the same width", () => {
    for (const face of FONTS) {
      const widths = new Set([..."0123456789"].map((digit) => measureText(digit, face, 10)));
      expect(widths.size).toBe(1);
    }
  });

  it("counts an unknown character as 1 em", () => {
    for (const face of FONTS) expect(measureText("肝", face, 20)).toBe(20);
    expect(measureText("↔", "serifBold", 20)).toBe(20);
  });

  it("measures an accented letter alike in both of its encodings", () => {
    expect(measureText("Montre\u0301al", "sans", 16)).toBe(measureText("Montréal", "sans", 16));
    expect(measureText("Łódź, Kraków", "sans", 16)).toBeGreaterThan(0);
  });

  it("grows with the size alone", () => {
    for (const label of LABELS)
      expect(measureText(label, "sansBold", 26)).toBeCloseTo(2 * measureText(label, "sansBold", 13));
  });

  it("is finite and never negative for any text, and zero for none", () => {
    expect(measureText("", "sans", 16)).toBe(0);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), font, (text, face) => {
        const width = measureText(text, face, 16);
        return Number.isFinite(width) && width >= 0;
      }),
      { numRuns: 1000 },
    );
  });

  it("of two texts in a row is the sum of both, but for the kerning between them", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), font, (a, b, face) => {
        const both = measureText(a + b, face, 1);
        return Math.abs(both - measureText(a, face, 1) - measureText(b, face, 1)) < 0.25;
      }),
      { numRuns: 1000 },
    );
  });
});
