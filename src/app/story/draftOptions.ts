import { queryOptions } from "@tanstack/react-query";
import { tabStorage } from "../held.ts";
import type { Source } from "../source.ts";
import { type Draft, draftKey } from "./draftKey.ts";

const hasDraft = (source: Source): boolean => {
  try {
    return tabStorage()?.getItem(draftKey(source)) != null;
  } catch {
    return false;
  }
};

/** How to ask for the draft of a case's story; null where there is none. What reads it comes only where there is one. */
export const draftOptions = (source: Source) =>
  queryOptions({
    queryKey: ["story", source] as const,
    queryFn: async (): Promise<Draft | null> =>
      hasDraft(source) ? (await import("./draft.ts")).heldDraft(source) : null,
  });
