import { describe, expect, it } from "vitest";
import { THEMES, type Token, themes } from "../../src/look/theme.ts";
import { contrast, distance, light, seen, VISIONS } from "./color.ts";

const STATES = [
  "benign",
  "uncertain",
  "suspected",
  "disease",
  "observation",
  "treatmentState",
  "response",
  "noEvidence",
  "dead",
] as const satisfies readonly Token[];
const LANES = [
  "history",
  "encounter",
  "surgery",
  "treatment",
  "imaging",
  "pathology",
  "laboratory",
  "diagnosis",
  "staging",
  "followUp",
] as const satisfies readonly Token[];
const WORDS = STATES.map((state) => `${state}Text` as const);
const GROUNDS = ["ground", "panel", "band"] as const satisfies readonly Token[];

const capital = <S extends string>(word: S) =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<S>;

describe.each(THEMES)("the %s theme", (name) => {
  const theme = themes[name];
  const weak = (front: readonly Token[], back: readonly Token[], least: number) =>
    front.flatMap((a) =>
      back
        .map((b) => ({ on: `${a} on ${b}`, ratio: contrast(theme[a], theme[b]) }))
        .filter(({ ratio }) => ratio < least),
    );

  it("has a color for each token", () => {
    for (const color of Object.values(theme)) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });

  it("has text of 4.5:1 on every ground, hatched ones too", () => {
    expect(weak(["ink", "soft", "accent", "link", ...WORDS], [...GROUNDS, "hatch"], 4.5)).toEqual([]);
  });

  it("has marks of 3:1 on every ground", () => {
    expect(weak(["line", "focus", ...LANES, ...STATES], GROUNDS, 3)).toEqual([]);
  });

  it("has text of 4.5:1 on each disease state", () => {
    for (const state of STATES) expect(weak([`on${capital(state)}`], [state], 4.5)).toEqual([]);
  });

  it.each(Object.entries(VISIONS))("tells the disease states apart under %s", (_, matrix) => {
    const pairs = STATES.flatMap((a, i) => STATES.slice(i + 1).map((b) => [a, b] as const));
    const alike = pairs
      .map(([a, b]) => ({
        pair: `${a}, ${b}`,
        by: distance(seen(matrix, light(theme[a])), seen(matrix, light(theme[b]))),
      }))
      .filter(({ by }) => by < 0.06);
    expect(alike).toEqual([]);
  });
});

describe("the simulation of color vision", () => {
  it("leaves gray gray and makes red and green of one lightness alike", () => {
    for (const matrix of Object.values(VISIONS))
      expect(distance(seen(matrix, light("#808080")), light("#808080"))).toBeLessThan(0.01);
    const apart = (vision: string) => {
      const matrix = VISIONS[vision] ?? [];
      return matrix.length === 3
        ? distance(seen(matrix, light("#b04030")), seen(matrix, light("#5a7020")))
        : 1;
    };
    expect(apart("deuteranopia")).toBeLessThan(apart("trichromacy") / 3);
  });

  it("gives the contrast of black on white as 21:1", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  });
});
