import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Resolved } from "../../model/resolved.ts";
import type { Story } from "../../model/story/edit.ts";
import { storyOf } from "../../view/automaticStory.ts";
import type { Source } from "../source.ts";
import { draftOptions } from "./draft.ts";

/**
 * The story of a case now: its draft in this tab, else its own, else the automatic one. Null until that is known. It follows
 * every edit. `resolved` is the whole case, of which nothing is hidden.
 */
export const useStory = (source: Source, resolved: Resolved | null): Story | null => {
  const { data: draft } = useQuery(draftOptions(source));
  const drafted = draft?.history.now;
  return useMemo(() => {
    if (resolved === null || draft === undefined) return null;
    return drafted !== undefined && drafted.length > 0 ? drafted : storyOf(resolved);
  }, [resolved, draft, drafted]);
};
