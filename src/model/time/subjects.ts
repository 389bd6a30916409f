import { isStretch } from "../isStretch.ts";
import type { Problem } from "../problem.ts";
import type { Id, MomentId } from "../resolved.ts";
import type { Case } from "../schema.ts";
import type { TimeProblem } from "../timeProblems.ts";
import type { WrittenMoment, WrittenTime } from "../written.ts";

/** Something of a case that has a time, or was learned at one. */
export type Subject = {
  readonly id: Id;
  readonly is: "event" | "course" | "finding";
  /** JSON pointer. */
  readonly path: string;
  readonly time: WrittenTime | undefined;
  readonly known: WrittenMoment | undefined;
  readonly stretch: boolean;
  /** The event that a finding is of; else itself. */
  readonly holder: Id;
};

/** A moment of the network; points are numbered in the order of their ids, after the calendar and the birth. */
export type Point = {
  readonly id: MomentId;
  readonly of: Id;
  readonly holder: Id;
  readonly is: "calendar" | "birth" | "event" | "course" | "known";
};

/** The moment that dates count from, 1970-01-01, and the name of the island it is on. */
const CALENDAR = "calendar";
/** The moment that ages count from, and the name of an island whose root it is. It is in no case's list of moments. */
export const BIRTH = "patient.born";
/** Their numbers. */
export const CALENDAR_POINT = 0;
export const BIRTH_POINT = 1;

/** Who has times in a case: sorted by id, so that nothing depends on the order in the file. */
export type Register = {
  readonly subjects: readonly Subject[];
  readonly points: readonly Point[];
  readonly pointOf: ReadonlyMap<MomentId, number>;
  /** Ids that are given twice, or may not be given: nothing can refer to them. */
  readonly refused: ReadonlySet<Id>;
  readonly problems: readonly Problem[];
};

/** The order of ids and keys everywhere in resolution: by code unit, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const subjectsOf = (of: Case): readonly Subject[] => {
  const subjects: Subject[] = [];
  const add = (
    is: Subject["is"],
    path: string,
    { id, time, known }: { id: Id; time?: WrittenTime | undefined; known?: WrittenMoment | undefined },
    holder: Id,
  ): void => {
    const stretch = time !== undefined && isStretch(time);
    subjects.push({ id, is, path, time, known, stretch, holder });
  };
  of.events.forEach((event, i) => {
    add("event", `/events/${i}`, event, event.id);
    event.findings?.forEach(({ id, known }, j) => {
      add("finding", `/events/${i}/findings/${j}`, { id, known }, event.id);
    });
  });
  of.course?.forEach((state, i) => {
    add("course", `/course/${i}`, state, state.id);
  });
  return subjects;
};

const problem = (code: TimeProblem, same: readonly Subject[]): Problem => {
  const [first = "", ...others] = same.map(({ path }) => `${path}/id`);
  const params = { id: same[0]?.id ?? "" };
  const also = others.length > 0 ? { also: others.map((path) => ({ path })) } : {};
  return { code, severity: "error", path: first, params, ...also };
};

const pointsOf = (subject: Subject): readonly Point[] => {
  const { id, holder, is, stretch } = subject;
  const known =
    subject.known === undefined ? [] : [{ id: `${id}.known`, of: id, holder, is: "known" as const }];
  if (is === "finding") return known;
  const ends = stretch ? [`${id}.start`, `${id}.end`] : [id];
  return [...ends.map((end) => ({ id: end, of: id, holder, is })), ...known];
};

/** Groups of subjects that share an id, of subjects in the order of ids. */
const sharing = (sorted: readonly Subject[]): readonly (readonly Subject[])[] => {
  const groups: Subject[][] = [];
  for (const subject of sorted) {
    const group = groups.at(-1);
    if (group?.[0]?.id === subject.id) group.push(subject);
    else groups.push([subject]);
  }
  return groups;
};

/** Everything in a case that has a time, and its moments. An id that two share leaves none of them a time. */
export const register = (of: Case): Register => {
  const all = subjectsOf(of).toSorted((a, b) => byText(a.id, b.id));
  let ids: Set<Id> | null = null;
  const isReserved = (id: Id): boolean => {
    if (!id.includes(".")) return id === CALENDAR;
    ids ??= new Set(all.map((subject) => subject.id));
    return id === BIRTH || ids.has(/^(.+)\.(?:start|end|known)$/.exec(id)?.[1] ?? "");
  };
  const problems: Problem[] = [];
  const refused = new Set<Id>();
  const subjects: Subject[] = [];
  const points: Point[] = [];
  for (const same of sharing(all)) {
    const timed = same.filter(({ is }) => is !== "finding");
    const reserved = isReserved(same[0]?.id ?? "");
    /** Where findings have the id of one event, the event keeps its time. */
    const kept = reserved ? [] : same.length === 1 ? same : timed.length === 1 ? timed : [];
    for (const subject of kept) {
      subjects.push(subject);
      points.push(...pointsOf(subject));
    }
    if (kept.length === same.length) continue;
    problems.push(problem(reserved ? "time/reserved-id" : "time/duplicate-id", same));
    if (kept.length === 0) for (const { id } of timed) refused.add(id);
  }
  points.sort((a, b) => byText(a.id, b.id));
  points.unshift(
    { id: CALENDAR, of: CALENDAR, holder: CALENDAR, is: "calendar" },
    { id: BIRTH, of: BIRTH, holder: BIRTH, is: "birth" },
  );
  const pointOf = new Map<MomentId, number>();
  points.forEach(({ id }, point) => {
    pointOf.set(id, point);
  });
  return { subjects, points, pointOf, refused, problems };
};
