import type { FigureWords } from "../../look/figures.en.ts";
import type { Px, Shape } from "../scene.ts";
import type { Anatomy, Spot } from "./anatomy.ts";
import { scaledPath } from "./curve.ts";
import type { Ruler } from "./lesionMark.ts";
import { inOval, type Oval } from "./pack.ts";

const NARROWEST: Px = 100;
const WIDEST: Px = 460;

/** How large the organ is drawn, and where the column of labels stands. */
export type Plan = {
  readonly ruler: Ruler;
  readonly column: { x: Px; y: Px; width: Px };
  readonly led: boolean;
  readonly size: Px;
  /** The least height. */
  readonly foot: Px;
};

/**
 * The plan of a figure for a width: its labels below it, without leaders, where it is narrow. With a height in `tall` the
 * organ is no higher than that, and no room is kept below it.
 */
export const plan = (anatomy: Anatomy, width: Px, tall: Px | null = null): Plan => {
  const size = width >= 520 ? 14 : 13;
  const { free, share, least } = anatomy;
  const highest = tall === null ? Infinity : (tall - 8) / (anatomy.top + anatomy.barAt[1] + 3);
  const k = Math.min(Math.min(WIDEST, width * share) / anatomy.width, highest);
  const y = anatomy.top * k + 4;
  const foot = y + (anatomy.barAt[1] + 3) * k;
  const x = free === null ? anatomy.width * k + 20 : free[0] * k;
  const narrow = width - x < NARROWEST;
  return {
    ruler: { k, x: 0, y },
    column: narrow
      ? { x: 2, y: foot + 12, width: width - 4 }
      : { x, y: free === null ? 26 : y + free[1] * k, width: width - x },
    led: !narrow,
    size,
    foot: tall === null ? Math.max(foot + 4, Math.min(width * least.share, least.most)) : foot + 4,
  };
};

/** The organ itself. */
export const groundShapes = (anatomy: Anatomy, { k, x, y }: Ruler): readonly Shape[] =>
  anatomy.strokes.map(({ d, wide, width, ...ink }) => ({
    is: "path",
    d: scaledPath(d, k, x, y),
    ...ink,
    ...(wide === undefined
      ? width === undefined
        ? {}
        : { width }
      : { width: Math.round(wide * k * 100) / 100 }),
  }));

/** Names of parts, each where no lesion covers it; the scale bar; the sides; and, as its caption, that it is schematic. */
export const noteShapes = (
  anatomy: Anatomy,
  lesions: readonly { readonly oval: Oval | null }[],
  { ruler, size }: Plan,
  width: Px,
  say: FigureWords,
  captioned: boolean,
): readonly Shape[] => {
  const at = ([mx, my]: Spot): { x: Px; y: Px } => ({ x: ruler.x + mx * ruler.k, y: ruler.y + my * ruler.k });
  const font = { is: "text", font: "sans", fill: "soft" } as const;
  const free = (spot: Spot) => lesions.every(({ oval }) => oval === null || !inOval(oval, spot, 7 / ruler.k));
  const bar = at(anatomy.barAt);
  const end = bar.x + anatomy.bar * ruler.k;
  return [
    ...anatomy.names.map(({ text, spots }): Shape => {
      const { x, y } = at(spots.find(free) ?? spots[0] ?? [0, 0]);
      return {
        ...font,
        font: "sansBold",
        x,
        y: y + size * 0.34,
        text,
        size,
        anchor: "middle",
        halo: "organ",
      };
    }),
    ...(["right", "left"] as const).map((side): Shape => {
      const { x, y } = at(anatomy.sides[side]);
      return { ...font, x, y, text: say[side], size: size - 1 };
    }),
    ...(captioned
      ? [
          {
            ...font,
            font: "sansItalic",
            x: width,
            y: size,
            text: say.schematic,
            size: size - 1,
            anchor: "end",
            halo: "panel",
          } as const,
        ]
      : []),
    {
      is: "path",
      d: `M${bar.x},${bar.y - 3}L${bar.x},${bar.y + 3}M${bar.x},${bar.y}L${end},${bar.y}M${end},${bar.y - 3}L${end},${bar.y + 3}`,
      stroke: "ink",
      width: 1.3,
    },
    { ...font, x: end + 7, y: bar.y + 4, text: say.scale(String(anatomy.bar)), size: size - 1 },
  ];
};
