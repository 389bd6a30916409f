import type { Resolved } from "../../model/resolved.ts";
import type { Step, Stop } from "../../model/story.ts";

/** What a speaker's window can see of the stage, and do to it. */
export type OnStage = {
  /** The whole case. */
  readonly resolved: Resolved;
  readonly story: readonly Step[];
  readonly stops: readonly Stop[];
  /** The stop that is shown; the number of stops at the summary after the last one. */
  readonly at: number;
  readonly isBlack: boolean;
  readonly go: (at: number) => void;
  readonly blacken: (black: boolean) => void;
};

/** The speaker's window of a stage: how it is opened; null where there is none. */
export type Speaker = { readonly open: () => void } | null;

export const useSpeaker = (_: OnStage): Speaker => null;
