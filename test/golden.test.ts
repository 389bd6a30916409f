import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sceneToSvg } from "../src/export/svg.ts";
import { layoutTimeline } from "../src/layout/timeline.ts";
import { measureText } from "../src/look/measure.ts";
import { en } from "../src/look/strings.en.ts";
import { resolve } from "../src/model/resolve.ts";
import type { Case } from "../src/model/schema.ts";
import { DEFAULT_VIEW, SCALES } from "../src/view/view.ts";
import { SYNTHETIC } from "./cases.ts";

const builtIn = JSON.parse(
  readFileSync(new URL("../data/cases/hepatic-leiomyosarcoma.json", import.meta.url), "utf8"),
) as Case;

const picture = (
  of: Case,
  width: number,
  scale: (typeof SCALES)[number],
  theme: "light" | "dark" | "print",
) => {
  const view = { ...DEFAULT_VIEW, scale };
  const scene = layoutTimeline({ resolved: resolve(of), view, width, measure: measureText, words: en });
  return sceneToSvg(scene, theme);
};

test.each(SYNTHETIC.map((of) => [of.id, of] as const))(
  "the picture of %s is the reviewed one",
  async (id, of) => {
    await expect(picture(of, 1100, "broken", "light")).toMatchFileSnapshot(`golden/${id}.svg`);
  },
);

test.each(SCALES)("the built-in case at the %s scale is the reviewed picture", async (scale) => {
  await expect(picture(builtIn, 1376, scale, "light")).toMatchFileSnapshot(`golden/built-in-${scale}.svg`);
});

test("the built-in case on a phone, and in the dark, is the reviewed picture", async () => {
  await expect(picture(builtIn, 358, "broken", "light")).toMatchFileSnapshot("golden/built-in-phone.svg");
  await expect(picture(builtIn, 960, "broken", "dark")).toMatchFileSnapshot("golden/built-in-dark.svg");
});
