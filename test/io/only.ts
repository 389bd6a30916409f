import type { Problem } from "../../src/model/problem.ts";
import { sample } from "./sample.ts";

/** The sample as text, two spaces a step. */
export const good = JSON.stringify(sample, null, 2);

export const codes = (problems: readonly Problem[]): readonly string[] => problems.map(({ code }) => code);

/** The one problem there is; throws when there are more or none. */
export const only = (problems: readonly Problem[]): Problem => {
  const [problem] = problems;
  if (!problem || problems.length > 1)
    throw new Error(`not one problem: ${JSON.stringify(problems, null, 1)}`);
  return problem;
};

export const eventIds = (of: { readonly events: readonly { readonly id: string }[] } | null) =>
  of?.events.map(({ id }) => id);

/** The number of the line in which some part of a text stands first. */
export const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split("\n").length;
