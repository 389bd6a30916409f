import { type PointerEvent, useMemo, useRef } from "react";
import type { Axis } from "../layout/axis.ts";
import { layoutOverview } from "../layout/overview.ts";
import type { Px } from "../layout/scene.ts";
import type { TimelineScene } from "../layout/timeline.ts";
import { measureText } from "../look/measure.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { SceneMarks } from "../paint/SceneSvg.tsx";
import type { View } from "../view/view.ts";

const NOTHING = new Set<string>();
/** A press nearer than this to an edge of the window moves that edge. */
const EDGE: Px = 8;

/** The whole case at the true scale: shows which stretch is on screen, and is dragged to move or size it. */
export const Overview = ({
  resolved,
  view,
  width,
  frame: { x0, x1 },
  words,
  whole,
  onShow,
}: {
  resolved: Resolved;
  view: Pick<View, "shown">;
  width: Px;
  frame: TimelineScene["frame"];
  words: Strings;
  whole: Axis;
  /** Two pixels of the whole axis of the timeline. */
  onShow: (from: Px, to: Px) => void;
}) => {
  const grip = useRef<{ is: "from" | "to" | "both" | "new"; at: Px; from: Px; to: Px } | null>(null);
  const scene = useMemo(
    () => layoutOverview({ resolved, view, width, x0, x1, measure: measureText, words }),
    [resolved, view, width, x0, x1, words],
  );
  if (scene === null) return null;
  const { window: shown, frame, axis } = scene;
  const show = (from: Px, to: Px) => {
    const [a, b] = from <= to ? [from, to] : [to, from];
    const place = (x: Px) => whole.at(axis.invert(Math.min(Math.max(x, x0), x1) - x0));
    onShow(place(a), Math.max(place(b), place(a) + 1e-6));
  };
  const xOf = (event: PointerEvent<SVGSVGElement>) =>
    event.clientX - event.currentTarget.getBoundingClientRect().left;
  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    const at = xOf(event);
    const outside = view.shown === null || at < shown.from || at > shown.to;
    const edge = Math.abs(at - shown.from) < EDGE ? "from" : Math.abs(at - shown.to) < EDGE ? "to" : null;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { is: edge ?? (outside ? "new" : "both"), at, from: shown.from, to: shown.to };
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const held = grip.current;
    if (held === null) return;
    const by = xOf(event) - held.at;
    if (Math.abs(by) < 2) return;
    if (held.is === "from") show(held.from + by, held.to);
    else if (held.is === "to") show(held.from, held.to + by);
    else if (held.is === "new") show(held.at, held.at + by);
    else {
      const bound = Math.min(Math.max(by, x0 - held.from), x1 - held.to);
      show(held.from + bound, held.to + bound);
    }
  };
  const release = () => {
    grip.current = null;
  };
  const w = Math.max(shown.to - shown.from, 3);
  return (
    <svg
      className="cl-overview"
      width={width}
      height={scene.height}
      viewBox={`0 0 ${width} ${scene.height}`}
      aria-hidden="true"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onLostPointerCapture={release}
    >
      <SceneMarks marks={scene.marks} lit={NOTHING} selected={null} tabbable={null} />
      <rect
        className={`cl-window${view.shown === null ? "" : " is-part"}`}
        x={shown.from}
        y={frame.y0 - 1.5}
        width={w}
        height={frame.y1 - frame.y0 + 3}
        rx={2.5}
      />
    </svg>
  );
};
