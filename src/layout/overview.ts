import { labelOf, thing } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import type { Place, View } from "../view/view.ts";
import { type Axis, wholeAxis } from "./axis.ts";
import { hatch } from "./hatch.ts";
import type { Measure } from "./label.ts";
import type { Mark, Px, Scene, Shape } from "./scene.ts";

/** The strip under the timeline: the whole case at the true scale, and the window that is shown. */
export type OverviewScene = Scene & {
  readonly axis: Axis;
  readonly frame: { readonly x0: Px; readonly x1: Px; readonly y0: Px; readonly y1: Px };
  /** The shown stretch, px in the picture. */
  readonly window: { readonly from: Px; readonly to: Px };
};

const STRIP = { top: 4, h: 18 };
const SIZE: Px = 11;

/** The pixel of a place that the strip may not have, such as one of a link to an earlier version of the case. */
const placeX = (axis: Axis, place: Place): Px | null => {
  const known = axis.segments.some((s) =>
    s.is === "gap" ? "gap" in place && s.gap === place.gap : "island" in place && s.island === place.island,
  );
  return known ? axis.at(place) : null;
};

/** Lays out the strip between `x0` and `x1`; null when the case has no moment on any axis. */
export const layoutOverview = ({
  resolved,
  view,
  width,
  x0,
  x1,
  measure,
  words,
}: {
  resolved: Resolved;
  view: Pick<View, "shown">;
  width: Px;
  x0: Px;
  x1: Px;
  measure: Measure;
  words: Strings;
}): OverviewScene | null => {
  if (resolved.islands.length === 0) return null;
  const axis = wholeAxis(resolved, "true", x1 - x0);
  const [y0, y1] = [STRIP.top, STRIP.top + STRIP.h];
  const edges = view.shown && [placeX(axis, view.shown.from), placeX(axis, view.shown.to)];
  const clamp = (x: Px) => Math.min(Math.max(x, x0), x1);
  const from = edges?.[0] == null ? x0 : clamp(x0 + edges[0]);
  const to = edges?.[1] == null ? x1 : clamp(x0 + edges[1]);
  return {
    width,
    height: y1 + 18,
    says: words.timeline.trueScale,
    axis,
    frame: { x0, x1, y0, y1 },
    window: { from, to },
    marks: [
      { key: "strip", role: "ground", shapes: ground(axis, { x0, x1, y0 }) },
      ...strokes(resolved, axis, { x0, x1, y0 }, measure),
      {
        key: "title",
        role: "note",
        shapes:
          x0 > measure(words.timeline.trueScale, "sans", SIZE + 1) + 8
            ? [caption(words.timeline.trueScale, x0 - 12, y0 + 13, "end")]
            : [],
      },
    ],
  };
};

const caption = (text: string, x: Px, y: Px, anchor: "start" | "end" | "middle"): Shape => ({
  is: "text",
  x,
  y,
  text,
  font: "sans",
  size: SIZE + 0.5,
  fill: "soft",
  anchor,
});

type Strip = { readonly x0: Px; readonly x1: Px; readonly y0: Px };

const ground = (axis: Axis, { x0, x1, y0 }: Strip): readonly Shape[] => [
  { is: "rect", x: x0, y: y0, w: x1 - x0, h: STRIP.h, radius: 2, fill: "panel", stroke: "line", width: 1 },
  ...axis.segments.flatMap((s): Shape[] =>
    s.is === "gap" ? [hatch({ x: x0 + s.x0, y: y0, w: s.x1 - s.x0, h: STRIP.h }, "hatch", 6)] : [],
  ),
];

/** One stroke for each distinct pixel with a moment, and the words that fit under them. */
const strokes = (
  resolved: Resolved,
  axis: Axis,
  { x0, x1, y0 }: Strip,
  measure: Measure,
): readonly Mark[] => {
  const found = new Map<number, { x: Px; texts: string[] }>();
  for (const moment of resolved.moments.values()) {
    if (moment.island === null || moment.mark === null || moment.hollow || moment.id.endsWith(".known"))
      continue;
    const x = x0 + axis.at({ island: moment.island, day: moment.mark + 0.5 });
    const of = thing(resolved, moment.of);
    if (of === undefined || !("kind" in of)) continue;
    const at = found.get(Math.round(x)) ?? { x, texts: [] };
    // What only happened at the same moment as something else does not name the moment.
    if (moment.stated.some((s) => "at" in s)) at.texts.push(labelOf(of));
    else at.texts.unshift(labelOf(of));
    found.set(Math.round(x), at);
  }
  let free = x0;
  return [...found.values()]
    .sort((a, b) => a.x - b.x)
    .map(({ x, texts }, i): Mark => {
      const text = texts[0] ?? "";
      const w = measure(text, "sans", SIZE + 0.5);
      const start = Math.min(Math.max(x - w / 2, free), x1 - w);
      const fits = start >= free && Math.abs(start + w / 2 - x) < w / 2 + 2;
      if (fits) free = start + w + 14;
      return {
        key: `stroke:${i}`,
        role: "tick",
        at: { x, y: y0 },
        shapes: [
          { is: "line", x1: x, y1: y0 + 3, x2: x, y2: y0 + STRIP.h - 3, stroke: "ink", width: 1.75 },
          ...(fits ? [caption(text, start, y0 + STRIP.h + 13, "start")] : []),
        ],
      };
    });
};
