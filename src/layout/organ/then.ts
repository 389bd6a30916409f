import { momentOf } from "../../look/describe.ts";
import { things } from "../../model/named.ts";
import { related } from "../../model/related.ts";
import type { Extent, Id, MomentId, Resolved } from "../../model/resolved.ts";
import type { Event, Finding, Lesion } from "../../model/schema.ts";

/** A finding that gives a lesion's size, and the event that found it. */
export type Sized = { readonly finding: Finding; readonly event: Event; readonly of: Id };

/** A size in mm: its diameters, the largest first; null where the value is no exact one. */
export type Diameters = { readonly axes: readonly [number, number] | null; readonly sized: Sized };

/** A lesion as it stood at a moment. */
export type Then = {
  /** The lesion under the name it was last seen by. */
  readonly lesion: Lesion;
  readonly size: Diameters | null;
  /** True when the order of the measurement and the moment is not stated. */
  readonly unordered: boolean;
  /** A size is known, but it was measured later. */
  readonly later: boolean;
  readonly removed: "no" | "yes" | "not stated";
};

const endOf = (extent: Extent | undefined, id: Id): MomentId =>
  extent?.is === "stretch" ? ((extent.end ?? extent.start)?.id ?? id) : (momentOf(extent)?.id ?? id);

/** How an event stands to a moment: proven not later than it, proven not earlier, or neither. */
const order = (resolved: Resolved, event: Id, at: Id | null): "by then" | "later" | "not stated" => {
  if (at === null || event === at) return "by then";
  const moment = momentOf(resolved.extents.get(at))?.id ?? at;
  const { from, to } = resolved.between(endOf(resolved.extents.get(event), event), moment);
  return from >= 0 ? "by then" : to <= 0 ? "later" : "not stated";
};

const MM: Readonly<Record<string, number>> = { mm: 1, cm: 10 };

/** The unit in which a finding gives a length; null when it gives none. */
export const lengthUnit = (resolved: Resolved, { value, measure }: Finding): number | null => {
  if (value === undefined) return null;
  if (value.is === "size") return MM[value.unit] ?? null;
  if (!("number" in value) && value.is !== "range") return null;
  const of = measure === undefined ? undefined : things(resolved.case).get(measure);
  if (of?.is !== "measure" || (of.it.group ?? "imaging") !== "imaging") return null;
  return MM[value.unit ?? of.it.unit ?? ""] ?? null;
};

const diametersOf = (resolved: Resolved, sized: Sized): Diameters => {
  const { value } = sized.finding;
  const mm = lengthUnit(resolved, sized.finding) ?? 1;
  const said = value?.is === "size" ? value.axes : value?.is === "exact" ? [value.number] : [];
  const [a, b] = [...said].sort((x, y) => y - x);
  return { sized, axes: a === undefined || a <= 0 ? null : [a * mm, (b ?? a) * mm] };
};

/** The findings that give a size of any of some lesions, in the order of the file. */
export const sizesOf = (resolved: Resolved, ids: readonly Id[]): readonly Sized[] => {
  const all = things(resolved.case);
  const found = new Map<Id, Sized>();
  for (const id of ids)
    for (const other of related(resolved.case, id)) {
      const thing = all.get(other);
      if (thing?.is === "finding" && thing.it.on === id && lengthUnit(resolved, thing.it) !== null)
        found.set(other, { finding: thing.it, event: thing.of, of: id });
    }
  return [...found.values()];
};

/** The events that saw a lesion: those that it names, else those that name it. */
const seenAt = ({ case: of }: Resolved, { id, seen }: Lesion): readonly Id[] =>
  seen?.length
    ? seen
    : of.events
        .filter(({ lesions, findings }) => lesions?.includes(id) || findings?.some(({ on }) => on === id))
        .map((event) => event.id);

/** Lesions that are told to be the same, together: nothing else joins two. */
export const sameLesions = (lesions: readonly Lesion[]): readonly (readonly Lesion[])[] => {
  const root = new Map(lesions.map(({ id }) => [id, id]));
  const find = (id: Id): Id => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  for (const { id, relations } of lesions)
    for (const { to, is } of relations ?? []) if (is === "same" && root.has(to)) root.set(find(id), find(to));
  const groups = new Map<Id, Lesion[]>();
  for (const lesion of lesions) groups.set(find(lesion.id), [...(groups.get(find(lesion.id)) ?? []), lesion]);
  return [...groups.values()];
};

/**
 * A lesion, under all of its names, as it stood at an event, or at the last that is known where that is null. Null when
 * nothing proves that it had been seen by then. Of several sizes the one measured last, as far as the order is stated.
 */
export const lesionThen = (resolved: Resolved, names: readonly Lesion[], at: Id | null): Then | null => {
  const by = (event: Id) => order(resolved, event, at);
  const seen = names.filter(
    (lesion) => at === null || seenAt(resolved, lesion).some((id) => by(id) === "by then"),
  );
  const lesion = seen.at(-1);
  if (lesion === undefined) return null;
  const sizes = sizesOf(
    resolved,
    names.map(({ id }) => id),
  ).map((sized) => ({ sized, when: by(sized.event.id) }));
  const usable = sizes.filter(({ when }) => when === "by then");
  const loose = sizes.filter(({ when }) => when === "not stated");
  const latest = (usable.length > 0 ? usable : loose).reduce<(typeof sizes)[number] | undefined>(
    (last, next) =>
      last === undefined || order(resolved, last.sized.event.id, next.sized.event.id) === "by then"
        ? next
        : last,
    undefined,
  );
  const ends = names.flatMap(({ removed }) => (removed === undefined ? [] : [by(removed)]));
  return {
    lesion,
    size: latest === undefined ? null : diametersOf(resolved, latest.sized),
    unordered: latest?.when === "not stated",
    later: latest === undefined && sizes.length > 0,
    removed: ends.includes("by then") ? "yes" : ends.includes("not stated") ? "not stated" : "no",
  };
};
