/**
 * The codes of all problems of resolution. Each names the place of a statement in the file, and its params are
 * - `time/unreadable` {text}: no span, no date or no age, or a day that does not exist. The form is ignored.
 * - `time/unknown-id` {id}: no event or state of the course has this id. The form is ignored.
 * - `time/ambiguous-id` {id}: the id is given to two things, or may not be given; what refers to it is ignored.
 * - `time/self-reference` {id}: a time that refers to itself. The form is ignored.
 * - `time/duplicate-id` {id}: `also` has the other places. The times of all of them are ignored, none is preferred.
 * - `time/reserved-id` {id}: the id would name the calendar, or a moment of another event. Its times are ignored.
 * - `time/no-last-known` {}: a stretch is ongoing and the case names no last known event. A warning.
 * - `time/contradiction` {statements, ids}: numbers that cannot all be true. `also` has the other statements; all are set aside.
 * - `time/order-cycle` {statements, ids}: orders that run in a circle. `also` has the other statements; all are set aside.
 *
 * `statements` is how many there are, `ids` the events they are about, joined by ", ". All are errors but the one warning.
 */
export const TIME_PROBLEMS = [
  "time/unreadable",
  "time/unknown-id",
  "time/ambiguous-id",
  "time/self-reference",
  "time/duplicate-id",
  "time/reserved-id",
  "time/no-last-known",
  "time/contradiction",
  "time/order-cycle",
] as const;

export type TimeProblem = (typeof TIME_PROBLEMS)[number];
