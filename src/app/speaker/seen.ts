import type { Step } from "../../model/story.ts";
import { atZero, type Clock, clockOf, elapsedMs } from "./clock.ts";
import { cameUp, type Spent } from "./pace.ts";
import type { Told } from "./protocol.ts";

/** The case that a stage has on, as it was sent. */
export type Content = { readonly key: string; readonly text: string; readonly story: readonly Step[] };

/** Where a stage stands. */
export type Stand = { readonly at: number; readonly black: boolean };

/** What a speaker window has seen of its stage. */
export type Seen = {
  /** The stage that it goes by; null before one has answered, and after that one has gone. */
  readonly stage: string | null;
  readonly heardMs: number;
  /** The key of the case that the stage has on. */
  readonly key: string | null;
  readonly content: Content | null;
  readonly stand: Stand | null;
  readonly clock: Clock;
  readonly spent: Spent;
};

/** Longer than this no stage is silent: it answers every second, and a window in the background all the same. */
const silentMs = 3500;

export const unseen = (spent: Spent): Seen => ({
  stage: null,
  heardMs: 0,
  key: null,
  content: null,
  stand: null,
  clock: atZero,
  spent,
});

/** After a message of a stage; the same where it is another stage's than the one gone by. */
export const heard = (seen: Seen, told: Told, nowMs: number): Seen => {
  if (seen.stage !== null && seen.stage !== told.from) return seen;
  const now = { ...seen, stage: told.from, heardMs: nowMs };
  switch (told.is) {
    case "case":
      return { ...now, content: { key: told.key, text: told.text, story: told.story ?? [] } };
    case "state": {
      const { key, at, black } = told;
      const clock = clockOf(told.clock, nowMs);
      const spent = cameUp(seen.spent, String(at), elapsedMs(clock, nowMs));
      return { ...now, key, stand: { at, black }, clock, spent };
    }
    case "gone":
      return { ...seen, stage: null };
    case "forget":
      return { ...seen, stage: null, key: null, content: null, stand: null };
    case "came":
      return seen;
  }
};

/** After some time: a stage that has been silent for too long is gone, and another may be gone by. */
export const waited = (seen: Seen, nowMs: number): Seen =>
  seen.stage !== null && nowMs - seen.heardMs > silentMs ? { ...seen, stage: null } : seen;
