import { type PerDay, readDate } from "../calendar.ts";
import { isStretch } from "../isStretch.ts";
import type { Problem, Severity } from "../problem.ts";
import type { Day, MomentId } from "../resolved.ts";
import type { Case } from "../schema.ts";
import { readSpan, type SpanReading, type SpanUse } from "../span.ts";
import type { TimeProblem } from "../timeProblems.ts";
import { type Form, forms } from "./forms.ts";
import { type Arc, apartBy, notAfter } from "./network.ts";
import { type Role, references } from "./references.ts";
import { BIRTH_POINT, CALENDAR_POINT, type Register } from "./subjects.ts";

/** A number that is stated: `to` stands `by` units after `from`, give or take; `width` is the room its bounds leave. */
export type StatedNumber = {
  readonly from: number;
  readonly to: number;
  readonly by: Day;
  readonly width: Day;
};

type Reading = {
  readonly arcs: readonly Arc[];
  /** The points it refers to, other than calendar and birth. */
  readonly refersTo: readonly number[];
  /** The point from which it counts a number of days; null when it counts none, or from the calendar. */
  readonly countsFrom: number | null;
  readonly number: StatedNumber | null;
  /** A mere `at`: the point is another's moment. */
  readonly same: boolean;
};

/** One statement of the file, as arcs between points. A contradiction sets aside whole claims. */
export type Claim = Form &
  Reading & {
    /** Its place in the order of keys; claims are sorted by it, and arcs name it. */
    readonly rank: number;
  };

/** The claims of a case, and the point of its day 0, null where none is named. */
export type Claims = {
  readonly claims: readonly Claim[];
  readonly perDay: PerDay;
  readonly day0: number | null;
  readonly problems: readonly Problem[];
};

const writesHour = ({ written }: Form): boolean =>
  Object.values(written).some(
    (text) =>
      typeof text === "string" &&
      /T\d/.test(text) &&
      (readDate(text, 1440) !== null || readSpan(text, "age", 1440) !== null),
  );

const NOTHING = { refersTo: [], countsFrom: null, number: null, same: false } as const;

const numberOf = (from: number, to: number, span: SpanReading): StatedNumber | null =>
  span.nominal === null ? null : { from, to, by: span.nominal, width: span.to - span.from };

type Reader = {
  readonly point: (id: MomentId, role: Role, place: string) => number | null;
  readonly span: (text: string, use: SpanUse, place: string) => SpanReading | null;
  readonly date: (text: string, place: string) => ReturnType<typeof readDate>;
};

/** What a form says; null when it says nothing, or nothing that can be read. */
const read = (
  { at, within, written }: Form,
  rank: number,
  perDay: PerDay,
  reader: Reader,
): Reading | null => {
  const offset = (id: MomentId, role: "after" | "before", by: string | undefined): Reading | null => {
    const other = reader.point(id, role, `/${role}`);
    const span = by === undefined ? undefined : reader.span(by, "offset", "/by");
    if (other === null || span === null) return null;
    const [first, then] = role === "after" ? [other, at] : [at, other];
    if (span === undefined) return { ...NOTHING, arcs: [notAfter(first, then, rank)], refersTo: [other] };
    return {
      arcs: apartBy(first, then, span, span.unit, rank),
      refersTo: [other],
      countsFrom: other,
      number: numberOf(first, then, span),
      same: false,
    };
  };
  const dated = (text: string, place: string): Reading | null => {
    const date = reader.date(text, place);
    if (date === null) return null;
    const width = date.to - date.from;
    const by = Math.floor((date.from + date.to) / 2);
    return {
      ...NOTHING,
      arcs: apartBy(CALENDAR_POINT, at, date, date.unit, rank),
      number: width < perDay ? { from: CALENDAR_POINT, to: at, by, width } : null,
    };
  };

  if ("after" in written) return offset(written.after, "after", written.by);
  if ("before" in written) return offset(written.before, "before", written.by);
  if ("between" in written) {
    const first = reader.point(written.between[0], "after", "/between/0");
    const last = reader.point(written.between[1], "before", "/between/1");
    if (first === null || last === null) return null;
    return {
      ...NOTHING,
      arcs: [notAfter(first, at, rank), notAfter(at, last, rank)],
      refersTo: [first, last],
    };
  }
  if ("at" in written) {
    const other = reader.point(written.at, "at", "/at");
    if (other === null) return null;
    const arcs = apartBy(other, at, { from: 0, to: 0 }, null, rank);
    return {
      ...NOTHING,
      arcs,
      refersTo: [other],
      number: { from: other, to: at, by: 0, width: 0 },
      same: true,
    };
  }
  if ("ongoing" in written) {
    const last = reader.point(written.ongoing, "after", "");
    return last === null ? null : { ...NOTHING, arcs: [notAfter(last, at, rank)], refersTo: [last] };
  }
  if ("for" in written) {
    const { start } = written;
    const span = reader.span(written.for, "offset", "");
    if (span === null) return null;
    return { ...NOTHING, arcs: apartBy(start, at, span, span.unit, rank), number: numberOf(start, at, span) };
  }
  if ("age" in written) {
    const age = reader.span(written.age, "age", within === "age" ? "/is" : "/age");
    if (age === null) return null;
    return { ...NOTHING, arcs: apartBy(BIRTH_POINT, at, age, age.unit, rank), countsFrom: BIRTH_POINT };
  }
  if ("date" in written) return dated(written.date, "/date");
  return "born" in written ? dated(written.born, "") : null;
};

/** Reads every statement of a case about time. What cannot be read, or refers to nothing, is a problem and no claim. */
export const readClaims = (of: Case, register: Register): Claims => {
  const problems: Problem[] = [];
  const report = (
    code: TimeProblem,
    path: string,
    params: Problem["params"],
    severity: Severity = "error",
  ): null => {
    problems.push({ code, severity, path, params });
    return null;
  };
  const find = references(register);
  const named = (id: MomentId | undefined, role: Role, path: string): number | null => {
    if (id === undefined) return null;
    const found = find(id, role);
    return found.is === "point" ? found.point : report(found.code, path, { id });
  };
  const lastKnown = named(of.lastKnown, "after", "/lastKnown") === null ? null : (of.lastKnown ?? null);
  const day0 = named(of.day0, "at", "/day0");
  const aged = named(of.patient?.age?.at, "at", "/patient/age/at");
  for (const { time, path } of register.subjects)
    if (of.lastKnown === undefined && time !== undefined && isStretch(time) && time.to === "ongoing")
      report("time/no-last-known", `${path}/time/to`, {}, "warning");

  const all = forms(of, register, lastKnown, aged);
  const perDay: PerDay = all.some(writesHour) ? 1440 : 1;
  const readerOf = ({ path, at, subject, within }: Form): Reader => ({
    point: (id, role, place) => {
      const found = find(id, role);
      if (found.is === "problem") return report(found.code, path + place, { id });
      const itself = within === "time" && found.bare && found.subject === subject;
      return itself || found.point === at ? report("time/self-reference", path + place, { id }) : found.point;
    },
    span: (text, use, place) =>
      readSpan(text, use, perDay) ?? report("time/unreadable", path + place, { text }),
    date: (text, place) => readDate(text, perDay) ?? report("time/unreadable", path + place, { text }),
  });
  const claims = all.flatMap((form, rank): Claim[] => {
    const reading = read(form, rank, perDay, readerOf(form));
    return reading === null ? [] : [{ ...form, ...reading, rank }];
  });
  return { claims, perDay, day0, problems };
};
