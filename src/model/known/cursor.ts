import type { Id } from "../resolved.ts";

/** What is known when: all that was learned by the chosen event, and what a story has told beside it or tells later. */
export type Cursor = {
  /** Null for all that is known now. An id that has no moment in the case is as if it were null. */
  readonly asOf: Id | null;
  /** Events that exist although they are not proven known by then. */
  readonly told?: ReadonlySet<Id>;
  /** Events that a later step is the first to tell: they do not exist yet, even where they are known by then. */
  readonly untold?: ReadonlySet<Id>;
};
