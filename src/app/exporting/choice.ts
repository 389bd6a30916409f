import type { Format } from "../../export/formats.ts";
import type { Size } from "../../export/page/page.ts";
import type { What } from "../../export/pages.ts";
import type { ThemeName } from "../../look/theme.ts";

/** Sizes of a page in CSS px, 96 an inch: slides as PowerPoint has them, and paper. */
export const SIZES = {
  wide: { width: 1280, height: 720 },
  four: { width: 960, height: 720 },
  a4: { width: 1122.52, height: 793.7 },
  a4Tall: { width: 793.7, height: 1122.52 },
  letter: { width: 1056, height: 816 },
  letterTall: { width: 816, height: 1056 },
} as const satisfies Readonly<Record<string, Size>>;

/** What is chosen in the dialog. */
export type Choice = {
  readonly what: What;
  readonly format: Format["id"];
  readonly size: keyof typeof SIZES;
  readonly theme: ThemeName;
  readonly density: number;
  readonly panels: boolean;
  readonly outlined: boolean;
};

export const FIRST: Choice = {
  what: "whole",
  format: "pdf",
  size: "a4",
  theme: "light",
  density: 2,
  panels: true,
  outlined: false,
};

/** How many pixels there may be to a px of the page: as it is, twice that, and 4K across its longer side. */
export const densitiesOf = ({ width, height }: Size): readonly number[] => [
  1,
  2,
  3840 / Math.max(width, height),
];

const ALL = Object.keys(SIZES) as (keyof typeof SIZES)[];

/** The sizes that a format comes in: slides are of two shapes. */
export const sizesOf = (format: Choice["format"]): readonly (keyof typeof SIZES)[] =>
  format === "pptx" ? ["wide", "four"] : ALL;
