import { type RefObject, useEffect, useState } from "react";
import type { Px } from "../layout/scene.ts";
import type { TimelineScene } from "../layout/timeline.ts";
import { measureText } from "../look/measure.ts";
import { placeText } from "../look/place.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Id, Resolved } from "../model/resolved.ts";

const SIZE: Px = 11.5;

/** A hairline under the pointer, and the place it reads: a day on an island, or what is not stated in a gap. */
export const Pointer = ({
  svg,
  scene: { axis, frame },
  resolved,
  words,
  day0,
}: {
  svg: RefObject<SVGSVGElement | null>;
  scene: TimelineScene;
  resolved: Resolved;
  words: Strings;
  day0: Id | null;
}) => {
  const [x, setX] = useState<Px | null>(null);
  useEffect(() => {
    const element = svg.current;
    if (element === null) return;
    const move = (event: PointerEvent) =>
      setX(event.pointerType === "mouse" ? event.clientX - element.getBoundingClientRect().left : null);
    const leave = () => setX(null);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
    };
  }, [svg]);
  if (x === null || axis === null || x < frame.x0 || x > frame.x1) return null;
  const text = placeText(resolved, axis.invert(x - frame.x0), day0 ?? resolved.case.day0 ?? null, words);
  const w = measureText(text, "sans", SIZE) + 14;
  const left = Math.min(Math.max(x - w / 2, frame.x0), frame.x1 - w);
  return (
    <g className="cl-pointer" aria-hidden="true">
      <line x1={x} y1={frame.y0} x2={x} y2={frame.y1} />
      <rect x={left} y={frame.y0 - 24} width={w} height={18} rx={3} />
      <text x={left + w / 2} y={frame.y0 - 11} textAnchor="middle" fontSize={SIZE}>
        {text}
      </text>
    </g>
  );
};
