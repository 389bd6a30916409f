import fc from "fast-check";
import { type Case, type Event, type Finding, Kind, State } from "../../src/model/schema.ts";
import { date, few, group, number, span, time, value, words, writtenMoment } from "./written.ts";

const locator = group({
  source: fc.constant("source-0"),
  section: words,
  paragraph: fc.integer({ min: 1, max: 9 }),
  figure: words,
  table: words,
  page: fc.integer(),
});
const basis = {
  where: fc.array(locator, few),
  inferred: fc.array(group({ what: words, is: words, rule: words }, "what", "rule"), few),
  codes: fc.array(group({ system: words, code: words, display: words }, "system", "code"), few),
};
const site = group({ organ: words, part: words, laterality: words, codes: basis.codes }, "organ");

/** Ids of one sort: `event-0` and so on. */
const ids = (sort: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${sort}-${i}`);
/** One id of each sort is always there, so that a reference has something to refer to. */
const counts = fc.record({ events: fc.integer({ min: 1, max: 5 }), others: fc.integer({ min: 1, max: 2 }) });

const each = <T>(of: readonly string[], item: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...of.map(item));

/** Steps of a story, each of which tells only what none before it has told. */
const toldOnce = (story: NonNullable<Case["story"]>): NonNullable<Case["story"]> => {
  const told = new Set<string>();
  return story.map(({ tells, ...step }) => {
    const own = tells?.filter((id) => !told.has(id) && told.add(id));
    return own === undefined ? step : { ...step, tells: own };
  });
};

/** Cases without a fault: every kind of event, time and value, every list, and references that lead somewhere. */
export const anyCase: fc.Arbitrary<Case> = counts.chain(({ events, others }) => {
  const eventIds = ids("event", events);
  const event = fc.constantFrom(...eventIds);
  const at = fc.oneof(event, fc.constantFrom(...eventIds.flatMap((id) => [`${id}.start`, `${id}.end`])));
  const lesionIds = ids("lesion", others);
  const lesion = fc.constantFrom(...lesionIds);
  const specimenIds = ids("specimen", others);
  const body = fc.oneof(lesion, fc.constantFrom(...specimenIds));
  const measureIds = ids("measure", others);
  const condition = group(
    {
      text: words,
      measure: fc.constantFrom(...measureIds),
      value,
      words: fc.array(words, few),
      against: fc.array(words, few),
    },
    "text",
  );
  const form = group({ title: words, conditions: fc.array(condition, few) }, "conditions");
  const criterion = group(
    { title: words, text: words, references: words, forms: fc.array(form, few), ...basis },
    "title",
  );
  const state = fc.constantFrom(...State.options);
  const known = writtenMoment(at);
  const concerns = fc.array(fc.oneof(event, body), few);

  const finding = (id: string): fc.Arbitrary<Finding> =>
    group(
      {
        id: fc.constant(id),
        text: words,
        on: body,
        measure: fc.constantFrom(...measureIds),
        value,
        known,
        ...basis,
      },
      "id",
    );
  const eventOf = (id: string): fc.Arbitrary<Event> =>
    group(
      {
        id: fc.constant(id),
        kind: fc.constantFrom(...Kind.options),
        title: words,
        label: words,
        note: words,
        text: words,
        time: time(at),
        known,
        modality: words,
        agents: fc.array(group({ name: words, dose: words, codes: basis.codes }, "name"), few),
        cycles: fc.integer({ min: 1, max: 9 }),
        line: fc.integer(),
        site: words,
        technique: fc.array(group({ text: words, ...basis }, "text"), few),
        ports: fc.array(
          group({ site: words, role: words, count: fc.integer({ min: 1, max: 9 }), ...basis }, "site"),
          few,
        ),
        findings: each([`${id}-a`, `${id}-b`], finding),
        lesions: fc.array(lesion, few),
        specimens: fc.array(fc.constantFrom(...specimenIds), few),
        ...basis,
      },
      "id",
      "kind",
      "title",
    );
  const relation = group(
    {
      to: lesion,
      is: fc.constantFrom("same", "new", "recurrence", "metastasis", "not stated"),
      text: words,
      ...basis,
    },
    "to",
    "is",
  );
  const statements = fc.array(group({ text: words, value, where: basis.where }, "text"), {
    minLength: 2,
    maxLength: 3,
  });

  return group<
    Case,
    | "format"
    | "id"
    | "title"
    | "summary"
    | "neutral"
    | "sources"
    | "events"
    | "lesions"
    | "specimens"
    | "measures"
  >(
    {
      $schema: words,
      format: fc.constant("caseline/1"),
      id: words,
      title: words,
      summary: words,
      neutral: fc.record({ title: words, summary: words }),
      patient: group({
        sex: group({ is: fc.constantFrom("female", "male", "other", "unknown"), ...basis }, "is"),
        age: group({ is: span, at, ...basis }, "is", "at"),
        born: date,
      }),
      sources: fc.tuple(
        group(
          {
            id: fc.constant("source-0"),
            title: words,
            citation: words,
            sections: fc.dictionary(fc.constantFrom("a", "toString"), words),
          },
          "id",
          "citation",
        ),
      ),
      day0: event,
      lastKnown: event,
      events: each(eventIds, eventOf),
      course: each(ids("state", others), (id) =>
        group(
          { id: fc.constant(id), state, title: words, time: time(at), known, concerns, ...basis },
          "id",
          "state",
          "title",
          "time",
        ),
      ),
      lesions: each(lesionIds, (id) =>
        group(
          {
            id: fc.constant(id),
            title: words,
            site,
            state,
            seen: fc.array(event, few),
            removed: event,
            relations: fc.array(relation, few),
            ...basis,
          },
          "id",
          "title",
        ),
      ),
      specimens: each(specimenIds, (id) =>
        group(
          { id: fc.constant(id), title: words, from: event, lesion, site, state, ...basis },
          "id",
          "title",
          "from",
        ),
      ),
      measures: each(measureIds, (id) =>
        group(
          {
            id: fc.constant(id),
            title: words,
            group: fc.constantFrom(
              "histology",
              "immunohistochemistry",
              "diagnosis",
              "imaging",
              "laboratory",
              "other",
            ),
            unit: words,
            per: words,
            scale: fc.constant({ from: 0, to: 100 }),
            normal: group({ to: number }),
            thresholds: fc.array(
              group({ number, text: words, reference: words, ...basis }, "number", "text"),
              few,
            ),
            ...basis,
          },
          "id",
          "title",
        ),
      ),
      conflicts: each(ids("conflict", others), (id) =>
        group(
          {
            id: fc.constant(id),
            title: words,
            concerns,
            statements,
            chosen: fc.constantFrom(0, 1),
            why: words,
          },
          "id",
          "title",
          "statements",
        ),
      ),
      missing: each(ids("missing", others), (id) =>
        group({ id: fc.constant(id), text: words, concerns }, "id", "text"),
      ),
      context: each(ids("context", others), (id) =>
        group(
          { id: fc.constant(id), title: words, text: words, references: words, concerns, ...basis },
          "id",
          "text",
        ),
      ),
      guides: each(ids("guide", others), (id) =>
        group(
          {
            id: fc.constant(id),
            title: words,
            text: words,
            references: words,
            criteria: fc.array(criterion, few),
            ...basis,
          },
          "id",
          "title",
          "criteria",
        ),
      ),
      images: each(ids("image", others), (id) =>
        group(
          { id: fc.constant(id), event, on: body, file: words, caption: words, ...basis },
          "id",
          "file",
          "caption",
        ),
      ),
      board: group({ question: words, recommendation: words, where: basis.where }),
      story: each(ids("step", others), (id) =>
        group(
          {
            id: fc.constant(id),
            headline: words,
            text: words,
            view: words,
            tells: fc.array(event, few),
            hold: group({ question: words, options: fc.array(words, few), answer: words }, "question"),
          },
          "id",
          "headline",
        ),
      ).map(toldOnce),
      $comment: fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text)),
    },
    "format",
    "id",
    "title",
    "summary",
    "neutral",
    "sources",
    "events",
    "lesions",
    "specimens",
    "measures",
  );
});
