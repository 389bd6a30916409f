import { dateText, spanText } from "../look/format.ts";
import type { Id } from "../model/resolved.ts";
import { findingText, measureOf } from "./findingText.ts";
import { type Here, nameOf } from "./Here.tsx";
import type { Told } from "./places.ts";

/** One thing that the source says, in our words: what it is about, where it stands, and what of it is inferred. */
export type Statement = Told & {
  /** What is selected when it is chosen; undefined for the patient and the board. */
  readonly id: Id | undefined;
  readonly about: string;
  readonly text: string;
};

const joined = (...parts: readonly (string | undefined)[]) =>
  parts.filter(Boolean).join(". ").replaceAll("..", ".");

/** What a case says of the patient, and what it asks the board. */
export const patientOf = (here: Here): readonly Statement[] => {
  const { panels } = here.words;
  const { patient: { sex, age, born } = {}, board } = here.shown.case;
  const asked = [
    [panels.question, board?.question],
    [panels.recommendation, board?.recommendation],
  ] as const;
  return [
    ...(sex ? [{ ...sex, id: undefined, about: panels.sexIs, text: panels.sex[sex.is] }] : []),
    ...(age
      ? [
          {
            ...age,
            id: age.at,
            about: panels.ageIs,
            text: panels.age(spanText(age.is, here.words), nameOf(here, age.at)),
          },
        ]
      : []),
    ...(born === undefined ? [] : [{ id: undefined, about: panels.born, text: dateText(born, here.words) }]),
    ...asked.flatMap(([about, text]) =>
      text === undefined ? [] : [{ id: undefined, about, text, where: board?.where }],
    ),
  ];
};

/** Every statement of a case in the order of the file. Findings, steps and ports come after their event. */
export const statementsOf = (here: Here): readonly Statement[] => {
  const { shown, words } = here;
  const { panels, states } = words;
  const { events, course, lesions, specimens, measures } = shown.case;
  return [
    ...patientOf(here),
    ...events.flatMap((event): Statement[] => {
      const about = event.label ?? event.title;
      return [
        {
          ...event,
          about,
          text: joined(event.title === about ? undefined : event.title, event.text ?? event.note),
        },
        ...(event.technique ?? []).map((step) => ({ ...step, id: event.id, about })),
        ...(event.ports ?? []).map((port) => {
          const text = [panels.port(port.site, port.count), port.role].filter(Boolean).join(", ");
          return { ...port, id: event.id, about, text };
        }),
        ...(event.findings ?? []).map((finding) => {
          const measure = measureOf(here, finding);
          const text = findingText(here, finding, "whole");
          return {
            ...finding,
            about,
            text: measure ? panels.labeled(measure.label ?? measure.title, text) : text,
          };
        }),
      ];
    }),
    ...(course ?? []).map((state) => ({
      ...state,
      about: words.kinds.course,
      text: `${state.title} (${states[state.state]})`,
    })),
    ...(lesions ?? []).flatMap((lesion): Statement[] => [
      { ...lesion, about: panels.lesion, text: lesion.title },
      ...(lesion.relations ?? []).map((relation) => ({
        ...relation,
        id: lesion.id,
        about: lesion.label ?? lesion.title,
        text: joined(panels.relation[relation.is](nameOf(here, relation.to)), relation.text),
      })),
    ]),
    ...(specimens ?? []).map((specimen) => ({ ...specimen, about: panels.specimen, text: specimen.title })),
    ...(measures ?? []).flatMap(({ id, title, label, where, inferred, thresholds = [] }): Statement[] => [
      ...(where || inferred ? [{ id, about: panels.measure, text: title, where, inferred }] : []),
      ...thresholds.map((threshold) => ({ ...threshold, id, about: label ?? title })),
    ]),
  ];
};
