import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sceneToSvg } from "../../src/export/svg.ts";
import { layoutLadder } from "../../src/layout/ladder.ts";
import { ladderWords } from "../../src/look/ladder.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { breastLadder, eightLadder, kindsLadder, oneLadder } from "./ladderCases.ts";

const words = ladderWords(en);
const builtIn = JSON.parse(
  readFileSync(new URL("../../data/cases/hepatic-leiomyosarcoma.json", import.meta.url), "utf8"),
) as Case;

const picture = (of: Case, width: number, theme: "light" | "dark" | "print" | "contrast" = "light") => {
  const resolved = resolve(of);
  const scene = layoutLadder({ resolved, day0: of.day0 ?? null, width, measure: measureText, words });
  return scene && sceneToSvg(scene, theme);
};

test.each([
  ["built-in", builtIn, 455, "light"],
  ["built-in-narrow", builtIn, 400, "light"],
  ["built-in-phone", builtIn, 326, "light"],
  ["built-in-dark", builtIn, 1100, "dark"],
  ["built-in-contrast", builtIn, 700, "contrast"],
  ["breast", breastLadder, 760, "light"],
  ["one", oneLadder, 455, "light"],
  ["eight", eightLadder, 1100, "light"],
  ["eight-phone", eightLadder, 326, "light"],
  ["kinds", kindsLadder, 1400, "light"],
] as const)("the ladder %s is the reviewed picture", async (name, of, width, theme) => {
  await expect(picture(of, width, theme)).toMatchFileSnapshot(`../golden/ladder-${name}.svg`);
});

test("a case without specimens and reports on them has no ladder", () => {
  expect(picture({ ...builtIn, events: [], specimens: [] }, 600)).toBe(null);
});
