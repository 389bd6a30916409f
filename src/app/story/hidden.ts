import { known } from "../../model/known.ts";
import { things } from "../../model/named.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Story } from "../../model/story/edit.ts";
import type { Step } from "../../model/story.ts";
import { cursorOf } from "../../view/story.ts";
import { parseView } from "../../view/url.ts";
import type { View } from "../../view/view.ts";

/** Whether something exists at the moment of a cursor alone, without what a story tells. */
const isProven = (resolved: Resolved, asOf: Id | null, id: Id): boolean =>
  things(known(resolved, { asOf }).case).has(id);

/** Whether a step shows an event that is not proven known at its moment, so that only the stage can show it. */
export const hasLoose = (resolved: Resolved, story: Story, step: Step): boolean => {
  const at = story.indexOf(step);
  const { asOf } = parseView(step.view ?? "");
  const told = known(resolved, cursorOf(story, { at, is: "told" })).case.events;
  const proven = new Set(known(resolved, { asOf }).case.events.map(({ id }) => id));
  return told.some(({ id }) => !proven.has(id));
};

/**
 * The View to save for a step: what the reader looks at, with the selection that the step had where that cannot be made at
 * this moment of the case, since the step itself tells it.
 */
export const withHidden = (resolved: Resolved, before: View, now: View): View => {
  const { selected, asOf } = before;
  const isHidden = selected !== null && now.asOf === asOf && !isProven(resolved, asOf, selected);
  return isHidden && now.selected === null ? { ...now, selected } : now;
};
