import { keep, kept } from "./kept.ts";

/** The minutes of a talk that nobody has said anything about. */
const usualMinutes = 6;

/** Whole minutes from 1 to 600; null for anything else. */
export const minutesOf = (found: unknown): number | null =>
  typeof found === "number" && Number.isInteger(found) && found >= 1 && found <= 600 ? found : null;

/** The budget of the talk that this tab keeps. A speaker window begins with that of the tab which opened it. */
export const keptMinutes = (): number => kept("minutes", minutesOf) ?? usualMinutes;

export const keepMinutes = (minutes: number): boolean => keep("minutes", minutes);
