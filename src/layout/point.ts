import type { Token } from "../look/theme.ts";
import type { Moment } from "../model/resolved.ts";
import {
  bandX,
  eventInk,
  eventLabel,
  type Frame,
  type Item,
  type Manner,
  markOf,
  momentX,
  type Subject,
} from "./frame.ts";
import { glyph } from "./glyph.ts";
import { labelShapes } from "./label.ts";
import type { Px, Shape } from "./scene.ts";
import { tie } from "./tie.ts";

/** Half of a mark's side, and the room between a mark and its words, px. */
export const MARK = { half: 6, gap: 9, band: 14, ring: 11 };
/** A label is never wider than this, nor narrower where it is wrapped. */
const LABEL = { most: 236, least: 96 };
const LEAST_PILL: Px = 24;
/** A band reaching further than this beyond its mark has the label written over it. */
const BAND_BESIDE: Px = 70;

/** The outline of an event at x, y: filled where a number is stated, hollow where the place is only a handle. */
export const glyphShape = (kind: Subject["kind"], x: Px, y: Px, ink: Token, hollow: boolean): Shape =>
  hollow
    ? { is: "path", d: glyph(kind, MARK.half * 0.9), x, y, fill: "panel", stroke: ink, width: 1.75 }
    : { is: "path", d: glyph(kind, MARK.half), x, y, fill: ink };

/** The ring around a mark that is selected or pointed at. */
export const ringShape = (x: Px, y: Px): Shape => ({
  is: "circle",
  x,
  y,
  r: MARK.ring,
  stroke: "accent",
  width: 1.75,
  lit: true,
});

/** What a moment may mean: a pill behind its mark, without a rim where words stand on it; a line where the mark hides it. */
const bandShape = (x0: Px, x1: Px, y: Px, rimmed: boolean): Shape => {
  if (x1 - x0 < LEAST_PILL) return { is: "line", x1: x0, y1: y, x2: x1, y2: y, stroke: "line", width: 2 };
  const pill = { is: "rect", x: x0, y: y - MARK.band / 2, w: x1 - x0, h: MARK.band } as const;
  const rim = rimmed ? ({ stroke: "line", width: 0.75 } as const) : {};
  return { ...pill, radius: MARK.band / 2, fill: rimmed ? "band" : "hatch", ...rim };
};

/** The side of the mark where the label goes, and how wide it may be. */
const sideOf = (frame: Frame, left: Px, right: Px, natural: Px) => {
  const roomRight = frame.x1 - right;
  const roomLeft = left - frame.x0;
  const wanted = Math.min(natural, LABEL.most);
  const side = roomRight >= wanted || roomRight >= roomLeft ? "right" : "left";
  const room = side === "right" ? roomRight : roomLeft;
  return { side, width: Math.min(LABEL.most, Math.max(LABEL.least, room)) };
};

/** A moment on an island: a mark, on a band as wide as what it may mean, with its words beside it. */
export const pointItem = (frame: Frame, event: Subject, moment: Moment, manner: Manner): Item | null => {
  const x = momentX(frame, moment);
  const band = bandX(frame, moment);
  if (x === null || band === null || x < frame.x0 || x > frame.x1) return null;
  const unsure = moment.bounds !== null && moment.bounds.to > moment.bounds.from;
  const [b0, b1] = unsure ? [Math.max(band[0], frame.x0), Math.min(band[1], frame.x1)] : [x, x];
  const ink = eventInk(frame.resolved, event);
  const right = Math.max(x + MARK.half, b1 - x > BAND_BESIDE ? 0 : b1) + MARK.gap;
  const left = Math.min(x - MARK.half, x - b0 > BAND_BESIDE ? Number.POSITIVE_INFINITY : b0) - MARK.gap;
  const natural = eventLabel(frame, event, LABEL.most, manner);
  const { side, width } = sideOf(frame, left, right, natural.w);
  const label = manner.labelled
    ? natural.w <= width
      ? natural
      : eventLabel(frame, event, width, manner)
    : null;
  const labelX = side === "right" ? right : left;
  const labelLeft = label === null ? x : side === "right" ? labelX : labelX - label.w;
  const middle = Math.max(MARK.band / 2, frame.size * 0.6);
  const h = Math.max(label?.h ?? 0, middle + MARK.band / 2);
  const labelRight = label !== null && side === "right" ? labelX + label.w : Math.max(b1, x + MARK.half);
  const learned = manner.labelled ? tie(frame, event.id, x, { x1: labelRight, h }) : null;
  const leftmost = Math.min(b0, x - MARK.half, labelLeft, learned ? learned.x0 : x);
  const rightmost = Math.max(
    b1,
    x + MARK.half,
    label === null ? x : labelLeft + label.w,
    learned ? learned.x1 : x,
  );
  return {
    id: event.id,
    cut: label === null || label.cut,
    box: { x: leftmost, w: rightmost - leftmost, h: Math.max(h, learned?.h ?? 0) },
    draw: (top) => ({
      ...markOf(frame, event.id, manner.lane),
      role: "event",
      at: { x, y: top + middle },
      shapes: [
        ...(b1 > b0 ? [bandShape(b0, b1, top + middle, b1 - x <= BAND_BESIDE || label === null)] : []),
        ...(learned ? learned.draw(top, middle) : []),
        ringShape(x, top + middle),
        glyphShape(event.kind, x, top + middle, ink, moment.hollow),
        ...(label === null ? [] : labelShapes(label, labelX, top, side === "right" ? "start" : "end")),
      ],
    }),
  };
};
