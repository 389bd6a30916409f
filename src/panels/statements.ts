import { inline } from "../look/describe.ts";
import { findingText, measureOf } from "../look/findingText.ts";
import { dateText, spanText } from "../look/format.ts";
import type { Id } from "../model/resolved.ts";
import type { Event, Lesion, Measure } from "../model/schema.ts";
import { type Here, nameOf } from "./Here.tsx";
import type { Told } from "./places.ts";

/** One thing that the source says, in our words: what it is about, where it stands, and what of it is inferred. */
export type Statement = Told & {
  /** What is selected when it is chosen; undefined for the patient and the board. */
  readonly id: Id | undefined;
  readonly about: string;
  readonly text: string;
};

const say = (of: Told, id: Id | undefined, about: string, text: string): Statement => ({
  id,
  about,
  text,
  where: of.where,
  inferred: of.inferred,
});

const joined = (parts: readonly (string | undefined)[], by: string): string => parts.filter(Boolean).join(by);

/** What a case says of the patient, and what it asks the board. */
export const patientOf = (here: Here): readonly Statement[] => {
  const { panels } = here.words;
  const { patient: { sex, age, born } = {}, board } = here.shown.case;
  return [
    ...(sex ? [say(sex, undefined, panels.sexIs, panels.sex[sex.is])] : []),
    ...(age
      ? [
          say(
            age,
            age.at,
            panels.ageIs,
            panels.age(spanText(age.is, here.words), inline(nameOf(here, age.at))),
          ),
        ]
      : []),
    ...(born ? [say({}, undefined, panels.born, dateText(born, here.words))] : []),
    ...(board?.question ? [say(board, undefined, panels.question, board.question)] : []),
    ...(board?.recommendation ? [say(board, undefined, panels.recommendation, board.recommendation)] : []),
  ];
};

const ofEvent = (here: Here, event: Event): readonly Statement[] => {
  const { panels } = here.words;
  const about = event.label ?? event.title;
  const title = event.title === about ? undefined : event.title;
  const own = event.text ? joined([title, event.text], ". ") : joined([title, event.note], "; ");
  return [
    say(event, event.id, about, own || event.title),
    ...(event.technique ?? []).map((step) => say(step, event.id, about, step.text)),
    ...(event.ports ?? []).map((port) =>
      say(port, event.id, about, joined([panels.port(port.site, port.count), port.role], ", ")),
    ),
    ...(event.findings ?? []).map((finding) => {
      const measure = measureOf(here, finding);
      const text = findingText(here, finding, "whole");
      return say(
        finding,
        finding.id,
        about,
        measure ? panels.labeled(measure.label ?? measure.title, text) : text,
      );
    }),
  ];
};

const ofLesion = (here: Here, { id, title, label, relations, ...of }: Lesion): readonly Statement[] => {
  const { panels } = here.words;
  return [
    say(of, id, panels.lesion, title),
    ...(relations ?? []).map((one) =>
      say(one, id, label ?? title, joined([panels.relation[one.is](nameOf(here, one.to)), one.text], ": ")),
    ),
  ];
};

const ofMeasure = ({ panels }: Here["words"], { id, title, label, thresholds, ...of }: Measure) => [
  ...(of.where || of.inferred ? [say(of, id, panels.measure, title)] : []),
  ...(thresholds ?? []).map((one) => say(one, id, label ?? title, one.text)),
];

/** Every statement of a case in the order of the file. Findings, steps and ports come after their event. */
export const statementsOf = (here: Here): readonly Statement[] => {
  const { shown, words } = here;
  const { events, course = [], lesions = [], specimens = [], measures = [] } = shown.case;
  return [
    ...patientOf(here),
    ...events.flatMap((event) => ofEvent(here, event)),
    ...course.map((one) => say(one, one.id, words.kinds.course, `${one.title} (${words.states[one.state]})`)),
    ...lesions.flatMap((lesion) => ofLesion(here, lesion)),
    ...specimens.map((specimen) => say(specimen, specimen.id, words.panels.specimen, specimen.title)),
    ...measures.flatMap((measure) => ofMeasure(words, measure)),
  ];
};
