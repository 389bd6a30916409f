import { type RefObject, useMemo, useRef, useState } from "react";
import type { Strings } from "../../look/strings.en.ts";
import type { Resolved } from "../../model/resolved.ts";
import { useStore, useView } from "../../view/useView.ts";
import type { View } from "../../view/view.ts";
import { useSpeaker } from "../speaker/useSpeaker.ts";
import type { Answers } from "./answers.ts";
import { toggleFull } from "./full.ts";
import type { StageCommand } from "./keys.ts";
import { standing } from "./story.ts";

export type StageProps = {
  /** The whole case, with the story; only `shown` of it is drawn. */
  readonly resolved: Resolved;
  readonly shown: Resolved;
  readonly words: Strings;
  /** The address that the files of the case are relative to; null where it has none. */
  readonly base: string | null;
  /** Whether single keys are heard. */
  readonly keys: boolean;
  /** Whether the stage stands inside another page, which keeps the focus, and gets the keys that do nothing here. */
  readonly inside: boolean;
  /** A student's own stage: no further than the next stop, no speaker, and no way out before the end. */
  readonly isClass: boolean;
  readonly answers: Answers;
  readonly onStop: (at: number) => void;
  /** Null where there is no way out. */
  readonly onOut: (() => void) | null;
};

/** What brings the stage back from black, and closes the help, without moving. */
const WAKES: ReadonlySet<StageCommand["is"]> = new Set([
  "next",
  "back",
  "first",
  "last",
  "go",
  "black",
  "help",
  "out",
]);

/** Where the stage stands and how it moves; what lies over it; and what a command does to it. */
export const useStage = (
  root: RefObject<HTMLElement | null>,
  { resolved, inside, isClass, onStop, onOut }: StageProps,
) => {
  const store = useStore();
  const view = useView((state) => state.view);
  const { story, stops, at } = useMemo(() => standing(resolved, view), [resolved, view]);
  const [over, setOver] = useState<"black" | "help" | null>(null);
  const [digits, setDigits] = useState("");
  /** The View from which one more step led to the summary. */
  const [ended, setEnded] = useState<View | null>(null);
  const hasSummary = stops.some(({ is }) => is === "asked");
  const end = hasSummary ? stops.length : stops.length - 1;
  const isSummary = hasSummary && ended === view;
  // A student goes one further than what has been seen, at most.
  const furthest = useRef(at);
  furthest.current = Math.max(furthest.current, at);

  const here = () => {
    const now = store.get().view;
    return hasSummary && ended === now ? end : standing(resolved, now).at;
  };
  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, end, isClass ? furthest.current + 1 : end));
    if (next < stops.length) {
      setEnded(null);
      onStop(next);
    } else if (here() === stops.length - 1) setEnded(store.get().view);
  };
  /** Whether a command would lead past an end of the story. */
  const isPast = ({ is }: StageCommand) =>
    (is === "next" && here() >= end) || (is === "back" && here() <= 0) || (is === "out" && out === null);
  const blacken = (black: boolean) => setOver(black ? "black" : null);
  const isBlack = over === "black";
  const speaker = useSpeaker(
    { of: resolved.case, story, at: isSummary ? end : at, black: isBlack },
    // Inside another page the address is that page's: a speaker window would be asked for there.
    { onPress: (is) => obey({ is }), onGo: go, onBlack: blacken, allowed: !isClass && !inside },
  );
  const out = !isClass || furthest.current >= stops.length - 1 ? onOut : null;

  const obey = (command: StageCommand) => {
    setDigits(command.is === "digit" ? `${digits}${command.digit}`.slice(-3) : "");
    if (over !== null && WAKES.has(command.is)) return setOver(null);
    switch (command.is) {
      case "next":
        return go(here() + 1);
      case "back":
        return go(here() - 1);
      case "first":
        return go(0);
      case "last":
        return go(stops.length - 1);
      case "go": {
        const to = stops.findIndex((stop) => stop.at === Number(digits) - 1);
        return to < 0 ? undefined : go(to);
      }
      case "black":
        return setOver("black");
      case "help":
        return setOver("help");
      case "full":
        return void toggleFull(root.current);
      case "speaker":
        return speaker?.open();
      case "out":
        return out?.();
      case "leave field":
        return root.current?.focus();
      case "digit":
      case "nothing":
        return;
    }
  };
  return {
    story,
    stops,
    at,
    end,
    isSummary,
    isBlack,
    helps: over === "help",
    digits,
    speaker,
    onOut: out,
    isPast,
    obey,
  };
};
