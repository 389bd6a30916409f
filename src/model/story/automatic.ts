import { learnedAt } from "../known/sight.ts";
import type { Id, Resolved } from "../resolved.ts";
import type { Event } from "../schema.ts";
import { clustersOf } from "./order.ts";

/** What one step of an automatic story tells. */
export type Beat = {
  /** The event that it is about. */
  readonly event: Event;
  /** The event at whose moment the case is shown; null for now. */
  readonly asOf: Id | null;
  /** The events and states of the course that are new in it, in the order in which they were learned. */
  readonly news: readonly Id[];
  /** Those of them that its moment alone would not show, or that an earlier step's would. */
  readonly tells: readonly Id[];
};

/** How much an event of a kind moves a case on. */
const WEIGHTS: Readonly<Record<Event["kind"], number>> = {
  surgery: 6,
  diagnosis: 6,
  treatment: 5,
  pathology: 4,
  staging: 3,
  imaging: 3,
  encounter: 2,
  "follow-up": 2,
  history: 1,
  laboratory: 1,
};
/** From this weight on something turns a case. */
const TURN = 5;
/** How much the start of a state of the course moves it on. */
const STATE = 6;
/** An operation on nothing that the case tells of, such as a port, where others are on a lesion or give a specimen. */
const BESIDE = 2;
/** So many steps may stand between the first and the last, and so many should where the case has them. */
const MOST = 10;
const WANTED = 8;

/** A cluster with what it is about: its weightiest event, null where it is only a state of the course. */
type Moment = { readonly ids: readonly Id[]; readonly event: Event | null; readonly weight: number };

const momentsOf = (resolved: Resolved): readonly Moment[] => {
  const isOn = ({ kind, lesions = [], specimens = [] }: Event) =>
    kind === "surgery" && lesions.length + specimens.length > 0;
  const some = resolved.case.events.some(isOn);
  const weightOf = (event: Event) =>
    some && event.kind === "surgery" && !isOn(event) ? BESIDE : WEIGHTS[event.kind];
  const events = new Map(resolved.case.events.map((event) => [event.id, event]));
  return clustersOf(resolved).map((ids): Moment => {
    const own = ids.flatMap((id) => events.get(id) ?? []);
    const [event = null] = own.toSorted((a, b) => weightOf(b) - weightOf(a));
    const turns = own.length < ids.length ? STATE : 0;
    return { ids, event, weight: event === null ? 0 : Math.max(weightOf(event), turns) };
  });
};

/** So many of some, evenly spread over them. */
const spread = (all: readonly number[], count: number): readonly number[] =>
  all.length <= count
    ? all
    : Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] ?? 0);

/** Of neighbors, between which nothing chosen stands, the last: what falls together is told together. */
const lastOfRuns = (all: readonly number[], chosen: ReadonlySet<number>): readonly number[] =>
  all.filter((at, i) => {
    const next = all[i + 1];
    if (next === undefined) return true;
    for (let between = at + 1; between < next; between += 1) if (chosen.has(between)) return true;
    return false;
  });

/** Which moments between the first step and the last have one of their own. */
const turnsOf = (moments: readonly Moment[], first: number, last: number): readonly number[] => {
  const between = moments.flatMap(({ weight }, at) => (at > first && at < last ? [{ at, weight }] : []));
  const chosen = new Set<number>();
  for (const level of [6, 5, 4, 3, 2]) {
    const room = (level >= TURN ? MOST : WANTED) - chosen.size;
    const like = between.filter(({ weight }) => weight === level).map(({ at }) => at);
    const told = level >= TURN ? like : lastOfRuns(like, chosen);
    if (room > 0) for (const at of spread(told, room)) chosen.add(at);
  }
  return [...chosen].sort((a, b) => a - b);
};

