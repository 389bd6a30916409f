import * as z from "zod/mini";
import type { Case } from "../../model/schema.ts";
import type { Step } from "../../model/story.ts";
import { join } from "./channel.ts";
import { atZero, type Clock, pressed, started, toldClock } from "./clock.ts";
import { keep, kept } from "./kept.ts";
import { newName } from "./name.ts";
import { tabMs } from "./now.ts";
import { readAsked, type Telling } from "./protocol.ts";
import type { Stand } from "./seen.ts";

/** What a stage has on and where it stands. */
export type OnStage = Stand & { readonly of: Case; readonly story: readonly Step[] };

export type Wishes = {
  readonly onGo: (at: number) => void;
  readonly onPress: (key: "next" | "back" | "first" | "last") => void;
  readonly onBlack: (on: boolean) => void;
  /** How many speaker windows there are, whenever that changes. */
  readonly onSpeakers: (count: number) => void;
  /** Another stage has this name. */
  readonly onTaken: () => void;
};

export type StageEnd = { readonly changed: (now: OnStage) => void; readonly close: () => void };

/** Browsers let the timers of a window in the background run once a minute: silence for longer is its end. */
const silentMs = 70_000;
const lookMs = 5000;

const KeptClock = z.strictObject({ countedMs: z.number(), sinceMs: z.nullable(z.number()) });
export const keptClock = (): Clock =>
  kept("clock", (found) => z.safeParse(KeptClock, found).data ?? null) ?? atZero;

/**
 * The stage's end of its channel: answers whoever asks, does what is asked, and tells what has changed. It alone says
 * where the stage stands and what the clock shows, so that windows that are pressed at once come to agree.
 */
export const stageEnd = (name: string, first: OnStage, wishes: () => Wishes): StageEnd | null => {
  const own = newName();
  const speakers = new Map<string, number>();
  let now = first;
  let edition = 0;
  let clock = keptClock();

  const key = () => `${own} ${edition}`;
  const end = join<Telling, NonNullable<ReturnType<typeof readAsked>>>(name, own, readAsked, (asked) => {
    switch (asked.is) {
      case "hello":
        attend(asked.from);
        if (asked.has !== key()) tellCase();
        return tellState();
      case "go":
        wishes().onGo(asked.at);
        return tellState();
      case "press":
        wishes().onPress(asked.key);
        return tellState();
      case "black":
        wishes().onBlack(asked.on);
        return tellState();
      case "time":
        setClock(pressed(clock, asked.does, tabMs()));
        return tellState();
      case "bye":
        return leave(asked.from);
      case "came":
        return end?.say({ is: "taken", by: asked.from });
      case "taken":
        if (asked.by === own) wishes().onTaken();
    }
  });
  if (end === null) return null;

  const tellCase = () =>
    end.say({ is: "case", key: key(), text: JSON.stringify(now.of), story: [...now.story] });
  const tellState = () => {
    const { at, black } = now;
    end.say({ is: "state", key: key(), at, black, clock: toldClock(clock, tabMs()) });
  };
  const setClock = (next: Clock) => {
    clock = next;
    keep("clock", clock);
  };
  const attend = (from: string) => {
    const had = speakers.has(from);
    speakers.set(from, tabMs());
    if (!had) wishes().onSpeakers(speakers.size);
  };
  const leave = (from: string) => {
    if (speakers.delete(from)) wishes().onSpeakers(speakers.size);
  };
  const timer = setInterval(() => {
    for (const [from, heardMs] of [...speakers]) if (tabMs() - heardMs > silentMs) leave(from);
  }, lookMs);
  const gone = () => end.say({ is: "gone" });
  const back = ({ persisted }: PageTransitionEvent) => persisted && end.say({ is: "came" });
  window.addEventListener("pagehide", gone);
  window.addEventListener("pageshow", back);
  end.say({ is: "came" });

  return {
    changed: (next) => {
      const before = now;
      now = next;
      if (next.of !== before.of || next.story !== before.story) {
        edition += 1;
        tellCase();
      }
      const isOnward = before.at >= 0 && next.at > before.at;
      // Who has not started the clock by the first step on has forgotten it.
      if (isOnward && clock.sinceMs === null && clock.countedMs === 0) setClock(started(clock, tabMs()));
      tellState();
    },
    close: () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", gone);
      window.removeEventListener("pageshow", back);
      gone();
      end.close();
    },
  };
};
