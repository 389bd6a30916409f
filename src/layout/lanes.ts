import { momentOf } from "../look/describe.ts";
import { KINDS } from "../model/kinds.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";
import type { View } from "../view/view.ts";
import { barItem } from "./bar.ts";
import { clusterItem, crowds } from "./cluster.ts";
import { type Frame, type Item, type Manner, momentX, type Stance } from "./frame.ts";
import { bracketOf, looseItem, stanceOf } from "./loose.ts";
import { depth, pack } from "./pack.ts";
import { MARK, pointItem } from "./point.ts";
import type { Mark, Px } from "./scene.ts";
import { seriesOf } from "./series.ts";
import type { SeriesRows } from "./seriesRows.ts";
import { trayItem } from "./tray.ts";

/** A lane and what it holds, before it is laid out. */
export type LaneContent = { readonly id: Id; readonly events: readonly Event[] };

/** A label that would stand lower than this is left out; its words remain in the tooltip and the table. */
const DEEPEST: Px = 420;
/** Above this many events in a lane, each has one line of words; above that many loose ones, these have no note. */
const MANY = 14;
/** More things than these without a place, or with a bar or a bracket, are drawn as crowds. */
const MOST = { tray: 24, long: 60 };
const FEW_LOOSE = 2;

const matches = (event: Event, find: string): boolean =>
  find === "" ||
  [event.title, event.label, event.note, event.text, event.id]
    .filter((text) => text !== undefined)
    .some((text) => text.toLowerCase().includes(find.toLowerCase()));

/** The lanes in order, with their events in the order of the file; an empty or hidden lane is left out. */
export const laneContents = (
  resolved: Resolved,
  view: Pick<View, "hidden" | "find">,
): readonly LaneContent[] => {
  const lanes = new Map<Id, Event[]>();
  for (const id of [...(resolved.case.lanes ?? []), ...KINDS]) lanes.set(id, []);
  for (const event of resolved.case.events) {
    if (!matches(event, view.find)) continue;
    const id = event.lane ?? event.kind;
    const lane = lanes.get(id);
    if (lane === undefined) lanes.set(id, [event]);
    else lane.push(event);
  }
  return [...lanes]
    .filter(([id, events]) => events.length > 0 && !view.hidden.includes(id))
    .map(([id, events]) => ({ id, events }));
};

/** True when an event or a state of the course has no place on the axis and stands in the tray. */
export const inTray = (resolved: Resolved, id: Id): boolean => {
  const extent = resolved.extents.get(id);
  if (extent === undefined || extent.is === "undated") return true;
  const moments = extent.is === "moment" ? [extent.at] : [extent.start, extent.end];
  return moments.every((moment) => moment === null || (moment.island === null && moment.lower === null));
};

const itemOf = (frame: Frame, event: Event, manner: Manner): Item | null => {
  const extent = frame.resolved.extents.get(event.id);
  if (extent === undefined || extent.is === "undated") return null;
  if (extent.is === "stretch") {
    const loose = [extent.start, extent.end].find((end) => end?.island === null && end.lower !== null);
    const bar = barItem(frame, event, extent, manner);
    return bar ?? (loose ? looseItem(frame, event, loose, manner) : null);
  }
  return extent.at.island === null
    ? looseItem(frame, event, extent.at, { ...manner, stance: frame.stances?.get(bracketOf(extent.at)) })
    : pointItem(frame, event, extent.at, manner);
};

/** Left to right; what starts at the same pixel keeps the order of the file. */
const byPlace = (a: Item, b: Item): number => Math.round(a.box.x) - Math.round(b.box.x);

/** How the rows of each bracket stand, in all lanes alike. */
export const stancesOf = (frame: Frame, contents: readonly LaneContent[]): ReadonlyMap<string, Stance> => {
  const stances = new Map<string, Stance>();
  for (const { id: lane, events } of contents)
    for (const event of events) {
      const extent = frame.resolved.extents.get(event.id);
      if (extent?.is !== "moment" || extent.at.island !== null || extent.at.lower === null) continue;
      const key = bracketOf(extent.at);
      const own = stanceOf(frame, event, extent.at, { lane, lines: 1, noted: false, labelled: true });
      if (own > (stances.get(key) ?? 0)) stances.set(key, own);
    }
  return stances;
};

/** The items of a lane, each as low as it must stand; what would stand too low has no words. */
const settle = (build: (labelled: boolean, event: Event) => Item | null, events: readonly Event[]) => {
  const worded = events.flatMap((event) => build(true, event) ?? []).sort(byPlace);
  const tops = pack(worded.map(({ box }) => box));
  const deep = new Set(worded.filter((item, i) => tops[i]! + item.box.h > DEEPEST).map(({ id }) => id));
  if (deep.size === 0) return { items: worded, tops };
  const items = events.flatMap((event) => build(!deep.has(event.id), event) ?? []).sort(byPlace);
  return { items, tops: pack(items.map(({ box }) => box)) };
};

