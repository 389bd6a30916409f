import type { Day } from "../resolved.ts";
import { heap } from "./heap.ts";
import type { Arc, Network } from "./network.ts";

/** How far points are from where a search began: the least sum of arcs, and the arc by which each was reached. */
export type Reach = {
  readonly distance: ReadonlyMap<number, Day>;
  readonly by: ReadonlyMap<number, Arc>;
};

export type Search = {
  /** Where it begins, and with what distance. */
  readonly from: readonly (readonly [point: number, distance: Day])[];
  /** Against the arcs: the distances from every point to where it begins. */
  readonly backward?: boolean;
  /** Whether the search goes on from a point that it has reached; always, when absent. */
  readonly through?: (point: number) => boolean;
  /** Whether it enters a point at all; always, when absent. */
  readonly enters?: (point: number) => boolean;
};

type Entry = { readonly key: number; readonly point: number };

/**
 * Shortest paths over arcs of any sign, given days that break no arc (Johnson 1977, "Efficient algorithms for shortest
 * paths in sparse networks", after Dijkstra 1959).
 * @param feasible for each point a day, such that every arc holds between them
 */
export const reach = (net: Network, feasible: Float64Array, search: Search): Reach => {
  const { from, backward = false, through = () => true, enters = () => true } = search;
  const sign = backward ? -1 : 1;
  const day = (point: number): Day => sign * (feasible[point] ?? 0);
  const best = new Map<number, number>();
  const by = new Map<number, Arc>();
  const done = new Set<number>();
  const waiting = heap<Entry>((a, b) => a.key - b.key);
  const offer = (point: number, key: number): boolean => {
    if (key >= (best.get(point) ?? Infinity)) return false;
    best.set(point, key);
    waiting.add({ key, point });
    return true;
  };
  for (const [point, distance] of from) offer(point, distance - day(point));
  const begun = new Set(from.map(([point]) => point));
  for (let entry = waiting.take(); entry !== undefined; entry = waiting.take()) {
    const { point, key } = entry;
    if (done.has(point)) continue;
    done.add(point);
    if (!begun.has(point) && !through(point)) continue;
    for (const arc of (backward ? net.into : net.out)[point] ?? []) {
      const next = backward ? arc.from : arc.to;
      if (!enters(next)) continue;
      if (offer(next, key + arc.most + day(point) - day(next))) by.set(next, arc);
    }
  }
  const distance = new Map<number, Day>();
  for (const [point, key] of best) distance.set(point, key + day(point));
  return { distance, by };
};
