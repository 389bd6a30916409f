import type { Day } from "../resolved.ts";
import { heap } from "./heap.ts";
import type { Arc, Network } from "./network.ts";

/** A network without contradictions, and for each point a day, such that every arc holds between them. */
export type Sound = { readonly net: Network; readonly feasible: Float64Array };

/** Where a search begins, and with what distance; backward, it finds the distances from all points to there. */
export type Begin = {
  readonly from: Iterable<readonly [point: number, distance: Day]>;
  readonly backward?: boolean;
};

/** By point the least sum of arcs, Infinity where there is no way, and the arc by which each was reached. */
export type Reach = { readonly distance: Float64Array; readonly by: readonly (Arc | undefined)[] };

type Store = {
  readonly get: (point: number) => number;
  readonly set: (point: number, key: number, by: Arc | null) => void;
};
/** The points from which a search goes on, and the arcs that it takes, each to a point. */
type KeepsTo = {
  readonly through: (point: number) => boolean;
  readonly takes: (arc: Arc, to: number) => boolean;
};
type Entry = { readonly key: number; readonly point: number };

/**
 * Shortest paths over arcs of any sign (Johnson 1977, "Efficient algorithms for shortest paths in sparse networks", after
 * Dijkstra 1959). Keys are distances less the feasible days between.
 */
const search = (
  { net, feasible }: Sound,
  { from, backward = false }: Begin,
  { get, set }: Store,
  keepsTo: KeepsTo,
): void => {
  const sign = backward ? -1 : 1;
  const arcs = backward ? net.into : net.out;
  const waiting = heap<Entry>((a, b) => a.key - b.key);
  const offer = (point: number, key: number, by: Arc | null): void => {
    if (key >= get(point)) return;
    set(point, key, by);
    waiting.add({ key, point });
  };
  for (const [point, distance] of from) offer(point, distance - sign * (feasible[point] ?? 0), null);
  for (let entry = waiting.take(); entry !== undefined; entry = waiting.take()) {
    const { point, key } = entry;
    if (key > get(point) || !keepsTo.through(point)) continue;
    const day = key + sign * (feasible[point] ?? 0);
    for (const arc of arcs[point] ?? []) {
      const next = backward ? arc.from : arc.to;
      if (keepsTo.takes(arc, next)) offer(next, day + arc.most - sign * (feasible[next] ?? 0), arc);
    }
  }
};

/**
 * The distances of all points.
 * @param classOf when given, the search keeps to the classes in which it begins
 */
export const reachAll = (sound: Sound, begin: Begin, classOf?: Int32Array): Reach => {
  const distance = new Float64Array(sound.net.size).fill(Infinity);
  const by: (Arc | undefined)[] = new Array(sound.net.size);
  const set = (point: number, key: number, arc: Arc | null): void => {
    distance[point] = key;
    by[point] = arc ?? undefined;
  };
  const takes = classOf === undefined ? always : ({ from, to }: Arc) => classOf[from] === classOf[to];
  search(sound, begin, { get: (point) => distance[point] ?? Infinity, set }, { through: always, takes });
  const sign = begin.backward ? -1 : 1;
  sound.feasible.forEach((day, point) => {
    distance[point] = (distance[point] ?? Infinity) + sign * day;
  });
  return { distance, by };
};

const always = (): boolean => true;

/** The distances of the points that a search comes to, when it keeps to a part of the network. */
export const reachNear = (
  sound: Sound,
  begin: Begin,
  {
    through = always,
    enters = always,
  }: { through?: (point: number) => boolean; enters?: (point: number) => boolean },
): ReadonlyMap<number, Day> => {
  const keys = new Map<number, number>();
  const set = (point: number, key: number): void => {
    keys.set(point, key);
  };
  const takes = (_: Arc, to: number): boolean => enters(to);
  search(sound, begin, { get: (point) => keys.get(point) ?? Infinity, set }, { through, takes });
  const sign = begin.backward ? -1 : 1;
  for (const [point, key] of keys) keys.set(point, key + sign * (sound.feasible[point] ?? 0));
  return keys;
};
