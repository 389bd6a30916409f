import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { begun, edited, type History, redone, type Story, undone } from "../../model/story/edit.ts";
import type { Source } from "../source.ts";
import { type Draft, draftOptions, dropDraft, keptDraft } from "./draft.ts";

/** The draft of a case's story and what can be done with it; the first edit of `base` begins one. */
export const useDraft = (source: Source, base: Story) => {
  const client = useQueryClient();
  const options = draftOptions(source);
  const { data: draft } = useQuery(options);
  const [gone, setGone] = useState<History | null>(null);
  const put = (next: Draft | null) => client.setQueryData(options.queryKey, next);
  // Two edits may come before one drawing.
  const history = () => client.getQueryData(options.queryKey)?.history ?? begun(base);
  const change = (by: (history: History) => History) => {
    const before = history();
    const after = by(before);
    if (after !== before) put(keptDraft(source, after));
  };
  return {
    draft: draft ?? null,
    /** Whether it is known yet if there is one. */
    ready: draft !== undefined,
    history: draft?.history ?? begun(base),
    edit: (by: (story: Story) => Story, mark: string | null = null) => {
      setGone(null);
      change((before) => edited(before, by(before.now), mark));
    },
    undo: () => change((before) => (before.past.length > 0 ? undone(before) : before)),
    redo: () => change((before) => (before.future.length > 0 ? redone(before) : before)),
    /** The draft that was discarded last, as long as nothing else was written. */
    gone,
    discard: () => {
      setGone(history());
      dropDraft(source);
      put(null);
    },
    bringBack: () => {
      if (gone !== null) put(keptDraft(source, gone));
      setGone(null);
    },
  };
};
