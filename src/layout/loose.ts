import type { Moment } from "../model/resolved.ts";
import {
  eventInk,
  eventLabel,
  type Frame,
  type Item,
  type Manner,
  markOf,
  momentX,
  type Stance,
  type Subject,
} from "./frame.ts";
import { type Label, labelShapes } from "./label.ts";
import { glyphShape, MARK, ringShape } from "./point.ts";
import type { Px, Shape } from "./scene.ts";

/** The bar at an end of a bracket that is closed, and how far an open bracket's mark stands from its start, px. */
const CAP: Px = 9;
const OPEN_AT: Px = 30;
const COLUMN: Px = 26;
const LEAST: Px = 84;

const dashes = (x1: Px, x2: Px, y: Px): readonly Shape[] =>
  x2 - x1 < 2
    ? []
    : [{ is: "line", x1, y1: y, x2, y2: y, stroke: "soft", width: 1.25, dash: [4, 3], opacity: 0.8 }];

const cap = (x: Px, y: Px): Shape => ({
  is: "line",
  x1: x,
  y1: y - CAP / 2,
  x2: x,
  y2: y + CAP / 2,
  stroke: "soft",
  width: 1.25,
});

/** Where the label of a bracket goes: beside the mark, on whichever side has room, or under the line. */
const beside = (label: Label, x: Px, [x0, x1]: readonly [Px, Px]) => {
  const reach = MARK.half + MARK.gap;
  if (x + reach + label.w <= x1) return { at: "right" as const, x: x + reach, from: x + reach };
  if (x - reach - label.w >= x0) return { at: "left" as const, x: x - reach, from: x - reach - label.w };
  return null;
};

/** Brackets with the same ends stand alike, however long the words of each are: as the one that needs most room does. */
export const bracketOf = ({ lower, upper }: Moment): string => `${lower} ${upper}`;

const OPEN_ROOM: Px = OPEN_AT + CAP + MARK.half + MARK.gap;

/** The stance that gives an event's title room on one line beside its mark; 1 where the bracket is open anyway. */
export const stanceOf = (frame: Frame, event: Subject, moment: Moment, manner: Manner): Stance => {
  const moments = frame.resolved.moments;
  const lower = moment.lower === null ? null : momentX(frame, moments.get(moment.lower));
  const upper = moment.upper === null ? null : momentX(frame, moments.get(moment.upper));
  if (lower === null || upper === null || !manner.labelled) return 0;
  const { w } = eventLabel(frame, event, 250, { ...manner, lines: 1, noted: false });
  const [start, end] = [Math.max(lower, frame.x0), Math.min(upper, frame.x1)];
  const taken = moment.column * COLUMN;
  if ((end - start) / 2 - taken - CAP - MARK.half - MARK.gap >= w) return 0;
  return end - start - OPEN_ROOM - taken >= w ? 1 : 2;
};

/**
 * A loose moment: a dashed bracket between what is proven before and after it, open to the right end where nothing is
 * after it, with a hollow mark that is no place. Null when it has no place on screen at all.
 */
export const looseItem = (frame: Frame, event: Subject, moment: Moment, manner: Manner): Item | null => {
  const moments = frame.resolved.moments;
  const lower = moment.lower === null ? null : momentX(frame, moments.get(moment.lower));
  if (lower === null) return null;
  const upper = moment.upper === null ? null : momentX(frame, moments.get(moment.upper));
  const end = Math.min(upper ?? frame.x1, frame.x1);
  const start = Math.max(lower, frame.x0);
  if (end <= frame.x0 || start >= frame.x1) return null;
  const centre = upper === null || manner.stance === 1 ? start + OPEN_AT : (lower + upper) / 2;
  const x = Math.min(Math.max(centre + moment.column * COLUMN, start + 8), Math.max(start + 8, end - 8));
  const reach: readonly [Px, Px] = [start + CAP, upper === null ? frame.x1 : end - CAP];
  const room = Math.max(reach[1] - x, x - reach[0]) - MARK.half - MARK.gap;
  const wanted = manner.labelled
    ? eventLabel(frame, event, Math.min(Math.max(room, LEAST), 250), manner)
    : null;
  const side =
    wanted && !wanted.cut && !(upper !== null && manner.stance === 2) ? beside(wanted, x, reach) : null;
  const label =
    wanted && !side ? eventLabel(frame, event, Math.min(250, frame.x1 - frame.x0), manner) : wanted;
  const left = label === null ? x : (side?.from ?? Math.min(start, frame.x1 - label.w));
  const right = label === null ? x : left + label.w;
  const middle = Math.max(MARK.band / 2, frame.size * 0.6);
  const under = label !== null && side === null ? MARK.band + 2 : 0;
  const box = { x: Math.min(start, left), w: Math.max(end, right) - Math.min(start, left) };
  const gap = MARK.half + 3;
  return {
    id: event.id,
    cut: label === null || label.cut || !manner.noted,
    box: { ...box, h: Math.max(under + (label?.h ?? 0), MARK.band) },
    draw: (top) => {
      const y = top + middle;
      const from = side?.at === "left" ? left - 5 : x - gap;
      const to = side?.at === "right" ? right + 5 : x + gap;
      return {
        ...markOf(frame, event.id, manner.lane),
        role: "bracket",
        at: { x, y },
        shapes: [
          ...dashes(start, from, y),
          ...dashes(to, end, y),
          ...(lower >= frame.x0 ? [cap(lower, y)] : []),
          ...(upper !== null && upper <= frame.x1 ? [cap(upper, y)] : []),
          ringShape(x, y),
          glyphShape(event.kind, x, y, eventInk(frame.resolved, event), true),
          ...(label === null
            ? []
            : labelShapes(label, side?.x ?? left, top + under, side?.at === "left" ? "end" : "start")),
        ],
      };
    },
  };
};
