import { type PerDay, readDate, type Unit } from "../calendar.ts";
import type { Problem, Severity } from "../problem.ts";
import type { Bounds, Day, Id, MomentId } from "../resolved.ts";
import type { Case } from "../schema.ts";
import { readSpan } from "../span.ts";
import type { TimeProblem } from "../timeProblems.ts";
import { isStretch, type Statement, type WrittenMoment } from "../written.ts";
import { BIRTH_POINT, byText, CALENDAR_POINT, type Register, type Subject } from "./subjects.ts";

/** The point `to` is at most `most` units later than the point `from`; `order` when no number is meant. */
export type Limit = {
  readonly from: number;
  readonly to: number;
  readonly most: Day;
  readonly order: boolean;
  readonly unit: Unit | null;
};

/** A number that is stated: `to` stands `by` units after `from`, give or take; `width` is the room its bounds leave. */
export type StatedNumber = {
  readonly from: number;
  readonly to: number;
  readonly by: Day;
  readonly width: Day;
};

/** One statement of the file, as limits between points. Contradictions set aside whole claims. */
export type Claim = {
  /** JSON pointer. */
  readonly path: string;
  /** Whose it is and where in it, whatever the order of the file; claims are sorted by it. */
  readonly key: string;
  readonly of: Id;
  /** The point it is about. */
  readonly at: number;
  /** Null for a stretch's length, an ongoing end, and the birth date. */
  readonly statement: Statement | null;
  readonly within: "time" | "known" | "age" | "born";
  readonly limits: readonly Limit[];
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

type Reading = Pick<Claim, "limits" | "refersTo" | "countsFrom" | "number" | "same">;
type Form = Omit<Claim, keyof Reading> & { readonly subject: Subject | null; readonly written: Written };
type Written =
  | Statement
  | { readonly for: string; readonly start: number }
  | { readonly ongoing: MomentId }
  | { readonly born: string };
type Role = "after" | "before" | "at";

const limitsOf = (from: number, to: number, bounds: Bounds, unit: Unit | null): readonly Limit[] => [
  ...(bounds.to < Infinity ? [{ from, to, most: bounds.to, order: false, unit }] : []),
  ...(bounds.from > -Infinity ? [{ from: to, to: from, most: 0 - bounds.from, order: false, unit }] : []),
];

const notAfter = (first: number, then: number): Limit => ({
  from: then,
  to: first,
  most: 0,
  order: true,
  unit: null,
});

const formsOf = (subject: Subject, register: Register, lastKnown: MomentId | undefined): readonly Form[] => {
  const point = (end = "") => register.pointOf.get(`${subject.id}${end}`) ?? CALENDAR_POINT;
  const form = (at: number, place: string, written: Written, statement: Statement | null): Form => ({
    path: `${subject.path}${place}`,
    key: `${subject.id}\u0000${place}`,
    of: subject.id,
    at,
    statement,
    within: place.startsWith("/known") ? "known" : "time",
    subject,
    written,
  });
  const moment = (at: number, place: string, written: WrittenMoment): readonly Form[] =>
    Array.isArray(written)
      ? written.map((one, i) => form(at, `${place}/${i}`, one, one))
      : [form(at, place, written, written)];
  const { time, known } = subject;
  const learned = known === undefined ? [] : moment(point(".known"), "/known", known);
  if (time === undefined) return learned;
  if (!isStretch(time)) return [...moment(point(), "/time", time), ...learned];
  const [start, end] = [point(".start"), point(".end")];
  return [
    ...(time.from === undefined ? [] : moment(start, "/time/from", time.from)),
    ...(time.to === undefined
      ? []
      : time.to !== "ongoing"
        ? moment(end, "/time/to", time.to)
        : lastKnown === undefined
          ? []
          : [form(end, "/time/to", { ongoing: lastKnown }, null)]),
    ...(time.for === undefined ? [] : [form(end, "/time/for", { for: time.for, start }, null)]),
    ...learned,
  ];
};

const patientForms = (of: Case, refer: (id: MomentId) => number | null): readonly Form[] => {
  const { age, born } = of.patient ?? {};
  const at = age === undefined ? null : refer(age.at);
  const form = (place: "age" | "born", at: number, written: Written, statement: Statement | null): Form => ({
    path: `/patient/${place}`,
    key: `\u0000/patient/${place}`,
    of: "",
    at,
    statement,
    within: place,
    subject: null,
    written,
  });
  return [
    ...(age === undefined || at === null ? [] : [form("age", at, { age: age.is }, { age: age.is })]),
    ...(born === undefined ? [] : [form("born", BIRTH_POINT, { born }, null)]),
  ];
};

const writesHour = (form: Form): boolean =>
  Object.values(form.written).some(
    (text) =>
      typeof text === "string" &&
      /T\d/.test(text) &&
      (readDate(text, 1440) !== null || readSpan(text, "age", 1440) !== null),
  );

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

  /** The point that an id means: of a stretch its end where something comes after it, else its start. */
  const refer = (id: MomentId, role: Role, path: string, form?: Form): number | null => {
    const part = /^(.+)\.(start|end)$/.exec(id);
    const bare = subjectOf.get(id);
    const subject = bare ?? subjectOf.get(part?.[1] ?? "");
    if (subject === undefined) {
      const refused = register.refused.has(id) || register.refused.has(part?.[1] ?? "");
      return report(refused ? "time/ambiguous-id" : "time/unknown-id", path, { id });
    }
    const end = bare === undefined ? part?.[2] : role === "after" ? "end" : "start";
    const point =
      register.pointOf.get(subject.stretch ? `${subject.id}.${end}` : subject.id) ?? CALENDAR_POINT;
    const itself = form?.within === "time" && bare !== undefined && bare === form.subject;
    return itself || point === form?.at ? report("time/self-reference", path, { id }) : point;
  };
  const subjectOf = new Map(register.subjects.filter((s) => s.is !== "finding").map((s) => [s.id, s]));

  const read = (form: Form, perDay: PerDay): Reading | null => {
    const { at, path, written } = form;
    const nothing = { limits: [], refersTo: [], countsFrom: null, number: null, same: false };
    const span = (text: string, place: string, use: "offset" | "age") =>
      readSpan(text, use, perDay) ?? report("time/unreadable", path + place, { text });
    const date = (text: string, place: string) =>
      readDate(text, perDay) ?? report("time/unreadable", path + place, { text });

    const offset = (id: MomentId, role: "after" | "before", by: string | undefined): Reading | null => {
      const to = refer(id, role, `${path}/${role}`, form);
      const length = by === undefined ? undefined : span(by, "/by", "offset");
      if (to === null || length === null) return null;
      const [first, then] = role === "after" ? [to, at] : [at, to];
      if (length === undefined) return { ...nothing, limits: [notAfter(first, then)], refersTo: [to] };
      const number =
        length.nominal === null
          ? null
          : { from: first, to: then, by: length.nominal, width: length.to - length.from };
      const limits = limitsOf(first, then, length, length.unit);
      return { ...nothing, limits, refersTo: [to], countsFrom: to, number };
    };

    if ("after" in written) return offset(written.after, "after", written.by);
    if ("before" in written) return offset(written.before, "before", written.by);
    if ("between" in written) {
      const first = refer(written.between[0], "after", `${path}/between/0`, form);
      const last = refer(written.between[1], "before", `${path}/between/1`, form);
      if (first === null || last === null) return null;
      return { ...nothing, limits: [notAfter(first, at), notAfter(at, last)], refersTo: [first, last] };
    }
    if ("at" in written) {
      const to = refer(written.at, "at", `${path}/at`, form);
      if (to === null) return null;
      const limits = limitsOf(to, at, { from: 0, to: 0 }, null);
      return {
        ...nothing,
        limits,
        refersTo: [to],
        number: { from: to, to: at, by: 0, width: 0 },
        same: true,
      };
    }
    if ("ongoing" in written) {
      const to = refer(written.ongoing, "after", path, form);
      return to === null ? null : { ...nothing, limits: [notAfter(to, at)], refersTo: [to] };
    }
    if ("for" in written) {
      const length = span(written.for, "", "offset");
      if (length === null) return null;
      const { start } = written;
      const number =
        length.nominal === null
          ? null
          : { from: start, to: at, by: length.nominal, width: length.to - length.from };
      return { ...nothing, limits: limitsOf(start, at, length, length.unit), number };
    }
    if ("age" in written) {
      const age = span(written.age, form.within === "age" ? "/is" : "/age", "age");
      return age === null
        ? null
        : { ...nothing, limits: limitsOf(BIRTH_POINT, at, age, age.unit), countsFrom: BIRTH_POINT };
    }
    const text = "date" in written ? written.date : "born" in written ? written.born : undefined;
    if (text === undefined) return null;
    const bounds = date(text, "date" in written ? "/date" : "");
    if (bounds === null) return null;
    const width = bounds.to - bounds.from;
    const by = Math.floor((bounds.from + bounds.to) / 2);
    const number = width < perDay ? { from: CALENDAR_POINT, to: at, by, width } : null;
    return { ...nothing, limits: limitsOf(CALENDAR_POINT, at, bounds, bounds.unit), number };
  };

  const lastKnown = of.lastKnown;
  const known = lastKnown === undefined ? null : refer(lastKnown, "after", "/lastKnown");
  const day0 = of.day0 === undefined ? null : refer(of.day0, "at", "/day0");
  for (const { time, path } of register.subjects)
    if (lastKnown === undefined && time !== undefined && isStretch(time) && time.to === "ongoing")
      report("time/no-last-known", `${path}/time/to`, {}, "warning");
  const forms = [
    ...patientForms(of, (id) => refer(id, "at", "/patient/age/at")),
    ...register.subjects.flatMap((subject) =>
      formsOf(subject, register, known === null ? undefined : lastKnown),
    ),
  ].sort((a, b) => byText(a.key, b.key));
  const perDay: PerDay = forms.some(writesHour) ? 1440 : 1;
  const claims = forms.flatMap((form): Claim[] => {
    const reading = read(form, perDay);
    const { subject: _, written: __, ...rest } = form;
    return reading === null ? [] : [{ ...rest, ...reading }];
  });
  return { claims, perDay, day0, problems };
};
