import { useEffect, useState } from "react";
import { join } from "./channel.ts";
import { newName } from "./name.ts";
import { keptName, openSpeaker, renamed } from "./ownWindow.ts";
import { readAsked } from "./protocol.ts";
import type { SpeakerLink } from "./useSpeaker.ts";

/** As on stage: browsers let the timers of a window in the background run once a minute. */
const silentMs = 70_000;

/** The speaker windows of this tab while no stage is up: they are heard waiting for it, and nothing is told to them. */
export const useLobby = (): Pick<SpeakerLink, "count" | "blocked" | "open"> => {
  const [name, setName] = useState(keptName);
  const [count, setCount] = useState(0);
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    if (name === null) return;
    const waiting = new Map<string, ReturnType<typeof setTimeout>>();
    const leave = (from: string) => {
      clearTimeout(waiting.get(from));
      waiting.delete(from);
      setCount(waiting.size);
    };
    const end = join(name, newName(), readAsked, ({ is, from }) => {
      if (is === "bye") return leave(from);
      if (is !== "hello") return;
      clearTimeout(waiting.get(from));
      waiting.set(
        from,
        setTimeout(() => leave(from), silentMs),
      );
      setCount(waiting.size);
      setBlocked(false);
    });
    return () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      end?.close();
    };
  }, [name]);
  const open = () => {
    const called = name ?? renamed();
    setName(called);
    setBlocked(!openSpeaker(called));
  };
  return { count, blocked, open };
};
