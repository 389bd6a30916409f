const help = `caseline: a patient's case over time, as pictures, slides and tables. For teaching and discussion, not for diagnosis.

  caseline render CASE -o FILE   makes a file of a case; its ending says which kind:
                                 svg, png, pdf, pptx, html, csv
  caseline check FILE            says what is wrong with a case file, where, and how to mend it

CASE and FILE are paths; - is standard input, or with -o standard output.

Options of render
  -o, --output FILE    where to; of several pages each has its number in its name
  --format KIND        the kind of file where the name does not say it, as for -o -
  --what WHAT          whole (the default), story (a page or slide a step), handout (no notes or answers, and
                       only what is known at the cursor, if any), shown (the stretch that --view names)
  --step STEP          one step of the story, by its number from 1 or its id
  --as-of EVENT        as known when this event was learned, by its id
  --view LINK          what a link shows: the part of its address after #
  --scale SCALE        broken (the default), true, steps
  --theme THEME        light (the default), dark, print, contrast
  --size SIZE          16:9 (the default), 4:3, a4, or WIDTHxHEIGHT in px; slides are 16:9 or 4:3
  --density N          pixels to a px of a PNG; 2 if absent
  --outlined           the letters of an SVG are outlines, for programs that read no fonts in it
  --panels             the panels come along with a picture, as they do on slides and paper

Options of check
  --json               the problems, and when each event was, as JSON

  -h, --help           this text
  -v, --version        the version

Exit code: 0 done, 1 the file is no case or has errors, 2 it was not called right or something is not installed.
A PNG is painted by an installed Chromium, Chrome or Edge; CHROMIUM_PATH may name it. All else needs Node alone.
`;

/** The words of the command line. */
export const cli = {
  help,
  usage: "See caseline --help.",
  unknownCommand: (name: string) => `There is no command “${name}”.`,
  noCommand: "Which command? render or check.",
  noFile: (command: string) => `${command} needs the path of a case file, or - for standard input.`,
  manyFiles: "One case at a time.",
  noOutput: "render needs -o FILE.",
  onlyFor: (option: string, command: string) => `--${option} is an option of ${command}.`,
  notOne: (option: string, given: string, names: string) => `--${option} ${given} is none of ${names}.`,
  noFormat: (name: string, endings: string) =>
    `The ending of ${name} says no kind of file that can be made: ${endings}. --format names one.`,
  noDensity: (given: string) => `--density ${given} is no number from 0.5 to 8.`,
  noStory: "The case has no story, so it has no step.",
  noStep: (step: string, names: string) => `The story has no step “${step}”. Its steps: ${names}.`,
  noEvent: (id: string, names: string) => `The case has no event “${id}”. Its events: ${names}.`,
  unreadable: (path: string, reason: string) => `${path} cannot be read: ${reason}.`,
  unwritable: (path: string, reason: string) => `${path} cannot be written: ${reason}.`,
  input: "standard input",
  noCase: (path: string) => `${path} is no case that can be drawn:`,
  drawnInPart: (path: string) => `${path} has errors. Nothing was made; mend these first:`,
  more: (n: number) => `… and ${n} more; caseline check lists them all.`,
  identifiers: "These may tell who the patient is; look before you share the file:",
  moreIdentifiers: (n: number) => `  … and ${n} more`,
  lacking: (signs: string) =>
    `The bundled fonts lack: ${signs}. Make a PPTX, SVG or HTML instead, or print from the page.`,
  severity: { error: "error", warning: "warning", note: "note" },
  also: (places: string) => `also ${places}`,
  whole: "whole file",
  fine: (path: string, events: number) =>
    `${path}: ${events === 1 ? "1 event" : `${events} events`}, nothing wrong.`,
  count: (errors: number, warnings: number, notes: number) =>
    `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}, ${notes} ${notes === 1 ? "note" : "notes"}`,
  progress: (share: number) => `${Math.round(share * 100)} %`,
  pages: (n: number) =>
    `${n} pages; standard output takes one. Give -o FILE: each page will have a file of its own.`,
  made: (path: string) => path,
  noBrowser:
    "A PNG needs an installed Chromium, Chrome or Edge, and none was found. Name it with CHROMIUM_PATH, or make an SVG.",
  browserFailed: (path: string) =>
    `${path} painted nothing. Try another browser with CHROMIUM_PATH, or make an SVG.`,
  noTemplate:
    "This build lacks the page as one file (single.html). Run npm run build, or make it from the page.",
};
