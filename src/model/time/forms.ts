import { isStretch } from "../isStretch.ts";
import type { Id, MomentId } from "../resolved.ts";
import type { Case } from "../schema.ts";
import type { Statement, WrittenMoment } from "../written.ts";
import { BIRTH_POINT, CALENDAR_POINT, type Register, type Subject } from "./subjects.ts";

/** What is written of a moment: a statement, the length of its stretch, that it had not come yet, or a date of birth. */
export type Written =
  | Statement
  | { readonly for: string; readonly start: number }
  | { readonly ongoing: MomentId }
  | { readonly born: string };

/** One form of the file, not yet read. */
export type Form = {
  /** JSON pointer. */
  readonly path: string;
  /** The event, course state or finding that it dates; null for the patient. */
  readonly subject: Subject | null;
  readonly of: Id;
  /** The point it is about. */
  readonly at: number;
  readonly within: "time" | "known" | "age" | "born";
  readonly written: Written;
  /** Null for a stretch's length, an ongoing end, and the birth date. */
  readonly statement: Statement | null;
};

const formsOf = (subject: Subject, { pointOf }: Register, lastKnown: MomentId | null): readonly Form[] => {
  const forms: Form[] = [];
  const { id, path, time, known } = subject;
  const point = (end = "") => pointOf.get(`${id}${end}`) ?? CALENDAR_POINT;
  const add = (at: number, place: string, written: Written, statement: Statement | null): void => {
    const within = place.startsWith("/known") ? "known" : "time";
    forms.push({ path: `${path}${place}`, subject, of: id, at, within, written, statement });
  };
  const moment = (at: number, place: string, written: WrittenMoment): void => {
    if (!Array.isArray(written)) add(at, place, written, written);
    else for (const [i, one] of written.entries()) add(at, `${place}/${i}`, one, one);
  };
  if (time !== undefined && !isStretch(time)) moment(point(), "/time", time);
  if (time !== undefined && isStretch(time)) {
    const [start, end] = [point(".start"), point(".end")];
    if (time.from !== undefined) moment(start, "/time/from", time.from);
    if (time.to !== undefined && time.to !== "ongoing") moment(end, "/time/to", time.to);
    if (time.to === "ongoing" && lastKnown !== null) add(end, "/time/to", { ongoing: lastKnown }, null);
    if (time.for !== undefined) add(end, "/time/for", { for: time.for, start }, null);
  }
  if (known !== undefined) moment(point(".known"), "/known", known);
  return forms;
};

const patientForm = (
  within: "age" | "born",
  at: number,
  written: Written,
  statement: Statement | null,
): Form => ({
  path: `/patient/${within}`,
  subject: null,
  of: "",
  at,
  within,
  written,
  statement,
});

/**
 * All that a case writes about time: of the patient, then by id, whatever the order of the file.
 * @param lastKnown the case's last known event; null when it names none that exists
 * @param aged the point of the event at which the patient's age is given; null likewise
 */
export const forms = (
  of: Case,
  register: Register,
  lastKnown: MomentId | null,
  aged: number | null,
): readonly Form[] => {
  const { age, born } = of.patient ?? {};
  return [
    ...(age === undefined || aged === null
      ? []
      : [patientForm("age", aged, { age: age.is }, { age: age.is })]),
    ...(born === undefined ? [] : [patientForm("born", BIRTH_POINT, { born }, null)]),
    ...register.subjects.flatMap((subject) => formsOf(subject, register, lastKnown)),
  ];
};
