import type { History } from "../../model/story/edit.ts";
import { draftPrefix } from "../held.ts";
import { queryOfSource, type Source } from "../source.ts";

/** A story that is being written in this tab; `kept` says whether a reload of the tab keeps it. */
export type Draft = { readonly history: History; readonly kept: boolean };

/** The key under which the tab keeps the draft of a case's story. */
export const draftKey = (source: Source): string => draftPrefix + queryOfSource(source, "");
