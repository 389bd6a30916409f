import type { Resolved } from "../../model/resolved.ts";
import { type Step, type Stop, stopsOf } from "../../model/story.ts";
import { placeOf } from "../../view/stops.ts";
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
