import type { Value } from "../model/value.ts";

const SIGNS: Partial<Record<Value["is"], readonly [kind: string, sign: string]>> = {
  positive: ["yes", "+"],
  present: ["yes", "●"],
  negative: ["no", "−"],
  absent: ["no", "○"],
  "not reported": ["unsaid", ""],
  "not done": ["undone", "×"],
};

/** The sign that tells found, not found and not done apart without color, "" for none; and the kind it stands for. */
export const signOf = (
  value: Value | undefined,
  text: string | undefined,
): readonly [kind: string, sign: string] =>
  (value && SIGNS[value.is]) ?? (value || text ? ["plain", ""] : ["unsaid", ""]);
