/** How long each stop was up, by its key, and the one that is up since the clock stood at so much. */
export type Spent = {
  readonly ms: Readonly<Record<string, number>>;
  readonly up: string | null;
  readonly sinceMs: number;
};

export const nothingSpent: Spent = { ms: {}, up: null, sinceMs: 0 };

/** How long a stop has been up when the clock stands at so much. */
export const spentOn = (spent: Spent, key: string, elapsedMs: number): number => {
  const before = Object.hasOwn(spent.ms, key) ? (spent.ms[key] ?? 0) : 0;
  return before + (spent.up === key ? Math.max(0, elapsedMs - spent.sinceMs) : 0);
};

/** After another stop has come up; a clock that stands at less than before was reset, and all is forgotten. */
export const cameUp = (spent: Spent, up: string | null, elapsedMs: number): Spent => {
  if (elapsedMs < spent.sinceMs) return { ms: {}, up, sinceMs: elapsedMs };
  if (up === spent.up) return spent;
  const ms = spent.up === null ? spent.ms : { ...spent.ms, [spent.up]: spentOn(spent, spent.up, elapsedMs) };
  return { ms, up, sinceMs: elapsedMs };
};

export type Pace = { readonly is: "ahead" | "on time" | "behind" | "over"; readonly byMs: number };

/**
 * How a talk stands to its plan, which gives each of its stops the same share of the time: on time while the clock is
 * within the share of the stop that is up; behind once the stop after it should be up; over when the time has gone.
 */
export const paceOf = (elapsedMs: number, budgetMs: number, at: number, stops: number): Pace => {
  if (elapsedMs > budgetMs) return { is: "over", byMs: elapsedMs - budgetMs };
  const shareMs = budgetMs / Math.max(1, stops);
  const from = Math.max(0, at) * shareMs;
  const to = (Math.max(0, at) + 1) * shareMs;
  if (elapsedMs < from) return { is: "ahead", byMs: from - elapsedMs };
  return elapsedMs > to ? { is: "behind", byMs: elapsedMs - to } : { is: "on time", byMs: 0 };
};

/** A stretch of time as a stopwatch has it: 2:05, 1:02:05. Begun seconds do not count. */
export const watchText = (ms: number): string => {
  const s = Math.floor(Math.max(0, ms) / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const m = Math.floor(s / 60);
  return m < 60 ? `${m}:${two(s % 60)}` : `${Math.floor(m / 60)}:${two(m % 60)}:${two(s % 60)}`;
};
