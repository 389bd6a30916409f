import type { Extent } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";
import { eventInk, eventLabel, type Frame, type Item, type Manner, markOf } from "./frame.ts";
import { labelShapes } from "./label.ts";
import { barShapes, ends } from "./stretch.ts";

const HEIGHT = 12;

/** An event that lasted: a bar with its words beneath, the title within the room there is. */
export const barItem = (
  frame: Frame,
  event: Event,
  extent: Extract<Extent, { is: "stretch" }>,
  manner: Manner,
): Item | null => {
  const found = ends(frame, extent);
  if (found === null) return null;
  const ink = eventInk(frame.resolved, event);
  const { from, to } = found;
  const right = to.x + (to.is === "arrow" ? HEIGHT : 0);
  const widest = Math.max(right - from.x, 200);
  const room = Math.min(widest, frame.x1 - frame.x0);
  const label = manner.labelled ? eventLabel(frame, event, room, manner) : null;
  const onLeft = label !== null && from.x + label.w > frame.x1;
  const textX = onLeft ? Math.max(Math.min(right, frame.x1), frame.x0 + label.w) : from.x;
  const x = label === null ? from.x : Math.min(from.x, onLeft ? textX - label.w : textX);
  const x1 = label === null ? right : Math.max(right, onLeft ? textX : textX + label.w);
  return {
    id: event.id,
    cut: label === null || label.cut,
    box: { x, w: x1 - x, h: HEIGHT + (label === null ? 0 : label.h + 3) },
    draw: (top) => ({
      ...markOf(frame, event.id, manner.lane),
      role: "event",
      at: { x: (from.x + to.x) / 2, y: top + HEIGHT / 2 },
      shapes: [
        ...barShapes(frame, extent, { y: top, h: HEIGHT, fill: ink, whisker: HEIGHT / 2 }),
        {
          is: "rect",
          x: from.x - 3,
          y: top - 3,
          w: right - from.x + 6,
          h: HEIGHT + 6,
          radius: 3,
          stroke: "accent",
          width: 1.75,
          lit: true,
        },
        ...(label === null ? [] : labelShapes(label, textX, top + HEIGHT + 3, onLeft ? "end" : "start")),
      ],
    }),
  };
};
