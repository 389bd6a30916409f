import type { Day, Id, Moment, Resolved } from "../resolved.ts";
import { learnedAt } from "./sight.ts";

/** An event that was learned at a moment on the axis, and where: from the left by island, then the earliest and latest day. */
type Stop = { readonly id: Id; readonly at: Moment; readonly rank: readonly Day[] };

/** The stops of a case from left to right. Loose moments are none: in which order they would follow is not proven. */
const stopsOf = (resolved: Resolved): readonly Stop[] => {
  const places = new Map(resolved.islands.map(({ id }, i) => [id, i]));
  const stops = resolved.case.events.flatMap(({ id }): readonly Stop[] => {
    const at = resolved.moments.get(learnedAt(resolved, id) ?? "");
    if (at?.island == null || at.bounds === null) return [];
    return [{ id, at, rank: [places.get(at.island) ?? 0, at.bounds.to, at.bounds.from] }];
  });
  const apart = (a: Stop, b: Stop) => a.rank.reduce((by, part, i) => by || part - (b.rank[i] ?? 0), 0);
  return stops.sort(apart);
};

/**
 * The event that a step of the cursor leads to: onward the nearest that is proven learned later, or all that is known
 * now (null) after the last of them; back the nearest that is proven learned earlier, or the cursor itself where nothing
 * is. Stepping onward never takes anything away.
 */
export const stepFrom = (resolved: Resolved, asOf: Id | null, by: 1 | -1): Id | null => {
  const stops = stopsOf(resolved);
  const here = asOf === null ? undefined : learnedAt(resolved, asOf);
  if (here === undefined) return by < 0 ? (stops.at(-1)?.id ?? null) : null;
  const isNotLater = (a: string, b: string) => resolved.between(a, b).from >= 0;
  const isBeyond = ({ at }: Stop) =>
    by > 0
      ? isNotLater(here, at.id) && !isNotLater(at.id, here)
      : isNotLater(at.id, here) && !isNotLater(here, at.id);
  if (by > 0) return stops.find(isBeyond)?.id ?? null;
  return stops.findLast(isBeyond)?.id ?? asOf;
};
