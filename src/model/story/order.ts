import { learnedAt } from "../known/sight.ts";
import type { Id, Moment, Resolved } from "../resolved.ts";
import type { Event } from "../schema.ts";
import { byText } from "../time/subjects.ts";

/** Something that is told, and the moment when it was learned; null where it has none. */
type Told = {
  readonly id: Id;
  readonly at: Moment | null;
  /** Where it stands on the axis: which island or gap from the left, the mark, and before or after what stands there. */
  readonly rank: readonly [slot: number, mark: number, beside: number, column: number];
  /** Its place in a usual course of care. */
  readonly usual: number;
};

/** Events and states of the course that were learned at the same moment, as far as that is proven. */
export type Cluster = readonly Id[];

/** Where nothing else says which comes first: what is found before what is concluded, and that before what is done. */
const USUAL: readonly Event["kind"][] = [
  "history",
  "encounter",
  "laboratory",
  "imaging",
  "pathology",
  "diagnosis",
  "staging",
  "surgery",
  "treatment",
  "follow-up",
];

const FIRST = Number.NEGATIVE_INFINITY;
const LAST = Number.POSITIVE_INFINITY;

const ranker = ({ islands, moments }: Resolved) => {
  const slots = new Map(islands.map(({ id }, i) => [id, 2 * i]));
  const placed = (id: string | null): readonly [number, number] | null => {
    const moment = id === null ? undefined : moments.get(id);
    const slot = moment?.island == null ? undefined : slots.get(moment.island);
    return slot === undefined || moment == null ? null : [slot, moment.mark ?? 0];
  };
  return (at: Moment | null, early: boolean): Told["rank"] => {
    if (at === null) return [early ? FIRST : LAST, 0, 0, 0];
    const own = placed(at.id);
    if (own) return [...own, 0, 0];
    const [lower, upper] = [placed(at.lower), placed(at.upper)];
    if (lower && upper && upper[0] > lower[0]) return [lower[0] + 1, 0, 1, at.column];
    if (lower) return [...lower, upper && upper[1] === lower[1] ? 0 : 1, at.column];
    return upper ? [...upper, -1, at.column] : [early ? FIRST : LAST, 0, early ? 1 : -1, at.column];
  };
};

const differ = (a: Told["rank"], b: Told["rank"]): number => {
  const i = a.findIndex((part, k) => part !== b[k]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
};

const isLoose = ({ at }: Told): boolean => at !== null && at.island === null;

/** Whether two moments of one rank are one without any doubt: both have a day, and so the same. */
const areOne = (a: Moment | null, b: Moment | null): boolean =>
  [a, b].every((one) => one?.bounds != null && one.bounds.from === one.bounds.to);

/** Whether the ranks of two loose moments already keep what is proven of them: their columns do, between the same bounds. */
const isAlike = (a: Told, b: Told): boolean =>
  a.at?.lower === b.at?.lower && a.at?.upper === b.at?.upper && a.rank[0] === b.rank[0];

/**
 * In the order of the axis, and where that proves nothing (loose moments, marks on one spot) in the proven one: what comes
 * is put before the first that it is proven to precede, which keeps every order that was kept before.
 */
const inProvenOrder = ({ between }: Resolved, ranked: readonly Told[]): readonly Told[] => {
  const order: Told[] = [];
  const loose: Told[] = [];
  let tied: Told[] = [];
  for (const one of ranked) {
    const { at } = one;
    if (tied[0] && differ(tied[0].rank, one.rank) !== 0) tied = [];
    const precedes = (other: Told): boolean => {
      if (at === null || other.at === null || (isLoose(one) && isAlike(one, other))) return false;
      if (areOne(other.at, at)) return false;
      const { from, to } = between(other.at.id, at.id);
      return from < 0 && to <= 0;
    };
    const later = at === null ? [] : [...tied, ...loose].filter(precedes);
    const before =
      later.length === 0 ? order.length : Math.min(...later.map((other) => order.indexOf(other)));
    order.splice(before, 0, one);
    tied.push(one);
    if (isLoose(one)) loose.push(one);
  }
  return order;
};

/**
 * The events and states of the course of a case in the order in which they were learned, those of one moment together. It
 * keeps every proven order and does not depend on that in the file. Loose ones stand between their bounds; what has no time
 * at all stands last, but history first.
 */
export const clustersOf = (resolved: Resolved): readonly Cluster[] => {
  const { case: of, moments, between } = resolved;
  const rank = ranker(resolved);
  const told = (id: Id, kind?: Event["kind"]): Told => {
    const at = moments.get(learnedAt(resolved, id) ?? "") ?? null;
    const usual = kind === undefined ? USUAL.length : USUAL.indexOf(kind);
    return { id, at, rank: rank(at, kind === "history"), usual };
  };
  const all = [
    ...of.events.map(({ id, kind }) => told(id, kind)),
    ...(of.course ?? []).map(({ id }) => told(id)),
  ];
  const ranked = all.sort((a, b) => differ(a.rank, b.rank) || a.usual - b.usual || byText(a.id, b.id));
  const isSame = (a: Told, b: Told): boolean => {
    if (a.at === null || b.at === null || differ(a.rank, b.rank) !== 0) return false;
    const { from, to } = areOne(a.at, b.at) ? { from: 0, to: 0 } : between(a.at.id, b.at.id);
    return from === 0 && to === 0;
  };
  const clusters: Told[][] = [];
  for (const one of inProvenOrder(resolved, ranked)) {
    const cluster = clusters.at(-1);
    const first = cluster?.[0];
    if (first !== undefined && isSame(first, one)) cluster?.push(one);
    else clusters.push([one]);
  }
  return clusters.map((cluster) => cluster.map(({ id }) => id));
};
