import { type DateReading, type PerDay, readDate } from "../calendar.ts";
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

/** One statement of the file, as arcs between points. A contradiction sets aside whole claims. */
export type Claim = {
  readonly form: Form;
  /** Its place in the order of forms, which is not the file's; arcs name their claim by it. */
  readonly rank: number;
  readonly arcs: readonly Arc[];
  /** The points it refers to, other than calendar and birth. */
  readonly refersTo: readonly number[];
  /** The point from which it counts a number of days; null when it counts none, or from the calendar. */
  readonly countsFrom: number | null;
  readonly number: StatedNumber | null;
  /** A mere `at`: the point is another's moment. */
  readonly same: boolean;
};

/** The claims of a case, and the point of its day 0, null where none is named. */
export type Claims = {
  readonly claims: readonly Claim[];
  readonly perDay: PerDay;
  readonly day0: number | null;
  readonly problems: readonly Problem[];
};

const writesHour = ({ written }: Form): boolean => {
  for (const text of Object.values(written))
    if (typeof text === "string" && text.includes("T"))
      if (readDate(text, 1440) !== null || readSpan(text, "age", 1440) !== null) return true;
  return false;
};

const NONE: readonly number[] = [];

const numberOf = (from: number, to: number, span: SpanReading): StatedNumber | null =>
  span.nominal === null ? null : { from, to, by: span.nominal, width: span.to - span.from };

/** Finds what a form refers to and reads its texts; what fails is null, and reported at its place in the form. */
type Reader = {
  readonly point: (form: Form, id: MomentId, role: Role, place: string) => number | null;
  readonly span: (form: Form, text: string, use: SpanUse, place: string) => SpanReading | null;
  readonly date: (form: Form, text: string, place: string) => DateReading | null;
};

/** What is read of a form so far. */
type Draft = { readonly form: Form; readonly rank: number; readonly reader: Reader };

const claim = (
  { form, rank }: Draft,
  arcs: readonly Arc[],
  { refersTo = NONE, countsFrom = null, number = null, same = false }: Partial<Claim> = {},
): Claim => ({ form, rank, arcs, refersTo, countsFrom, number, same });

const offset = (
  draft: Draft,
  id: MomentId,
  role: "after" | "before",
  by: string | undefined,
): Claim | null => {
  const { form, rank, reader } = draft;
  const other = reader.point(form, id, role, `/${role}`);
  const span = by === undefined ? undefined : reader.span(form, by, "offset", "/by");
  if (other === null || span === null) return null;
  const [first, then] = role === "after" ? [other, form.at] : [form.at, other];
  if (span === undefined) return claim(draft, [notAfter(first, then, rank)], { refersTo: [other] });
  const arcs = apartBy(first, then, span, span.unit, rank);
  return claim(draft, arcs, { refersTo: [other], countsFrom: other, number: numberOf(first, then, span) });
};

const dated = (draft: Draft, text: string, place: string): Claim | null => {
  const { form, rank, reader } = draft;
  const date = reader.date(form, text, place);
  return date === null ? null : claim(draft, apartBy(CALENDAR_POINT, form.at, date, date.unit, rank));
};

/** What a form says; null when it says nothing, or nothing that can be read. */
const read = (form: Form, rank: number, reader: Reader): Claim | null => {
  const { at, written } = form;
  const draft = { form, rank, reader };
  if ("after" in written) return offset(draft, written.after, "after", written.by);
  if ("before" in written) return offset(draft, written.before, "before", written.by);
  if ("between" in written) {
    const first = reader.point(form, written.between[0], "after", "/between/0");
    const last = reader.point(form, written.between[1], "before", "/between/1");
    if (first === null || last === null) return null;
    const arcs = [notAfter(first, at, rank), notAfter(at, last, rank)];
    return claim(draft, arcs, { refersTo: [first, last] });
  }
  if ("at" in written) {
    const other = reader.point(form, written.at, "at", "/at");
    if (other === null) return null;
    const arcs = apartBy(other, at, { from: 0, to: 0 }, null, rank);
    const number = { from: other, to: at, by: 0, width: 0 };
    return claim(draft, arcs, { refersTo: [other], number, same: true });
  }
  if ("ongoing" in written) {
    const last = reader.point(form, written.ongoing, "after", "");
    return last === null ? null : claim(draft, [notAfter(last, at, rank)], { refersTo: [last] });
  }
  if ("for" in written) {
    const span = reader.span(form, written.for, "offset", "");
    if (span === null) return null;
    const arcs = apartBy(written.start, at, span, span.unit, rank);
    return claim(draft, arcs, { number: numberOf(written.start, at, span) });
  }
  if ("age" in written) {
    const age = reader.span(form, written.age, "age", form.within === "age" ? "/is" : "/age");
    if (age === null) return null;
    return claim(draft, apartBy(BIRTH_POINT, at, age, age.unit, rank), { countsFrom: BIRTH_POINT });
  }
  if ("date" in written) return dated(draft, written.date, "/date");
  return "born" in written ? dated(draft, written.born, "") : null;
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
  const reader: Reader = {
    point: ({ path, at, subject, within }, id, role, place) => {
      const found = find(id, role);
      if (found.is === "problem") return report(found.code, path + place, { id });
      const itself = within === "time" && found.bare && found.subject === subject;
      return itself || found.point === at ? report("time/self-reference", path + place, { id }) : found.point;
    },
    span: ({ path }, text, use, place) =>
      readSpan(text, use, perDay) ?? report("time/unreadable", path + place, { text }),
    date: ({ path }, text, place) =>
      readDate(text, perDay) ?? report("time/unreadable", path + place, { text }),
  };
  const claims: Claim[] = [];
  all.forEach((form, rank) => {
    const claim = read(form, rank, reader);
    if (claim !== null) claims.push(claim);
  });
  return { claims, perDay, day0, problems };
};
