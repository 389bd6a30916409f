import { select } from "d3-selection";
import { type D3ZoomEvent, zoom, zoomIdentity } from "d3-zoom";
import type { Px } from "../layout/scene.ts";
import { MOST_ZOOM, type Transform } from "./shown.ts";

/** The only door to d3-zoom. It proposes transforms; whoever attached it owns what is shown. */
export type Gestures = {
  /** Tells the gestures what is shown now, so that the next one goes on from there. */
  readonly follow: (transform: Transform) => void;
  readonly detach: () => void;
};

/** Wheel events nearer than this to a scroll of the page belong to that scroll. */
const SCROLL_MS = 250;

/**
 * Hears wheel, pinch, drag and double click on an element whose axis starts at `left` px and is `width` px wide.
 * One finger, and a wheel that was already scrolling the page, stay with the page.
 */
export const attachGestures = (
  element: SVGSVGElement,
  { left, width, propose }: { left: Px; width: Px; propose: (transform: Transform) => void },
): Gestures => {
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const scrolled = () => {
    scrolledAt = performance.now();
  };
  const accepts = (event: Event & { ctrlKey: boolean; button?: number; touches?: TouchList }): boolean => {
    if (event.type === "wheel") return event.ctrlKey || performance.now() - scrolledAt > SCROLL_MS;
    return !event.button;
  };
  const behavior = zoom<SVGSVGElement, unknown>()
    .extent([
      [left, 0],
      [left + width, 1],
    ])
    .translateExtent([
      [left, 0],
      [left + width, 1],
    ])
    .scaleExtent([1, MOST_ZOOM])
    .clickDistance(4)
    .filter(accepts)
    .on("zoom", ({ transform: { k, x }, sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (sourceEvent) propose({ k, x: x + left * k - left });
    });
  const root = select(element);
  root.call(behavior).on("dblclick.zoom", null);
  const pan = (event: WheelEvent) => {
    const along = event.shiftKey ? event.deltaY : event.deltaX;
    if (event.ctrlKey || Math.abs(along) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { k, x } = element.__zoom ?? zoomIdentity;
    const next = Math.min(left - left * k, Math.max(x - along, left + width - (left + width) * k));
    follow({ k, x: next + left * k - left });
    propose({ k, x: next + left * k - left });
  };
  const follow = ({ k, x }: Transform) => {
    element.__zoom = zoomIdentity.translate(x + left - left * k, 0).scale(k);
  };
  element.addEventListener("wheel", pan, { capture: true, passive: false });
  addEventListener("scroll", scrolled, { passive: true, capture: true });
  return {
    follow,
    detach: () => {
      root.on(".zoom", null);
      element.removeEventListener("wheel", pan, { capture: true });
      removeEventListener("scroll", scrolled, { capture: true });
    },
  };
};

declare global {
  interface SVGSVGElement {
    /** d3-zoom keeps its transform on the element it listens to. */
    __zoom?: typeof zoomIdentity;
  }
}
