import type { Cursor } from "../model/known/cursor.ts";
import { known } from "../model/known.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import { cursorAt, type Step, type Stop } from "../model/story.ts";
import { parseView } from "./url.ts";
import type { View } from "./view.ts";

const savedView = ({ view = "" }: Step): View => parseView(view);

/** The event at whose moment a step shows the case, from its saved View; null for now. */
const asOfOf = (step: Step): Id | null => savedView(step).asOf;

/** What may be shown at a stop of a story. */
export const cursorOf = (story: readonly Step[], stop: Pick<Stop, "at" | "is">): Cursor =>
  cursorAt(story, stop, asOfOf);

/** The View of a stop: the one its step has saved, at the stop's own cursor. */
export const viewAt = (story: readonly Step[], stop: Stop): View => ({
  ...savedView(stop.step),
  table: false,
  asOf: cursorOf(story, stop).asOf,
  step: stop.step.id,
  answered: stop.is === "answered",
});

/** The events that a stop is about, the most important first: what it selects, what it tells, and what else is new at it. */
export const newIn = (
  resolved: Resolved,
  shown: Resolved,
  {
    story,
    stops,
    at,
  }: { readonly story: readonly Step[]; readonly stops: readonly Stop[]; readonly at: number },
  selected: Id | null,
): readonly Id[] => {
  const [stop, before] = [stops[at], stops[at - 1]];
  const old = before && new Set(known(resolved, cursorOf(story, before)).case.events.map(({ id }) => id));
  const news = old ? shown.case.events.filter(({ id }) => !old.has(id)).map(({ id }) => id) : [];
  return [...new Set([...(selected === null ? [] : [selected]), ...(stop?.step.tells ?? []), ...news])];
};
