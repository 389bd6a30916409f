import type { Page } from "../../src/export/page/page.ts";
import { type Pages, pagesOf } from "../../src/export/pages.ts";
import type { Shape } from "../../src/layout/scene.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";

/** The sizes that pages are tried in, CSS px. */
export const SIZES = {
  wide: { width: 1280, height: 720 },
  four: { width: 960, height: 720 },
  portrait: { width: 794, height: 1123 },
};

/** What the pages of a case depend on; what a test does not care about is filled in. */
export const jobOf = (of: Case, rest: Partial<Pages> = {}): Pages => ({
  resolved: resolve(of),
  view: DEFAULT_VIEW,
  story: of.story ?? [],
  what: "whole",
  size: SIZES.wide,
  panels: true,
  measure: measureText,
  words: en,
  version: "9.9.9",
  ...rest,
});

/** The pages of a case. */
export const pages = (of: Case, rest: Partial<Pages> = {}): readonly Page[] => pagesOf(jobOf(of, rest));

/** Every shape of a page, whatever its scale. */
const shapesOf = ({ title, text, figures, foot }: Page): readonly Shape[] => [
  ...title.shapes,
  ...(text?.shapes ?? []),
  ...figures.flatMap(({ scene, caption }) => [
    ...(caption?.shapes ?? []),
    ...scene.marks.flatMap(({ shapes }) => shapes),
  ]),
  ...foot.flatMap(({ shapes }) => shapes),
];

/** Every word that is drawn on a page, one line a text. */
export const linesOf = (page: Page): readonly string[] =>
  shapesOf(page).flatMap((shape) => (shape.is === "text" ? [shape.text] : []));

/** A text without its spaces: where lines are broken does not matter then. */
export const squashed = (text: string): string => text.replace(/\s+/gu, "");

/** All that is drawn on some pages, without its spaces. */
export const drawnText = (all: readonly Page[]): string => squashed(all.flatMap(linesOf).join(""));
