import { expect, test } from "vitest";
import { sceneToSvg } from "../src/export/svg.ts";
import { layoutOrgans } from "../src/layout/organ/organs.ts";
import { layoutPorts } from "../src/layout/ports.ts";
import type { Scene } from "../src/layout/scene.ts";
import { layoutSizes } from "../src/layout/sizes.ts";
import { figures as say } from "../src/look/figures.en.ts";
import { measureText } from "../src/look/measure.ts";
import { en as words } from "../src/look/strings.en.ts";
import type { ThemeName } from "../src/look/theme.ts";
import { resolve } from "../src/model/resolve.ts";
import type { Case, Event } from "../src/model/schema.ts";
import { builtIn, many, manyPorts } from "./layout/figureCases.ts";

const said = { words, say };
const maps = (of: Case, at: string | null, width: number) =>
  layoutOrgans(resolve(of), { at }, width, measureText, said).scenes;

const matches = async (scene: Scene | null | undefined, name: string, theme: ThemeName = "light") => {
  if (!scene) throw new Error(`no scene for ${name}`);
  await expect(sceneToSvg(scene, theme)).toMatchFileSnapshot(`golden/${name}.svg`);
};

test.each(["presentation", "us", "resection-1", "follow-up", null])(
  "the liver of the built-in case at %s is the reviewed picture",
  async (at) => {
    await matches(maps(builtIn, at, 382)[0], `organ-liver-${at ?? "last"}`);
  },
);

test("the liver on a phone, large, in the dark and on paper is the reviewed picture", async () => {
  await matches(maps(builtIn, null, 300)[0], "organ-liver-phone");
  await matches(maps(builtIn, null, 760)[0], "organ-liver-large");
  await matches(maps(builtIn, "follow-up", 382)[0], "organ-liver-dark", "dark");
  await matches(maps(builtIn, "follow-up", 382)[0], "organ-liver-print", "print");
});

test("the pelvis of the built-in case is the reviewed picture", async () => {
  await matches(maps(builtIn, null, 382)[1], "organ-pelvis-last");
  await matches(maps(builtIn, "hysterectomy", 382)[1], "organ-pelvis-hysterectomy", "dark");
});

test("many lesions of liver and pelvis are the reviewed pictures", async () => {
  await matches(maps(many, null, 520)[0], "organ-liver-many");
  await matches(maps(many, null, 520)[1], "organ-pelvis-many");
});

test("ports are the reviewed pictures", async () => {
  const resection = builtIn.events.find(({ id }) => id === "resection-1") as Event;
  await matches(layoutPorts(resection, 362, measureText, said).scene, "ports-built-in");
  await matches(layoutPorts(manyPorts, 342, measureText, said).scene, "ports-many", "dark");
});

test("sizes over time are the reviewed picture", async () => {
  const [scene, ...others] = layoutSizes(resolve(many), 460, measureText, { ...said, day0: null });
  await matches(scene, "sizes-many");
  expect(others).toEqual([]);
});
