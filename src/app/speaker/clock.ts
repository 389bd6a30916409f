/** A clock that can rest: what it had counted when it last started, and when that was; null while it rests. */
export type Clock = { readonly countedMs: number; readonly sinceMs: number | null };

export const atZero: Clock = { countedMs: 0, sinceMs: null };

/** What a clock has counted at a moment of the same monotonic time. */
export const elapsedMs = ({ countedMs, sinceMs }: Clock, nowMs: number): number =>
  countedMs + (sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs));

export const started = (clock: Clock, nowMs: number): Clock =>
  clock.sinceMs === null ? { ...clock, sinceMs: nowMs } : clock;

export const paused = (clock: Clock, nowMs: number): Clock =>
  clock.sinceMs === null ? clock : { countedMs: elapsedMs(clock, nowMs), sinceMs: null };

/** The clock after a button of it. Reset counts from zero again, and goes on if it went. */
export const pressed = (clock: Clock, does: "start" | "pause" | "reset", nowMs: number): Clock => {
  if (does === "start") return started(clock, nowMs);
  if (does === "pause") return paused(clock, nowMs);
  return { countedMs: 0, sinceMs: clock.sinceMs === null ? null : nowMs };
};

/** How a clock is told to another window, whose time has another zero; and how it is read there. */
export const toldClock = (clock: Clock, nowMs: number) => ({
  runs: clock.sinceMs !== null,
  elapsedMs: elapsedMs(clock, nowMs),
});

export const clockOf = (told: ReturnType<typeof toldClock>, nowMs: number): Clock => ({
  countedMs: told.elapsedMs,
  sinceMs: told.runs ? nowMs : null,
});
