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
export const CALENDAR = "calendar";
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
  const events = of.events.flatMap((event, i): Subject[] => {
    const path = `/events/${i}`;
    const { id, time, known } = event;
    const findings = (event.findings ?? []).map(
      (finding, j): Subject => ({
        id: finding.id,
        is: "finding",
        path: `${path}/findings/${j}`,
        time: undefined,
        known: finding.known,
        stretch: false,
        holder: id,
      }),
    );
    const stretch = time !== undefined && isStretch(time);
    return [{ id, is: "event", path, time, known, stretch, holder: id }, ...findings];
  });
  const course = (of.course ?? []).map(
    ({ id, time, known }, i): Subject => ({
      id,
      is: "course",
      path: `/course/${i}`,
      time,
      known,
      stretch: isStretch(time),
      holder: id,
    }),
  );
  return [...events, ...course];
};

const problem = (code: TimeProblem, id: Id, paths: readonly string[]): Problem => ({
  code,
  severity: "error",
  path: `${paths[0] ?? ""}/id`,
  params: { id },
  ...(paths.length > 1 ? { also: paths.slice(1).map((path) => ({ path: `${path}/id` })) } : {}),
});

const pointsOf = (subject: Subject): readonly Point[] => {
  const { id, holder, is, stretch } = subject;
  const known =
    subject.known === undefined ? [] : [{ id: `${id}.known`, of: id, holder, is: "known" as const }];
  if (is === "finding") return known;
  const ends = stretch ? [`${id}.start`, `${id}.end`] : [id];
  return [...ends.map((end) => ({ id: end, of: id, holder, is })), ...known];
};

const grouped = (subjects: readonly Subject[]): ReadonlyMap<Id, readonly Subject[]> => {
  const groups = new Map<Id, Subject[]>();
  for (const subject of subjects) {
    const group = groups.get(subject.id);
    if (group === undefined) groups.set(subject.id, [subject]);
    else group.push(subject);
  }
  return groups;
};

/** Everything in a case that has a time, and its moments. An id that two share leaves none of them a time. */
export const register = (of: Case): Register => {
  const all = subjectsOf(of).toSorted((a, b) => byText(a.id, b.id));
  const timed = grouped(all.filter(({ is }) => is !== "finding"));
  const found = grouped(all.filter(({ is }) => is === "finding"));
  const reserved = (id: Id): boolean => {
    const base = /^(.+)\.(?:start|end|known)$/.exec(id)?.[1];
    return id === CALENDAR || id === BIRTH || (base !== undefined && (timed.has(base) || found.has(base)));
  };
  const problems: Problem[] = [];
  const refused = new Set<Id>();
  const subjects: Subject[] = [];
  for (const subject of all) {
    const { id, is } = subject;
    const same =
      is === "finding" ? [...(timed.get(id) ?? []), ...(found.get(id) ?? [])] : (timed.get(id) ?? []);
    const code = same.length > 1 ? "time/duplicate-id" : reserved(id) ? "time/reserved-id" : null;
    if (code === null) subjects.push(subject);
    else if (is !== "finding") refused.add(id);
    if (code !== null && subject === same.at(-1))
      problems.push(
        problem(
          code,
          id,
          same.map(({ path }) => path),
        ),
      );
  }
  const points: Point[] = [
    { id: CALENDAR, of: CALENDAR, holder: CALENDAR, is: "calendar" },
    { id: BIRTH, of: BIRTH, holder: BIRTH, is: "birth" },
    ...subjects.flatMap(pointsOf).sort((a, b) => byText(a.id, b.id)),
  ];
  return { subjects, points, pointOf: new Map(points.map(({ id }, i) => [id, i])), refused, problems };
};
