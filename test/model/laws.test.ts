import fc from "fast-check";
import { expect, test } from "vitest";
import { resolve } from "../../src/model/resolve.ts";
import type { Moment, Resolved } from "../../src/model/resolved.ts";
import type { Case } from "../../src/model/schema.ts";
import { drawn } from "./histories.ts";
import { circles, closure, type Limit, limitsOf } from "./oracle.ts";
import { wildCase } from "./wild.ts";

const RUNS = { numRuns: 1000 };
const wild = fc.gen().map((gen) => wildCase(drawn(gen)));

const contradictions = (resolved: Resolved): readonly (readonly string[])[] =>
  resolved.problems
    .filter(({ code }) => code === "time/contradiction" || code === "time/order-cycle")
    .map(({ path, also = [] }) => [path, ...also.map((other) => other.path)]);

/** The limits that are left when contradictions are set aside, the birth date last. */
const left = (of: Case, resolved: Resolved): readonly Limit[] => {
  const gone = new Set(
    contradictions(resolved).flatMap((paths) => {
      const others = paths.filter((path) => path !== "/patient/born");
      return others.length > 0 ? others : paths;
    }),
  );
  return limitsOf(of).filter(({ path }) => !gone.has(path));
};

const solvedBy = (of: Case, resolved: Resolved): ((a: string, b: string) => number) => {
  const most = closure(left(of, resolved), [...resolved.moments.keys(), "calendar", "patient.born"]);
  if (most === null) throw new Error("what is left contradicts itself");
  return most;
};

const placeOf = (resolved: Resolved) => {
  const places = new Map(resolved.islands.map(({ id }, i) => [id, i]));
  return (moment: Moment): number => (moment.island === null ? -1 : (places.get(moment.island) ?? -2));
};

test("every bound is the tightest that the statements prove, on islands and across them", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      const most = solvedBy(of, resolved);
      for (const a of resolved.moments.values()) {
        for (const b of resolved.moments.values())
          expect(resolved.between(a.id, b.id)).toEqual({
            from: 0 - most(b.id, a.id),
            to: 0 + most(a.id, b.id),
          });
        if (a.island === null) expect(a.bounds).toBeNull();
        else expect(a.bounds).toEqual({ from: 0 - most(a.id, a.island), to: 0 + most(a.island, a.id) });
      }
      for (const { id, birth } of resolved.islands)
        expect(birth).toEqual(
          most(id, "patient.born") + most("patient.born", id) < Infinity
            ? { from: 0 - most("patient.born", id), to: 0 + most(id, "patient.born") }
            : null,
        );
    }),
    RUNS,
  );
});

test("the statements of a contradiction contradict one another without the rest, and the rest agrees", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      const limits = limitsOf(of);
      for (const paths of contradictions(resolved)) {
        const own = limits.filter(({ path }) => path === "" || paths.includes(path));
        expect(closure(own, []) === null || circles(own)).toBe(true);
      }
      const rest = left(of, resolved);
      expect(closure(rest, [])).not.toBeNull();
      expect(circles(rest)).toBe(false);
    }),
    RUNS,
  );
});

test("what is told does not depend on the order of events, course and findings in the file", () => {
  const told = (of: Case) => {
    const { islands, gaps, moments, extents, known, problems, perDay } = resolve(of);
    const named = (path: string) =>
      path
        .replace(/^\/events\/(\d+)/, (_, i) => `/events/${of.events[Number(i)]?.id}`)
        .replace(/^\/course\/(\d+)/, (_, i) => `/course/${of.course?.[Number(i)]?.id}`);
    const pointers = problems.map(({ path, also = [], ...rest }) => ({
      ...rest,
      path: named(path),
      also: also.map((other) => named(other.path)),
    }));
    return {
      islands,
      gaps,
      moments: [...moments],
      extents: [...extents],
      known: [...known],
      pointers,
      perDay,
    };
  };
  fc.assert(
    fc.property(wild, fc.infiniteStream(fc.nat()), (of, keys) => {
      const shuffled = <T>(all: readonly T[]): T[] =>
        all
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
      const other = { ...of, events: shuffled(of.events), course: shuffled(of.course ?? []) };
      expect(told(other)).toEqual(told(of));
    }),
    RUNS,
  );
});

test("two moments are on one island exactly when both bounds between them are finite, unless both are loose", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      const most = solvedBy(of, resolved);
      for (const a of resolved.moments.values())
        for (const b of resolved.moments.values()) {
          const together = most(a.id, b.id) + most(b.id, a.id) < Infinity;
          expect(a.island !== null && a.island === b.island).toBe(together && a.island !== null);
        }
    }),
    RUNS,
  );
});

