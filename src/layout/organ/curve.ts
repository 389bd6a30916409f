import type { Px } from "../scene.ts";
import type { Spot } from "./anatomy.ts";

const round = (value: number): number => Math.round(value * 10) / 10;

/** A path in mm moved and drawn `k` px to the mm. Holds for paths of absolute pairs only. */
export const scaledPath = (d: string, k: number, x: Px, y: Px): string =>
  d.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, a: string, b: string) => `${round(x + Number(a) * k)},${round(y + Number(b) * k)}`,
  );

const STEPS = 8;

/** The corners of a closed path of M, C, L and Z, its curves cut into short straight runs. */
export const flattened = (d: string): readonly Spot[] => {
  const points: Spot[] = [];
  for (const [, sign, numbers = ""] of d.matchAll(/([MCL])([^MCLZ]*)/g)) {
    const pairs = [...numbers.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(
      ([, x, y]): Spot => [Number(x), Number(y)],
    );
    if (sign !== "C") {
      points.push(...pairs);
      continue;
    }
    for (let i = 0; i + 2 < pairs.length; i += 3) {
      const [a, b, c, e] = [points.at(-1), pairs[i], pairs[i + 1], pairs[i + 2]];
      if (!a || !b || !c || !e) break;
      const curve = (t: number, at: 0 | 1) =>
        (1 - t) ** 3 * a[at] + 3 * (1 - t) ** 2 * t * b[at] + 3 * (1 - t) * t ** 2 * c[at] + t ** 3 * e[at];
      for (let step = 1; step <= STEPS; step += 1)
        points.push([curve(step / STEPS, 0), curve(step / STEPS, 1)]);
    }
  }
  return points;
};

/** Whether a point lies in a closed outline, by the even-odd rule. */
export const isInside = ([x, y]: Spot, corners: readonly Spot[]): boolean => {
  let inside = false;
  corners.forEach(([x1, y1], i) => {
    const [x2, y2] = corners.at(i - 1) ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
};

/** 45 degree lines within a closed outline, `gap` apart, as a path in the units of the outline. */
export const hatchedOutline = (corners: readonly Spot[], gap: number): string => {
  const sums = corners.map(([x, y]) => x + y);
  const [from, to] = [Math.min(...sums), Math.max(...sums)];
  const parts: string[] = [];
  for (let sum = Math.ceil(from / gap) * gap; sum < to; sum += gap) {
    const hits: number[] = [];
    corners.forEach(([x1, y1], i) => {
      const [x2, y2] = corners.at(i - 1) ?? [x1, y1];
      const [s1, s2] = [x1 + y1 - sum, x2 + y2 - sum];
      if (s1 > 0 !== s2 > 0) hits.push(x1 + ((x2 - x1) * s1) / (s1 - s2));
    });
    hits.sort((a, b) => a - b);
    for (let i = 0; i + 1 < hits.length; i += 2) {
      const [a, b] = [hits[i] ?? 0, hits[i + 1] ?? 0];
      parts.push(`M${round(a)},${round(sum - a)}L${round(b)},${round(sum - b)}`);
    }
  }
  return parts.join("");
};

/** An ellipse around a point, its first half-axis turned by some degrees, as a path. */
export const ellipsePath = (x: Px, y: Px, rx: Px, ry: Px, turn: number): string => {
  const n = (value: number): number => Math.round(value * 1000) / 1000;
  const [dx, dy] = [Math.cos((turn * Math.PI) / 180) * rx, Math.sin((turn * Math.PI) / 180) * rx];
  const arc = (sign: 1 | -1) => `a${n(rx)},${n(ry)} ${turn} 1 1 ${n(2 * dx * sign)},${n(2 * dy * sign)}`;
  return `M${n(x - dx)},${n(y - dy)}${arc(1)}${arc(-1)}Z`;
};
