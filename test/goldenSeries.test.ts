import { expect, test } from "vitest";
import { sceneToSvg } from "../src/export/svg.ts";
import { seriesRows } from "../src/layout/seriesRows.ts";
import { layoutTimeline } from "../src/layout/timeline.ts";
import { measureText } from "../src/look/measure.ts";
import { en } from "../src/look/strings.en.ts";
import type { ThemeName } from "../src/look/theme.ts";
import { resolve } from "../src/model/resolve.ts";
import type { Case } from "../src/model/schema.ts";
import { DEFAULT_VIEW, type View } from "../src/view/view.ts";
import { readJson } from "./data/reading.ts";
import { SERIES } from "./seriesCases.ts";

const breast = readJson("data/cases/breast-synthetic.json") as Case;
const colorectal = readJson("data/cases/colorectal-liver-metastases-synthetic.json") as Case;
const [folds, apart] = SERIES as [Case, Case];

const picture = (of: Case, width: number, view: Partial<View> = {}, theme: ThemeName = "light") =>
  sceneToSvg(
    layoutTimeline({
      resolved: resolve(of),
      view: { ...DEFAULT_VIEW, ...view },
      width,
      measure: measureText,
      words: en,
      rows: seriesRows,
    }),
    theme,
  );

test.each([
  ["breast-broken", picture(breast, 1376)],
  ["breast-true-dark", picture(breast, 960, { scale: "true" }, "dark")],
  ["colorectal-broken", picture(colorectal, 1376)],
  ["colorectal-true", picture(colorectal, 1376, { scale: "true" })],
  ["colorectal-steps", picture(colorectal, 1376, { scale: "steps" })],
  ["colorectal-phone", picture(colorectal, 358)],
  ["colorectal-collapsed", picture(colorectal, 1100, { collapsed: ["laboratory", "imaging"] })],
  ["series-with-folds-and-gaps", picture(folds, 1100)],
  ["series-with-folds-and-gaps-dark", picture(folds, 960, { scale: "true" }, "dark")],
  ["series-apart", picture(apart, 900, { scale: "true" })],
])("the picture of %s is the reviewed one", async (name, svg) => {
  await expect(svg).toMatchFileSnapshot(`golden/${name}.svg`);
});