test("islands stand in an order that keeps every proven one", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      const place = placeOf(resolved);
      for (const a of resolved.moments.values())
        for (const b of resolved.moments.values())
          if (place(a) >= 0 && place(b) >= 0 && place(a) > place(b))
            expect(resolved.between(a.id, b.id).from).toBeLessThan(0);
    }),
    RUNS,
  );
});

test("an interval is called not stated only where the order of everything on both sides is proven", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      const place = placeOf(resolved);
      expect(resolved.gaps.length).toBe(Math.max(0, resolved.islands.length - 1));
      resolved.gaps.forEach((gap, i) => {
        const least = [...resolved.moments.values()]
          .filter((a) => place(a) >= 0 && place(a) <= i)
          .flatMap((a) =>
            [...resolved.moments.values()]
              .filter((b) => place(b) > i)
              .map((b) => resolved.between(a.id, b.id).from),
          );
        const days = Math.min(...least);
        expect(gap).toMatchObject({
          id: resolved.islands[i]?.id,
          unstated: days >= 0 ? "interval" : "order",
          atLeast: days > 0 ? days : null,
        });
        expect(gap.unit === null).toBe(gap.atLeast === null);
      });
    }),
    RUNS,
  );
});

test("no mark leaves its band, and none contradicts a proven order or a stated offset", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      for (const a of resolved.moments.values()) {
        expect(a.mark === null).toBe(a.island === null);
        if (a.mark === null || a.bounds === null) continue;
        expect(a.mark).toBeGreaterThanOrEqual(a.bounds.from);
        expect(a.mark).toBeLessThanOrEqual(a.bounds.to);
        if (a.bounds.from === a.bounds.to) expect(a.hollow).toBe(false);
        for (const b of resolved.moments.values()) {
          if (b.mark === null || b.island !== a.island) continue;
          const { from, to } = resolved.between(a.id, b.id);
          expect(b.mark - a.mark).toBeGreaterThanOrEqual(from);
          expect(b.mark - a.mark).toBeLessThanOrEqual(to);
        }
      }
    }),
    RUNS,
  );
});

test("a loose moment hangs between the nearest moments that are proven around it", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      const place = placeOf(resolved);
      const all = [...resolved.moments.values()];
      const rank = (moment: Moment) => [place(moment), moment.mark] as const;
      const order = (a: Moment, b: Moment) => place(a) - place(b) || (a.mark ?? 0) - (b.mark ?? 0);
      for (const moment of all) {
        if (moment.island !== null) {
          expect([moment.lower, moment.upper, moment.column]).toEqual([null, null, 0]);
          continue;
        }
        expect(moment.hollow).toBe(true);
        const fixed = all.filter(({ island }) => island !== null);
        const below = fixed.filter((one) => resolved.between(one.id, moment.id).from >= 0).sort(order);
        const above = fixed.filter((one) => resolved.between(moment.id, one.id).from >= 0).sort(order);
        const at = (id: string | null) => {
          const found = id === null ? undefined : resolved.moments.get(id);
          return found && rank(found);
        };
        expect(at(moment.lower), moment.id).toEqual(below.map(rank).at(-1));
        expect(at(moment.upper), moment.id).toEqual(above.map(rank).at(0));
      }
    }),
    RUNS,
  );
});

test("loose moments between the same two stand in columns only where one is proven to follow the other", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const resolved = resolve(of);
      const loose = [...resolved.moments.values()].filter(({ island }) => island === null);
      const follows = (a: Moment, b: Moment) =>
        resolved.between(a.id, b.id).from >= 0 && resolved.between(b.id, a.id).from < 0;
      for (const moment of loose) {
        const like = loose.filter((o) => o.lower === moment.lower && o.upper === moment.upper);
        for (const other of like)
          if (
            resolved.between(moment.id, other.id).from >= 0 &&
            resolved.between(other.id, moment.id).from >= 0
          )
            expect(other.column).toBe(moment.column);
        if (moment.column > 0)
          expect(like.some((other) => follows(other, moment) && other.column === moment.column - 1)).toBe(
            true,
          );
      }
    }),
    RUNS,
  );
});

test("resolving twice is the same, and says nothing that is not a number", () => {
  fc.assert(
    fc.property(wild, (of) => {
      const [one, two] = [resolve(of), resolve(of)];
      const plain = ({ between, unitBetween, ...rest }: Resolved) => rest;
      expect(plain(one)).toEqual(plain(two));
      expect(JSON.stringify([...one.moments])).not.toMatch(/-0\b|NaN/);
      for (const { mark, bounds } of one.moments.values())
        for (const day of [mark, bounds?.from, bounds?.to])
          if (day != null) expect(Number.isInteger(day) && !Object.is(day, -0)).toBe(true);
    }),
    RUNS,
  );
});
