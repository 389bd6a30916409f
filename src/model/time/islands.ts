import type { Bounds, Day } from "../resolved.ts";
import { heap } from "./heap.ts";
import { reach } from "./paths.ts";
import type { Solved } from "./solve.ts";
import { BIRTH_POINT, byText, CALENDAR_POINT, type Register } from "./subjects.ts";

/** A class that makes a time of its own. */
export type Land = {
  readonly root: number;
  /** Its points, without calendar and birth. */
  readonly points: readonly number[];
  /** Bounds relative to the root, of calendar and birth too. */
  readonly bounds: ReadonlyMap<number, Bounds>;
};

/** Islands left to right, and for each point the place of its island among them; -1 when loose. */
export type Lands = { readonly lands: readonly Land[]; readonly landOf: Int32Array };

/** Points that another event's time refers to. A state of the course that is merely `at` an event adds nothing to it. */
const referred = ({ claims }: Solved, { points }: Register): ReadonlySet<number> =>
  new Set(
    claims.flatMap(({ within, at, same, refersTo }) => {
      const by = points[at];
      if (within !== "time" || by === undefined || (same && by.is === "course")) return [];
      return refersTo.filter((point) => points[point]?.holder !== by.holder);
    }),
  );

/** Points that are no more than another's moment: states of the course, and what was learned, `at` an event. */
const mirrored = ({ claims }: Solved, { points }: Register): ReadonlySet<number> =>
  new Set(claims.flatMap(({ same, at }) => (same && points[at]?.is !== "event" ? [at] : [])));

/** For each class whether it is an island: it holds two events, or one that another refers to, or a date or an age. */
const isLand = (solved: Solved, register: Register): readonly boolean[] => {
  const named = referred(solved, register);
  const mirrors = mirrored(solved, register);
  const { points } = register;
  return solved.classes.members.map((group) => {
    const real = group.filter((point) => point !== CALENDAR_POINT && point !== BIRTH_POINT);
    if (real.length === 0) return false;
    if (real.length < group.length || real.some((point) => named.has(point))) return true;
    return (
      new Set(real.filter((point) => !mirrors.has(point)).map((point) => points[point]?.holder)).size > 1
    );
  });
};

/**
 * Classes left to right: every arc leads from a later class to an earlier one, through loose classes too. Of islands
 * that may come next, the one whose root has the first id does.
 */
const inOrder = (
  { net, classes, roots }: Solved,
  land: readonly boolean[],
  { points }: Register,
): readonly number[] => {
  const { classOf, members } = classes;
  const later: number[][] = members.map(() => []);
  const waits = new Int32Array(members.length);
  members.forEach((group, own) => {
    const earlier = new Set(
      group.flatMap((point) => (net.out[point] ?? []).map(({ to }) => classOf[to] ?? own)),
    );
    earlier.delete(own);
    waits[own] = earlier.size;
    for (const other of earlier) later[other]?.push(own);
  });
  const id = (of: number) => points[roots[of] ?? 0]?.id ?? "";
  const rank = new Int32Array(members.length);
  members
    .map((_, own) => own)
    .sort((a, b) => byText(id(a), id(b)))
    .forEach((own, i) => {
      rank[own] = i;
    });
  const byRank = [...rank.keys()].sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0));
  const order: number[] = [];
  const loose: number[] = [];
  const ready = heap<number>((a, b) => a - b);
  const offer = (own: number) => (land[own] ? ready.add(rank[own] ?? 0) : loose.push(own));
  members.forEach((_, own) => {
    if (waits[own] === 0) offer(own);
  });
  for (;;) {
    const own = loose.pop() ?? byRank[ready.take() ?? -1];
    if (own === undefined) return order;
    if (land[own]) order.push(own);
    for (const next of later[own] ?? []) {
      waits[next] = (waits[next] ?? 0) - 1;
      if (waits[next] === 0) offer(next);
    }
  }
};

/** The islands of a solved network, left to right, each with the bounds of its points. */
export const islands = (solved: Solved, register: Register): Lands => {
  const { classOf, members } = solved.classes;
  const land = isLand(solved, register);
  const landOf = new Int32Array(register.points.length).fill(-1);
  const lands = inOrder(solved, land, register).map((own, place): Land => {
    const group = members[own] ?? [];
    const root = solved.roots[own] ?? 0;
    const inside = (point: number) => classOf[point] === own;
    const back = reach(solved.net, solved.feasible, { from: [[root, 0]], backward: true, enters: inside });
    const bounds = new Map(
      group.map((point): [number, Bounds] => {
        const from: Day = 0 - (back.distance.get(point) ?? Infinity);
        return [point, { from, to: solved.latest[point] ?? 0 }];
      }),
    );
    for (const point of group) landOf[point] = place;
    const points = group.filter((point) => point !== CALENDAR_POINT && point !== BIRTH_POINT);
    return { root, points, bounds };
  });
  return { lands, landOf };
};
