import type { Strings } from "./strings.en.ts";
import { isThen } from "./then.ts";

/** The words of the histology ladder, which come with its picture. */
const ladder = {
  says: (names: string) => `Histology. Specimens in the order they were taken: ${names}.`,
  head: (name: string, when: string, state: string, event: string) =>
    `${[name, when, state].filter(Boolean).join("; ")}. Select: ${event}.`,
  value: (measure: string, specimen: string, text: string) => `${measure}, ${specimen}: ${text}`,
  disagree: (said: string) => `${said}; sources disagree`,
  noStains: "no stains reported",
  unsaid: (names: string) => `Not reported: ${names}.`,
  asTable: "As a table",
  asFigure: "As a figure",
  guide: "Reader’s guide",
  strength: { weak: "weak", moderate: "moderate", strong: "strong" },
};

/** What stands in the place of what nobody had told yet. */
const unknownThen = {
  noStains: "no stains known then",
  unsaid: (names: string) => `Not known then: ${names}.`,
};

/** Every word that a ladder is drawn with, in American English; of a case of which something is hidden, as it may be told. */
export const ladderWords = (words: Strings): LadderWords => ({
  ...words,
  ladder: isThen(words) ? { ...ladder, ...unknownThen } : ladder,
});

export type LadderWords = Strings & { readonly ladder: typeof ladder };
