import type { QueryClient } from "@tanstack/react-query";
import { laneContents } from "../layout/lanes.ts";
import { KINDS } from "../model/kinds.ts";
import { learnedAt } from "../model/known/sight.ts";
import { stepFrom } from "../model/known/steps.ts";
import { known } from "../model/known.ts";
import { things } from "../model/named.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import { stopsOf } from "../model/story.ts";
import { storyOf as storyFor } from "../view/automaticStory.ts";
import { cursorOf, viewAt } from "../view/story.ts";
import { printView } from "../view/url.ts";
import { DEFAULT_VIEW, type Place, type View } from "../view/view.ts";
import type { Source } from "./source.ts";
import { standing, storyOf } from "./stage/story.ts";
import { draftOptions, heldDraft } from "./story/draft.ts";

/** A step of the cursor; the switch between now and then; or the event that it goes to. */
export type Turn = 1 | -1 | "switch" | { readonly to: Id };

const alike = (a: View, b: View): boolean =>
  Object.entries(a).every(([key, value]) => value === b[key as keyof View]);

/** What may be shown of a case at a View: at a stop of its story what that has told, else what its cursor knows. */
export const shownAt = (resolved: Resolved, view: Pick<View, "asOf" | "step" | "answered">): Resolved => {
  const { story, stops, at } = standing(resolved, view);
  const stop = stops[at];
  return known(resolved, stop ? cursorOf(story, stop) : { asOf: view.asOf });
};

/**
 * The view without ids of anything that a cursor hides; the same view where there are none. A cursor at what the case
 * does not know is none, nor is a step that its story does not have; at one that it has, the cursor is the step's.
 */
export const seen = (resolved: Resolved, shown: Resolved, view: View): View => {
  const { story, stops, at } = standing(resolved, view);
  const stop = stops[at];
  if (view.step !== null && !stop) return { ...view, step: null, answered: false };
  const wished = stop ? cursorOf(story, stop).asOf : view.asOf;
  const asOf = wished !== null && learnedAt(resolved, wished) === undefined ? null : wished;
  if (asOf === null && !stop) return asOf === view.asOf ? view : { ...view, asOf };
  const { events } = shown.case;
  const all = things(shown.case);
  const one = (id: Id | null) => (id !== null && all.has(id) ? id : null);
  const isLane = (id: Id) =>
    id === "course" || KINDS.some((kind) => kind === id) || events.some(({ lane }) => lane === id);
  const lanes = (ids: readonly Id[]) => (ids.every(isLane) ? ids : ids.filter(isLane));
  const isPlace = (place: Place) =>
    shown.islands.some(({ id }) => id === ("gap" in place ? place.gap : place.island));
  const isShown = view.shown !== null && isPlace(view.shown.from) && isPlace(view.shown.to);
  const next: View = {
    ...view,
    asOf,
    shown: isShown ? view.shown : null,
    day0: one(view.day0),
    selected: one(view.selected),
    collapsed: lanes(view.collapsed),
    hidden: lanes(view.hidden),
  };
  return alike(next, view) ? view : next;
};

/** The view without words that find nothing of what is shown, and without hidden ids. */
const cleaned = (resolved: Resolved, shown: Resolved, view: View): View => {
  const finds = view.find === "" || laneContents(shown, { ...DEFAULT_VIEW, find: view.find }).length > 0;
  const hides = view.asOf !== null || view.step !== null;
  return seen(resolved, shown, finds || !hides ? view : { ...view, find: "" });
};

/** A case with the story that is told of it: its draft in this tab, else its own, else the automatic one. */
export const telling = (resolved: Resolved, source: Source, client: QueryClient): Resolved => {
  const asked = client.getQueryData(draftOptions(source).queryKey);
  // Null is an answer: there is no draft, or it is not to be told.
  const drafted = (asked === undefined ? heldDraft(source) : asked)?.history.now;
  const story = drafted?.length ? drafted : storyFor(resolved);
  return story === resolved.case.story
    ? resolved
    : { ...resolved, case: { ...resolved.case, story: [...story] } };
};

/** The View of a stop of the story, without ids of anything that is hidden there; null where there is no such stop. */
export const viewOf = (resolved: Resolved, at: number): View | null => {
  const story = storyOf(resolved);
  const stop = stopsOf(story)[at];
  if (stop === undefined) return null;
  return cleaned(resolved, known(resolved, cursorOf(story, stop)), viewAt(story, stop));
};

/** The View with which a class begins: at the first stop, unless it names one that the story has. */
export const entered = (resolved: Resolved, view: View): View =>
  standing(resolved, view).at < 0 ? (viewOf(resolved, 0) ?? view) : view;

/** True for a link that names a step and nothing else. */
const isBare = (view: View): boolean =>
  view.step !== null &&
  printView(view) === printView({ ...DEFAULT_VIEW, step: view.step, answered: view.answered });

/**
 * The view without words that find nothing of what is shown, and without hidden ids; asked when the cursor has moved. A
 * step alone means its stop's own View.
 */
export const settled = (resolved: Resolved, shown: Resolved, view: View): View => {
  const own = isBare(view) ? viewOf(resolved, standing(resolved, view).at) : null;
  return own === null || printView(own) === printView(view) ? cleaned(resolved, shown, view) : own;
};

/** Where the cursor goes when "then" is chosen: the selected event, else day 0, else the last that a step leads to. */
const firstCursor = (resolved: Resolved, { selected, day0 }: View): Id | null => {
  const { events, day0: own } = resolved.case;
  const is = (id: Id | null | undefined) =>
    events.find((event) => event.id === id && learnedAt(resolved, event.id) !== undefined)?.id;
  return is(selected) ?? is(day0) ?? is(own) ?? stepFrom(resolved, null, -1) ?? is(events[0]?.id) ?? null;
};

/** The view after the cursor has moved; the same view where it does not. */
export const turned = (resolved: Resolved, view: View, turn: Turn): View => {
  const asOf =
    typeof turn === "object"
      ? turn.to
      : turn !== "switch"
        ? stepFrom(resolved, view.asOf, turn)
        : view.asOf === null
          ? firstCursor(resolved, view)
          : null;
  return asOf === view.asOf ? view : settled(resolved, known(resolved, { asOf }), { ...view, asOf });
};
