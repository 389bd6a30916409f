import type { Strings } from "./strings.en.ts";

/** The words for a case of which a cursor or a story hides something: what nobody had told yet is not called not reported. */
export const wordsThen = (words: Strings): Strings => ({
  ...words,
  panels: { ...words.panels, ...words.app.unknownThen },
});

/** Whether words are those for a case of which something is hidden. */
export const isThen = ({ panels, app }: Strings): boolean =>
  panels.notReported === app.unknownThen.notReported;
