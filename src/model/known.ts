import { axisLeft } from "./known/axis.ts";
import type { Cursor } from "./known/cursor.ts";
import { remains } from "./known/remains.ts";
import { learnedAt, type Sight, sightOf } from "./known/sight.ts";
import { fromPointer } from "./pointer.ts";
import type { Problem } from "./problem.ts";
import type { Bounds, Extent, Id, Moment, MomentId, Resolved } from "./resolved.ts";

const UNBOUNDED: Bounds = { from: -Infinity, to: Infinity };

/** The end of a stretch that still held at the cursor, when that is on the axis: it fades there. */
const cutAt = (of: Id, here: MomentId): Moment => ({
  id: `${of}.end`,
  of,
  stated: [],
  island: null,
  bounds: null,
  mark: null,
  hollow: true,
  lower: here,
  upper: here,
  column: 0,
});

/** When something was that exists, in what the axis still has. */
const extentLeft = (
  resolved: Resolved,
  sight: Sight,
  { moments, here }: ReturnType<typeof axisLeft>,
  [id, extent]: readonly [Id, Extent],
): Extent => {
  const left = (moment: Moment | null) => (moment && moments.get(moment.id)) ?? null;
  if (extent.is === "undated") return extent;
  if (extent.is === "moment") {
    const at = left(extent.at);
    const bounded = at !== null && [at.island, at.lower, at.upper, ...at.stated].some((one) => one !== null);
    return bounded ? { is: "moment", at } : { is: "undated" };
  }
  const start = left(extent.start);
  const ongoing = extent.ongoing && sight.sees(resolved.case.lastKnown);
  const wasCut = extent.end !== null && !resolved.moments.has(extent.end.id);
  const place = here === null ? undefined : moments.get(here);
  const holds = sight.at === null || resolved.between(sight.at, `${id}.end`).from >= 0;
  const isApart = place?.island !== start?.island || place?.mark !== start?.mark;
  const cut = here !== null && holds && isApart && !ongoing ? cutAt(id, here) : null;
  const end = wasCut ? extent.end : (left(extent.end) ?? cut);
  return start === null && end === null && !ongoing
    ? { is: "undated" }
    : { is: "stretch", start, end, ongoing };
};

/** Whether a problem names nothing hidden: neither in its places in the file nor in its words. */
const isSeen = (
  { case: of }: Resolved,
  hidden: ReadonlySet<string>,
  { path, also = [], params }: Problem,
) => {
  const lists: Readonly<Record<string, unknown>> = of;
  const isHidden = (pointer: string) => {
    const [list, at] = fromPointer(pointer);
    const found = typeof at === "number" ? (lists[list ?? ""] as { id: Id }[] | undefined)?.[at] : undefined;
    return found !== undefined && hidden.has(found.id);
  };
  const named = Object.values(params).flatMap((param) => String(param).split(", "));
  return ![path, ...also.map((other) => other.path)].some(isHidden) && !named.some((id) => hidden.has(id));
};

/**
 * The case as it was known at the moment when an event was learned: a fact exists if and only if it was learned at a
 * moment proven not later, or has been told. All else is gone, with whatever concerns it: moments, ends of stretches and
 * brackets, islands, words, counts. Resolution used the whole case, so what exists stands where it always stood. The same
 * object when nothing is chosen and nothing waits for its step.
 */
export const known = (resolved: Resolved, cursor: Cursor): Resolved => {
  const { asOf, told, untold } = cursor;
  const at = (asOf === null ? undefined : learnedAt(resolved, asOf)) ?? null;
  const hides =
    untold !== undefined && resolved.case.events.some(({ id }) => untold.has(id) && !told?.has(id));
  if (at === null && !hides) return resolved;
  const sight = sightOf(resolved, at, cursor);
  const axis = axisLeft(resolved, sight);
  const { islands, gaps, moments } = axis;
  const isFact = ([id]: readonly [Id, unknown]) => sight.facts.has(id);
  const isGone = (id: MomentId) => resolved.moments.has(id) && !moments.has(id);
  const { events, course = [] } = resolved.case;
  const hidden = new Set([...events, ...course].map(({ id }) => id).filter((id) => !sight.facts.has(id)));
  return {
    ...resolved,
    case: remains(resolved.case, sight),
    islands,
    gaps,
    moments,
    extents: new Map(
      [...resolved.extents].filter(isFact).map((one) => [one[0], extentLeft(resolved, sight, axis, one)]),
    ),
    known: new Map(
      [...resolved.known].filter(isFact).flatMap(([id, { id: moment }]) => {
        const left = moments.get(moment);
        return left === undefined ? [] : [[id, left] as const];
      }),
    ),
    between: (a, b) => (isGone(a) || isGone(b) ? UNBOUNDED : resolved.between(a, b)),
    unitBetween: (a, b) => (isGone(a) || isGone(b) ? null : resolved.unitBetween(a, b)),
    problems: resolved.problems.filter((problem) => isSeen(resolved, hidden, problem)),
  };
};
