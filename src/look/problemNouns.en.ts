/** The parameters of a problem, as its sentence needs them. */
export type Params = Readonly<Record<string, string | number>>;

/** What is wrong, in one sentence for a doctor, and one thing to do about it. Both are plain text, whatever the file says. */
export type Sentences = {
  readonly says: (params: Params) => string;
  readonly fix: (params: Params) => string;
};

const nouns: Readonly<Record<string, string>> = {
  sources: "source",
  events: "event",
  course: "state of the course",
  findings: "finding",
  lesions: "lesion",
  specimens: "specimen",
  measures: "measure",
  conflicts: "disagreement",
  missing: "missing item",
  context: "context entry",
  guides: "reader’s guide",
  images: "image",
  story: "story step",
  lanes: "lane",
};

/** The words that a case must have; a dash stands in for those that cannot be read. */
const replaced = new Set<string | number | undefined>(["title", "summary", "neutral"]);

/** What a kind of datum is called. */
export const noun = (kind: string | number | undefined): string => nouns[kind ?? ""] ?? "entry";

/** A noun with "a" or "an" before it. */
export const a = (words: string): string => `${/^[aeiou]/i.test(words) ? "an" : "a"} ${words}`;

/** Several kinds of datum: "event, state of the course or finding". */
export const anyNoun = (kinds: string | number | undefined): string => {
  const words = String(kinds ?? "")
    .split(", ")
    .filter((kind) => kind !== "")
    .map(noun);
  const last = words.pop();
  return last === undefined ? "entry" : words.length === 0 ? last : `${words.join(", ")} or ${last}`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The datum that a problem is about, within a sentence: "the event “Biopsy”". */
const datum = ({ kind, name, number }: Params): string => {
  if (kind === "case") return "the case";
  if (kind === "field") return `the field “${name}”`;
  if (kind === "list") return `the list “${name}”`;
  if (kind === "patient") return `the patient’s “${name}”`;
  return name ? `the ${noun(kind)} “${name}”` : `${noun(kind)} number ${number}`;
};

/** The datum at the beginning of a sentence. */
export const theDatum = (params: Params): string => capital(datum(params));

/** The field that a problem is about, at the beginning of a sentence: "“time › by” of the event “Biopsy”". */
export const theField = (params: Params): string =>
  params.field ? `“${params.field}” of ${datum(params)}` : theDatum(params);

/** What becomes of a datum that cannot be read, after "so". */
export const outcome = ({ kind, name, field }: Params): string => {
  if (kind === "case") return "nothing can be shown";
  if (kind === "list") return "none of it is shown";
  if (kind === "field" && name === "id") return "the id “case” stands in for it";
  if (kind === "field" && replaced.has(name)) return "a dash stands in for it";
  if (kind === "field" || kind === "patient" || kind === "lanes") return "it is left out";
  return field ? `this ${noun(kind)} is not shown` : "it is not shown";
};

/** Kinds of value, as a person would call them. */
export const kindOfValue = (word: string | number | undefined): string =>
  ({
    string: "text",
    number: "a number",
    boolean: "true or false",
    list: "a list",
    group: "a group of fields",
    null: "null (nothing)",
    time: "a time",
    span: "a length of time",
    date: "a date",
    undefined: "nothing",
  })[String(word)] ?? "something else";

/** A short example of what a field takes. */
export const example = (word: string | number | undefined): string =>
  ({
    string: '"some words"',
    number: "12",
    list: "[ … ]",
    group: "{ … }",
    time: '{ "after": "id-of-an-event", "by": "P3D" }',
    span: '"P6M" for six months',
    date: '"2019-03-14"',
  })[String(word)] ?? '"…"';
