import type { WrittenStretch, WrittenTime } from "./written.ts";

/** True when the written time is a stretch, which has two moments, and not one moment. */
export const isStretch = (time: WrittenTime): time is WrittenStretch =>
  !Array.isArray(time) && ("from" in time || "to" in time || "for" in time);