/** A lane laid out from `top`: its marks, its height, and the events whose words are not all drawn. */
export type LaneMarks = { readonly marks: readonly Mark[]; readonly h: Px; readonly dropped: readonly Id[] };

/** The column of things without a place: left of the axis, or above the rest of the lane where there is no room. */
export type Tray = { readonly left: Px; readonly width: Px; readonly above: boolean };

const isLoose = (resolved: Resolved, event: Event): boolean => {
  const extent = resolved.extents.get(event.id);
  return extent?.is === "moment" && extent.at.island === null;
};

const isPoint = (resolved: Resolved, event: Event): boolean => {
  const extent = resolved.extents.get(event.id);
  return extent?.is === "moment" && extent.at.island !== null;
};

/** Where an event stands when it is one of a crowd, px: at its mark, or in the middle of its bar or bracket. */
const middleX = (frame: Frame, event: Event): Px | null => {
  const extent = frame.resolved.extents.get(event.id);
  if (extent === undefined || extent.is === "undated") return null;
  const [first, last] = extent.is === "moment" ? [extent.at, extent.at] : [extent.start, extent.end];
  const at = (id: Id | null | undefined) =>
    momentX(frame, id == null ? null : frame.resolved.moments.get(id));
  const from = momentX(frame, first) ?? at(first?.lower) ?? momentX(frame, last);
  const to = momentX(frame, last) ?? at(last?.upper) ?? from;
  return from === null || to === null ? null : (Math.max(from, frame.x0) + Math.min(to, frame.x1)) / 2;
};

const NONE: ReadonlySet<Id> = new Set();

/** Lays out one lane. A collapsed lane has marks without words. Without `rows`, values of a series are marks like others. */
export const layoutLane = (
  frame: Frame,
  { id: lane, events }: LaneContent,
  { top, tray, collapsed, rows }: { top: Px; tray: Tray; collapsed: boolean; rows?: SeriesRows | undefined },
): LaneMarks => {
  const { resolved } = frame;
  const alone = rows ? seriesOf(resolved).alone : NONE;
  const placed = events.filter((event) => !alone.has(event.id) && !inTray(resolved, event.id));
  const without = events.filter((event) => inTray(resolved, event.id));
  const rest = without.slice(MOST.tray).map((event) => ({ event, x: tray.left + MARK.half * 2 }));
  const trayItems = [
    ...without
      .slice(0, MOST.tray)
      .map((event) => trayItem(frame, event, momentOf(resolved.extents.get(event.id)), { lane, ...tray })),
    ...(rest.length > 0 ? [clusterItem(frame, rest, { lane, labelled: true })] : []),
  ];
  const long = placed.filter((event) => !isPoint(resolved, event)).length > MOST.long;
  const standing = placed.flatMap((event) => {
    const x = isPoint(resolved, event) || long ? middleX(frame, event) : null;
    return x === null || x < frame.x0 || x > frame.x1 ? [] : [{ event, x }];
  });
  const { single, crowded } = crowds(standing);
  const crowdOf = new Map(crowded.map((crowd) => [crowd[0]?.event, crowd]));
  const grouped = new Set(crowded.flatMap((crowd) => crowd.slice(1).map(({ event }) => event)));
  const crammed = placed.filter((event) => isLoose(resolved, event)).length > FEW_LOOSE;
  const { items, tops } = settle(
    (labelled, event) => {
      const crowd = crowdOf.get(event);
      const manner = {
        lane,
        lines: single.length > MANY ? 1 : 2,
        noted: !(crammed && isLoose(resolved, event)) && single.length <= MANY,
        labelled: labelled && !collapsed,
      };
      return crowd === undefined ? itemOf(frame, event, manner) : clusterItem(frame, crowd, manner);
    },
    placed.filter((event) => !grouped.has(event)),
  );
  const boxes = trayItems.map(({ box }) => box);
  const trayTops = pack(boxes);
  const trayDepth = depth(boxes, trayTops);
  const down = tray.above && boxes.length > 0 ? trayDepth + 6 : 0;
  const draw = (item: Item, y: Px): Mark => ({ ...item.draw(y), box: { ...item.box, y } });
  const reach = depth(
    items.map(({ box }) => box),
    tops,
  );
  const h = Math.max(down + reach, trayDepth);
  const series = rows?.(frame, { id: lane, events }, { top, from: h, tray, collapsed });
  return {
    marks: [
      ...items.map((item, i) => draw(item, top + down + tops[i]!)),
      ...trayItems.map((item, i) => draw(item, top + trayTops[i]!)),
      ...(series?.marks ?? []),
    ],
    h: series?.h ?? h,
    dropped: [...items, ...trayItems].filter(({ cut }) => cut).map(({ id }) => id),
  };
};
