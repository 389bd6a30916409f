import type { Cursor } from "./known/cursor.ts";
import { things } from "./named.ts";
import type { Id } from "./resolved.ts";
import type { Case } from "./schema.ts";

/** One step of a story: a saved View, a headline, words and notes. */
export type Step = NonNullable<Case["story"]>[number];

/**
 * What one press of the clicker leads to: a step; of a hold point first its question ("asked"), then its answer
 * ("answered").
 */
export type Stop = { readonly step: Step; readonly at: number; readonly is: "told" | "asked" | "answered" };

/** The stops of a story in order. */
export const stopsOf = (story: readonly Step[]): readonly Stop[] =>
  story.flatMap((step, at): readonly Stop[] =>
    step.hold === undefined
      ? [{ step, at, is: "told" }]
      : [
          { step, at, is: "asked" },
          { step, at, is: "answered" },
        ],
  );

const tellingOf = (steps: readonly Step[]): ReadonlySet<Id> =>
  new Set(steps.flatMap(({ tells = [] }) => tells));

/**
 * What may be shown at a stop: what is proven known at its step's moment or told so far, less what a later step is the
 * first to tell. A question shows no more than the stop before it, and before the first step what that has not to tell.
 * @param asOfOf the event at whose moment a step shows the case, from its saved View; null for now
 */
export const cursorAt = (
  story: readonly Step[],
  { at, is }: Pick<Stop, "at" | "is">,
  asOfOf: (step: Step) => Id | null,
): Cursor => {
  const so = is === "asked" ? at : at + 1;
  const told = tellingOf(story.slice(0, so));
  const later = tellingOf(story.slice(so));
  const shown = story[Math.max(0, so - 1)];
  const untold = new Set([...later].filter((id) => !told.has(id)));
  return { asOf: shown === undefined ? null : asOfOf(shown), told, untold };
};

/** An id for a new step, which nothing in the case has and none of some others. */
export const stepId = (of: Case, taken: ReadonlySet<Id>): Id => {
  const ids = new Set([...things(of).keys(), ...taken]);
  for (const list of [of.sources, of.guides, of.story]) for (const { id } of list ?? []) ids.add(id);
  for (let n = 1; ; n += 1) if (!ids.has(`step-${n}`)) return `step-${n}`;
};
