import type { Claim } from "./claims.ts";
import type { Components } from "./components.ts";
import type { Arc, Network } from "./network.ts";

/** A search of one class from its root: the latest day of each point, or cycles of arcs that add up to less than nothing. */
export type Latest =
  | { readonly days: ReadonlyMap<number, number>; readonly cycles: null }
  | { readonly days: null; readonly cycles: readonly (readonly Arc[])[] };

/** Whole cycles among the arcs by which points were last reached, each once, in the order of the points. */
const cyclesOf = (
  reached: ReadonlyMap<number, Arc>,
  points: readonly number[],
): readonly (readonly Arc[])[] => {
  const mark = new Map<number, number>();
  const cycles: Arc[][] = [];
  for (const first of points) {
    let point = first;
    while (!mark.has(point)) {
      mark.set(point, first);
      const arc = reached.get(point);
      if (arc === undefined) break;
      point = arc.from;
    }
    if (mark.get(point) !== first || !reached.has(point)) continue;
    const cycle: Arc[] = [];
    for (let at = point; ; ) {
      const arc = reached.get(at);
      if (arc === undefined) break;
      cycle.push(arc);
      at = arc.from;
      if (at === point) break;
    }
    if (cycle.at(-1)?.from === point) cycles.push(cycle);
  }
  return cycles;
};

const pathTo = (reached: ReadonlyMap<number, Arc>, end: number, root: number): readonly Arc[] => {
  const path: Arc[] = [];
  for (let at = end; at !== root; ) {
    const arc = reached.get(at);
    if (arc === undefined) break;
    path.push(arc);
    at = arc.from;
  }
  return path;
};

/**
 * The most that each point of a class can be later than its root: shortest paths, breadth first, in passes
 * (Bellman 1958; Moore 1959). A class that contradicts itself gives cycles instead, those of few arcs first.
 */
export const latestFrom = (net: Network, { classOf, members }: Components, root: number): Latest => {
  const own = classOf[root] ?? -1;
  const points = members[own] ?? [];
  const days = new Map<number, number>([[root, 0]]);
  const reached = new Map<number, Arc>();
  const closing: Arc[] = [];
  let pass = [root];
  let work = 0;
  while (pass.length > 0) {
    const next = new Set<number>();
    for (const point of pass) {
      const day = days.get(point) ?? 0;
      for (const arc of net.out[point] ?? []) {
        work++;
        if (classOf[arc.to] !== own) continue;
        const later = day + arc.most;
        if (arc.to === root) {
          if (later < 0) closing.push(arc);
        } else if (later < (days.get(arc.to) ?? Infinity)) {
          days.set(arc.to, later);
          reached.set(arc.to, arc);
          next.add(arc.to);
        }
      }
    }
    if (closing.length > 0 || work > points.length) {
      work = 0;
      const cycles = cyclesOf(reached, points);
      if (cycles.length > 0) return { days: null, cycles };
      if (closing.length > 0)
        return { days: null, cycles: closing.map((arc) => [arc, ...pathTo(reached, arc.from, root)]) };
    }
    pass = [...next];
  }
  return { days, cycles: null };
};

/** The claims of a contradiction, in the order of their keys. */
export type Contradiction = { readonly is: "numbers" | "orders"; readonly claims: readonly Claim[] };

const claimsOf = (arcs: readonly Arc[], rank: ReadonlyMap<Claim, number>): readonly Claim[] =>
  [...new Set(arcs.flatMap(({ claim }) => (claim === null ? [] : [claim])))].sort(
    (a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
  );

/** The claims to set aside for a contradiction: all but the birth date, and that too if nothing else is left. */
export const setAside = ({ claims }: Contradiction): readonly Claim[] => {
  const others = claims.filter(({ within }) => within !== "born");
  return others.length > 0 ? others : claims;
};

/** The orders that run in circles: one contradiction a class of points that orders alone tie together. */
export const orderCycles = (
  net: Network,
  { classOf, members }: Components,
  rank: ReadonlyMap<Claim, number>,
): readonly Contradiction[] =>
  members
    .filter((group) => group.length > 1)
    .map((group) => {
      const arcs = group.flatMap((point) =>
        (net.out[point] ?? []).filter(({ to, order }) => order && classOf[to] === classOf[point]),
      );
      return { is: "orders", claims: claimsOf(arcs, rank) };
    });

/** Of cycles that were found together, those that share no claim, the ones with fewest claims first. */
export const apart = (
  cycles: readonly (readonly Arc[])[],
  rank: ReadonlyMap<Claim, number>,
): readonly Contradiction[] => {
  const found = cycles.map((arcs): Contradiction => ({ is: "numbers", claims: claimsOf(arcs, rank) }));
  const ranks = (one: Contradiction) => one.claims.map((claim) => rank.get(claim) ?? 0);
  found.sort((a, b) => {
    const [x, y] = [ranks(a), ranks(b)];
    const differs = x.findIndex((n, i) => n !== y[i]);
    return x.length - y.length || (differs === -1 ? 0 : (x[differs] ?? 0) - (y[differs] ?? 0));
  });
  const gone = new Set<Claim>();
  return found.filter((one) => {
    const own = setAside(one);
    if (own.some((claim) => gone.has(claim))) return false;
    for (const claim of own) gone.add(claim);
    return true;
  });
};
