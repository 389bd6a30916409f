import { momentName } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Moment, Resolved } from "../model/resolved.ts";
import { eventInk, type Frame, type Item, markOf, type Subject } from "./frame.ts";
import { type Label, labelShapes, layoutLabel, type Measure } from "./label.ts";
import { glyphShape, MARK, ringShape } from "./point.ts";
import type { Px } from "./scene.ts";

/** The words of a thing in the tray: its title, and what little is known of when. */
const trayLabel = (
  resolved: Resolved,
  event: Subject,
  moment: Moment | null,
  { width, size, measure, words }: { width: Px; size: Px; measure: Measure; words: Strings },
): Label =>
  layoutLabel(
    {
      title: event.label ?? event.title,
      note: moment?.upper ? words.time.before(momentName(resolved, moment.upper, words)) : words.time.undated,
    },
    { width, most: 2, size, measure },
  );

/** An event without a place on the axis: a hollow mark in the column left of it, outside its range. */
export const trayItem = (
  frame: Frame,
  event: Subject,
  moment: Moment | null,
  { lane, left, width }: { lane: string; left: Px; width: Px },
): Item => {
  const words = MARK.half * 2 + MARK.gap;
  const label = trayLabel(frame.resolved, event, moment, { ...frame, width: width - words });
  const x = left + MARK.half;
  const middle = Math.max(MARK.band / 2, frame.size * 0.6);
  return {
    id: event.id,
    cut: label.cut,
    box: { x: left, w: words + label.w, h: Math.max(label.h, MARK.band) },
    draw: (top) => ({
      ...markOf(frame, event.id, lane),
      role: "tray",
      at: { x, y: top + middle },
      shapes: [
        ringShape(x, top + middle),
        glyphShape(event.kind, x, top + middle, eventInk(frame.resolved, event), true),
        ...labelShapes(label, left + words, top, "start"),
      ],
    }),
  };
};
