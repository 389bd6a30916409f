import type { Resolved } from "../model/resolved.ts";
import type { Finding, Lesion } from "../model/schema.ts";
import { lengthUnit, type Sized, sameLesions, sizesOf } from "./organ/then.ts";

/** What a measurement says of the largest diameter, mm: a value, or only bounds, of which an open one is infinite. */
export type Span = { readonly from: number; readonly to: number; readonly about: boolean };

/** The bounds that a finding gives to the largest diameter, mm; null for a finding that gives none. */
export const spanOf = (resolved: Resolved, finding: Finding): Span | null => {
  const mm = lengthUnit(resolved, finding);
  const { value } = finding;
  if (mm === null || value === undefined) return null;
  const span = (from: number, to: number, about = false): Span => ({ from: from * mm, to: to * mm, about });
  switch (value.is) {
    case "size":
      return span(Math.max(...value.axes), Math.max(...value.axes));
    case "exact":
      return span(value.number, value.number);
    case "about":
      return span(value.number, value.number, true);
    case "range":
      return span(Math.min(value.from, value.to), Math.max(value.from, value.to));
    case "more than":
    case "at least":
      return span(value.number, Number.POSITIVE_INFINITY);
    case "less than":
    case "at most":
      return span(0, value.number);
    default:
      return null;
  }
};

/** The measurements of a lesion under all of its names that give bounds to its largest diameter. */
export const measurementsOf = (
  resolved: Resolved,
  names: readonly Lesion[],
): readonly (Sized & { span: Span })[] =>
  sizesOf(
    resolved,
    names.map(({ id }) => id),
  ).flatMap((sized) => {
    const span = spanOf(resolved, sized.finding);
    return span === null ? [] : [{ ...sized, span }];
  });

/** Lesions that were measured at least twice, each under all of its names: those told to be the same, and no others. */
export const measuredTwice = (resolved: Resolved): readonly (readonly Lesion[])[] =>
  sameLesions(resolved.case.lesions ?? []).filter((names) => measurementsOf(resolved, names).length > 1);
