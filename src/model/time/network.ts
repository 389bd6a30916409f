import type { Bounds, Day } from "../resolved.ts";
import type { Unit } from "../unit.ts";
import type { Register } from "./subjects.ts";

/** The point `to` is at most `most` units later than the point `from`. */
export type Arc = {
  readonly from: number;
  readonly to: number;
  readonly most: Day;
  /** No number is meant: one is not before the other, and that is all. */
  readonly order: boolean;
  /** What the number counts; null where there is none. */
  readonly unit: Unit | null;
  /** The number of the claim that says so; -1 for a law, which nobody has to say. */
  readonly claim: number;
};

/** The one point is not after the other. */
export const notAfter = (first: number, then: number, claim: number): Arc => ({
  from: then,
  to: first,
  most: 0,
  order: true,
  unit: null,
  claim,
});

/** One point less another lies in closed bounds; an open end sets no limit. */
export const apartBy = (
  first: number,
  then: number,
  bounds: Bounds,
  unit: Unit | null,
  claim: number,
): readonly Arc[] => {
  const arcs: Arc[] = [];
  const order = false;
  if (bounds.to < Infinity) arcs.push({ from: first, to: then, most: bounds.to, order, unit, claim });
  if (bounds.from > -Infinity)
    arcs.push({ from: then, to: first, most: 0 - bounds.from, order, unit, claim });
  return arcs;
};

/** What holds of each subject without being written: a stretch does not end before it starts, nor is a fact learned early. */
export const lawsOf = ({ subjects, pointOf }: Register): readonly Arc[] => {
  const laws: Arc[] = [];
  const add = (first: number | undefined, then: number | undefined): void => {
    if (first !== undefined && then !== undefined) laws.push(notAfter(first, then, -1));
  };
  const startOf = (id: string) => pointOf.get(`${id}.start`) ?? pointOf.get(id);
  for (const { id, holder, stretch, known } of subjects) {
    if (stretch) add(startOf(id), pointOf.get(`${id}.end`));
    if (known !== undefined) add(startOf(holder), pointOf.get(`${id}.known`));
  }
  return laws;
};

/**
 * A simple temporal network (Dechter, Meiri and Pearl 1991): points, and how much later than another each may be.
 * Arcs stand in the order of their claims, so that the network is the same whatever the order of the file.
 */
export type Network = {
  readonly size: number;
  /** By point the arcs from it and to it; undefined where there are none. */
  readonly out: readonly (readonly Arc[] | undefined)[];
  readonly into: readonly (readonly Arc[] | undefined)[];
};

const add = (lists: (Arc[] | undefined)[], point: number, arc: Arc): void => {
  const own = lists[point];
  if (own === undefined) lists[point] = [arc];
  else own.push(arc);
};

/** The network of some lists of arcs. */
export const network = (size: number, lists: readonly (readonly Arc[])[]): Network => {
  const out: (Arc[] | undefined)[] = new Array(size).fill(undefined);
  const into: (Arc[] | undefined)[] = new Array(size).fill(undefined);
  for (const arcs of lists)
    for (const arc of arcs) {
      add(out, arc.from, arc);
      add(into, arc.to, arc);
    }
  return { size, out, into };
};
