import type { MomentId } from "../resolved.ts";
import type { TimeProblem } from "../timeProblems.ts";
import { CALENDAR_POINT, type Register, type Subject } from "./subjects.ts";

/** How something stands to what it refers to. */
export type Role = "after" | "before" | "at";

/** What an id in a written time means. */
export type Reference =
  | { readonly is: "point"; readonly point: number; readonly subject: Subject; readonly bare: boolean }
  | { readonly is: "problem"; readonly code: TimeProblem };

/**
 * Finds the points that ids mean: of a stretch the end where something comes after it, else the start, unless the id says
 * otherwise. A moment is its own start and end.
 */
export const references = ({
  subjects,
  pointOf,
  refused,
}: Register): ((id: MomentId, role: Role) => Reference) => {
  let subjectOf: Map<string, Subject> | null = null;
  const named = (id: string): Subject | undefined => {
    subjectOf ??= new Map(
      subjects.filter(({ is }) => is !== "finding").map((subject) => [subject.id, subject]),
    );
    return subjectOf.get(id);
  };
  return (id, role) => {
    const itself = named(id);
    const [, base = "", said = ""] = itself === undefined ? (/^(.+)\.(start|end)$/.exec(id) ?? []) : [];
    const subject = itself ?? named(base);
    if (subject === undefined)
      return {
        is: "problem",
        code: refused.has(id) || refused.has(base) ? "time/ambiguous-id" : "time/unknown-id",
      };
    const end = itself === undefined ? said : role === "after" ? "end" : "start";
    const point = pointOf.get(subject.stretch ? `${subject.id}.${end}` : subject.id) ?? CALENDAR_POINT;
    return { is: "point", point, subject, bare: itself !== undefined };
  };
};
