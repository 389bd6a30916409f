import type { Id } from "../resolved.ts";
import type { Case, Guide } from "../schema.ts";
import type { Sight } from "./sight.ts";
import { isCut, momentLeft, statementLeft, timeLeft } from "./written.ts";

/** That something was inferred stays; what, and by which rule, was written by someone who knew the whole case. */
const UNTOLD = [{ what: "", rule: "" }];

/** Leaves out what is undefined, remarks that are never shown, and the words of inferences. */
const bare = <T>(of: T): T =>
  JSON.parse(
    JSON.stringify(of, (key, value) =>
      key === "$comment" ? undefined : key === "inferred" && value.length > 0 ? UNTOLD : value,
    ),
  );

/** The measures that a guide's criteria judge: it appears when something was found of each. */
const judgedBy = ({ criteria }: Guide): readonly Id[] =>
  criteria
    .flatMap(({ forms = [] }) => forms)
    .flatMap(({ conditions }) => conditions)
    .flatMap(({ measure }) => measure ?? []);

/**
 * A case with nothing in it that a cursor hides: under its neutral title, without the board's question and the story,
 * which have no time, and without any word, id or number of what was learned later. A copy; pure data.
 */
export const remains = (of: Case, sight: Sight): Case => {
  const { facts, sees, settled, tells, concerns } = sight;
  const isFact = ({ id }: { readonly id: string }) => facts.has(id);
  const seen = <T extends string>(ids: readonly T[] | undefined) => ids?.filter(sees);
  const one = (id: string | undefined) => (sees(id) ? id : undefined);
  const lasts = sees(of.lastKnown);
  const events = of.events.filter(isFact).map((event) => ({
    ...event,
    time: event.time && timeLeft(sight, event.id, event.time, lasts),
    known: momentLeft(sight, event.known),
    cycles: isCut(sight, event.id, event.time, lasts) ? undefined : event.cycles,
    findings: event.findings?.filter(isFact).map((finding) => ({
      ...finding,
      on: one(finding.on),
      known: momentLeft(sight, finding.known),
    })),
    specimens: seen(event.specimens),
  }));
  const age = of.patient?.age;
  const isAged = age !== undefined && statementLeft(sight, { at: age.at }).length > 0;
  // Every list by name: one that is new to the format stays hidden until somebody has said here when it appears.
  return bare({
    $schema: of.$schema,
    format: of.format,
    id: "case",
    ...of.neutral,
    neutral: of.neutral,
    patient: of.patient && { ...of.patient, age: isAged ? age : undefined },
    sources: of.sources?.map((source) => ({ ...source, title: undefined })),
    day0: one(of.day0),
    lastKnown: one(of.lastKnown),
    lanes: of.lanes?.filter((lane) => events.some((event) => (event.lane ?? event.kind) === lane)),
    events,
    course: of.course?.filter(isFact).map((state) => ({
      ...state,
      time: timeLeft(sight, state.id, state.time, lasts) ?? [],
      known: momentLeft(sight, state.known),
    })),
    lesions: of.lesions
      ?.filter(({ id }) => sees(id))
      .map((lesion) => ({
        ...lesion,
        state: tells(lesion.state, lesion.id) ? lesion.state : undefined,
        codes: settled(lesion.id) ? lesion.codes : undefined,
        seen: seen(lesion.seen),
        removed: one(lesion.removed),
        relations: lesion.relations?.filter(({ to }) => settled(lesion.id) && sees(to)),
      })),
    specimens: of.specimens
      ?.filter(({ id }) => sees(id))
      .map((specimen) => ({
        ...specimen,
        state: tells(specimen.state, specimen.id, specimen.lesion) ? specimen.state : undefined,
        codes: settled(specimen.id) ? specimen.codes : undefined,
      })),
    measures: of.measures?.filter(({ id }) => sees(id)),
    conflicts: of.conflicts?.filter(concerns),
    missing: of.missing?.filter(concerns),
    context: of.context?.filter(concerns),
    guides: of.guides?.filter((guide) => concerns({ concerns: judgedBy(guide) })),
    images: of.images?.filter(({ event, on }) =>
      concerns({ concerns: [event, on].flatMap((id) => id ?? []) }),
    ),
  });
};
