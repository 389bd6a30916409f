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
 * One finger up and down, and a wheel that was already scrolling the page, stay with the page.
 */
export const attachGestures = (
  element: SVGSVGElement,
  {
    left,
    width,
    scrolledAt,
    propose,
  }: {
    left: Px;
    width: Px;
    /** When the page last scrolled, ms. */
    scrolledAt: () => number;
    propose: (transform: Transform) => void;
  },
): Gestures => {
  let refusedAt = Number.NEGATIVE_INFINITY;
  const accepts = (event: Event & { ctrlKey: boolean; button?: number; touches?: TouchList }): boolean => {
    if (event.touches) return event.touches.length > 1;
    if (event.type !== "wheel") return !event.button;
    const now = performance.now();
    if (event.ctrlKey || now - Math.max(scrolledAt(), refusedAt) > SCROLL_MS) return true;
    // A wheel that keeps turning after the page has come to its end still belongs to the scroll.
    refusedAt = now;
    return false;
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
  const move = (by: Px) => {
    const { k, x } = element.__zoom ?? zoomIdentity;
    const next = Math.min(left - left * k, Math.max(x + by, left + width - (left + width) * k));
    follow({ k, x: next + left * k - left });
    propose({ k, x: next + left * k - left });
  };
  const pan = (event: WheelEvent) => {
    // With shift some systems turn a wheel sideways themselves.
    const aside = event.shiftKey && event.deltaX === 0;
    const along = aside ? event.deltaY : event.deltaX;
    if (event.ctrlKey || Math.abs(along) <= Math.abs(aside ? 0 : event.deltaY)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    move(-along);
  };
  // d3-zoom would keep a finger from scrolling the page; this leaves up and down to the browser.
  let finger: { readonly x: Px; readonly y: Px; readonly along: boolean | null } | null = null;
  let several = false;
  const drag = ({ type, touches: [first, second] }: TouchEvent) => {
    several = first !== undefined && (several || second !== undefined);
    const last = finger;
    finger = first === undefined || several ? null : { x: first.clientX, y: first.clientY, along: null };
    if (type !== "touchmove" || finger === null || last === null) return;
    const along = last.along ?? Math.abs(finger.x - last.x) > Math.abs(finger.y - last.y);
    if (along) move(finger.x - last.x);
    finger = { ...finger, along };
  };
  const follow = ({ k, x }: Transform) => {
    element.__zoom = zoomIdentity.translate(x + left - left * k, 0).scale(k);
  };
  element.addEventListener("wheel", pan, { capture: true, passive: false });
  const touches = ["touchstart", "touchmove", "touchend", "touchcancel"] as const;
  for (const touch of touches) element.addEventListener(touch, drag, { capture: true, passive: true });
  return {
    follow,
    detach: () => {
      root.on(".zoom", null);
      element.removeEventListener("wheel", pan, { capture: true });
      for (const touch of touches) element.removeEventListener(touch, drag, { capture: true });
    },
  };
};

declare global {
  interface SVGSVGElement {
    /** d3-zoom keeps its transform on the element it listens to. */
    __zoom?: typeof zoomIdentity;
  }
}
