import { wholeAxis } from "../layout/axis.ts";
import type { Resolved } from "../model/resolved.ts";
import { zoomBy } from "../timeline/shown.ts";
import type { View } from "../view/view.ts";

/** One zoom by a button or a key. */
export const zoomStep = 1.5;

/** A width at which folds and gaps have about the share that they have on screen. */
const width = 1200;

/** The view zoomed in by `factor` about the middle of what is shown; the same view where there is nothing to zoom. */
export const zoomView = (resolved: Resolved, view: View, factor: number): View => {
  if (resolved.islands.length === 0) return view;
  const next = zoomBy(wholeAxis(resolved, view.scale, width), view.shown, factor, width / 2);
  return next === view.shown ? view : { ...view, shown: next };
};
