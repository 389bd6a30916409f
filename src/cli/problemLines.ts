import { cli } from "../look/cli.en.ts";
import { sayProblem } from "../look/problems.en.ts";
import type { Problem, TextPlace } from "../model/problem.ts";

const placeText = ({ path, place }: { readonly path: string; readonly place?: TextPlace }): string =>
  [place && `${place.line}:${place.column}`, path || cli.whole].filter(Boolean).join(" ");

/** A problem in two lines: file, line, column, pointer and what is wrong; then how to mend it. */
export const problemLines = (name: string, problem: Problem): readonly string[] => {
  const { says, fix } = sayProblem(problem);
  const { severity, path, place, also = [] } = problem;
  const at = place ? `${name}:${place.line}:${place.column}` : name;
  const others = also.length > 0 ? ` (${cli.also(also.map(placeText).join(", "))})` : "";
  return [
    `${at} ${cli.severity[severity]} ${path || cli.whole}: ${says}${others}`,
    ...(fix ? [`    ${fix}`] : []),
  ];
};

/** The same for a program: every field of the problem, with its sentences. */
export const problemData = (problem: Problem) => {
  const { says, fix } = sayProblem(problem);
  const { severity, code, path, place, also = [] } = problem;
  const at = (of: TextPlace | undefined) => ({ line: of?.line ?? null, column: of?.column ?? null });
  return {
    severity,
    code,
    pointer: path,
    ...at(place),
    says,
    fix,
    ...(also.length > 0 ? { also: also.map((other) => ({ pointer: other.path, ...at(other.place) })) } : {}),
  };
};
