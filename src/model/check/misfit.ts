import * as z from "zod/mini";
import type { Path } from "../pointer.ts";
import { defOf, limitsOf, type Schema } from "./forms.ts";

/** The codes of values that do not fit the schema. */
export const SHAPE_PROBLEMS = [
  "field/missing",
  "field/type",
  "field/value",
  "field/empty",
  "field/too-long",
  "field/too-small",
  "field/whole-number",
  "field/number-size",
  "field/count",
  "field/mixed",
  "field/unknown",
  "field/form",
  "written/time",
  "written/span",
  "written/date",
] as const;
export type ShapeProblem = (typeof SHAPE_PROBLEMS)[number];

/** One way in which a value does not fit the schema. Only "field/unknown" leaves the value as good as it was. */
export type Misfit = {
  readonly code: ShapeProblem;
  readonly path: Path;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Says that a value does not fit; where it stands, its type and its words are known already. */
export type Say = (code: ShapeProblem, params?: Misfit["params"]) => Misfit[];

/** Why a text does not fit a text type; empty when it does. */
export const misfitText = (schema: Schema, value: string, say: Say): Misfit[] => {
  for (const limit of limitsOf(schema)) {
    if (limit.check === "min_length" && value.length < limit.minimum) return say("field/empty");
    if (limit.check === "max_length" && value.length > limit.maximum)
      return say("field/too-long", { max: limit.maximum, length: value.length });
  }
  return z.safeParse(schema, value).success ? [] : say("field/form");
};

/** Why a number does not fit a number type; empty when it does. */
export const misfitNumber = (schema: Schema, value: number, say: Say): Misfit[] => {
  const whole = "format" in defOf(schema);
  if (!Number.isFinite(value) || (whole && Math.abs(value) > Number.MAX_SAFE_INTEGER))
    return say("field/number-size");
  if (whole && !Number.isInteger(value)) return say("field/whole-number");
  for (const limit of limitsOf(schema)) {
    if (limit.check !== "greater_than") continue;
    const min = Number(limit.value);
    if (value < min || (value === min && !limit.inclusive))
      return say("field/too-small", { min, rule: limit.inclusive ? "at least" : "more than" });
  }
  return z.safeParse(schema, value).success ? [] : say("field/form");
};

/** Why a list has too few or too many items; empty when it has not. Its items are not looked at. */
export const misfitCount = (schema: Schema, value: readonly unknown[], say: Say): Misfit[] => {
  for (const limit of limitsOf(schema)) {
    if (limit.check === "min_length" && value.length < limit.minimum)
      return say("field/count", { rule: "at least", limit: limit.minimum, count: value.length });
    if (limit.check === "max_length" && value.length > limit.maximum)
      return say("field/count", { rule: "at most", limit: limit.maximum, count: value.length });
  }
  return [];
};
