import * as z from "zod/mini";
import { KINDS } from "./kinds.ts";
import { Value } from "./value.ts";
import { CalendarDate, Span, WrittenMoment, WrittenTime } from "./written.ts";

/** The version of the case format that this build reads and writes. */
export const FORMAT = "caseline/1";

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.minLength(1), z.maxLength(100));
const words = z.optional(text);
const list = <T extends z.ZodMiniType>(of: T) => z.optional(z.array(of));

/** Where a source states a datum: a section and paragraph, a figure, a table, or a page. */
export const Locator = z.strictObject({
  source: z.optional(id),
  section: words,
  paragraph: z.optional(z.int().check(z.gt(0))),
  figure: words,
  table: words,
  page: z.optional(z.int()),
});
export type Locator = z.infer<typeof Locator>;

/** Something that the source does not say in so many words, and the rule by which it was read. */
export const Inference = z.strictObject({ what: text, is: words, rule: text });
export type Inference = z.infer<typeof Inference>;

/** A concept of a terminology: SNOMED CT, NCIt, LOINC, ICD-O and the like. */
export const Code = z.strictObject({ system: text, code: text, display: words });

const codes = list(Code);
const where = list(Locator);
const inferred = list(Inference);
/** Free remarks for whoever edits the file; never shown. */
const $comment = z.optional(z.unknown());
const basis = { where, inferred, codes, $comment };

/** One thing found: in words, or a value of a measure, on a lesion or a specimen. */
export const Finding = z.strictObject({
  id,
  text: words,
  on: z.optional(id),
  measure: z.optional(id),
  value: z.optional(Value),
  known: z.optional(WrittenMoment),
  ...basis,
});
export type Finding = z.infer<typeof Finding>;

/** A port, drain or incision of an operation, by site and role. */
const Port = z.strictObject({ site: text, role: words, count: z.optional(z.int().check(z.gt(0))), ...basis });

export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** Something that happened, or was true, or was found, and when. */
export const Event = z.strictObject({
  id,
  kind: Kind,
  title: text,
  /** The few words that stand beside the mark; the title where absent. */
  label: words,
  /** A second, softer line beside the mark. */
  note: words,
  text: words,
  lane: z.optional(id),
  time: z.optional(WrittenTime),
  known: z.optional(WrittenMoment),
  modality: words,
  agents: list(z.strictObject({ name: text, dose: words, codes })),
  cycles: z.optional(z.int().check(z.gt(0))),
  line: z.optional(z.int()),
  site: words,
  technique: list(z.strictObject({ text, ...basis })),
  ports: list(Port),
  findings: list(Finding),
  lesions: list(id),
  specimens: list(id),
  ...basis,
});
export type Event = z.infer<typeof Event>;

/** The disease states a course may be in; each has a hue and a pattern. */
export const State = z.enum([
  "benign",
  "uncertain",
  "suspected",
  "disease",
  "observation",
  "treatment",
  "response",
  "no-evidence",
  "dead",
]);
export type State = z.infer<typeof State>;

/** One state of the disease: a stretch, or a moment where only a diagnosis is stated. */
export const CourseState = z.strictObject({
  id,
  state: State,
  title: text,
  label: words,
  time: WrittenTime,
  known: z.optional(WrittenMoment),
  concerns: list(id),
  ...basis,
});
export type CourseState = z.infer<typeof CourseState>;

/** How one lesion stands to another. "same" is the only relation along which a size may be compared. */
const Relation = z.strictObject({
  to: id,
  is: z.enum(["same", "new", "recurrence", "metastasis", "not stated"]),
  text: words,
  ...basis,
});

const Site = z.strictObject({ organ: text, part: words, laterality: words, codes });

export const Lesion = z.strictObject({
  id,
  title: text,
  label: words,
  site: z.optional(Site),
  state: z.optional(State),
  seen: list(id),
  removed: z.optional(id),
  relations: list(Relation),
  ...basis,
});
export type Lesion = z.infer<typeof Lesion>;

export const Specimen = z.strictObject({
  id,
  title: text,
  label: words,
  from: id,
  lesion: z.optional(id),
  site: z.optional(Site),
  state: z.optional(State),
  ...basis,
});
export type Specimen = z.infer<typeof Specimen>;

