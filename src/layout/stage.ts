import type { Id } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";
import { inTray, laneContents } from "./lanes.ts";
import type { Px } from "./scene.ts";
import { type Drawn, layoutTimeline, type TimelineInput, type TimelineScene } from "./timeline.ts";

/** The height that a timeline on stage has: for all it shows, and for what it is about if that needs more. */
export type Room = { readonly wished: Px; readonly most: Px };

/** How much a lane says of a case where a step says nothing of it: what was done, then what it was, then the rest. */
const WEIGHTS: readonly Event["kind"][] = [
  "surgery",
  "treatment",
  "diagnosis",
  "pathology",
  "staging",
  "imaging",
  "follow-up",
  "encounter",
  "laboratory",
  "history",
];

type Form = "full" | "collapsed" | "out";
type Forms = ReadonlyMap<Id, Form>;

const drawnAs = (view: Drawn, forms: Forms): Drawn => {
  const are = (form: Form) => [...forms].filter(([, one]) => one === form).map(([id]) => id);
  return {
    ...view,
    collapsed: [...new Set([...view.collapsed, ...are("collapsed")])],
    hidden: [...new Set([...view.hidden, ...are("out")])],
  };
};

/**
 * The part of a View that the picture depends on, with so many lanes collapsed or left out that the timeline fits a
 * height: the course and lanes that hold any of `first` are drawn in full before all others, then the others as they fit,
 * operations first, in full or as a row of marks. What the View itself hides or collapses stays so. The same for the
 * same input. Where not even one lane fits, the first one is drawn all the same.
 * @param first the events that the picture is about, the most important first
 */
export const fitLanes = (input: TimelineInput, first: readonly Id[], room: Room): Drawn => {
  const { resolved, view } = input;
  const whole = layoutTimeline(input);
  if (whole.height <= room.wished) return view;
  const heights = ({ lanes }: TimelineScene) => new Map(lanes.map(({ id, y0, y1 }) => [id, y1 - y0]));
  const full = heights(whole);
  const folded = heights(layoutTimeline({ ...input, view: { ...view, collapsed: [...full.keys()] } }));
  const frame = whole.height - [...full.values()].reduce((sum, h) => sum + h, 0);
  const rank = new Map<Id, number>();
  const weight = new Map<Id, number>();
  const rankOf = (id: Id, at: number) => rank.set(id, Math.min(rank.get(id) ?? Infinity, at));
  for (const { id, events } of laneContents(resolved, view)) {
    weight.set(id, Math.min(...events.map(({ kind }) => WEIGHTS.indexOf(kind))));
    for (const event of events) {
      const at = first.indexOf(event.id);
      if (at >= 0) rankOf(id, at);
    }
  }
  if ((resolved.case.course ?? []).some(({ id }) => first.includes(id) || !inTray(resolved, id)))
    rankOf("course", -1);
  const lanes = [...full.keys()];
  const about = lanes
    .filter((id) => rank.has(id))
    .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0) || lanes.indexOf(a) - lanes.indexOf(b));
  const others = lanes
    .filter((id) => !rank.has(id))
    .sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0) || lanes.indexOf(a) - lanes.indexOf(b));
  const choose = (slack: Px): Forms => {
    const forms = new Map<Id, Form>(lanes.map((id) => [id, "out"]));
    let used = frame + slack;
    const take = (id: Id, form: Form, h: Px, within: Px) => {
      if (forms.get(id) !== "out" || used + h > within) return;
      forms.set(id, form);
      used += h;
    };
    for (const id of about) {
      take(id, "full", full.get(id) ?? 0, room.most);
      take(id, "collapsed", folded.get(id) ?? 0, room.most);
    }
    for (const id of others) take(id, "full", full.get(id) ?? 0, room.wished);
    for (const id of others) take(id, "collapsed", folded.get(id) ?? 0, room.wished);
    const lead = about[0] ?? lanes[0];
    if (lead !== undefined && [...forms.values()].every((form) => form === "out")) forms.set(lead, "full");
    return forms;
  };
  // With lanes gone there may be less room for names, and so a lane may be higher than it was: then one goes more.
  let found = drawnAs(view, choose(0));
  for (let slack: Px = 24; slack <= 24 * lanes.length; slack += 24) {
    const { height } = layoutTimeline({ ...input, view: found });
    if (height <= room.most) break;
    found = drawnAs(view, choose(slack));
  }
  return found;
};
