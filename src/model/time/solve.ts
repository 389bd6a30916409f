import type { Claim, Claims } from "./claims.ts";
import { type Components, components } from "./components.ts";
import {
  type Contradiction,
  contradictionsOf,
  latestFrom,
  orderCycles,
  type Reached,
  setAside,
} from "./contradictions.ts";
import { lawsOf, type Network, network } from "./network.ts";
import type { Sound } from "./paths.ts";
import { BIRTH_POINT, CALENDAR_POINT, type Register } from "./subjects.ts";

/** A network without contradictions, and its classes. */
export type Solved = Sound & {
  /** The claims that hold, in their order. */
  readonly claims: readonly Claim[];
  readonly classes: Components;
  /** The root of each class. */
  readonly roots: readonly number[];
  /** By point the most that it can be later than the root of its class. */
  readonly latest: Float64Array;
  readonly contradictions: readonly Contradiction[];
};

/**
 * The root of a class: the calendar, else day 0, else the event that most offsets count from; ties go by id. Ages count
 * as offsets from birth, which gives way to an event with as many.
 */
const rootOf = (
  members: readonly number[],
  { points }: Register,
  day0: number | null,
  counted: Int32Array,
): number => {
  if (members[0] === CALENDAR_POINT) return CALENDAR_POINT;
  if (members.length === 1) return members[0] ?? CALENDAR_POINT;
  if (day0 !== null && members.includes(day0)) return day0;
  const events = members.filter((point) => points[point]?.is === "event");
  const count = (point: number) => counted[point] ?? 0;
  const most = (all: readonly number[]) =>
    all.reduce((best, point) => (count(point) > count(best) ? point : best), all[0] ?? 0);
  const root = most(events.length > 0 ? events : members);
  return members[0] === BIRTH_POINT && count(BIRTH_POINT) > count(root) ? BIRTH_POINT : root;
};

/** Days that break no arc of the whole network: those of each class, shifted so that arcs between classes hold too. */
const feasibleOf = (
  { out }: Network,
  { classOf, members }: Components,
  latest: Float64Array,
): Float64Array => {
  const feasible = latest.slice();
  members.forEach((group, own) => {
    let shift = 0;
    for (const point of group)
      for (const { to, most } of out[point] ?? [])
        if (classOf[to] !== own) shift = Math.max(shift, (feasible[to] ?? 0) - (latest[point] ?? 0) - most);
    for (const point of group) feasible[point] = (latest[point] ?? 0) + shift;
  });
  return feasible;
};

/**
 * Sets aside the statements of every contradiction, none preferred, until the rest agree. Orders that run in circles go
 * first, since they can be told without numbers.
 */
export const solve = (register: Register, { claims: all, day0 }: Claims): Solved => {
  const size = register.points.length;
  const laws = lawsOf(register);
  const byRank: (Claim | undefined)[] = [];
  for (const claim of all) byRank[claim.rank] = claim;
  const contradictions: Contradiction[] = [];
  let claims = all;
  const build = (): Network => network(size, [laws, ...claims.map(({ arcs }) => arcs)]);
  const drop = (found: readonly Contradiction[]): void => {
    const gone = new Set(found.flatMap(setAside));
    if (gone.size === 0) throw new Error("a contradiction without statements");
    for (const one of found) contradictions.push(one);
    claims = claims.filter((claim) => !gone.has(claim));
  };

  let net = build();
  /** Laws alone run in no circle. */
  const ordered = all.some(({ arcs }) => arcs.some(({ order }) => order));
  const circles = ordered ? orderCycles(net, components(net, { ordersOnly: true }), byRank) : [];
  if (circles.length > 0) {
    drop(circles);
    net = build();
  }
  for (; ; net = build()) {
    const classes = components(net);
    const counted = new Int32Array(size);
    for (const { countsFrom } of claims)
      if (countsFrom !== null) counted[countsFrom] = (counted[countsFrom] ?? 0) + 1;
    const roots = classes.members.map((group) => rootOf(group, register, day0, counted));
    const latest = new Float64Array(size).fill(Infinity);
    const reached: Reached = new Array(size);
    const found: Contradiction[] = [];
    for (const root of roots) {
      const cycles = latestFrom(net, classes, root, latest, reached);
      if (cycles.length > 0) for (const one of contradictionsOf(cycles, byRank)) found.push(one);
    }
    if (found.length === 0)
      return {
        net,
        claims,
        classes,
        roots,
        latest,
        feasible: feasibleOf(net, classes, latest),
        contradictions,
      };
    drop(found);
  }
};
