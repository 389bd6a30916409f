import { shortValue } from "../look/describePoint.ts";
import type { Plot } from "./chart.ts";
import type { Stand } from "./dot.ts";
import type { Frame } from "./frame.ts";
import type { Box, Px, Shape } from "./scene.ts";

const SIZE: Px = 11;

/** A straight line from one point of a series to the next. */
export type Segment = { readonly x1: Px; readonly y1: Px; readonly x2: Px; readonly y2: Px };

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const union = (a: Box, b: Box): Box => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
};

/** True when a line runs through a box. */
export const through = ({ x1, y1, x2, y2 }: Segment, { x, y, w, h }: Box): boolean => {
  const [from, to] = [Math.max(x1, x), Math.min(x2, x + w)];
  const at = (px: Px) => y1 + ((px - x1) / (x2 - x1)) * (y2 - y1);
  return from < to && Math.min(at(from), at(to)) < y + h && Math.max(at(from), at(to)) > y;
};

/**
 * The values beside the points of a series, where there is room: at the first, the last and the greatest before all
 * others. None lies on a line, a point or another value.
 * @param boxes what each group of points covers; a group's box grows by its value
 */
export const valueLabels = (
  frame: Frame,
  plot: Plot,
  groups: readonly (readonly Stand[])[],
  { boxes, lines }: { boxes: Box[]; lines: readonly Segment[] },
): ReadonlyMap<number, Shape> => {
  const { x0, x1, words } = frame;
  const greatest = groups.reduce((best, [one], i) => (one!.y < groups[best]![0]!.y ? i : best), 0);
  const texts = new Map<number, Shape>();
  for (const i of [0, groups.length - 1, greatest, ...groups.keys()]) {
    const one = groups[i]?.length === 1 ? groups[i][0] : undefined;
    const box = boxes[i];
    if (!one || !box || texts.has(i)) continue;
    const text = shortValue(one.value, words);
    const w = frame.measure(text, "sans", SIZE);
    const middle = Math.min(Math.max(one.x, x0 + w / 2), x1 - w / 2);
    const places = [
      { x: middle - w / 2, y: box.y - SIZE - 1 },
      { x: middle - w / 2, y: box.y + box.h + 1 },
      { x: box.x + box.w + 1, y: one.y - SIZE / 2 },
      { x: box.x - w - 1, y: one.y - SIZE / 2 },
    ].map((place) => ({ ...place, w, h: SIZE }));
    const place = places.find((at) => {
      const whole = union(at, box);
      const inside = at.x >= x0 && at.x + w <= x1 && at.y >= plot.top && at.y + SIZE <= plot.top + plot.h;
      return (
        inside &&
        boxes.every((other, j) => j === i || !overlap(whole, other)) &&
        !lines.some((line) => through(line, at))
      );
    });
    if (!place) continue;
    boxes[i] = union(place, box);
    texts.set(i, {
      is: "text",
      x: place.x,
      y: place.y + SIZE * 0.85,
      text,
      font: "sans",
      size: SIZE,
      fill: "ink",
      halo: "ground",
    });
  }
  return texts;
};
