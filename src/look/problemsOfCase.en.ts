import {
  a,
  anyNoun,
  example,
  kindOfValue,
  noun,
  outcome,
  type Params,
  type Sentences,
  theDatum,
  theField,
} from "./problemNouns.en.ts";

const spans =
  "P3D is three days, P2W two weeks, P6M six months, P21Y twenty-one years, [P3D..P5D] three to five days";
const meant = (suggestion: string | number | undefined, otherwise: string) =>
  suggestion ? `Did you mean “${suggestion}”?` : otherwise;

/** How a value could be written as what was expected of it. */
const cast = ({ expected, got, value }: Params): string => {
  const written = String(value ?? "");
  if (got === "null") return "Remove it, or give it a value.";
  if (expected === "number" && got === "string" && written.trim() !== "" && Number.isFinite(Number(written)))
    return `Write ${written.trim()} without quotes.`;
  if (expected === "string" && (got === "number" || got === "boolean"))
    return `Put it in quotes: "${written}".`;
  if (expected === "list") return "Put what belongs there in square brackets: [ … ].";
  return `Write ${kindOfValue(expected)}, such as ${example(expected)}.`;
};

const unitLetters: readonly (readonly [RegExp, string])[] = [
  [/^(?:d|days?)$/, "D"],
  [/^(?:w|wks?|weeks?)$/, "W"],
  [/^(?:m|mos?|months?)$/, "M"],
  [/^(?:y|yrs?|years?)$/, "Y"],
];

/** "6 months" as the format writes it, `P6M`; "" for words that are not so plain. */
const asSpan = (words: string): string => {
  const [, number = "", unit = ""] = /^\s*(\d{1,4})\s*([a-z]+)\s*$/i.exec(words) ?? [];
  const letter = unitLetters.find(([form]) => form.test(unit.toLowerCase()))?.[1];
  return letter ? `P${number}${letter}` : "";
};

