import { group } from "d3-array";
import { labelOf } from "../look/describe.ts";
import type { Event } from "../model/schema.ts";
import type { Frame, Item } from "./frame.ts";
import { labelShapes, layoutLabel } from "./label.ts";
import { MARK, ringShape } from "./point.ts";
import type { Px } from "./scene.ts";

/** Marks nearer than this share a column; a column holding more than `most` becomes one mark with a count. */
const COLUMN = { width: 16, most: 8 };

/** An event and where its mark stands, px. */
export type Standing = { readonly event: Event; readonly x: Px };

/**
 * Parts what a lane holds into events drawn one by one and crowds drawn as a count, by pixel column, so that a
 * lane costs what a screen holds and not what a case does.
 */
export const crowds = (
  standing: readonly Standing[],
): { readonly single: readonly Event[]; readonly crowded: readonly (readonly Standing[])[] } => {
  const columns = [...group(standing, ({ x }) => Math.floor(x / COLUMN.width)).values()];
  return {
    single: columns
      .filter(({ length }) => length <= COLUMN.most)
      .flat()
      .map(({ event }) => event),
    crowded: columns.filter(({ length }) => length > COLUMN.most),
  };
};

/** A crowd of events as one mark with their number; the whole of it stands in the table. */
export const clusterItem = (
  frame: Frame,
  crowd: readonly Standing[],
  { lane, labelled }: { lane: string; labelled: boolean },
): Item => {
  const { words } = frame;
  const x = crowd.reduce((sum, one) => sum + one.x, 0) / crowd.length;
  const sorted = [...crowd].sort((a, b) => a.x - b.x);
  const [first, last] = [sorted[0]!.event, sorted.at(-1)!.event];
  const label = layoutLabel(
    { title: words.timeline.events(crowd.length) },
    { width: 200, most: 1, size: frame.size, measure: frame.measure },
  );
  const r = MARK.half + Math.min(6, Math.log2(crowd.length));
  const onLeft = x + r + MARK.gap + label.w > frame.x1;
  const textX = onLeft ? x - r - MARK.gap : x + r + MARK.gap;
  const left = onLeft && labelled ? textX - label.w : x - r;
  const right = onLeft || !labelled ? x + r : textX + label.w;
  return {
    id: first.id,
    cut: true,
    box: { x: left, w: right - left, h: r * 2 },
    draw: (top) => ({
      key: `crowd:${first.id}`,
      role: "cluster",
      lane,
      event: first.id,
      says: words.timeline.cluster(crowd.length, labelOf(first), labelOf(last)),
      at: { x, y: top + r },
      crowd: sorted.map(({ event }) => event.id),
      ...(sorted[0]!.x === sorted.at(-1)!.x ? { together: true as const } : {}),
      shapes: [
        ringShape(x, top + r),
        { is: "circle", x, y: top + r, r, fill: "band", stroke: "soft", width: 1.5 },
        { is: "circle", x, y: top + r, r: 2.5, fill: "ink" },
        ...(labelled ? labelShapes(label, textX, top + r - label.h / 2, onLeft ? "end" : "start") : []),
      ],
    }),
  };
};
