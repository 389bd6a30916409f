import type { Day } from "../resolved.ts";
import { heap } from "./heap.ts";
import { reachAll } from "./paths.ts";
import type { Solved } from "./solve.ts";
import { BIRTH_POINT, byText, CALENDAR_POINT, type Register } from "./subjects.ts";

/** A class that makes a time of its own: its root, and its points without calendar and birth. */
export type Land = { readonly root: number; readonly points: readonly number[] };

/** Islands left to right, and by point, calendar and birth too: */
export type Lands = {
  readonly lands: readonly Land[];
  /** the place of its island among them; -1 when loose, */
  readonly landOf: Int32Array;
  /** and its closed bounds, relative to the root. */
  readonly from: Float64Array;
  readonly to: Float64Array;
};

/** Points that another event's time refers to. A state of the course that is merely `at` an event adds nothing to it. */
const referred = ({ claims }: Solved, { points }: Register): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { form, same, refersTo } of claims) {
    const by = points[form.at];
    if (form.within !== "time" || (same && by?.is === "course")) continue;
    for (const point of refersTo) if (points[point]?.holder !== by?.holder) found.add(point);
  }
  return found;
};

/** Points that are no more than another's moment: states of the course, and what was learned, `at` an event. */
const mirrored = ({ claims }: Solved, { points }: Register): ReadonlySet<number> => {
  const found = new Set<number>();
  for (const { form, same } of claims) if (same && points[form.at]?.is !== "event") found.add(form.at);
  return found;
};

const isReal = (point: number): boolean => point !== CALENDAR_POINT && point !== BIRTH_POINT;

/** For each class whether it is an island: it holds two events, or one that another refers to, or a date or an age. */
const areLand = (solved: Solved, register: Register): readonly boolean[] => {
  const named = referred(solved, register);
  const mirrors = mirrored(solved, register);
  const { points } = register;
  return solved.classes.members.map((group) => {
    const real = group.filter(isReal);
    if (real.length === 0) return false;
    if (real.length < group.length || real.some((point) => named.has(point))) return true;
    return (
      new Set(real.filter((point) => !mirrors.has(point)).map((point) => points[point]?.holder)).size > 1
    );
  });
};

/**
 * Islands left to right, as classes: every arc leads from a later class to an earlier one, through loose classes too. Of
 * islands that may come next, the one whose root has the first id does.
 */
const inOrder = (
  { net, classes, roots }: Solved,
  land: readonly boolean[],
  { points }: Register,
): readonly number[] => {
  const { classOf, members } = classes;
  const later: number[][] = members.map(() => []);
  const waits = members.map((group, own) => {
    const earlier = new Set<number>();
    for (const point of group)
      for (const { to } of net.out[point] ?? []) if (classOf[to] !== own) earlier.add(classOf[to] ?? own);
    for (const other of earlier) later[other]?.push(own);
    return earlier.size;
  });
  const id = (own: number) => points[roots[own] ?? 0]?.id ?? "";
  const order: number[] = [];
  const loose: number[] = [];
  const ready = heap<number>((a, b) => byText(id(a), id(b)));
  const offer = (own: number) => (land[own] ? ready.add(own) : loose.push(own));
  waits.forEach((count, own) => {
    if (count === 0) offer(own);
  });
  for (;;) {
    const own = loose.pop() ?? ready.take();
    if (own === undefined) return order;
    if (land[own]) order.push(own);
    for (const next of later[own] ?? []) {
      const count = (waits[next] ?? 0) - 1;
      waits[next] = count;
      if (count === 0) offer(next);
    }
  }
};

/** The islands of a solved network, left to right, and the bounds of their points. */
export const islands = (solved: Solved, register: Register): Lands => {
  const { classes, roots, latest } = solved;
  const order = inOrder(solved, areLand(solved, register), register);
  const landOf = new Int32Array(register.points.length).fill(-1);
  const lands = order.map((own, place): Land => {
    const group = classes.members[own] ?? [];
    for (const point of group) landOf[point] = place;
    return { root: roots[own] ?? 0, points: group.filter(isReal) };
  });
  const from = lands.map(({ root }): [number, Day] => [root, 0]);
  const back = reachAll(solved, { from, backward: true }, classes.classOf);
  return { lands, landOf, from: back.distance.map((day) => 0 - day), to: latest };
};
