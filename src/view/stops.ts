import type { Stop } from "../model/story.ts";
import type { View } from "./view.ts";

/** Which of the stops a View stands at: -1 for none, and for a step that the story does not have. */
export const placeOf = (
  stops: readonly Stop[],
  { step, answered }: Pick<View, "step" | "answered">,
): number => {
  const first = stops.findIndex((stop) => stop.step.id === step);
  return first >= 0 && answered && stops[first]?.is === "asked" ? first + 1 : first;
};
