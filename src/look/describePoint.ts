import type { Id, Resolved } from "../model/resolved.ts";
import type { Measure } from "../model/schema.ts";
import type { Value } from "../model/value.ts";
import { whenText } from "./describe.ts";
import { numberText, valueText } from "./format.ts";
import type { Strings } from "./strings.en.ts";

/** Signs that stand before a number where there is no room for words. */
const SIGNS = { exact: "", about: "~", "more than": ">", "at least": "≥", "less than": "<", "at most": "≤" };

/** A numeric value without its unit, as short as it can be: "48", "~20", "<1.5", "1–5". */
export const shortValue = (value: Value, words: Strings): string => {
  if (value.is === "range")
    return words.value.range(numberText(value.from, words), numberText(value.to, words));
  return "number" in value ? `${SIGNS[value.is]}${numberText(value.number, words)}` : "";
};

/** How a value stands to the measure's reference range; null where there is none, or the value does not tell. */
const standing = (value: Value, { normal, unit }: Measure): "above" | "below" | "within" | null => {
  if (normal === undefined || !("number" in value || "from" in value)) return null;
  if ((value.unit ?? unit) !== unit) return null;
  const [low, high] = "number" in value ? [value.number, value.number] : [value.from, value.to];
  const { from = -Infinity, to = Infinity } = normal;
  const open = { up: /^(more|at least)/.test(value.is), down: /^(less|at most)/.test(value.is) };
  if (!open.down && (low > to || (value.is === "more than" && low >= to))) return "above";
  if (!open.up && (high < from || (value.is === "less than" && high <= from))) return "below";
  if (open.up ? to < Infinity : open.down && from > 0) return null;
  return low >= from && high <= to ? "within" : null;
};

/**
 * One spoken sentence for a value of a series: "CEA 12 ng/mL, above the reference range, 3 months after diagnosis."; after
 * it what each threshold means that its picture has a line for.
 */
export const describePoint = (
  resolved: Resolved,
  {
    name,
    measure,
    value,
    event,
    finding,
  }: {
    name: string;
    measure: Measure;
    value: Value;
    event: Id;
    finding: Id;
  },
  day0: Id | null,
  words: Strings,
): string => {
  const stands = standing(value, measure);
  const disagree = resolved.case.conflicts?.some(({ concerns }) => concerns?.includes(finding));
  const parts = [
    `${name} ${valueText(value, measure, words)}`,
    stands && words.series[stands],
    whenText(resolved, event, day0, words),
    disagree && words.timeline.disagree,
  ];
  const own = !("unit" in value) || (value.unit ?? measure.unit) === measure.unit;
  const limits = (own ? (measure.thresholds ?? []) : []).map(
    ({ number, text }) => ` ${words.series.meaning(numberText(number, words), text)}`,
  );
  return `${parts.filter((part) => part).join(", ")}.${limits.join("")}`;
};
