import type { Id } from "../../model/resolved.ts";
import type { Anatomy, Spot } from "./anatomy.ts";
import { flattened, isInside } from "./curve.ts";
import type { Place } from "./site.ts";

/** What is to be drawn on a figure: its place, and its largest diameters in mm; null for a point. */
export type Body = {
  readonly id: Id;
  readonly place: Place;
  readonly axes: readonly [number, number] | null;
};

/** An ellipse on a figure, mm; `turn` is that of its first half-axis. */
export type Oval = {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  readonly turn: number;
};

/** Where a body is drawn; a point where it has no room to scale, null where it has no one place. */
export type Packed = { readonly oval: Oval | null; readonly toScale: boolean };

/** The half-axis of what stands for a point, mm. */
export const POINT = 4;
/** What is kept free around everything, mm. */
const AIR = 1.5;
const SIDES = 20;
const STEP = 4;
const RINGS = 16;

const onOval = ({ x, y, rx, ry, turn }: Oval, share: number, grown: number): Spot => {
  const angle = 2 * Math.PI * share;
  const [u, v] = [(rx + grown) * Math.cos(angle), (ry + grown) * Math.sin(angle)];
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [x + u * c - v * s, y + u * s + v * c];
};

/** Where on its rim, in the direction of a point, an ellipse ends. */
export const rimToward = (oval: Oval, [x, y]: Spot): Spot => {
  const angle = (oval.turn * Math.PI) / 180;
  const [dx, dy] = [x - oval.x, y - oval.y];
  const [u, v] = [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)];
  const t = 1 / (Math.hypot(u / oval.rx, v / oval.ry) || 1);
  return [oval.x + dx * t, oval.y + dy * t];
};

/** Whether a point lies in an ellipse that is grown on all sides. */
export const inOval = ({ x, y, rx, ry, turn }: Oval, [px, py]: Spot, grown = 0): boolean => {
  const angle = (turn * Math.PI) / 180;
  const [dx, dy] = [px - x, py - y];
  const u = dx * Math.cos(angle) + dy * Math.sin(angle);
  const v = dy * Math.cos(angle) - dx * Math.sin(angle);
  return (u / (rx + grown)) ** 2 + (v / (ry + grown)) ** 2 <= 1;
};

const rim = (oval: Oval): readonly Spot[] =>
  Array.from({ length: SIDES }, (_, i) => onOval(oval, i / SIDES, 0));

/** Whether an ellipse lies in the picture of a figure, and clear of the words at its lower right. */
const isFramed = (oval: Oval, { width, top, barAt, free }: Anatomy): boolean => {
  const corner: Spot | null = free === null ? null : [free[0] - 8, free[1] - 4];
  return (
    (corner === null || !inOval(oval, corner)) &&
    rim(oval).every(
      ([x, y]) =>
        x >= 1 &&
        x <= width - 1 &&
        y >= 1 - top &&
        y <= barAt[1] - 3 &&
        (corner === null || x < corner[0] || y < corner[1]),
    )
  );
};

/** Whether the rim of one comes into another that is grown. Spots so near each other that no rim crosses between two. */
const reaches = (a: Oval, b: Oval): boolean => {
  const spots = Math.max(SIDES, Math.ceil((Math.PI * Math.max(a.rx, a.ry)) / AIR));
  for (let i = 0; i < spots; i += 1) if (inOval(b, onOval(a, i / spots, 0), AIR)) return true;
  return false;
};

const meet = (a: Oval, b: Oval): boolean => {
  const far = Math.max(a.rx, a.ry) + Math.max(b.rx, b.ry) + AIR;
  if (Math.hypot(a.x - b.x, a.y - b.y) > far) return false;
  return reaches(a, b) || reaches(b, a);
};

/** Points around a first one, nearest first. */
const around = ([x, y]: Spot): readonly Spot[] => [
  [x, y],
  ...Array.from({ length: RINGS }, (_, ring) =>
    Array.from({ length: 6 + 3 * ring }, (_, i): Spot => {
      const angle = (2 * Math.PI * i) / (6 + 3 * ring) + ring;
      return [x + Math.cos(angle) * STEP * (ring + 1), y + Math.sin(angle) * STEP * (ring + 1)];
    }),
  ).flat(),
];

const middle = (spots: readonly Spot[]): Spot => [
  spots.reduce((sum, [x]) => sum + x, 0) / spots.length,
  spots.reduce((sum, [, y]) => sum + y, 0) / spots.length,
];

type Outline = readonly Spot[];
const kept = new WeakMap<Anatomy, ReadonlyMap<string, Outline>>();

const outlinesOf = (anatomy: Anatomy): ReadonlyMap<string, Outline> => {
  const known = kept.get(anatomy);
  if (known) return known;
  const outlines = new Map(Object.entries(anatomy.areas).map(([name, { d }]) => [name, flattened(d)]));
  kept.set(anatomy, outlines);
  return outlines;
};

const isInOne = (spot: Spot, outlines: readonly Outline[]): boolean =>
  outlines.some((corners) => isInside(spot, corners));

/**
 * Where each of some bodies is drawn, in the order given: at the anchor of its area, or else as near to it within the
 * area as leaves all others free. What finds no room to scale is a point, which has none of its size.
 */
export const pack = (anatomy: Anatomy, bodies: readonly Body[]): readonly Packed[] => {
  const taken: Oval[] = [];
  const outlines = outlinesOf(anatomy);
  const organ = [...outlines.values()];
  return bodies.map(({ place, axes }) => {
    const areas = place.areas.flatMap((name) => anatomy.areas[name] ?? []);
    const first = areas[0];
    if (first === undefined || place.vague === "side") return { oval: null, toScale: false };
    const start = areas.length > 1 ? middle(areas.map(({ at }) => at)) : place.edge ? first.edge : first.at;
    const near = around(start);
    const own = place.areas.map((name) => outlines.get(name) ?? []);
    const fitting = (rx: number, ry: number): Oval | undefined => {
      const loose: Oval[] = [];
      for (const [i, [x, y]] of near.entries()) {
        if (i > 0 && !isInOne([x, y], own)) continue;
        const oval = { x, y, rx, ry, turn: first.turn };
        if (!isFramed(oval, anatomy) || taken.some((other) => meet(oval, other))) continue;
        if (i === 0 || rim(oval).every((spot) => isInOne(spot, own))) return oval;
        loose.push(oval);
      }
      return loose.find((oval) => rim(oval).every((spot) => isInOne(spot, organ))) ?? loose[0];
    };
    const drawn = axes === null ? undefined : fitting(axes[0] / 2, axes[1] / 2);
    const oval = drawn ?? fitting(POINT, POINT) ?? null;
    if (oval !== null) taken.push(oval);
    return { oval, toScale: drawn !== undefined };
  });
};
