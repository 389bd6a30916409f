import { intervalOf } from "../../model/interval.ts";
import type { Resolved } from "../../model/resolved.ts";
import type { Finding, Measure } from "../../model/schema.ts";
import type { Value } from "../../model/value.ts";
import { type Column, foundOf, measuresOf } from "../columns.ts";
import { type Scale, scaleOf } from "./scale.ts";

/** A rung of the ladder: what is read across all specimens. */
export type Row =
  | { readonly is: "bars"; readonly of: Measure; readonly scale: Scale }
  | { readonly is: "words"; readonly of: Measure }
  /** What has no measure of its own: a list for each specimen. */
  | { readonly is: "other"; readonly findings: readonly (readonly Finding[])[] }
  | { readonly is: "stains"; readonly of: readonly Measure[] }
  | { readonly is: "diagnosis"; readonly of: Measure }
  | { readonly is: "state" };

const NUMBERS = new Set<Value["is"]>([
  "exact",
  "about",
  "range",
  "more than",
  "at least",
  "less than",
  "at most",
]);

const valuesOf = (columns: readonly Column[], measure: Measure): readonly Value[] =>
  columns.flatMap((column) => foundOf(column, measure).flatMap(({ value }) => (value ? [value] : [])));

/** A measure with a number in any column has an axis; all its words stand in that row as well. */
const rowOf = (columns: readonly Column[], of: Measure): Extract<Row, { is: "bars" | "words" }> => {
  const values = valuesOf(columns, of);
  return values.some((value) => NUMBERS.has(value.is) && intervalOf(value) !== null)
    ? { is: "bars", of, scale: scaleOf(of, values) }
    : { is: "words", of };
};

/**
 * The rungs of a ladder in reading order: what is counted and described, in the order of the file; numbers of stains,
 * then the grid of the others; what has no measure; the diagnosis or, where no specimen has one, its state.
 */
export const rowsOf = (resolved: Resolved, columns: readonly Column[]): readonly Row[] => {
  const found = (measure: Measure) => columns.some((column) => foundOf(column, measure).length > 0);
  const histology = measuresOf(resolved, "histology").filter(found);
  const stains = measuresOf(resolved, "immunohistochemistry").filter(found);
  const diagnoses = measuresOf(resolved, "diagnosis").filter(found);
  const counted = stains.map((of) => rowOf(columns, of));
  const grid = counted.flatMap((row) => (row.is === "words" ? [row.of] : []));
  const told = new Set([...histology, ...stains, ...diagnoses].map(({ id }) => id));
  const rest = columns.map(({ findings }) =>
    findings.filter(({ measure }) => measure === undefined || !told.has(measure)),
  );
  return [
    ...histology.map((of) => rowOf(columns, of)),
    ...counted.filter(({ is }) => is === "bars"),
    ...(grid.length > 0 ? [{ is: "stains", of: grid } as const] : []),
    ...(rest.some((findings) => findings.length > 0) ? [{ is: "other", findings: rest } as const] : []),
    ...diagnoses.map((of) => ({ is: "diagnosis", of }) as const),
    ...(diagnoses.length === 0 && columns.some(({ state }) => state) ? [{ is: "state" } as const] : []),
  ];
};
