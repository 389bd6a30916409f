import { useEffect, useRef, useState } from "react";
import { keptName, openSpeaker, renamed } from "./ownWindow.ts";
import type { OnStage, StageEnd, Wishes } from "./stageEnd.ts";

/** How a stage stands to its speaker windows. */
export type SpeakerLink = {
  /** How many there are. */
  readonly count: number;
  /** The browser did not let the last one open. */
  readonly blocked: boolean;
  /** Opens a speaker window, or brings the one that this page has opened to the front. */
  readonly open: () => void;
  /** Says no more of a window that was blocked. */
  readonly dismiss: () => void;
  /** The notes stand under the stage, for one screen. */
  readonly notes: boolean;
  readonly onNotes: (on: boolean) => void;
};

/** A stage with its speaker windows: none before the first is opened, and after a reload those that are still there. */
export const useSpeaker = (
  now: OnStage,
  {
    onGo,
    onPress,
    onBlack,
    allowed,
  }: Pick<Wishes, "onGo" | "onPress" | "onBlack"> & { readonly allowed: boolean },
): SpeakerLink | null => {
  const [name, setName] = useState(keptName);
  const [count, setCount] = useState(0);
  const [blocked, setBlocked] = useState(false);
  const [notes, setNotes] = useState(false);
  const end = useRef<StageEnd | null>(null);
  const wished: Wishes = {
    onGo,
    onPress,
    onBlack,
    onSpeakers: (speakers) => {
      setCount(speakers);
      if (speakers > 0) setBlocked(false);
    },
    onTaken: () => setName(renamed()),
  };
  // The end of the channel outlives this drawing; it asks for what is so now.
  const wishes = useRef(wished);
  const first = useRef(now);
  useEffect(() => {
    wishes.current = wished;
    first.current = now;
  });
  useEffect(() => {
    if (name === null || !allowed) return;
    let left = false;
    void import("./stageEnd.ts").then(({ stageEnd }) => {
      if (!left) end.current = stageEnd(name, first.current, () => wishes.current);
    });
    return () => {
      left = true;
      end.current?.close();
      end.current = null;
      setCount(0);
    };
  }, [name, allowed]);
  const { of, story, at, black } = now;
  useEffect(() => end.current?.changed({ of, story, at, black }), [of, story, at, black]);

  if (!allowed) return null;
  const open = () => {
    const called = name ?? renamed();
    setName(called);
    setBlocked(!openSpeaker(called));
  };
  const dismiss = () => setBlocked(false);
  const onNotes = (on: boolean) => {
    dismiss();
    setNotes(on);
  };
  return { count, blocked, open, dismiss, notes, onNotes };
};
