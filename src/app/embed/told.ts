import type { Resolved } from "../../model/resolved.ts";
import { stopsOf } from "../../model/story.ts";
import { placeOf } from "../../view/stops.ts";
import { DEFAULT_VIEW, type View } from "../../view/view.ts";
import type { Told } from "./api.ts";
import type { Arrived } from "./Embed.tsx";

/** The Views of a case's story: at a step by id or number from 1, and one stop on or back from another View. */
export const storyOf = ({ resolved, viewOf }: Pick<Arrived, "resolved" | "viewOf">) => {
  const story = resolved?.case.story ?? [];
  const stops = stopsOf(story);
  const viewAt = (at: number): View | null => {
    const stop = stops[at];
    if (stop === undefined) return null;
    // A step alone means its own View, which comes as soon as it is known what is hidden there.
    return viewOf?.(at) ?? { ...DEFAULT_VIEW, step: stop.step.id, answered: stop.is === "answered" };
  };
  return {
    at: (step: string | number): View | null => {
      const id = typeof step === "number" ? story[step - 1]?.id : step;
      return viewAt(stops.findIndex((one) => one.step.id === id));
    },
    from: (view: View, by: 1 | -1): View | null => viewAt(placeOf(stops, view) + by),
  };
};

/** What a change of the View is worth telling. */
export const told = (before: View, after: View, resolved: Resolved | null): readonly Told[] => {
  const story = resolved?.case.story ?? [];
  const { step, answered, selected: id } = after;
  const at = story.findIndex((one) => one.id === step) + 1;
  return [
    ...(step !== before.step || answered !== before.answered
      ? [{ type: "step-change", detail: { step, at, of: story.length, answered } } as const]
      : []),
    ...(id !== before.selected ? [{ type: "event-select", detail: { id } } as const] : []),
  ];
};

/** What reading a case is worth telling; nothing while it is on its way. */
export const stopTold = ({ resolved, loaded }: Pick<Arrived, "resolved" | "loaded">): readonly Told[] => {
  if (resolved)
    return [{ type: "case-load", detail: { id: resolved.case.id, steps: resolved.case.story?.length ?? 0 } }];
  const codes = loaded ? [loaded.fault?.is ?? [], loaded.problems.map(({ code }) => code)].flat() : [];
  return loaded ? [{ type: "case-error", detail: { codes: [...new Set(codes)] } }] : [];
};
