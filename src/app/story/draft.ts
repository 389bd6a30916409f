import { queryOptions } from "@tanstack/react-query";
import { begun, type History, type Story } from "../../model/story/edit.ts";
import { draftPrefix, tabStorage } from "../held.ts";
import { queryOfSource, type Source } from "../source.ts";
import { draftQuery } from "../useCase.ts";

/** A story that is being written in this tab; `kept` says whether a reload of the tab keeps it. */
export type Draft = { readonly history: History; readonly kept: boolean };

/** The key under which the tab keeps the draft of a case's story. */
const draftKey = (source: Source): string =>
  draftPrefix + (source.is === "given" ? `given/${source.print}` : queryOfSource(source, ""));

/** So many edits of the past are kept for a reload, so that the store of the tab is not full of them. */
const MOST_PAST = 30;

const isStory = (found: unknown): found is Story =>
  Array.isArray(found) &&
  found.every(
    (step: unknown) =>
      typeof step === "object" &&
      step !== null &&
      ["id", "headline"].every((key) => {
        const value: unknown = Reflect.get(step, key);
        return typeof value === "string" && value !== "";
      }),
  );

/** The draft of a case's story that this tab holds; null for none, and for anything that is not ours. */
export const heldDraft = (source: Source): Draft | null => {
  try {
    const found: unknown = JSON.parse(tabStorage()?.getItem(draftKey(source)) ?? "null");
    const { past, now, future } = (found ?? {}) as Partial<Record<string, unknown>>;
    if (!isStory(now)) return null;
    const all = (list: unknown) => (Array.isArray(list) && list.every(isStory) ? list : []);
    return { history: { ...begun(now), past: all(past), future: all(future) }, kept: true };
  } catch {
    return null;
  }
};

/** Keeps a draft for a reload of this tab, with what can be undone if there is room; false where nothing can be kept. */
const hold = (source: Source, { past, now, future }: History): boolean => {
  const tab = tabStorage();
  const whole = { past: past.slice(-MOST_PAST), now, future: future.slice(0, MOST_PAST) };
  for (const item of [whole, { now }])
    try {
      tab?.setItem(draftKey(source), JSON.stringify(item));
      return heldDraft(source) !== null;
    } catch {
      // No room, or nothing may be kept.
    }
  return false;
};

/** The draft after an edit, kept as far as the browser lets it be. */
export const keptDraft = (source: Source, history: History): Draft => ({
  history,
  kept: hold(source, history),
});

/** Leaves nothing of a draft in the tab. */
export const dropDraft = (source: Source): void => {
  try {
    tabStorage()?.removeItem(draftKey(source));
  } catch {
    // Where nothing can be removed nothing was kept.
  }
};

/** How to ask for the draft of a case's story; null where there is none. */
export const draftOptions = (source: Source) =>
  queryOptions({ queryKey: draftQuery(source), queryFn: () => heldDraft(source) });
