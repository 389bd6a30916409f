import { things } from "../model/named.ts";
import type { Finding, Measure } from "../model/schema.ts";
import type { Value } from "../model/value.ts";
import { valueText } from "./format.ts";
import type { Said } from "./names.ts";

/** The measure of a finding; undefined where it has none, or names one that the case does not know. */
export const measureOf = ({ shown }: Said, finding: Finding): Measure | undefined => {
  const found = finding.measure === undefined ? undefined : things(shown.case).get(finding.measure);
  return found?.is === "measure" ? found.it : undefined;
};

/** What a finding is of, where it stands in no row of its measure's own and its words do not say it. */
export const ownName = (here: Said, finding: Finding): string | undefined => {
  const measure = measureOf(here, finding);
  const name = measure?.label ?? measure?.title;
  return name === undefined || finding.text?.toLowerCase().includes(name.toLowerCase()) ? undefined : name;
};

/** A value for a cell whose row already says the unit and what it is counted per. */
const bare = (value: Value, measure: Measure | undefined): Value => {
  const { unit, per, ...rest } = value as Value & { unit?: string; per?: string };
  if (value.is === "size" || (unit === undefined && per === undefined)) return value;
  const keptUnit = unit === measure?.unit ? {} : { unit };
  const keptPer = per === measure?.per ? {} : { per };
  return { ...rest, ...keptUnit, ...keptPer } as Value;
};

/** How a finding is told: alone, in a row that says its measure and unit, or with every word of the file. */
export type Telling = "alone" | "in row" | "whole";

/** What a finding says: its value, its words, or both where the words do not hold the value. */
export const findingText = (here: Said, finding: Finding, telling: Telling = "alone"): string => {
  const { value, text } = finding;
  const measure = measureOf(here, finding);
  if (value === undefined) return text ?? here.words.panels.notReported;
  const said =
    telling === "in row"
      ? valueText(bare(value, measure), undefined, here.words)
      : valueText(value, measure, here.words);
  if (text === undefined) return said;
  const held =
    (telling !== "whole" && value.is === "said") || text.toLowerCase().includes(said.toLowerCase());
  return held ? text : `${said}; ${text}`;
};
