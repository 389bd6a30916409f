import { datumOf } from "../model/check/datum.ts";
import { fromPointer, toPointer } from "../model/pointer.ts";
import type { Problem } from "../model/problem.ts";

const ofSeverity = (problems: readonly Problem[], severity: Problem["severity"]) =>
  problems.filter((problem) => problem.severity === severity);

/** The data that reading left out: each once, however much is wrong with it, and each of those with one id. */
const leftOut = (read: readonly Problem[]) =>
  new Map(
    ofSeverity(read, "error")
      .flatMap(({ path, also }) => [path, ...(also ?? []).map((other) => other.path)])
      .map((path) => datumOf(fromPointer(path)))
      .map((datum) => [toPointer(datum.path), datum] as const),
  );

/** What a reader must know of a case's problems at a glance. */
export type Tally = {
  /** Events that are left out. */
  readonly events: number;
  /** Other data that are left out: findings, lesions, lists. */
  readonly others: number;
  /** Statements of time that resolution could not use. */
  readonly setAside: number;
  readonly warnings: number;
  readonly notes: number;
};

/** Counts what is wrong with what was read, and with its times. */
export const tally = (read: readonly Problem[], resolving: readonly Problem[]): Tally => {
  const gone = [...leftOut(read).values()];
  const events = gone.filter(({ kind }) => kind === "events").length;
  const all = [...read, ...resolving];
  return {
    events,
    others: gone.length - events,
    setAside: ofSeverity(resolving, "error").length,
    warnings: ofSeverity(all, "warning").length,
    notes: ofSeverity(all, "note").length,
  };
};

/** Problems of a case that lacks what reading left out, with pointers into the file that still has it. */
export const inFile = (resolving: readonly Problem[], read: readonly Problem[]): readonly Problem[] => {
  const gone = leftOut(read);
  if (gone.size === 0) return resolving;
  const moved = (pointer: string): string => {
    const [list, index, ...rest] = fromPointer(pointer);
    if (list === undefined || typeof index !== "number") return pointer;
    let at = -1;
    for (let kept = -1; kept < index; kept += gone.has(toPointer([list, at])) ? 0 : 1) at += 1;
    return toPointer([list, at, ...rest]);
  };
  return resolving.map((problem) => ({
    ...problem,
    path: moved(problem.path),
    ...(problem.also ? { also: problem.also.map((other) => ({ ...other, path: moved(other.path) })) } : {}),
  }));
};
