import type { Token } from "../look/theme.ts";
import type { Extent, Moment } from "../model/resolved.ts";
import { bandX, type Frame, momentX } from "./frame.ts";
import { hatch } from "./hatch.ts";
import type { Px, Shape } from "./scene.ts";
import { onIslands } from "./tie.ts";

type Stretch = Extract<Extent, { is: "stretch" }>;

/** An end of a bar: sharp where it is stated, fading where it is not, an arrow where the stretch is ongoing. */
type End = { readonly x: Px; readonly is: "sharp" | "fade" | "arrow" | "off"; readonly reach: Px };

/** The reach of an end that is not stated, of the steps it fades in, and of an arrow's head, px. */
const FADE: Px = 44;
const FADE_STEPS = 6;
const HEAD: Px = 12;

/** Where the case was last known to be, px; null when it does not say or the place is loose. */
const lastKnownX = (frame: Frame): Px | null => {
  const extent = frame.resolved.extents.get(frame.resolved.case.lastKnown ?? "");
  if (extent === undefined || extent.is === "undated") return null;
  return momentX(frame, extent.is === "moment" ? extent.at : (extent.end ?? extent.start));
};

/** The nearest place on an island that a loose end is known to lie beyond. */
const nearest = (frame: Frame, moment: Moment | null, side: "lower" | "upper"): Px | null => {
  const id = moment?.[side];
  return id == null ? null : momentX(frame, frame.resolved.moments.get(id));
};

/** The right end of the island, or else of the axis, that a pixel lies on: nothing is drawn on beyond it unsaid. */
const islandEnd = (frame: Frame, x: Px): Px => {
  const gap = frame.axis.segments.find((s) => s.is === "gap" && frame.x0 + s.x0 >= x);
  return Math.min(frame.x1, gap === undefined ? frame.x1 : frame.x0 + gap.x0);
};

/** An end that is stated: sharp at its mark, or, where the mark is a handle only, fading over all that it may mean. */
const stated = (frame: Frame, moment: Moment | null, x: Px, side: 0 | 1): End => {
  const band = moment?.hollow ? bandX(frame, moment) : null;
  return band === null
    ? { x, is: "sharp", reach: 0 }
    : { x: band[side], is: "fade", reach: Math.max(1, band[1] - band[0]) };
};

/** The two ends of a stretch in the picture; null when neither has a place of its own. */
export const ends = (frame: Frame, extent: Stretch): { readonly from: End; readonly to: End } | null => {
  const start = momentX(frame, extent.start);
  const end = (extent.ongoing ? lastKnownX(frame) : null) ?? momentX(frame, extent.end);
  const after = nearest(frame, extent.start, "lower");
  const before = nearest(frame, extent.end, "upper");
  if (start === null && end === null) return null;
  const first: End =
    start === null
      ? { x: after ?? (end ?? frame.x0) - FADE, is: "fade", reach: FADE }
      : stated(frame, extent.start, start, 0);
  const open = extent.ongoing ? islandEnd(frame, first.x) - HEAD : first.x + FADE;
  const last: End = extent.ongoing
    ? { x: end ?? open, is: "arrow", reach: 0 }
    : end === null
      ? { x: before ?? open, is: "fade", reach: FADE }
      : stated(frame, extent.end, end, 1);
  const [x0, x1] = [first.x, Math.max(last.x, first.x + 2)];
  if (x1 < frame.x0 || x0 > frame.x1) return null;
  const from: End = x0 < frame.x0 ? { x: frame.x0, is: "off", reach: 0 } : first;
  const to: End = x1 > frame.x1 ? { x: frame.x1, is: "off", reach: 0 } : { ...last, x: x1 };
  return { from, to };
};

const rect = (x0: Px, x1: Px, y: Px, h: Px, fill: Token, opacity?: number): Shape => ({
  is: "rect",
  x: x0,
  y,
  w: Math.max(x1 - x0, 1),
  h,
  fill,
  ...(opacity === undefined ? {} : { opacity }),
});

const faded = (from: Px, to: Px, y: Px, h: Px, fill: Token): readonly Shape[] =>
  Array.from({ length: FADE_STEPS }, (_, i) => {
    const step = (to - from) / FADE_STEPS;
    const [a, b] = [from + step * i, from + step * (i + 1)];
    return rect(Math.min(a, b), Math.max(a, b), y, h, fill, (i + 0.5) / FADE_STEPS);
  });

/** A bar's end that may lie within bounds: a thin line as long as they are wide. */
const whisker = (frame: Frame, moment: Moment | null, y: Px): readonly Shape[] => {
  const band = moment === null ? null : bandX(frame, moment);
  if (band === null || moment?.bounds?.from === moment?.bounds?.to) return [];
  const [x1, x2] = [Math.max(band[0], frame.x0), Math.min(band[1], frame.x1)];
  return x2 - x1 < 6 ? [] : [{ is: "line", x1, y1: y, x2, y2: y, stroke: "soft", width: 1.25 }];
};

/**
 * The bar of a stretch: solid on islands and hatched between them, sharp, fading or open at its ends.
 * @param y top of the bar, px
 * @param whisker how far below that the lines stand which say how unsure an end is, px
 */
export const barShapes = (
  frame: Frame,
  extent: Stretch,
  { y, h, fill, whisker: at }: { y: Px; h: Px; fill: Token; whisker: Px },
): readonly Shape[] => {
  const found = ends(frame, extent);
  if (found === null) return [];
  const { from, to } = found;
  const solidFrom = from.is === "fade" ? Math.min(from.x + from.reach, to.x) : from.x;
  const solidTo = to.is === "fade" ? Math.max(to.x - to.reach, solidFrom) : to.x;
  const solid = onIslands(frame, solidFrom, solidTo);
  const between = solid.slice(1).flatMap(([next], i): Shape[] => {
    const [a, b] = [solid[i]![1], next];
    return [rect(a, b, y, h, fill, 0.16), hatch({ x: a, y, w: b - a, h }, fill, 5)];
  });
  const middle = y + h / 2;
  return [
    ...(from.is === "fade" ? faded(from.x, solidFrom, y, h, fill) : []),
    ...solid.map(([a, b]) => rect(a, b, y, h, fill)),
    ...between,
    ...(to.is === "fade" ? faded(to.x, solidTo, y, h, fill) : []),
    ...(to.is === "arrow"
      ? [
          {
            is: "path" as const,
            d: `M${to.x - 1},${y}H${to.x}L${to.x + HEAD},${middle}L${to.x},${y + h}H${to.x - 1}Z`,
            fill,
          },
        ]
      : []),
    ...[extent.start, extent.ongoing ? null : extent.end].flatMap((end) => whisker(frame, end, y + at)),
  ];
};
