import { momentOf } from "../look/describe.ts";
import type { Id, Moment, MomentId, Resolved } from "../model/resolved.ts";
import type { Event } from "../model/schema.ts";

/** Where a moment stands among all: island or gap, day, then placed before loose, then column. */
type Rank = readonly [slot: number, day: number, loose: number, column: number];

const LAST = Number.POSITIVE_INFINITY;

const ranker = (resolved: Resolved): ((moment: Moment | null) => Rank) => {
  const slots = new Map(resolved.islands.map(({ id }, i) => [id, 2 * i]));
  const placed = (id: MomentId | null): readonly [number, number] | null => {
    const moment = id === null ? undefined : resolved.moments.get(id);
    const slot = moment?.island == null ? undefined : slots.get(moment.island);
    return slot === undefined || moment == null ? null : [slot, moment.mark ?? 0];
  };
  return (moment) => {
    if (moment === null) return [LAST, 0, 0, 0];
    const own = placed(moment.id);
    if (own) return [...own, 0, 0];
    const [lower, upper] = [placed(moment.lower), placed(moment.upper)];
    if (lower && upper && upper[0] > lower[0]) return [lower[0] + 1, 0, 1, moment.column];
    if (lower) return [...lower, 1, moment.column];
    return upper ? [...upper, -1, moment.column] : [LAST, 0, -1, moment.column];
  };
};

/** Events in time order: islands left to right, loose ones between their bounds, undated ones last; ties as in the file. */
export const inOrder = (resolved: Resolved, events: readonly Event[]): readonly Event[] => {
  const rank = ranker(resolved);
  const ranked = events.map((event) => ({ event, at: rank(momentOf(resolved.extents.get(event.id))) }));
  const differ = (a: Rank, b: Rank) => {
    const i = a.findIndex((part, k) => part !== b[k]);
    return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
  };
  return ranked.sort((a, b) => differ(a.at, b.at)).map(({ event }) => event);
};

/** True when no number places the event, so that its order among others told to be of the same time is not stated. */
export const isUnordered = (resolved: Resolved, id: Id): boolean => {
  const moment = momentOf(resolved.extents.get(id));
  return moment === null || moment.island === null || moment.hollow;
};
