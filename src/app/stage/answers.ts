import type { Id } from "../../model/resolved.ts";

/** What was answered at the hold points of a story, by step. Kept by the mount, and never sent or saved. */
export type Answers = Map<Id, string>;
