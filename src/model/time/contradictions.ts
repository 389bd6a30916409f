import type { Problem } from "../problem.ts";
import type { TimeProblem } from "../timeProblems.ts";
import type { Claim } from "./claims.ts";
import type { Components } from "./components.ts";
import type { Arc, Network } from "./network.ts";

/** By point the arc by which it was last reached. */
export type Reached = (Arc | undefined)[];

/** So many steps for each point of a class, and its cycles are looked for again. */
const CHECK = 4;

/** Whole cycles among the arcs by which points were last reached, each once, in the order of the points. */
const cyclesOf = (reached: Reached, points: readonly number[]): readonly (readonly Arc[])[] => {
  const seen = new Map<number, number>();
  const cycles: Arc[][] = [];
  for (const first of points) {
    let point = first;
    for (let arc = reached[point]; arc !== undefined && !seen.has(point); arc = reached[point]) {
      seen.set(point, first);
      point = arc.from;
    }
    if (seen.get(point) !== first || reached[point] === undefined) continue;
    const cycle: Arc[] = [];
    for (
      let arc = reached[point];
      arc !== undefined;
      arc = arc.from === point ? undefined : reached[arc.from]
    )
      cycle.push(arc);
    cycles.push(cycle);
  }
  return cycles;
};

const pathTo = (reached: Reached, end: number): readonly Arc[] => {
  const path: Arc[] = [];
  for (let arc = reached[end]; arc !== undefined; arc = reached[arc.from]) path.push(arc);
  return path;
};

/**
 * Finds the most that each point of a class can be later than its root, and writes it into `latest`, which comes filled
 * with Infinity: shortest paths, breadth first, in passes (Bellman 1958; Moore 1959).
 * @returns cycles of arcs that add up to less than nothing, those of few arcs first found; none when the class is sound
 * @param reached an empty array, or one that was used for other classes
 */
export const latestFrom = (
  { out }: Network,
  { classOf, members }: Components,
  root: number,
  latest: Float64Array,
  reached: Reached,
): readonly (readonly Arc[])[] => {
  latest[root] = 0;
  const own = classOf[root] ?? -1;
  const points = members[own] ?? [];
  if (points.length === 1) return [];
  let pass = [root];
  let work = 0;
  while (pass.length > 0) {
    const closes = ({ from, to, most }: Arc) => to === root && (latest[from] ?? 0) + most < 0;
    const closing = pass.flatMap((point) => out[point]?.filter(closes) ?? []);
    if (closing.length > 0 || work > CHECK * points.length) {
      work = 0;
      const cycles = cyclesOf(reached, points);
      if (cycles.length > 0) return cycles;
      if (closing.length > 0) return closing.map((arc) => [arc, ...pathTo(reached, arc.from)]);
    }
    const next = new Set<number>();
    const days = pass.map((point) => latest[point] ?? 0);
    pass.forEach((point, i) => {
      for (const arc of out[point] ?? []) {
        work++;
        const later = (days[i] ?? 0) + arc.most;
        if (classOf[arc.to] !== own || arc.to === root || later >= (latest[arc.to] ?? Infinity)) continue;
        latest[arc.to] = later;
        reached[arc.to] = arc;
        next.add(arc.to);
      }
    });
    pass = [...next];
  }
  return [];
};

/** The claims of a contradiction, in their order. */
export type Contradiction = { readonly is: "numbers" | "orders"; readonly claims: readonly Claim[] };

/** By its number, each claim that there is. */
export type ByRank = readonly (Claim | undefined)[];

const claimsOf = (arcs: readonly Arc[], byRank: ByRank): readonly Claim[] =>
  [...new Set(arcs.map(({ claim }) => claim))].sort((a, b) => a - b).flatMap((rank) => byRank[rank] ?? []);

/** The claims to set aside for a contradiction: all but the birth date, and that too if nothing else is left. */
export const setAside = ({ claims }: Contradiction): readonly Claim[] => {
  const others = claims.filter(({ form }) => form.within !== "born");
  return others.length > 0 ? others : claims;
};

/** The orders that run in circles: one contradiction a class of points that orders alone tie together. */
export const orderCycles = (
  { out }: Network,
  { classOf, members }: Components,
  byRank: ByRank,
): readonly Contradiction[] =>
  members
    .filter((group) => group.length > 1)
    .map((group) => {
      const inside = ({ from, to, order }: Arc) => order && classOf[to] === classOf[from];
      return {
        is: "orders",
        claims: claimsOf(
          group.flatMap((point) => out[point]?.filter(inside) ?? []),
          byRank,
        ),
      };
    });

const byFewest = (a: Contradiction, b: Contradiction): number => {
  const differs = a.claims.findIndex(({ rank }, i) => rank !== b.claims[i]?.rank);
  const [x, y] = [a.claims[differs]?.rank ?? 0, b.claims[differs]?.rank ?? 0];
  return a.claims.length - b.claims.length || x - y;
};

/**
 * The contradictions of cycles that were found together, those of fewest statements first. One that shares a statement
 * with one before is left out: without that statement there may be none.
 */
export const contradictionsOf = (
  cycles: readonly (readonly Arc[])[],
  byRank: ByRank,
): readonly Contradiction[] => {
  const gone = new Set<Claim>();
  return cycles
    .map((arcs): Contradiction => ({ is: "numbers", claims: claimsOf(arcs, byRank) }))
    .sort(byFewest)
    .filter((one) => {
      const own = setAside(one);
      if (own.some((claim) => gone.has(claim))) return false;
      for (const claim of own) gone.add(claim);
      return true;
    });
};

/** A contradiction as a problem that names all of its statements. */
export const problemOf = ({ is, claims }: Contradiction): Problem => {
  const code: TimeProblem = is === "orders" ? "time/order-cycle" : "time/contradiction";
  const ids = [...new Set(claims.map(({ form }) => form.of))].filter((id) => id !== "");
  return {
    code,
    severity: "error",
    path: claims[0]?.form.path ?? "",
    params: { statements: claims.length, ids: ids.join(", ") },
    ...(claims.length > 1 ? { also: claims.slice(1).map(({ form }) => ({ path: form.path })) } : {}),
  };
};
