import { numberText } from "../../look/format.ts";
import type { Measure } from "../../model/schema.ts";
import type { Px, Shape } from "../scene.ts";
import { type Scale, shareOf } from "./scale.ts";
import type { Sheet } from "./sheet.ts";

/** How high a bar is, and the room that an arrow takes beyond the end of its track, at a size of words. */
export const barHeight = (size: Px): Px => Math.round(size * 0.72);
export const arrowRoom = (size: Px): Px => Math.ceil(barHeight(size) * 0.85) + 1;

/** The pale line that bars lie on: the whole axis, drawn wherever a value is reported. */
export const trackShapes = (x: Px, w: Px, y: Px, size: Px): readonly Shape[] => {
  const h = barHeight(size);
  return [{ is: "rect", x, y: y - h / 2, w, h, radius: 2, fill: "hatch" }];
};

/** The thresholds of a measure across its track, over the bar; their numbers stand under it. */
export const thresholdShapes = (
  { thresholds = [] }: Measure,
  scale: Scale,
  x: Px,
  w: Px,
  y: Px,
  size: Px,
): readonly Shape[] => {
  const reach = barHeight(size) / 2 + size * 0.26;
  return thresholds.flatMap(({ number }) => {
    const at = x + w * shareOf(scale, number);
    const line = { is: "line", x1: at, x2: at, y1: y - reach, y2: y + reach } as const;
    return [{ ...line, stroke: "panel", width: 4 } as const, { ...line, stroke: "ink", width: 1.5 } as const];
  });
};

/** The numbers under a track: its thresholds, then its ends where these leave room. */
export const axisShapes = (
  { measure: widthOf, words, size }: Sheet,
  { thresholds = [] }: Measure,
  scale: Scale,
  x: Px,
  w: Px,
  y: Px,
): readonly Shape[] => {
  const px = size * 0.8;
  const taken: (readonly [Px, Px])[] = [];
  const numbers = [
    ...thresholds.map(({ number }) => ({ number, font: "sansBold", fill: "ink" }) as const),
    ...[scale.from, scale.to].map((number) => ({ number, font: "sans", fill: "soft" }) as const),
  ];
  return numbers.flatMap(({ number, font, fill }): Shape[] => {
    const text = numberText(number, words);
    const width = widthOf(text, font, px);
    const at = x + w * shareOf(scale, number);
    const left = Math.min(Math.max(at - width / 2, x), x + w - width);
    if (taken.some(([from, to]) => left < to + px * 0.6 && from < left + width + px * 0.6)) return [];
    taken.push([left, left + width]);
    return [{ is: "text", x: left, y: y + px * 0.95, text, font, size: px, fill }];
  });
};
