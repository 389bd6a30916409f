import type { Axis } from "../layout/axis.ts";
import { zoomed } from "../layout/axis.ts";
import type { Px } from "../layout/scene.ts";
import type { Place, Shown } from "../view/view.ts";

/** d3-zoom's transform along the axis: a pixel of the whole axis stands at `k * x + this.x` on screen. */
export type Transform = { readonly k: number; readonly x: Px };

/** How far in: one day of a hundred years is some pixels wide. */
export const MOST_ZOOM = 5000;

/** No more digits than a link needs: at the zoom that is shown, rounding moves nothing by a twentieth of a pixel. */
const digits = ({ segments }: Axis, k: number): number => {
  const steepest = Math.max(...segments.map((s) => (s.x1 - s.x0) / (s.is === "gap" ? 1 : s.to - s.from)));
  return Math.min(Math.max(Math.ceil(Math.log10(10 * k * steepest)), 3), 12);
};

const short = (place: Place, fraction: number): Place =>
  "island" in place
    ? { ...place, day: Number(place.day.toFixed(fraction)) }
    : { ...place, share: Number(place.share.toFixed(fraction)) };

/** The shown stretch under a transform; null when it is the whole case. */
export const shownOf = (whole: Axis, { k, x }: Transform): Shown | null => {
  if (k <= 1.001) return null;
  const fraction = digits(whole, k);
  return {
    from: short(whole.invert(-x / k), fraction),
    to: short(whole.invert((whole.width - x) / k), fraction),
  };
};

/** The transform that shows a stretch; the inverse of `shownOf`. */
export const transformOf = (whole: Axis, shown: Shown | null): Transform => {
  if (shown === null || zoomed(whole, shown) === whole) return { k: 1, x: 0 };
  const from = whole.at(shown.from);
  const k = whole.width / (whole.at(shown.to) - from);
  return { k, x: -from * k };
};

const bounded = (whole: Axis, k: number, x: Px): Transform => {
  const within = Math.min(Math.max(k, 1), MOST_ZOOM);
  return { k: within, x: Math.min(0, Math.max(x, whole.width * (1 - within))) };
};

/** The stretch after zooming by a factor around a pixel of the screen. */
export const zoomBy = (whole: Axis, shown: Shown | null, factor: number, around: Px): Shown | null => {
  const { k, x } = transformOf(whole, shown);
  const next = Math.min(Math.max(k * factor, 1), MOST_ZOOM);
  return shownOf(whole, bounded(whole, next, around - ((around - x) * next) / k));
};

/** The stretch after moving along by a share of what is shown; positive is later. */
export const panBy = (whole: Axis, shown: Shown | null, share: number): Shown | null => {
  const { k, x } = transformOf(whole, shown);
  return shownOf(whole, bounded(whole, k, x - share * whole.width));
};

/** The stretch between two pixels of the whole axis. */
export const between = (whole: Axis, from: Px, to: Px): Shown | null => {
  const k = whole.width / Math.max(to - from, whole.width / MOST_ZOOM);
  return shownOf(whole, bounded(whole, k, -from * k));
};
