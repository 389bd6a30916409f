import type { Box, Px } from "./scene.ts";

type Gutter = { readonly x: Px; readonly y: Px };

/** Room kept between two things of a lane. */
const GUTTER: Gutter = { x: 12, y: 5 };

const overlaps = (a: Box, b: Box, gutter: Gutter): boolean =>
  a.x < b.x + b.w + gutter.x &&
  b.x < a.x + a.w + gutter.x &&
  a.y < b.y + b.h + gutter.y &&
  b.y < a.y + a.h + gutter.y;

/** A thing to be put into a lane: fixed across, free to move down from `least`, which is the top where absent. */
export type Packable = { readonly x: Px; readonly w: Px; readonly h: Px; readonly least?: Px };

/**
 * The top of each thing in a lane, so that no two overlap, nor any with what is `there` already: in the order given,
 * each as high as it can go. Tops are px from the top of the lane; the result has the order of `things`.
 */
export const pack = (
  things: readonly Packable[],
  gutter: Gutter = GUTTER,
  there: readonly Box[] = [],
): readonly Px[] => {
  const placed = [...there];
  const tops = things.map(({ x, w, h, least = 0 }) => {
    const beside = placed.filter((other) => x < other.x + other.w + gutter.x && other.x < x + w + gutter.x);
    const under = beside.map((other) => other.y + other.h + gutter.y).filter((top) => top > least);
    const free = (y: Px) => beside.every((other) => !overlaps(other, { x, y, w, h }, gutter));
    const y = [least, ...under.sort((a, b) => a - b)].find(free) ?? least;
    placed.push({ x, y, w, h });
    return y;
  });
  return tops;
};

/** How far down packed things reach, px. */
export const depth = (things: readonly Packable[], tops: readonly Px[]): Px =>
  things.reduce((most, { h }, i) => Math.max(most, h + (tops[i] ?? 0)), 0);
