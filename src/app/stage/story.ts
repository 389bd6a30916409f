import { known } from "../../model/known.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { type Step, type Stop, stopsOf } from "../../model/story.ts";
import { cursorOf, placeOf } from "../../view/story.ts";
import type { View } from "../../view/view.ts";

/** The story that is told of a case on stage; empty where there is none, and nothing to present. */
export const storyOf = ({ case: { story = [] } }: Resolved): readonly Step[] => story;

/** Where on stage a View stands: the stops of the story, and which one of them; -1 for none. */
export const standing = (
  resolved: Resolved,
  view: Pick<View, "step" | "answered">,
): { readonly story: readonly Step[]; readonly stops: readonly Stop[]; readonly at: number } => {
  const story = view.step === null ? [] : storyOf(resolved);
  const stops = stopsOf(story);
  return { story, stops, at: placeOf(stops, view) };
};

/** Where a stage stands in its story. */
type Standing = ReturnType<typeof standing>;

/** The events that a stop is about, the most important first: what it selects, what it tells, and what else is new at it. */
export const newIn = (
  resolved: Resolved,
  shown: Resolved,
  { story, stops, at }: Standing,
  selected: Id | null,
): readonly Id[] => {
  const [stop, before] = [stops[at], stops[at - 1]];
  const old = before && new Set(known(resolved, cursorOf(story, before)).case.events.map(({ id }) => id));
  const news = old ? shown.case.events.filter(({ id }) => !old.has(id)).map(({ id }) => id) : [];
  return [...new Set([...(selected === null ? [] : [selected]), ...(stop?.step.tells ?? []), ...news])];
};
