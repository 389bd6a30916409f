import type { Params, Sentences } from "./problemNouns.en.ts";

const kinds: Readonly<Record<string, string>> = {
  zip: "a ZIP archive",
  word: "a Word document",
  excel: "an Excel workbook",
  powerpoint: "a PowerPoint presentation",
  gzip: "a file compressed with gzip",
  pdf: "a PDF document",
  image: "an image",
  dicom: "a DICOM file",
  sqlite: "a database",
  "old-office": "an old Office document",
  rtf: "a formatted text (RTF)",
  "utf-16": "text in the encoding UTF-16",
  xml: "an XML document",
  table: "a table",
  text: "plain text",
};
const steps: Readonly<Record<string, string>> = {
  zip: "Unpack it, then open the case file inside.",
  gzip: "Unpack it, then open the case file inside.",
  "utf-16": "Save it again as UTF-8, then open it.",
};

const brackets: Readonly<Record<string, string>> = { "{": "brace {", "[": "bracket [" };
const openBracket = ({ bracket }: Params) => brackets[bracket ?? ""] ?? "";

/** Sentences for what is wrong with a file and its text, before it is a case. */
export const problemsOfText = {
  "file/empty": {
    says: () => "The file is empty.",
    fix: () => "Choose another file, or start from the blank case.",
  },
  "file/web-page": {
    says: (p) =>
      `This is a web page and not a case: there may be no such file, or a login is asked for. It begins: ${p.start}`,
    fix: () => "Open the address in a browser, sign in if asked, and download the file again.",
  },
  "file/kind": {
    says: (p) =>
      `This is ${kinds[p.kind ?? ""] ?? "another kind of file"} and not a case.${p.start ? ` It begins: ${p.start}` : ""}`,
    fix: (p) => steps[p.kind ?? ""] ?? "Choose the case file instead; its name usually ends in .json.",
  },
  "file/too-big": {
    says: (p) =>
      `The file has ${Math.ceil(Number(p.bytes) / 1e6)} MB. Files of up to ${Math.floor(Number(p.largest) / 1e6)} MB are read.`,
    fix: () => "Leave out what the timeline does not need, such as embedded images.",
  },
  "file/encoding": {
    says: (p) =>
      p.encoding === "utf-8"
        ? `The file is not in the encoding UTF-8: its byte ${Number(p.byte) + 1} cannot be read.`
        : "The file begins as UTF-16 and is damaged further on.",
    fix: () => "Open it in a text editor and save it again as UTF-8.",
  },

  "key/duplicate": {
    says: (p) =>
      `The field “${p.key}” is there twice, first in line ${p.firstLine}. Nobody can tell which is right.`,
    fix: () => "Remove one of the two.",
  },
  "key/twin": {
    says: (p) =>
      `The field “${p.key}” looks the same as one in line ${p.firstLine} and is written with other characters.`,
    fix: () => "Remove one of the two, or give it another name.",
  },
  "key/reserved": {
    says: (p) => `The field name “${p.key}” has a meaning for programs. It is kept and not acted upon.`,
    fix: () => "Use another name if this one was not needed.",
  },
  "number/overflow": {
    says: (p) => `The number ${p.written} is too large to be read.`,
    fix: () => "Write a smaller number, or write it as text in quotes.",
  },
  "number/underflow": {
    says: (p) => `The number ${p.written} is so small that it would be read as 0.`,
    fix: () => "Use a larger unit or write it as text in quotes.",
  },
  "number/rounded": {
    says: (p) => `The number ${p.written} has more digits than can be kept; it would be read as ${p.read}.`,
    fix: () => "Write fewer digits, or write it as text in quotes.",
  },
  "number/negative-zero": {
    says: (p) => `The number ${p.written} is read as 0, without its sign.`,
    fix: () => "Write 0.",
  },
  "string/control": {
    says: (p) => `There is a character in this text that cannot be seen (${p.character}). It is kept.`,
    fix: () => "Delete it if it came by accident, as from copying.",
  },
  "string/surrogate": {
    says: (p) => `There is half a character in this text (${p.character}). It is kept.`,
    fix: () => "Type the character again.",
  },

  "text/unreadable": {
    says: () => "This text is not a case file that can be read.",
    fix: () => "Compare it with the blank case.",
  },
  "text/too-deep": {
    says: (p) => `Groups and lists stand in one another more than ${p.max} deep, which no case needs.`,
    fix: () => "Choose another file; this one was not made for a timeline.",
  },
  "text/quotes": {
    says: (p) => `${p.word} is in the wrong kind of quotes.`,
    fix: () => 'Use straight double quotes: "like this".',
  },
  "text/number": {
    says: (p) => `${p.word} is not a number as the format writes it.`,
    fix: () =>
      "Write digits, with a point for the fraction and a digit on both sides of it: 0.5. No plus sign, no zero before other digits.",
  },
  "text/not-a-value": {
    says: (p) => `${p.word} is not a value of the format.`,
    fix: () => 'Remove the field, or say what is meant: { "is": "not reported" } or { "is": "not done" }.',
  },
  "text/no-quotes": {
    says: (p) => `${p.word} stands without quotes.`,
    fix: (p) =>
      /^(?:true|false)$/i.test(String(p.word))
        ? `Write ${String(p.word).toLowerCase()}.`
        : `Put it in quotes: "${p.word}".`,
  },
  "text/odd-space": {
    says: (p) => `There is a blank here that is not a plain space (${p.character}).`,
    fix: () => "Replace it with a plain space.",
  },
  "text/comment": {
    says: () => "There is a comment here; the format has none.",
    fix: () => 'Remove it, or write it as a field: "$comment": "…".',
  },
  "text/escape": {
    says: (p) => `${p.word} is not a character code that the format knows.`,
    fix: () => "Write \\\\ for one backslash.",
  },
  "text/control": {
    says: (p) => `There is a character in this text that must not stand there as it is (${p.character}).`,
    fix: () => "Write \\t for a tab and \\n for a line break.",
  },
  "text/line-break": {
    says: (p) => `This text has no closing quote in its line. It begins: ${p.word}`,
    fix: () => "Add the closing quote, or write \\n where a line break is meant.",
  },
  "text/trailing-comma": {
    says: () => "There is a comma after the last entry.",
    fix: () => "Remove the comma.",
  },
  "text/extra-comma": {
    says: () => "There is one comma too many.",
    fix: () => "Remove it.",
  },
  "text/missing-comma": {
    says: () => "A comma is missing between two entries.",
    fix: () => "Add a comma here.",
  },
  "text/missing-colon": {
    says: () => "There is no colon between the name of a field and its value.",
    fix: () => "Add a colon here.",
  },
  "text/missing-value": {
    says: () => "A field has a name and no value.",
    fix: () => "Write its value, or remove the field.",
  },
  "text/unquoted-key": {
    says: (p) => `The field name ${p.word} stands without quotes.`,
    fix: (p) => `Put it in quotes: "${p.word}".`,
  },
  "text/quote-inside": {
    says: (p) => `A quote inside a text ends it too early, before ${p.word}.`,
    fix: () => 'Write \\" for a quote inside a text, or use curly quotes there.',
  },
  "text/decimal-comma": {
    says: (p) => `A number seems to be written with a comma before ${p.word}.`,
    fix: () => "Write a point for the fraction: 1.5.",
  },
  "text/wrong-bracket": {
    says: (p) =>
      p.bracket
        ? `There is “${p.found}” here, while the ${openBracket(p)} is still open.`
        : `There is “${p.found}” here that closes nothing.`,
    fix: (p) => (p.bracket ? `Close it first with ${p.bracket === "{" ? "}" : "]"}.` : "Remove it."),
  },
  "text/unexpected": {
    says: (p) => `There is “${p.found}” here, where it has no place.`,
    fix: () => "Remove it, or look for what is missing before it.",
  },
  "text/truncated": {
    says: (p) =>
      [
        "The file ends too early; a part of it is missing.",
        p.openLine ? `The ${openBracket(p)} of line ${p.openLine} is still open.` : "",
        p.lastNumber
          ? `The last whole event is number ${p.lastNumber}${p.lastEvent ? `, “${p.lastEvent}”` : ""}.`
          : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
    fix: () => "Copy or download the whole file again.",
  },
  "text/json-lines": {
    says: (p) =>
      `This file has ${p.lines} lines that are each complete in themselves (JSON Lines). A case file holds one case.`,
    fix: () => "Choose a file with one case.",
  },
  "text/two-documents": {
    says: () => "A second group of fields begins here, after the end of the first. A case file holds one.",
    fix: () => "Put each of them in a file of its own.",
  },
  "text/after-end": {
    says: (p) => `After the end of the case there is more text, beginning with ${p.found}.`,
    fix: () => "Remove what stands after the last brace.",
  },
} satisfies Record<string, Sentences>;
