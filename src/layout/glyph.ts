import type { Kind } from "../model/schema.ts";
import type { Px } from "./scene.ts";

/** The corners of a regular polygon in a circle of radius 1, the first of them at an angle from the top. */
const polygon = (corners: number, turn = 0): readonly (readonly [number, number])[] =>
  Array.from({ length: corners }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / corners;
    return [Math.sin(angle), -Math.cos(angle)];
  });

const square = polygon(4, Math.PI / 4);
const diamond = polygon(4);
const triangle = polygon(3);
const hexagon = polygon(6);
const ARM = 0.36;
const cross: typeof square = [0, 1, 2, 3].flatMap((quarter) =>
  [
    [-ARM, -1],
    [ARM, -1],
    [ARM, -ARM],
  ].map(([x = 0, y = 0]): readonly [number, number] => {
    const [c, s] = [
      Math.round(Math.cos((quarter * Math.PI) / 2)),
      Math.round(Math.sin((quarter * Math.PI) / 2)),
    ];
    return [x * c - y * s, x * s + y * c];
  }),
);

/** The outline of each kind in a circle of its radius, which makes all look equally large; null is the circle itself. */
const outlines: Record<Kind | "course", readonly [typeof cross | null, number]> = {
  history: [null, 0.72],
  encounter: [null, 0.68],
  surgery: [square, 1.32],
  treatment: [cross, 1.1],
  imaging: [null, 1.02],
  pathology: [diamond, 1.32],
  laboratory: [triangle, 1.36],
  diagnosis: [hexagon, 1.18],
  staging: [polygon(3, Math.PI), 1.36],
  "follow-up": [null, 0.85],
  course: [diamond, 1.42],
};

const n = (value: number): number => Math.round(value * 100) / 100;

/** The outline that stands for a kind of event, around 0, 0, of about a radius. */
export const glyph = (kind: Kind | "course", radius: Px): string => {
  const [outline, grown] = outlines[kind];
  const r = n(radius * grown);
  if (outline === null) return `M${-r},0a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0Z`;
  return `M${outline.map(([x, y]) => `${n(x * r)},${n(y * r)}`).join("L")}Z`;
};
