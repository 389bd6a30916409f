import { useEffect, useState } from "react";

/** Milliseconds of a time that only goes on, whatever happens to the clock of the computer. */
export const nowMs = (): number => performance.now();

/** The same time as one that the pages of a tab have in common, so that it outlives a reload. */
export const tabMs = (): number => performance.timeOrigin + performance.now();

export type Now = { readonly nowMs: number; readonly wallMs: number };

const read = (): Now => ({ nowMs: nowMs(), wallMs: Date.now() });

/** The time, again and again. */
export const useNow = (everyMs: number): Now => {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
};
