import { laneContents } from "../../layout/lanes.ts";
import type { Px, Scene } from "../../layout/scene.ts";
import { seriesRows } from "../../layout/seriesRows.ts";
import { type Drawn, layoutTimeline, type TimelineScene } from "../../layout/timeline.ts";
import { inline, labelOf, thing } from "../../look/describe.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { type Fitted, fitted, type Range, type Room, squeezed } from "./fit.ts";
import type { Sheet } from "./sheet.ts";

/** A timeline's least and largest scale on a page. */
export const TIMELINE: Range = { most: 1.3, least: 0.6 };
/** A picture narrower than this has no room for its labels: rather smaller type than a narrower layout. */
const ROOMY: Px = 960;

/** The timeline of what may be shown, in a width. */
export const timelineAt =
  ({ measure, words }: Sheet, resolved: Resolved, view: Drawn) =>
  (width: Px): TimelineScene =>
    layoutTimeline({ resolved, view, width, measure, words, rows: seriesRows });

/** The events that a picture has marks of, alone or in a crowd. */
export const drawnIn = ({ marks }: Scene): ReadonlySet<Id> =>
  new Set(marks.flatMap(({ event, crowd }) => [...(event === undefined ? [] : [event]), ...(crowd ?? [])]));

const squashed = (text: string): string => text.replace(/\s+/gu, "");

/** The events whose words do not stand whole in any of some pictures; the value of a series stands for its words. */
export const untoldIn = (
  scenes: readonly (Scene & Pick<TimelineScene, "dropped">)[],
  resolved: Resolved,
): readonly Id[] => {
  const told = new Set(
    scenes.flatMap((scene) => {
      const dropped = new Set(scene.dropped);
      return scene.marks.flatMap(({ event, role, shapes }) => {
        if (event === undefined || role === "cluster" || dropped.has(event)) return [];
        const words = shapes.flatMap((shape) => (shape.is === "text" ? [shape.text] : [])).join("");
        const of = thing(resolved, event);
        const whole =
          role === "series" ? words !== "" : of && squashed(words).includes(squashed(labelOf(of)));
        return whole ? [event] : [];
      });
    }),
  );
  const all = [...resolved.case.events, ...(resolved.case.course ?? [])];
  return all.map(({ id }) => id).filter((id) => !told.has(id));
};

const rangeFor = ({ w }: Room): Range => {
  const most = w < ROOMY * TIMELINE.least ? 1 : Math.min(TIMELINE.most, Math.max(w / ROOMY, TIMELINE.least));
  return { most, least: Math.min(most, TIMELINE.least) };
};

/** Lanes in as few groups as fit a height each, in their order. */
const grouped = (scene: TimelineScene, height: Px): readonly (readonly Id[])[] => {
  const around = scene.height - (scene.frame.y1 - scene.frame.y0);
  const groups: Id[][] = [];
  let left = 0;
  for (const { id, y0, y1 } of scene.lanes) {
    if (groups.length === 0 || y1 - y0 > left) {
      groups.push([]);
      left = height - around;
    }
    groups.at(-1)?.push(id);
    left -= y1 - y0;
  }
  return groups;
};

/** Lanes in as few groups as fit a height, of heights as like as their order lets them be. */
const balanced = (scene: TimelineScene, height: Px): readonly (readonly Id[])[] => {
  const fewest = grouped(scene, height);
  const around = scene.height - (scene.frame.y1 - scene.frame.y0);
  const even = around + (scene.frame.y1 - scene.frame.y0) / fewest.length;
  const tries = Array.from({ length: 12 }, (_, i) => grouped(scene, Math.min(height, even * (1 + i / 12))));
  return tries.find(({ length }) => length === fewest.length) ?? fewest;
};

/**
 * The timeline at the largest scale that fits a room, as one picture or, where it is too high, as several with some
 * lanes each. Every lane that the view shows is in one of them, and none is cut.
 */
export const fittedTimelines = (
  sheet: Sheet,
  resolved: Resolved,
  view: Drawn,
  room: Room,
  range: Range = rangeFor(room),
): readonly Fitted<TimelineScene>[] => {
  const one = fitted(timelineAt(sheet, resolved, view), room, range);
  if (one !== null) return [one];
  const smallest = timelineAt(sheet, resolved, view)(Math.floor(room.w / range.least));
  const groups = balanced(smallest, room.h / range.least);
  const all = [...smallest.lanes.map(({ id }) => id), ...laneContents(resolved, view).map(({ id }) => id)];
  return groups.flatMap((own) => {
    const hidden = [...new Set([...view.hidden, ...all.filter((id) => !own.includes(id))])];
    const at = timelineAt(sheet, resolved, { ...view, hidden });
    const found = fitted(at, room, range) ?? squeezed(at, room, range);
    return found === null ? [] : [found];
  });
};

/** The short name of an event inside a sentence. */
export const nameIn = (resolved: Resolved, id: Id): string => {
  const of = thing(resolved, id);
  return of === undefined ? id : inline(labelOf(of));
};
