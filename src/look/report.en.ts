/** The words around a report's own text, read beside the case. */
export const report = {
  beside: "Read the report beside",
  hint: "Choose the report’s text (.txt), or drop it here. It stays in this page: it is never stored and never sent.",
  dropHere: "Drop the report’s text here",
  opened: (name: string) => `Beside: ${name}`,
  kept: "In this page only. Every locator opens it at its place.",
  read: "Read it",
  putAway: "Put away",
  closedThen:
    "The report’s own text would tell what came later. It is closed while the case is shown as it was known then.",
  refused: {
    "file/too-big": "This file is too large for a report’s text. Up to 2 MB are read.",
    "file/encoding": "This text is not in UTF-8. Open it in a text editor and save it again as UTF-8.",
    "file/kind": "This is no plain text. Save the report as plain text (.txt) and choose that.",
    empty: "There is no text in this file.",
    unreadable: "This file could not be read.",
  },
  open: (place: string) => `Read in the report: ${place}`,
  previous: "Previous place",
  next: "Next place",
  of: (i: string, n: string) => `Place ${i} of ${n}`,
  close: "Close",
  text: "The report’s text",
  lost: {
    section: (name: string) => `This text has no part called ${name}.`,
    figure: (name: string) => `This text has no legend of Figure ${name}.`,
    table: (name: string) => `This text has no Table ${name}.`,
    page: (name: string) => `This text does not say where page ${name} begins.`,
    place: () => "This locator names no place in the text.",
  },
  short: (section: string, paragraph: string, n: string) =>
    n === "0"
      ? `${section} has no paragraph of its own in this text, and so no paragraph ${paragraph}.`
      : `${section} has ${n === "1" ? "1 paragraph" : `${n} paragraphs`} in this text, and so no paragraph ${paragraph}. Here it begins.`,
} as const;

/** Why a file is not read as a report's text. */
export type Refused = keyof typeof report.refused;
