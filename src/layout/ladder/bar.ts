import type { Token } from "../../look/theme.ts";
import { intervalOf } from "../../model/interval.ts";
import type { Value } from "../../model/value.ts";
import type { Px, Shape } from "../scene.ts";
import { type Scale, shareOf } from "./scale.ts";

/** The track that a bar lies on: left end, width, middle, and the height of a bar. */
export type Track = { readonly x: Px; readonly w: Px; readonly y: Px; readonly h: Px };

const STEPS = 10;
/** The opacity of one layer of a fade. */
const LAYER = 0.22;
/** The stem from 0 to where a value begins, as a share of a bar's height. */
const STEM = 0.36;

const strip = (x1: Px, x2: Px, { y, h }: Track, fill: Token, opacity?: number): Shape => ({
  is: "rect",
  x: Math.min(x1, x2),
  y: y - h / 2,
  w: Math.abs(x2 - x1),
  h,
  fill,
  ...(opacity === undefined ? {} : { opacity }),
});

/** A bar from x0 that fades from x1 on to nothing at x2: layers of growing length, so that no seams show. */
const faded = (x0: Px, x1: Px, x2: Px, track: Track, fill: Token): readonly Shape[] =>
  Array.from({ length: STEPS }, (_, i) => strip(x0, x1 + ((x2 - x1) * (i + 1)) / STEPS, track, fill, LAYER));

/**
 * A value on its track. A number is a bar from 0: to a dot when it is exact, to a tip that fades when it is about. A ring
 * is nothing at all. An interval is a bar of its own, which a thin stem ties to 0; a cap ends it where the bound is
 * included, an arrow where it has no upper end, and it fades towards the end that is not known. Nothing for what is no
 * number.
 */
export const valueShapes = (value: Value, scale: Scale, track: Track, ink: Token): readonly Shape[] => {
  const found = intervalOf(value);
  if (found === null) return [];
  const { x, w, y, h } = track;
  const at = (n: number) => x + w * shareOf(scale, n);
  const base = at(Math.max(0, scale.from));
  const least = h * 0.7;
  const thin = { ...track, h: h * STEM };
  const stem = (to: Px): readonly Shape[] =>
    Math.abs(to - base) < 0.5 ? [] : [strip(base, to, thin, ink, 0.55)];
  const ends = { y1: y - h * 0.8, y2: y + h * 0.8, stroke: ink, width: 2 };
  const cap = (to: Px): Shape => ({ is: "line", x1: to, x2: to, ...ends });
  switch (value.is) {
    case "exact":
    case "absent": {
      const to = at(found.from);
      const dot = { is: "circle", x: to, y, r: h * 0.55 } as const;
      if (found.from === 0) return [{ ...dot, fill: "panel", stroke: ink, width: 2.25 }];
      return [strip(base, to, track, ink), { ...dot, r: h * 0.66, fill: ink, stroke: "panel", width: 1.5 }];
    }
    case "about": {
      const middle = at(value.number);
      const off = Math.max(Math.abs(at(found.to) - middle), h * 0.5);
      const left = Math.max(x, middle - off);
      return [strip(base, left, track, ink), ...faded(base, left, middle + off, track, ink)];
    }
    case "range": {
      const grow = Math.max(0, least - (at(found.to) - at(found.from))) / 2;
      const [from, to] = [at(found.from) - grow, at(found.to) + grow];
      return [...stem(from), strip(from, to, track, ink), cap(from + 1), cap(to - 1)];
    }
    case "more than":
    case "at least": {
      const end = x + w;
      const from = Math.min(at(found.from), end - least);
      const [top, low] = [y - h / 2, y + h / 2];
      const head = `L${end},${top - h * 0.32}L${end + h * 0.85},${y}L${end},${low + h * 0.32}L${end},${low}`;
      const bar: Shape = { is: "path", d: `M${from},${top}L${end},${top}${head}L${from},${low}Z`, fill: ink };
      return [...stem(from), bar, ...(value.is === "at least" ? [cap(from + 1)] : [])];
    }
    case "less than":
    case "at most": {
      const to = Math.max(at(found.to), base + least);
      return [...faded(to, to, base, track, ink), ...(value.is === "at most" ? [cap(to - 1)] : [])];
    }
    default:
      return [];
  }
};
