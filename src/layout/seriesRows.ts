import type { Id } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";
import { chart, plotOf, type Side } from "./chart.ts";
import { curve } from "./curve.ts";
import type { Frame } from "./frame.ts";
import type { Mark, Px } from "./scene.ts";
import { seriesOf } from "./series.ts";

/** Room over a row, and what the title of the lane takes beside the first. */
const GAP: Px = 6;
const TITLE: Px = 20;

/**
 * The series of a lane, a row each, under what else it holds. A collapsed lane has their lines and points alone.
 * @param from how far down the lane is taken already, px; the result's `h` is how far it is then
 */
export const seriesRows = (
  frame: Frame,
  { id, events }: { readonly id: Id; readonly events: readonly Event[] },
  { top, from, tray, collapsed }: { top: Px; from: Px; tray: Side; collapsed: boolean },
): { readonly marks: readonly Mark[]; readonly h: Px } => {
  const shown = new Set(events.map((event) => event.id));
  const marks: Mark[] = [];
  const { above } = tray;
  const roomy = above || frame.x0 > tray.left;
  let h = from;
  for (const series of seriesOf(frame.resolved).all) {
    if (series.lane !== id || !series.points.some(({ event }) => shown.has(event.id))) continue;
    const start = roomy || collapsed ? h : Math.max(h, TITLE);
    const plot = plotOf(series, top + start + (h > 0 ? GAP : 0), { slight: collapsed, captioned: above });
    if (!collapsed) marks.push(chart(frame, series, plot, { left: above || !roomy ? 2 : tray.left, above }));
    marks.push(...curve(frame, series, plot, { shown, labelled: !collapsed }));
    h = plot.top - top + plot.h;
  }
  return { marks, h };
};

/** How series are drawn, as it is handed to a layout. */
export type SeriesRows = typeof seriesRows;
