import type { Px } from "../../layout/scene.ts";

/** A length on a slide: 914,400 to the inch, 12,700 to the point. */
export type Emu = number;

/** A place on a slide, whole EMU; a line has a width or a height of 0. */
export type Place = { readonly x: Emu; readonly y: Emu; readonly w: Emu; readonly h: Emu };

export const POINT: Emu = 12_700;

/** How a Scene stands on a slide: its scale, and where its top left corner is. */
export type Stand = { readonly perPx: Emu; readonly left: Emu; readonly top: Emu };

/** A point of a Scene on the slide. */
export const onSlide = ({ perPx, left, top }: Stand, x: Px, y: Px): readonly [Emu, Emu] => [
  Math.round(left + x * perPx),
  Math.round(top + y * perPx),
];

/** The smallest place that holds all of some. */
export const around = (places: readonly Place[]): Place => {
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  const right = Math.max(...places.map((place) => place.x + place.w));
  const foot = Math.max(...places.map((place) => place.y + place.h));
  return { x, y, w: right - x, h: foot - y };
};
