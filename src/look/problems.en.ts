import type { Params, Sentences } from "./problemNouns.en.ts";
import { problemsOfCase } from "./problemsOfCase.en.ts";
import { problemsOfText } from "./problemsOfText.en.ts";

/** A sentence for each problem code that reading, checking and resolving can give. */
export const problemsEn = { ...problemsOfCase, ...problemsOfText };

/** Every code that has a sentence. */
export type SpokenCode = keyof typeof problemsEn;

const isSpoken = (code: string): code is SpokenCode => Object.hasOwn(problemsEn, code);

// Control characters, and those that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Text of the file as it may stand in a sentence of ours: nothing unseen in it, and its direction kept to itself. */
const quotable = (text: string): string => {
  const visible = text.replaceAll(
    unseen,
    (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
  return rightToLeft.test(visible) ? `\u2068${visible}\u2069` : visible;
};

/** The sentences of a problem: what is wrong and what to do. A code without any, which is a bug, is named. */
export const sayProblem = (problem: {
  readonly code: string;
  readonly params: Params;
}): { readonly says: string; readonly fix: string } => {
  if (!isSpoken(problem.code))
    return { says: `Something is wrong here (${problem.code}).`, fix: "Please report it." };
  const { says, fix }: Sentences = problemsEn[problem.code];
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([name, value]) => [
      name,
      typeof value === "string" ? quotable(value) : value,
    ]),
  );
  return { says: says(params), fix: fix(params) };
};
