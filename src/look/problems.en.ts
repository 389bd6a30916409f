import type { Params, Sentences } from "./problemNouns.en.ts";
import { problemsOfCase } from "./problemsOfCase.en.ts";
import { problemsOfText } from "./problemsOfText.en.ts";

/** A sentence for each problem code that reading, checking and resolving can give. */
export const problemsEn = { ...problemsOfCase, ...problemsOfText };

/** Every code that has a sentence. */
export type SpokenCode = keyof typeof problemsEn;

const isSpoken = (code: string): code is SpokenCode => Object.hasOwn(problemsEn, code);

/** The sentences of a problem: what is wrong and what to do. A code without any, which is a bug, is named. */
export const sayProblem = (problem: {
  readonly code: string;
  readonly params: Params;
}): { readonly says: string; readonly fix: string } => {
  if (!isSpoken(problem.code))
    return { says: `Something is wrong here (${problem.code}).`, fix: "Please report it." };
  const { says, fix }: Sentences = problemsEn[problem.code];
  return { says: says(problem.params), fix: fix(problem.params) };
};
