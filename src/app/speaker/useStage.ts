import { useEffect, useEffectEvent, useRef, useState } from "react";
import * as z from "zod/mini";
import { type End, join } from "./channel.ts";
import { keep, kept } from "./kept.ts";
import { newName } from "./name.ts";
import { nowMs } from "./now.ts";
import { nothingSpent, type Spent } from "./pace.ts";
import { type Asking, readTold } from "./protocol.ts";
import { heard, type Seen, unseen, waited } from "./seen.ts";

const beatMs = 1000;

const KeptSpent = z.strictObject({
  ms: z.record(z.string(), z.number()),
  up: z.nullable(z.string()),
  sinceMs: z.number(),
});

const keptSpent = (): Spent =>
  kept("spent", (found) => z.safeParse(KeptSpent, found).data ?? null) ?? nothingSpent;

/** The stage behind a name, as far as it has told of itself; and how to ask it for something. */
export const useStage = (
  name: string,
): { readonly seen: Seen; readonly ask: (what: Asking) => void; readonly deaf: boolean } => {
  const [seen, setSeen] = useState(() => unseen(keptSpent()));
  const [deaf, setDeaf] = useState(false);
  const end = useRef<End<Asking> | null>(null);
  const latest = useRef(seen);
  const see = (next: Seen) => {
    latest.current = next;
    setSeen(next);
  };
  const hello = () => end.current?.say({ is: "hello", has: latest.current.content?.key ?? null });
  const hear = useEffectEvent((told: NonNullable<ReturnType<typeof readTold>>) => {
    if (told.is === "came") hello();
    const before = latest.current;
    const next = heard(before, told, nowMs());
    if (next === before) return;
    if (next.spent !== before.spent) keep("spent", next.spent);
    see(next);
  });
  const beat = useEffectEvent(() => {
    const next = waited(latest.current, nowMs());
    if (next !== latest.current) see(next);
    hello();
  });
  useEffect(() => {
    const joined = join<Asking, NonNullable<ReturnType<typeof readTold>>>(name, newName(), readTold, hear);
    end.current = joined;
    setDeaf(joined === null);
    beat();
    const timer = setInterval(beat, beatMs);
    const leave = () => joined?.say({ is: "bye" });
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      leave();
      joined?.close();
    };
  }, [name]);
  return { seen, ask: (what) => end.current?.say(what), deaf };
};
