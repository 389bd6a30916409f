import { dateText, spanText } from "../look/format.ts";
import type { Id } from "../model/resolved.ts";
import type { Inference, Locator } from "../model/schema.ts";
import { findingText, measureOf } from "./findingText.ts";
import { type Here, nameOf } from "./Here.tsx";

/** One thing that the source says, in our words: what it is about, where it stands, and what of it is inferred. */
export type Told = {
  /** What is selected when it is chosen; undefined for the patient and the board. */
  readonly id: Id | undefined;
  readonly about: string;
  readonly text: string;
  readonly where?: readonly Locator[] | undefined;
  readonly inferred?: readonly Inference[] | undefined;
};

const joined = (...parts: readonly (string | undefined)[]) =>
  parts.filter(Boolean).join(". ").replaceAll("..", ".");

/** What a case says of the patient, and what it asks the board. */
export const patientOf = (here: Here): readonly Told[] => {
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
export const statementsOf = (here: Here): readonly Told[] => {
  const { shown, words } = here;
  const { panels, states } = words;
  const { events, course, lesions, specimens, measures } = shown.case;
  return [
    ...patientOf(here),
    ...events.flatMap((event): Told[] => {
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
          const text = findingText(here, finding);
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
    ...(lesions ?? []).flatMap((lesion): Told[] => [
      { ...lesion, about: panels.lesion, text: lesion.title },
      ...(lesion.relations ?? []).map((relation) => ({
        ...relation,
        id: lesion.id,
        about: lesion.label ?? lesion.title,
        text: joined(panels.relation[relation.is](nameOf(here, relation.to)), relation.text),
      })),
    ]),
    ...(specimens ?? []).map((specimen) => ({ ...specimen, about: panels.specimen, text: specimen.title })),
    ...(measures ?? []).flatMap(({ id, title, label, where, inferred, thresholds = [] }): Told[] => [
      ...(where || inferred ? [{ id, about: panels.measure, text: title, where, inferred }] : []),
      ...thresholds.map((threshold) => ({ ...threshold, id, about: label ?? title })),
    ]),
  ];
};

/** Statements by the place they stand at, in the order of the source: its sections, then figures, tables and pages. */
export const byPlace = (
  here: Here,
  told: readonly Told[],
  placeOf: (at: Locator) => string,
): readonly (readonly [place: string, told: readonly Told[]])[] => {
  const sources = here.shown.case.sources ?? [];
  const rank = (at: Locator): readonly (number | string)[] => {
    const i = Math.max(
      0,
      sources.findIndex(({ id }) => id === at.source),
    );
    const section =
      at.section === undefined ? 1e6 : Object.keys(sources[i]?.sections ?? {}).indexOf(at.section) + 1 || 1e5;
    return [i, section, at.paragraph ?? 0, at.figure ?? "", at.table ?? "", at.page ?? 0];
  };
  const places = new Map<string, { at: Locator; told: Told[] }>();
  for (const one of told)
    for (const at of one.where ?? []) {
      const place = places.get(placeOf(at)) ?? { at, told: [] };
      place.told.push(one);
      places.set(placeOf(at), place);
    }
  const collator = new Intl.Collator(here.words.locale, { numeric: true });
  const differ = (a: Locator, b: Locator) => {
    const other = rank(b);
    for (const [i, part] of rank(a).entries()) {
      const by = collator.compare(String(part), String(other[i]));
      if (by !== 0) return by;
    }
    return 0;
  };
  const sorted = [...places].sort(([, a], [, b]) => differ(a.at, b.at));
  const lost = told.filter(({ where }) => !where?.length);
  return [
    ...sorted.map(([place, of]) => [place, of.told] as const),
    ...(lost.length ? [[here.words.panels.unlocated, lost] as const] : []),
  ];
};