/** Sentences for what is wrong in a case: its fields, what they refer to, its times. */
export const problemsOfCase = {
  "field/missing": {
    says: (p) =>
      p.field
        ? `${theDatum(p)} has no “${p.field}”, so ${outcome({ ...p, field: "" })}.`
        : `${theDatum(p)} is missing, so ${outcome(p)}.`,
    fix: (p) => {
      if (p.allowed) return `Add it, with one of: ${p.allowed}.`;
      if (p.field === "id") return "Add a short name of your choice that occurs once in the case.";
      return `Add it: ${kindOfValue(p.expected)}, such as ${example(p.expected)}.`;
    },
  },
  "field/type": {
    says: (p) =>
      `${theField(p)} is ${kindOfValue(p.got)} and should be ${kindOfValue(p.expected)}, so ${outcome(p)}.`,
    fix: cast,
  },
  "field/value": {
    says: (p) => `${theField(p)} is “${p.value}”, a word that is not known here, so ${outcome(p)}.`,
    fix: (p) => meant(p.suggestion, `Use one of: ${p.allowed}.`),
  },
  "field/empty": {
    says: (p) => `${theField(p)} is empty, so ${outcome(p)}.`,
    fix: () => "Write something there, or remove the field if it is not needed.",
  },
  "field/too-long": {
    says: (p) => `${theField(p)} has ${p.length} characters and may have ${p.max}, so ${outcome(p)}.`,
    fix: (p) => `Shorten it to ${p.max} characters; longer words belong in “text”.`,
  },
  "field/too-small": {
    says: (p) => `${theField(p)} is ${p.value} and must be ${p.rule} ${p.min}, so ${outcome(p)}.`,
    fix: (p) => `Write a number that is ${p.rule} ${p.min}, or remove the field.`,
  },
  "field/whole-number": {
    says: (p) => `${theField(p)} is ${p.value} and must be a whole number, so ${outcome(p)}.`,
    fix: () => "Write a number without a fraction.",
  },
  "field/number-size": {
    says: (p) => `${theField(p)} is a number too large to be read exactly, so ${outcome(p)}.`,
    fix: () => "Write a smaller number, or write it as text in quotes.",
  },
  "field/count": {
    says: (p) => `${theField(p)} lists ${p.count} and must list ${p.rule} ${p.limit}, so ${outcome(p)}.`,
    fix: (p) => `List ${p.rule} ${p.limit}, or remove it.`,
  },
  "field/mixed": {
    says: (p) =>
      p.with === "is"
        ? `${theField(p)} does not belong to a value that is “${p.is}”, so ${outcome(p)}.`
        : `${theField(p)} cannot stand beside “${p.with}”, since each says something else, so ${outcome(p)}.`,
    fix: (p) =>
      p.with === "is"
        ? "Remove it, or change “is” to what the source says."
        : `Keep either “${p.with}” or this one. Times that all hold go in a list: [ { … }, { … } ].`,
  },
  "field/unknown": {
    says: (p) =>
      `${theField(p)} is a field that this version does not know. It is kept in the file and not shown.`,
    fix: (p) => meant(p.suggestion, "Nothing needs to be done. To keep a remark, use “$comment”."),
  },
  "field/form": {
    says: (p) => `${theField(p)} is not written in a form that can be read, so ${outcome(p)}.`,
    fix: () => "Compare it with the built-in case.",
  },
  "written/time": {
    says: (p) => `${theField(p)} is not a time that can be read, so ${outcome(p)}.`,
    fix: (p) => {
      if (/\d{4}/.test(String(p.value))) return 'Write a date like this: { "date": "2019-03-14" }.';
      if (/\bto$/.test(String(p.field))) return 'For something that has not ended, write "ongoing".';
      return `Write, for example, ${example("time")}, or remove it to leave the time open.`;
    },
  },
  "written/span": {
    says: (p) =>
      `${theField(p)} is “${p.value}”, which is not a length of time that can be read, so ${outcome(p)}.`,
    fix: (p) => {
      const meantSpan = asSpan(String(p.value));
      return meantSpan ? `Write "${meantSpan}".` : `Write it in this form: ${spans}.`;
    },
  },
  "written/date": {
    says: (p) => `${theField(p)} is “${p.value}”, which is not a date that can be read, so ${outcome(p)}.`,
    fix: () =>
      "Write the year first: 2019-03-14, or 2019-03 or 2019 if that is all you know; 2019~ for “about”.",
  },

  "case/not-a-group": {
    says: (p) => `This is not a case: the file holds only ${kindOfValue(p.got)}.`,
    fix: () => "A case is one group of fields in braces: { … }. Compare it with the blank case.",
  },
  "case/no-events": {
    says: () => "This case has no list of events, and without one there is no timeline to show.",
    fix: () => 'Add "events": [ … ]. The list may be empty to begin with.',
  },
  "format/missing": {
    says: () => "This file does not say that it is a case, so it is not opened as one.",
    fix: (p) => `If it is a case, add "format": "${p.format}" at its beginning.`,
  },
  "format/newer": {
    says: (p) =>
      `This case was made with a newer version of Caseline (“${p.value}”); this one reads “${p.format}”.`,
    fix: () => "Open it with the newer version.",
  },
  "format/older": {
    says: (p) =>
      `This case has the format “${p.value}”, which this version no longer reads; it reads “${p.format}”.`,
    fix: (p) =>
      `Compare it with the blank case, bring it up to date, and change its format to “${p.format}”.`,
  },
  "format/unknown": {
    says: (p) =>
      `The format of this file is ${p.value ? `“${p.value}”` : kindOfValue(p.got)}, which is not known here.`,
    fix: (p) => `If it is a case, write "format": "${p.format}".`,
  },
  "foreign/fhir-bundle": {
    says: () => "This is a FHIR Bundle; Caseline cannot import it yet.",
    fix: () => "Start from the blank case, and write what matters of it there.",
  },
  "foreign/fhir-resource": {
    says: (p) => `This is a single FHIR resource (“${p.type}”); Caseline cannot import it yet.`,
    fix: () => "Start from the blank case, and write what matters of it there.",
  },
  "foreign/phenopacket": {
    says: () => "This is a phenopacket; Caseline cannot import it yet.",
    fix: () => "Start from the blank case, and write what matters of it there.",
  },
  "foreign/cbioportal": {
    says: () => "This is data of cBioPortal; Caseline cannot import it yet.",
    fix: () => "Start from the blank case, and write what matters of it there.",
  },

  "id/duplicate": {
    says: (p) =>
      `${theDatum(p)} and the ${noun(p.otherKind)} “${p.other}” have the same id, “${p.id}”. Nobody can tell which of them is meant where it is used, so neither is shown.`,
    fix: () => "Give one of them an id of its own, and use that where it is meant.",
  },
  "ref/unknown": {
    says: (p) => `${theField(p)} names “${p.to}”, and no ${anyNoun(p.wants)} of the case has that id.`,
    fix: (p) => meant(p.suggestion, `Write the id of ${a(anyNoun(p.wants))} of this case, or remove it.`),
  },
  "ref/kind": {
    says: (p) =>
      `${theField(p)} names “${p.to}”, which is ${a(noun(p.is))} and should be ${a(anyNoun(p.wants))}.`,
    fix: (p) => `Write the id of ${a(anyNoun(p.wants))} instead.`,
  },
  "ref/left-out": {
    says: (p) => `${theField(p)} names “${p.to}”, which is not shown because of another problem.`,
    fix: () => "Mend that problem; this one goes with it.",
  },
  "lane/unlisted": {
    says: (p) =>
      `${theDatum(p)} is in the lane “${p.lane}”, which the list “lanes” of the case does not have.`,
    fix: (p) => meant(p.suggestion, "Add the lane to “lanes”, where the order of lanes stands."),
  },
  "conflict/chosen": {
    says: (p) => `${theDatum(p)} chooses statement number ${Number(p.chosen) + 1} and has ${p.count}.`,
    fix: (p) => `“chosen” counts from 0: write a number from 0 to ${Number(p.count) - 1}, or remove it.`,
  },
  "story/told-again": {
    says: (p) =>
      `${theDatum(p)} tells “${p.to}”, which step number ${p.step} has told before. It is shown from that one on.`,
    fix: () => "Remove it from “tells” of one of the two.",
  },
  "range/reversed": {
    says: (p) => `${theField(p)} runs from ${p.from} to ${p.to}, which is backwards.`,
    fix: (p) => `If it is meant so, write from ${p.to} to ${p.from}.`,
  },

  "time/unreadable": {
    says: (p) => `“${p.text}” is not a date or a length of time that can be read, so it is not used.`,
    fix: () => `Write a date as 2019-03-14, 2019-03 or 2019. As for lengths of time, ${spans}.`,
  },
  "time/unknown-id": {
    says: (p) =>
      `A time refers to “${p.id}”, and no event or state of the course has that id, so it is not used.`,
    fix: () => "Write the id of an event of this case.",
  },
  "time/ambiguous-id": {
    says: (p) => `A time refers to “${p.id}”, and it is not clear what that is, so it is not used.`,
    fix: () => "Give each event an id of its own.",
  },
  "time/self-reference": {
    says: (p) => `The time of “${p.id}” refers to “${p.id}” itself, so it is not used.`,
    fix: () => "Let it refer to another event.",
  },
  "time/duplicate-id": {
    says: (p) => `Several things have the id “${p.id}”, so the times of all of them are set aside.`,
    fix: () => "Give each of them an id of its own.",
  },
  "time/reserved-id": {
    says: (p) =>
      `The id “${p.id}” has a meaning of its own in times, so the times of what bears it are set aside.`,
    fix: () => "Choose another id, without “.start”, “.end” or “.known” at its end.",
  },
  "time/no-last-known": {
    says: () => "Something is ongoing, and the case does not say up to when anything is known.",
    fix: () => 'Add "lastKnown" with the id of the last event, such as the last visit.',
  },
  "time/contradiction": {
    says: (p) =>
      `${p.statements} statements about ${p.ids} cannot all be true, so all of them are set aside.`,
    fix: () => "Compare them with the source, and correct the one that is wrong.",
  },
  "time/order-cycle": {
    says: (p) =>
      `${p.statements} statements put ${p.ids} each before the next in a circle, so all of them are set aside.`,
    fix: () => "Compare them with the source, and turn around the one that is wrong.",
  },
} satisfies Record<string, Sentences>;
