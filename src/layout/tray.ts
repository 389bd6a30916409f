import { momentName } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Moment, Resolved } from "../model/resolved.ts";
import { eventInk, type Frame, type Item, markOf, type Subject } from "./frame.ts";
import { type Label, labelShapes, layoutLabel, type Measure } from "./label.ts";
import { glyphShape, MARK, ringShape } from "./point.ts";
import type { Px, Shape } from "./scene.ts";

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
  { lane, left, width, above }: { lane: string; left: Px; width: Px; above: boolean },
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
        ...(above ? [ground(left, top, words + label.w, Math.max(label.h, MARK.band))] : []),
        ringShape(x, top + middle),
        glyphShape(event.kind, x, top + middle, eventInk(frame.resolved, event), true),
        ...labelShapes(label, left + words, top, "start"),
      ],
    }),
  };
};

/** Above the axis's own range a thing without a place would look placed: a rim sets it apart. */
const ground = (x: Px, y: Px, w: Px, h: Px): Shape => ({
  is: "rect",
  x: x + 0.5,
  y: y - 2,
  w: w + 6,
  h: h + 3,
  radius: 4,
  fill: "panel",
  stroke: "line",
  width: 0.75,
  dash: [2, 3],
});
