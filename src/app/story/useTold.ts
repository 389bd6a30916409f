import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Resolved } from "../../model/resolved.ts";
import type { Source } from "../source.ts";
import { draftOptions } from "./draftOptions.ts";

/**
 * A case with the story that is told of it now: the draft in this tab where there is one, which it follows at every edit, else
 * its own. Null until that is known. Where neither has a step, `storyOf` makes one.
 */
export const useTold = (source: Source, resolved: Resolved | null): Resolved | null => {
  const { data: draft } = useQuery(draftOptions(source));
  const story = draft?.history.now;
  return useMemo(() => {
    if (resolved === null || draft === undefined) return null;
    if (story === undefined || story.length === 0) return resolved;
    return { ...resolved, case: { ...resolved.case, story: [...story] } };
  }, [resolved, draft, story]);
};
