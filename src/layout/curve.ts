import { describePoint } from "../look/describePoint.ts";
import type { Id } from "../model/resolved.ts";
import { limitsOf, type Plot } from "./chart.ts";
import { dot, R, type Stand, stand } from "./dot.ts";
import { eventInk, type Frame, momentX } from "./frame.ts";
import { ringShape } from "./point.ts";
import type { Box, Mark, Px } from "./scene.ts";
import type { Series } from "./series.ts";
import { type Segment, valueLabels } from "./valueLabels.ts";

/** Points nearer than this are one mark. */
const NEAR: Px = 11;

/** The line from one point to the next: none across a fold, a gap, or from a place that is only a handle. */
const segment = ({ axis, x0, x1 }: Frame, a: Stand, b: Stand): Segment | null => {
  if (a.moment.island !== b.moment.island || a.moment.hollow || b.moment.hollow || b.x - a.x < 1) return null;
  if (b.x < x0 || a.x > x1) return null;
  if (axis.segments.some((s) => s.is !== "piece" && x0 + s.x0 < b.x && x0 + s.x1 > a.x)) return null;
  const at = (x: Px) => a.y + ((x - a.x) / (b.x - a.x)) * (b.y - a.y);
  const [from, to] = [Math.max(a.x, x0), Math.min(b.x, x1)];
  return { x1: from, y1: at(from), x2: to, y2: at(to) };
};

/** Points that stand too close to be told apart, together. */
const bunches = (stands: readonly Stand[]): readonly (readonly Stand[])[] => {
  const all: Stand[][] = [];
  for (const one of stands) {
    const last = all.at(-1);
    if (last?.[0] && one.x - last[0].x < NEAR) last.push(one);
    else all.push([one]);
  }
  return all;
};

/**
 * The line of a series and its points, each a mark with its value beside it where there is room: at the first, the
 * last and the greatest before all others. Points that stand too close to be told apart are one mark.
 * @param shown the events of the lane that are shown; no line skips one that is not
 */
export const curve = (
  frame: Frame,
  series: Series,
  plot: Plot,
  { shown, labelled }: { shown: ReadonlySet<Id>; labelled: boolean },
): readonly Mark[] => {
  const { resolved, words, x0, x1, day0 } = frame;
  const all = series.points.map((point) => stand(point, momentX(frame, point.moment) ?? 0, plot));
  const seen = (one: Stand) => shown.has(one.event.id);
  const lines = all.slice(1).flatMap((b, i) => {
    const a = all[i]!;
    const found = seen(a) && seen(b) ? segment(frame, a, b) : null;
    return found ? [{ ...found, sure: a.value.is !== "range" && b.value.is !== "range" }] : [];
  });
  const groups = bunches(all.filter((one) => seen(one) && one.x >= x0 && one.x <= x1));
  const boxes = groups.map((group): Box => {
    const one = group[0]!;
    const alone = group.length === 1;
    const y0 = alone ? one.y0 : group.reduce((least, { y }) => Math.min(least, y), Infinity) - R.dot;
    const y1 = alone ? one.y1 : group.reduce((most, { y }) => Math.max(most, y), 0) + R.dot;
    return { x: one.x - NEAR / 2, w: NEAR, y: y0, h: y1 - y0 };
  });
  const limits = limitsOf(series, plot).map(({ number }): Segment => {
    const y = plot.y(number);
    return { x1: x0, y1: y, x2: x1, y2: y };
  });
  const texts = labelled ? valueLabels(frame, plot, groups, { boxes, lines: [...lines, ...limits] }) : null;
  const ink = eventInk(resolved, series.points[0]!.event);
  return [
    {
      key: `line:${series.key}`,
      role: "series",
      lane: series.lane,
      shapes: lines.map(({ sure, ...line }) => {
        return {
          is: "line",
          ...line,
          stroke: ink,
          width: 1.5,
          opacity: 0.7,
          ...(sure ? {} : { dash: [3, 3] }),
        };
      }),
    },
    ...groups.map((group, i): Mark => {
      const [first, last] = [group[0]!, group.at(-1)!];
      const said = { ...first, ...series, event: first.event.id, finding: first.finding.id };
      const text = texts?.get(i);
      const box = boxes[i]!;
      if (first === last)
        return {
          key: first.finding.id,
          role: "series",
          event: first.event.id,
          lane: series.lane,
          says: describePoint(resolved, said, day0, words),
          at: { x: first.x, y: first.y },
          box,
          shapes: [...dot(frame, first), ...(text ? [text] : [])],
        };
      const at = { x: first.x, y: box.y + box.h / 2 };
      return {
        key: `crowd:${first.finding.id}`,
        role: "cluster",
        event: first.event.id,
        lane: series.lane,
        says: `${series.name}: ${words.timeline.events(group.length)}.`,
        at,
        box,
        shapes: [
          ringShape(at.x, at.y),
          { is: "rect", x: at.x - R.dot, y: box.y, w: 2 * R.dot, h: box.h, radius: R.dot, fill: ink },
        ],
      };
    }),
  ];
};
