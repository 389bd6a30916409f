import { things } from "../named.ts";
import type { Id, MomentId, Resolved } from "../resolved.ts";
import type { Case, State } from "../schema.ts";
import type { Statement } from "../written.ts";
import type { Cursor } from "./cursor.ts";

/** What stands on this side of a cursor. */
export type Sight = {
  /** The moment that the cursor stands at; null for now. */
  readonly at: MomentId | null;
  /** The events, findings and states of the course that exist. */
  readonly facts: ReadonlySet<Id>;
  /** Whether an id names something that exists; of no id, and of one that the case does not know, it is false. */
  readonly sees: (id: Id | undefined) => boolean;
  readonly seesMoment: (id: MomentId) => boolean;
  /** Whether all that tells of a lesion or specimen exists, so that what is made of it does too. */
  readonly settled: (id: Id) => boolean;
  /** Whether that is so, or a state of the course already says the same of it, or of the lesion that a specimen is of. */
  readonly tells: (state: State | undefined, id: Id, lesion?: Id) => boolean;
  /** Whether something exists that says what it concerns: all of that does. What concerns nothing is about the whole case. */
  readonly concerns: (of: { readonly concerns?: readonly Id[] | undefined }) => boolean;
};

/** The moment when an event, finding or state of the course was learned; undefined for one that has no moment of its own. */
export const learnedAt = ({ known, moments }: Resolved, id: Id): MomentId | undefined =>
  (known.get(id) ?? moments.get(id) ?? moments.get(`${id}.start`))?.id;

/** The things that a statement counts from. */
const refersTo = (statement: Statement): readonly Id[] => {
  const ids =
    "between" in statement
      ? statement.between
      : ["after", "before", "at"].flatMap(
          (key) => (statement as Readonly<Record<string, string>>)[key] ?? [],
        );
  return ids.flatMap((id) => [id, id.replace(/\.(start|end)$/, "")]);
};

const bodiesOf = (of: Case, facts: ReadonlySet<Id>) => {
  const named = new Set<Id | undefined>();
  const unsettled = new Set<Id | undefined>();
  for (const { id, lesions = [], specimens = [], findings = [] } of of.events) {
    const into = facts.has(id) ? named : unsettled;
    for (const body of [...lesions, ...specimens]) into.add(body);
    for (const finding of findings) (facts.has(finding.id) ? named : unsettled).add(finding.on);
  }
  const bodies = new Set<Id>();
  for (const { id, from, lesion } of of.specimens ?? []) {
    if (facts.has(from)) named.add(lesion);
    if (facts.has(from)) bodies.add(id);
    if (unsettled.has(id) || !facts.has(from)) unsettled.add(lesion);
  }
  for (const { id, seen = [], removed = id } of of.lesions ?? []) {
    const told = [...seen, removed].filter((event) => event !== id);
    if (named.has(id) || told.some((event) => facts.has(event))) bodies.add(id);
    if (!told.every((event) => facts.has(event))) unsettled.add(id);
  }
  return { bodies, unsettled };
};

const NOTHING: ReadonlySet<Id> = new Set();

/**
 * What exists at a moment, or now: what is proven learned not later, or has been told, less what a story tells later;
 * findings with their event; lesions and specimens from the first of it that names them; measures that something was
 * found of; and what concerns only those.
 */
export const sightOf = (
  resolved: Resolved,
  at: MomentId | null,
  { told = NOTHING, untold = NOTHING }: Pick<Cursor, "told" | "untold"> = {},
): Sight => {
  const { case: of, moments, between } = resolved;
  const isPast = (moment: MomentId | undefined) =>
    at === null || (moment !== undefined && between(moment, at).from >= 0);
  const isFact = (id: Id) => told.has(id) || (!untold.has(id) && isPast(learnedAt(resolved, id)));
  const waits = (end: MomentId) =>
    moments.get(end)?.stated.some((statement) => refersTo(statement).some((id) => untold.has(id))) === true;
  const isOver = (end: MomentId) => isPast(end) && !waits(end);
  const facts = new Set<Id>();
  const measured = new Set<Id | undefined>();
  for (const { id, findings = [] } of of.events) {
    if (!isFact(id)) continue;
    facts.add(id);
    for (const finding of findings) {
      if (finding.known !== undefined && !isFact(finding.id)) continue;
      facts.add(finding.id);
      measured.add(finding.measure);
    }
  }
  const { bodies, unsettled } = bodiesOf(of, facts);
  const sees = (id: Id | undefined) =>
    id !== undefined && (facts.has(id) || bodies.has(id) || measured.has(id));
  const all = things(of);
  const isWhole = (ids: readonly Id[]) => ids.every((id) => sees(id) || !all.has(id));
  const course = (of.course ?? []).filter(({ id, concerns = [] }) => isFact(id) && isWhole(concerns));
  for (const { id } of course) facts.add(id);
  const settled = (id: Id) => !unsettled.has(id);
  return {
    at,
    facts,
    sees,
    seesMoment: (id) => {
      const owner = moments.get(id)?.of;
      return owner !== undefined && facts.has(owner) && (id !== `${owner}.end` || isOver(id));
    },
    settled,
    tells: (state, id, lesion = id) =>
      settled(id) ||
      course.some((one) => one.state === state && one.concerns?.some((of) => of === id || of === lesion)),
    concerns: ({ concerns = [] }) => concerns.length > 0 && isWhole(concerns),
  };
};
