import { useEffect, useRef } from "react";
import { related } from "../model/related.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import { useView } from "../view/useView.ts";
import { type Box, threadPath } from "./threadPath.ts";

/** How long after a change the picture may still be moving. */
const restlessMs = 700;
/** How many of the things that light together are looked for. */
const most = 40;

/** Less than this of a thing on screen is not enough to point at, px. */
const least = 10;

const isSeen = ({ left, top, right, bottom }: Box, within: Box): boolean =>
  Math.min(right, within.right) > Math.max(left, within.left) &&
  Math.min(bottom, within.bottom) - Math.max(top, within.top) >= Math.min(least, Math.max(1, bottom - top));

/** The first element of any of some ids that can be seen; one under the pointer goes before. */
const firstSeen = (root: Element, name: string, ids: readonly Id[], within: Box): Element | null => {
  for (const id of ids) {
    const all = [...root.querySelectorAll(`[${name}="${CSS.escape(id)}"]`)];
    const seen = all.filter((one) => {
      const box = one.getBoundingClientRect();
      const panel = one.closest(".cl-panel")?.getBoundingClientRect();
      return isSeen(box, within) && (panel === undefined || isSeen(box, panel));
    });
    const found = seen.find((one) => one.matches(":hover")) ?? seen[0];
    if (found) return found;
  }
  return null;
};

const shifted = ({ left, top, right, bottom }: Box, by: Box): Box => ({
  left: left - by.left,
  top: top - by.top,
  right: right - by.left,
  bottom: bottom - by.top,
});

/** The path from the mark of an event to where the panels tell of it, in the frame of the overlay; "" for none. */
const between = (overlay: Element, ids: readonly Id[]): string => {
  const root = overlay.parentElement;
  const [timeline, panels] = [".cl-timeline", ".cl-panels"].map((name) => root?.querySelector(name));
  const view = overlay.ownerDocument.defaultView;
  if (!timeline || !panels || !view) return "";
  const screen: Box = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  const mark = firstSeen(timeline, "data-event", ids, screen);
  const line = firstSeen(panels, "data-id", ids, screen);
  const panel = line?.closest(".cl-panel");
  if (!mark || !line || !panel) return "";
  const frame = overlay.getBoundingClientRect();
  const edge = shifted(panel.getBoundingClientRect(), frame);
  const about = line.matches(".cl-subject");
  if (about && edge.top + frame.top > screen.bottom) return "";
  const ring = shifted((mark.querySelector("circle") ?? mark).getBoundingClientRect(), frame);
  const foot = shifted(timeline.getBoundingClientRect(), frame).bottom;
  const start = { x: (ring.left + ring.right) / 2, y: ring.bottom };
  return threadPath(start, foot, {
    panel: edge,
    line: about ? null : shifted(line.getBoundingClientRect(), frame),
  });
};

/** A thin line from the mark of what is selected or pointed at to the panel that tells of it; none when either is out of sight. */
export const Thread = ({ shown }: { readonly shown: Resolved }) => {
  const overlay = useRef<SVGSVGElement>(null);
  const path = useRef<SVGPathElement>(null);
  const view = useView((state) => state.view);
  const hover = useView((state) => state.hover);
  useEffect(() => {
    const svg = overlay.current;
    const screen = svg?.ownerDocument.defaultView;
    const focus = hover ?? view.selected;
    if (!svg || !screen || focus === null) {
      path.current?.setAttribute("d", "");
      return;
    }
    const ids = [...new Set([focus, ...related(shown.case, focus)])].slice(0, most);
    let frame = 0;
    let until = 0;
    const draw = (now: number) => {
      path.current?.setAttribute("d", between(svg, ids));
      frame = now < until ? screen.requestAnimationFrame(draw) : 0;
    };
    const wake = () => {
      until = screen.performance.now() + restlessMs;
      frame ||= screen.requestAnimationFrame(draw);
    };
    const sizes = new ResizeObserver(wake);
    if (svg.parentElement) sizes.observe(svg.parentElement);
    svg.ownerDocument.addEventListener("scroll", wake, { capture: true, passive: true });
    wake();
    return () => {
      sizes.disconnect();
      svg.ownerDocument.removeEventListener("scroll", wake, { capture: true });
      screen.cancelAnimationFrame(frame);
    };
  }, [shown, view, hover]);
  return (
    <svg ref={overlay} className="cl-thread" aria-hidden="true">
      <path ref={path} />
    </svg>
  );
};
