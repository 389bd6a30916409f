import { apart, type Interval, intervalOf, within } from "./interval.ts";
import type { Condition, Conflict, Criterion, Finding, Measure } from "./schema.ts";
import type { Value } from "./value.ts";

/** What a report says about a condition: that it holds, that it does not, or too little to tell. */
export type Judgment = "met" | "not met" | "cannot be told";

const UNTOLD: Judgment = "cannot be told";

/** One judgment where all agree; else it cannot be told. */
const agreed = (judgments: readonly Judgment[]): Judgment => {
  const [first = UNTOLD] = judgments;
  return judgments.every((one) => one === first) ? first : UNTOLD;
};

/** Every one must be met; a single one that is not decides. */
const all = (judgments: readonly Judgment[]): Judgment =>
  judgments.includes("not met")
    ? "not met"
    : judgments.every((one) => one === "met") && judgments.length > 0
      ? "met"
      : UNTOLD;

/** One that is met is enough; none may be left open before it is "not met". */
const any = (judgments: readonly Judgment[]): Judgment =>
  judgments.includes("met")
    ? "met"
    : judgments.length > 0 && judgments.every((one) => one === "not met")
      ? "not met"
      : UNTOLD;

const SOME: Interval = { from: 0, to: Infinity, fromOpen: true, toOpen: true };

/** What counts as there or not there, whatever it is called; null where it is neither. */
const thereOf = (value: Value): boolean | null => {
  if (value.is === "present" || value.is === "positive") return true;
  if (value.is === "absent" || value.is === "negative") return false;
  const found = intervalOf(value);
  if (found === null) return null;
  return within(found, SOME) ? true : found.from === 0 && found.to === 0 ? false : null;
};

const counting = (value: Value, measure: Measure | undefined): string | null =>
  "number" in value || value.is === "range"
    ? `${value.unit ?? measure?.unit ?? ""} / ${value.per ?? measure?.per ?? ""}`
    : null;

const STRENGTHS = ["weak", "moderate", "strong"] as const;

/** Whether a value lies within what a condition's value allows. */
const judgeValue = (wanted: Value, value: Value, measure: Measure | undefined): Judgment => {
  if (["present", "absent", "positive", "negative"].includes(wanted.is)) {
    const [want, there] = [thereOf(wanted), thereOf(value)];
    if (there === null) return UNTOLD;
    if (there !== want) return "not met";
    if (wanted.is !== "positive" || wanted.strength === undefined) return "met";
    if (value.is !== "positive" || value.strength === undefined) return UNTOLD;
    return STRENGTHS.indexOf(value.strength) >= STRENGTHS.indexOf(wanted.strength) ? "met" : "not met";
  }
  const [range, found] = [intervalOf(wanted), intervalOf(value)];
  if (range === null || found === null) return UNTOLD;
  const unit = counting(value, measure);
  if (unit !== null && unit !== counting(wanted, measure)) return UNTOLD;
  return within(found, range) ? "met" : apart(found, range) ? "not met" : UNTOLD;
};

const holds = (said: string, words: readonly string[] | undefined): boolean => {
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  return (words ?? []).some((word) => plain(said).includes(plain(word)));
};

/** Whether words of a report hold one of those that a condition asks for, and none of those against it. */
const judgeWords = ({ words, against }: Condition, said: string): Judgment =>
  holds(said, against) ? "not met" : holds(said, words) ? "met" : UNTOLD;

const wordsIn = (value: Value): string | undefined =>
  value.is === "said" || value.is === "present" || value.is === "positive" ? value.said : undefined;

const judgeOne = (condition: Condition, value: Value | undefined, measure: Measure | undefined): Judgment => {
  if (value === undefined) return UNTOLD;
  const { value: wanted, words, against } = condition;
  const asks = Boolean(words?.length || against?.length);
  const byValue = wanted === undefined ? null : judgeValue(wanted, value, measure);
  if (byValue !== null && byValue !== UNTOLD) return byValue;
  const said = wordsIn(value);
  if (asks && said !== undefined) return judgeWords(condition, said);
  return asks && words?.length && thereOf(value) === false ? "not met" : UNTOLD;
};

/** What a finding says: its value, else its words. */
const toldOf = ({ value, text }: Finding): Value | undefined =>
  value ?? (text === undefined ? undefined : { is: "said", said: text });

/**
 * What the findings of one specimen say about a condition. Values count as the intervals they are: 1 to 5 is met by
 * "at most 10", about 9 cannot be told. Nothing reported, another unit, and words that the condition does not know cannot
 * be told either, nor can what findings, or the statements of a conflict about one, would answer differently.
 */
export const judge = (
  condition: Condition,
  findings: readonly Finding[],
  conflicts: readonly Conflict[],
  measure: Measure | undefined,
): Judgment => {
  const own = findings.filter(
    (finding) => condition.measure !== undefined && finding.measure === condition.measure,
  );
  return agreed(
    own.flatMap((finding) => {
      const clashing = conflicts.filter(({ concerns }) => concerns?.includes(finding.id));
      const values = [
        toldOf(finding),
        ...clashing.flatMap(({ statements }) => statements.map(({ value }) => value)),
      ];
      return values.map((value) => judgeOne(condition, value, measure));
    }),
  );
};

/** What the judgments of a form's conditions come to, form by form, and of all the forms of a criterion together. */
export const judgeForms = (
  { forms = [] }: Criterion,
  judgeIt: (condition: Condition) => Judgment,
): { readonly whole: Judgment; readonly forms: readonly Judgment[] } => {
  const each = forms.map(({ conditions }) => all(conditions.map(judgeIt)));
  return { whole: any(each), forms: each };
};
