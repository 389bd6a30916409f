import type { Network } from "./network.ts";

/** Classes of points that reach one another. A class comes after every class that its arcs lead to: earlier moments first. */
export type Components = {
  readonly classOf: Int32Array;
  /** The points of each class, in the order of their numbers. */
  readonly members: readonly (readonly number[])[];
};

/**
 * The strongly connected components of a network, in linear time and without recursion.
 * Source: Tarjan 1972, "Depth-first search and linear graph algorithms".
 * @param ordersOnly looks at arcs that carry no number alone
 */
export const components = ({ size, out }: Network, { ordersOnly = false } = {}): Components => {
  const seen = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const next = new Int32Array(size);
  const classOf = new Int32Array(size).fill(-1);
  const members: number[][] = [];
  const open: number[] = [];
  const path: number[] = [];
  let count = 0;
  const enter = (point: number) => {
    seen[point] = low[point] = count++;
    open.push(point);
    path.push(point);
  };
  const leave = (point: number) => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent] ?? 0, low[point] ?? 0);
    if (low[point] !== seen[point]) return;
    const group: number[] = [];
    let member: number | undefined;
    do {
      member = open.pop();
      if (member === undefined) break;
      classOf[member] = members.length;
      group.push(member);
    } while (member !== point);
    members.push(group.sort((a, b) => a - b));
  };
  for (let first = 0; first < size; first++) {
    if (seen[first] !== -1) continue;
    enter(first);
    for (let point = path.at(-1); point !== undefined; point = path.at(-1)) {
      const i = next[point] ?? 0;
      const arc = out[point]?.[i];
      if (arc === undefined) {
        leave(point);
        continue;
      }
      next[point] = i + 1;
      if (ordersOnly && !arc.order) continue;
      if (seen[arc.to] === -1) enter(arc.to);
      else if (classOf[arc.to] === -1) low[point] = Math.min(low[point] ?? 0, seen[arc.to] ?? 0);
    }
  }
  return { classOf, members };
};
