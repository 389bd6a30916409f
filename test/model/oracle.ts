import { readDate } from "../../src/model/calendar.ts";
import { isStretch } from "../../src/model/isStretch.ts";
import type { Case } from "../../src/model/schema.ts";
import { readSpan } from "../../src/model/span.ts";
import type { Statement, WrittenMoment } from "../../src/model/written.ts";

/** `next - first` is at most `most`, says the statement at a JSON pointer; "" where it goes without saying. */
export type Limit = {
  readonly path: string;
  readonly first: string;
  readonly next: string;
  readonly most: number;
  readonly order: boolean;
};

/** The limits of a case as the design says them, in days, written down a second time and as plainly as can be. */
export const limitsOf = (of: Case): readonly Limit[] => {
  const limits: Limit[] = [];
  const things = [...of.events, ...(of.course ?? [])];
  const stretches = new Set(
    things.filter(({ time }) => time !== undefined && isStretch(time)).map(({ id }) => id),
  );
  const all = new Set<string>(things.map(({ id }) => id));
  const add = (path: string, first: string, next: string, from: number, to: number, order = false) => {
    if (to !== Infinity) limits.push({ path, first, next, most: to, order });
    if (from !== -Infinity) limits.push({ path, first: next, next: first, most: 0 - from, order });
  };
  const find = (
    id: string,
    role: "after" | "before" | "at",
    self: string,
    owner: string | null,
  ): string | null => {
    const base = id.replace(/\.(start|end)$/, "");
    if (!all.has(base) || (id === base && base === owner)) return null;
    const end = id === base ? (role === "after" ? ".end" : ".start") : id.slice(base.length);
    const found = stretches.has(base) ? base + end : base;
    return found === self ? null : found;
  };
  const state = (path: string, at: string, s: Statement, owner: string | null) => {
    if ("date" in s) {
      const date = readDate(s.date, 1);
      if (date !== null) add(path, "calendar", at, date.from, date.to);
    } else if ("age" in s) {
      const age = readSpan(s.age, "age", 1);
      if (age !== null) add(path, "patient.born", at, age.from, age.to);
    } else if ("at" in s) {
      const other = find(s.at, "at", at, owner);
      if (other !== null) add(path, other, at, 0, 0);
    } else if ("between" in s) {
      const first = find(s.between[0], "after", at, owner);
      const last = find(s.between[1], "before", at, owner);
      if (first === null || last === null) return;
      add(path, first, at, 0, Infinity, true);
      add(path, at, last, 0, Infinity, true);
    } else {
      const [role, id] = "after" in s ? (["after", s.after] as const) : (["before", s.before] as const);
      const other = find(id, role, at, owner);
      const by = s.by === undefined ? undefined : readSpan(s.by, "offset", 1);
      if (other === null || by === null) return;
      const [first, next] = role === "after" ? [other, at] : [at, other];
      if (by === undefined) add(path, first, next, 0, Infinity, true);
      else add(path, first, next, by.from, by.to);
    }
  };
  const moment = (path: string, at: string, written: WrittenMoment, owner: string | null) => {
    if (Array.isArray(written)) for (const [i, s] of written.entries()) state(`${path}/${i}`, at, s, owner);
    else state(path, at, written, owner);
  };
  const start = (id: string) => (stretches.has(id) ? `${id}.start` : id);
  const parts = [
    ...of.events.map((event, i) => ({ thing: event, path: `/events/${i}` })),
    ...(of.course ?? []).map((one, i) => ({ thing: one, path: `/course/${i}` })),
  ];
  for (const { thing, path } of parts) {
    const { id, time, known } = thing;
    if (time !== undefined && isStretch(time)) {
      const [from, to] = [`${id}.start`, `${id}.end`];
      add("", from, to, 0, Infinity, true);
      if (time.from !== undefined) moment(`${path}/time/from`, from, time.from, id);
      if (time.to !== undefined && time.to !== "ongoing") moment(`${path}/time/to`, to, time.to, id);
      if (time.to === "ongoing" && of.lastKnown !== undefined)
        state(`${path}/time/to`, to, { after: of.lastKnown }, id);
      const length = time.for === undefined ? null : readSpan(time.for, "offset", 1);
      if (length !== null) add(`${path}/time/for`, from, to, length.from, length.to);
    } else if (time !== undefined) moment(`${path}/time`, id, time, id);
    if (known !== undefined) {
      add("", start(id), `${id}.known`, 0, Infinity, true);
      moment(`${path}/known`, `${id}.known`, known, null);
    }
    for (const [j, finding] of ("findings" in thing ? (thing.findings ?? []) : []).entries()) {
      if (finding.known === undefined) continue;
      add("", start(id), `${finding.id}.known`, 0, Infinity, true);
      moment(`${path}/findings/${j}/known`, `${finding.id}.known`, finding.known, null);
    }
  }
  const { age, born } = of.patient ?? {};
  if (age !== undefined) state("/patient/age", start(age.at), { age: age.is }, null);
  const birth = born === undefined ? null : readDate(born, 1);
  if (birth !== null) add("/patient/born", "calendar", "patient.born", birth.from, birth.to);
  return limits;
};

/** How much later one may be than another at most, for all pairs at once (Floyd 1962, Warshall 1962); null when they contradict. */
export const closure = (
  limits: readonly Limit[],
  ids: readonly string[],
): ((a: string, b: string) => number) | null => {
  const all = [...new Set([...ids, ...limits.flatMap(({ first, next }) => [first, next])])];
  const most = new Map(all.map((a) => [a, new Map(all.map((b) => [b, a === b ? 0 : Infinity]))]));
  const get = (a: string, b: string) => most.get(a)?.get(b) ?? Infinity;
  for (const { first, next, most: limit } of limits)
    most.get(first)?.set(next, Math.min(get(first, next), limit));
  for (const k of all)
    for (const a of all) for (const b of all) most.get(a)?.set(b, Math.min(get(a, b), get(a, k) + get(k, b)));
  return all.some((a) => get(a, a) < 0) ? null : get;
};

/** Whether orders alone run in a circle. */
export const circles = (limits: readonly Limit[]): boolean => {
  const orders = limits.filter(({ order }) => order);
  const reach = closure(orders, []);
  return orders.some(
    ({ first, next }) => reach !== null && reach(next, first) < Infinity && reach(first, next) < Infinity,
  );
};
