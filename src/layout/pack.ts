import type { Box, Px } from "./scene.ts";

type Gutter = { readonly x: Px; readonly y: Px };

/** Room kept between two things of a lane. */
const GUTTER: Gutter = { x: 12, y: 5 };

const overlaps = (a: Box, b: Box, gutter: Gutter): boolean =>
  a.x < b.x + b.w + gutter.x &&
  b.x < a.x + a.w + gutter.x &&
  a.y < b.y + b.h + gutter.y &&
  b.y < a.y + a.h + gutter.y;

/** A thing to be put into a lane: fixed across, free to move down. */
export type Packable = { readonly x: Px; readonly w: Px; readonly h: Px };

/**
 * The top of each thing in a lane, so that no two overlap: in the order given, each as high as it can go.
 * Tops are px from the top of the lane; the result has the order of `things`.
 */
export const pack = (things: readonly Packable[], gutter: Gutter = GUTTER): readonly Px[] => {
  const placed: Box[] = [];
  for (const { x, w, h } of things) {
    const beside = placed.filter((other) => x < other.x + other.w + gutter.x && other.x < x + w + gutter.x);
    const tops = [0, ...beside.map((other) => other.y + other.h + gutter.y)].sort((a, b) => a - b);
    const y = tops.find((top) => beside.every((other) => !overlaps(other, { x, y: top, w, h }, gutter))) ?? 0;
    placed.push({ x, y, w, h });
  }
  return placed.map(({ y }) => y);
};

/** How far down packed things reach, px. */
export const depth = (things: readonly Packable[], tops: readonly Px[]): Px =>
  things.reduce((most, { h }, i) => Math.max(most, h + (tops[i] ?? 0)), 0);