/** What is measured: its name, unit, denominator, and the thresholds that a reader compares it with. */
export const Measure = z.strictObject({
  id,
  title: text,
  label: words,
  /** "diagnosis" is what the tissue was called in the end. */
  group: z.optional(
    z.enum(["histology", "immunohistochemistry", "diagnosis", "imaging", "laboratory", "other"]),
  ),
  unit: words,
  per: words,
  scale: z.optional(z.strictObject({ from: z.number(), to: z.number() })),
  thresholds: list(z.strictObject({ number: z.number(), text, reference: words, ...basis })),
  normal: z.optional(z.strictObject({ from: z.optional(z.number()), to: z.optional(z.number()) })),
  ...basis,
});
export type Measure = z.infer<typeof Measure>;

/** Two or more statements of the source that disagree, and which one is shown, and why. */
export const Conflict = z.strictObject({
  id,
  title: text,
  concerns: list(id),
  statements: z
    .array(z.strictObject({ text, value: z.optional(Value), where, $comment }))
    .check(z.minLength(2)),
  chosen: z.optional(z.int().check(z.gte(0))),
  why: words,
  $comment,
});
export type Conflict = z.infer<typeof Conflict>;

/** Something a reader will look for and not find. */
const Missing = z.strictObject({ id, text, concerns: list(id), $comment });
export type Missing = z.infer<typeof Missing>;

/** What the source says beside the case itself: criteria, other cases, outcomes. `references` are its own numbers, as printed. */
const Context = z.strictObject({ id, title: words, text, references: words, concerns: list(id), ...basis });
export type Context = z.infer<typeof Context>;

/**
 * What one measure must be for a published criterion. `value` is judged where a finding has a value, `words` and
 * `against` where it is told in words: one of the words must stand in it, and none of those against. Without a measure,
 * only a reader can judge it.
 */
export const Condition = z.strictObject({
  text,
  measure: z.optional(id),
  value: z.optional(Value),
  words: list(text),
  against: list(text),
  $comment,
});
export type Condition = z.infer<typeof Condition>;

/** A published criterion: any of its forms, of which each holds when all of its conditions do. Without forms the source gives none. */
export const Criterion = z.strictObject({
  title: text,
  text: words,
  references: words,
  forms: list(z.strictObject({ title: words, conditions: z.array(Condition), $comment })),
  ...basis,
});
export type Criterion = z.infer<typeof Criterion>;

/** Published criteria that a reader may set specimens beside. `references` are the source's own numbers, as printed. */
const Guide = z.strictObject({
  id,
  title: text,
  text: words,
  references: words,
  criteria: z.array(Criterion),
  ...basis,
});
export type Guide = z.infer<typeof Guide>;

const Source = z.strictObject({
  id,
  title: words,
  citation: text,
  doi: words,
  url: words,
  license: words,
  /** Titles of the sections that locators name, by the key they use. */
  sections: z.optional(z.record(z.string(), text)),
  $comment,
});
export type Source = z.infer<typeof Source>;

const Image = z.strictObject({
  id,
  event: z.optional(id),
  on: z.optional(id),
  file: text,
  caption: text,
  credit: words,
  license: words,
  ...basis,
});

/** One step of a story: a saved View (as its URL fragment), a headline, words and notes. */
const Step = z.strictObject({
  id,
  headline: text,
  text: words,
  notes: words,
  view: words,
  tells: list(id),
  hold: z.optional(z.strictObject({ question: text, options: list(text), answer: words })),
  where,
  $comment,
});

const Patient = z.strictObject({
  sex: z.optional(z.strictObject({ is: z.enum(["female", "male", "other", "unknown"]), ...basis })),
  /** The age at an event. */
  age: z.optional(z.strictObject({ is: Span, at: id, ...basis })),
  /** Date of birth, EDTF; the least precise that serves. */
  born: z.optional(CalendarDate),
  $comment,
});

/** The parts of a case, without its format version: each list holds things with an id of their own. */
export const Case = z.strictObject({
  $schema: words,
  format: z.literal(FORMAT),
  id,
  title: text,
  summary: text,
  /** A title and a summary that give nothing of the ending away. */
  neutral: z.strictObject({ title: text, summary: text }),
  patient: z.optional(Patient),
  sources: list(Source),
  day0: z.optional(id),
  lastKnown: z.optional(id),
  lanes: list(id),
  events: z.array(Event),
  course: list(CourseState),
  lesions: list(Lesion),
  specimens: list(Specimen),
  measures: list(Measure),
  conflicts: list(Conflict),
  missing: list(Missing),
  context: list(Context),
  guides: list(Guide),
  images: list(Image),
  board: z.optional(z.strictObject({ question: words, recommendation: words, where })),
  story: list(Step),
  $comment,
});
export type Case = z.infer<typeof Case>;