/** Where the first step ends: at day 0, unless hardly anything comes after it; else where something was first learned. */
const firstOf = (resolved: Resolved, moments: readonly Moment[]): number => {
  const isTimed = ({ ids, event }: Moment) =>
    event !== null && ids.some((id) => learnedAt(resolved, id) !== undefined);
  const weighs = ({ weight }: Moment) => weight >= 2;
  const { day0 } = resolved.case;
  const zero = moments.findIndex(({ ids, event }) => event !== null && ids.includes(day0 ?? ""));
  const start = moments.findIndex(isTimed);
  if (zero >= start && zero >= 0 && moments.slice(zero + 1).filter(weighs).length > 1) return zero;
  const weighty = moments.findIndex((one) => isTimed(one) && weighs(one));
  return weighty < 0 ? start : weighty;
};

const lastOf = ({ case: of }: Resolved, moments: readonly Moment[], first: number): number => {
  const known = moments.findIndex(({ ids, event }) => event !== null && ids.includes(of.lastKnown ?? ""));
  const turnsLater = moments.slice(known + 1).some(({ weight }) => weight >= TURN);
  if (known > first && !turnsLater) return known;
  return moments.findLastIndex(({ event }) => event !== null);
};

/** Of moments of one weight that are told together, the last of those of which most was found. */
const richest = (own: readonly Moment[], weight: number | undefined): Moment | undefined => {
  const found = ({ event }: Moment) => event?.findings?.length ?? 0;
  const like = own.filter((one) => one.weight === weight);
  const most = Math.max(...like.map(found));
  return like.findLast((one) => found(one) === most);
};

/**
 * The event at whose moment each step shows the case: its own where that has a place on an island, proven not earlier than the
 * one before. A loose one would hold the cursor back: what comes after it is hardly ever proven.
 */
const asOfs = (resolved: Resolved, steps: readonly (readonly Moment[])[]): readonly (Id | null)[] => {
  let here: Id | null = null;
  return steps.map((own, i) => {
    if (i === steps.length - 1) return null;
    const last = here === null ? undefined : learnedAt(resolved, here);
    const timed = own.flatMap(({ event }) => {
      const at = event === null ? undefined : learnedAt(resolved, event.id);
      return event === null || at === undefined ? [] : [{ id: event.id, at }];
    });
    const placed = timed.findLast(
      ({ at }) =>
        resolved.moments.get(at)?.island != null &&
        (last === undefined || resolved.between(last, at).from >= 0),
    );
    here = placed?.id ?? here ?? timed.at(-1)?.id ?? null;
    return here;
  });
};

/**
 * The beats of a case: what was known at its day 0 and before, each turn after it, and how it ended, at now. None for a case
 * without events; one where nothing is known of any order. Each event and state of the course is new in one beat, and none
 * before another that it is proven to follow.
 */
export const beatsOf = (resolved: Resolved): readonly Beat[] => {
  const moments = momentsOf(resolved);
  const first = firstOf(resolved, moments);
  const last = lastOf(resolved, moments, first);
  if (last < 0) return [];
  const about = first < 0 || first >= last ? [last] : [first, ...turnsOf(moments, first, last), last];
  const ends = about.map((at, i) => (i === about.length - 1 ? moments.length : at + 1));
  const steps = ends.map((end, i) => moments.slice(ends[i - 1] ?? 0, end));
  const shownAs = asOfs(resolved, steps);
  const shows = (asOf: Id | null, id: Id): boolean => {
    const [at, here] = [learnedAt(resolved, id), asOf === null ? undefined : learnedAt(resolved, asOf)];
    return here === undefined || (at !== undefined && resolved.between(at, here).from >= 0);
  };
  return about.flatMap((at, i): readonly Beat[] => {
    const turn = moments[at];
    const isEnd = i === 0 || i === about.length - 1;
    const event = (isEnd ? turn : richest(steps[i] ?? [], turn?.weight))?.event;
    if (event == null) return [];
    const news = (steps[i] ?? []).flatMap(({ ids }) => ids);
    const tells = news.filter((id) => shownAs.findIndex((asOf) => shows(asOf, id)) !== i);
    return [{ event, asOf: shownAs[i] ?? null, news, tells }];
  });
};
