import { type RefObject, useEffect, useRef } from "react";
import type { TimelineScene } from "../layout/timeline.ts";
import type { Shown } from "../view/view.ts";
import type { Gestures } from "./gestures.ts";
import { shownOf, transformOf } from "./shown.ts";

/** A finger gives no sign before it pinches, so on a touch screen the gestures come once the first view stands, ms. */
const AFTER_VIEW_MS = 1000;

/**
 * Wheel, pinch and drag on the timeline. d3-zoom is a fifth of the code of the first view and of no use before
 * the pointer is there, so it comes with the pointer.
 */
export const useGestures = (
  svg: RefObject<SVGSVGElement | null>,
  { whole, frame }: TimelineScene,
  shown: Shown | null,
  show: (shown: Shown | null) => void,
): void => {
  const latest = useRef({ whole, show, shown });
  const gestures = useRef<Gestures | null>(null);
  useEffect(() => {
    latest.current = { whole, show, shown };
    if (whole !== null) gestures.current?.follow(transformOf(whole, shown));
  }, [whole, show, shown]);
  const scrolledAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const scrolled = () => {
      scrolledAt.current = performance.now();
    };
    addEventListener("scroll", scrolled, { passive: true, capture: true });
    return () => removeEventListener("scroll", scrolled, { capture: true });
  }, []);
  const { x0: left } = frame;
  const width = whole?.width ?? 0;
  useEffect(() => {
    const element = svg.current;
    if (element === null || width === 0) return;
    let gone = false;
    const attach = async () => {
      const { attachGestures } = await import("./gestures.ts");
      if (gone || gestures.current !== null) return;
      gestures.current = attachGestures(element, {
        left,
        width,
        scrolledAt: () => scrolledAt.current,
        propose: (transform) => {
          const { whole: axis, show: tell } = latest.current;
          if (axis !== null) tell(shownOf(axis, transform));
        },
      });
      const now = latest.current;
      if (now.whole !== null) gestures.current.follow(transformOf(now.whole, now.shown));
    };
    const events = ["pointerenter", "pointermove", "touchstart", "wheel"] as const;
    for (const event of events) element.addEventListener(event, attach, { passive: true, once: true });
    const touched = matchMedia("(any-pointer: coarse)").matches;
    const timer = touched ? setTimeout(attach, AFTER_VIEW_MS) : undefined;
    return () => {
      gone = true;
      clearTimeout(timer);
      for (const event of events) element.removeEventListener(event, attach);
      gestures.current?.detach();
      gestures.current = null;
    };
  }, [svg, left, width]);
};
