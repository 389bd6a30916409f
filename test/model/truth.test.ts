import fc from "fast-check";
import { expect, test } from "vitest";
import { resolve } from "../../src/model/resolve.ts";
import { drawn, type History, historyOf } from "./histories.ts";

const RUNS = { numRuns: 1000 };

/** Everything that resolution claims about a history holds for what truly happened. */
const holds = ({ case: written, truth, birth }: History, hours: boolean): void => {
  const resolved = resolve(written);
  expect(resolved.problems).toEqual([]);
  const { perDay } = resolved;
  const at = (id: string): number => {
    const minute = id === "patient.born" ? birth : id === "calendar" ? 0 : truth.get(id);
    if (minute === undefined) throw new Error(`nobody knows when ${id} was`);
    return perDay === 1440 ? minute : Math.floor(minute / 1440);
  };
  if (!hours) expect(perDay).toBe(1);
  expect([...resolved.moments.keys()].toSorted()).toEqual([...truth.keys()].toSorted());
  for (const moment of resolved.moments.values()) {
    const { id, island, bounds, lower, upper } = moment;
    if (island !== null && bounds !== null) {
      expect(at(id) - at(island), id).toBeGreaterThanOrEqual(bounds.from);
      expect(at(id) - at(island), id).toBeLessThanOrEqual(bounds.to);
    }
    if (lower !== null) expect(at(lower), id).toBeLessThanOrEqual(at(id));
    if (upper !== null) expect(at(upper), id).toBeGreaterThanOrEqual(at(id));
  }
  for (const { id, birth: born } of resolved.islands) {
    if (born === null) continue;
    expect(at("patient.born") - at(id)).toBeGreaterThanOrEqual(born.from);
    expect(at("patient.born") - at(id)).toBeLessThanOrEqual(born.to);
  }
  const ids = [...resolved.moments.keys()];
  for (const a of ids)
    for (const b of ids) {
      const { from, to } = resolved.between(a, b);
      expect(at(b) - at(a), `${a} to ${b}`).toBeGreaterThanOrEqual(from);
      expect(at(b) - at(a), `${a} to ${b}`).toBeLessThanOrEqual(to);
    }
  resolved.gaps.forEach((gap, i) => {
    if (gap.unstated === "order") return;
    const place = new Map(resolved.islands.map(({ id }, j) => [id, j]));
    const side = (right: boolean) =>
      [...resolved.moments.values()]
        .filter(({ island }) => island !== null && (place.get(island) ?? 0) > i === right)
        .map(({ id }) => at(id));
    expect(Math.min(...side(true)) - Math.max(...side(false))).toBeGreaterThanOrEqual(gap.atLeast ?? 0);
  });
};

test("a true history never contradicts itself, however it is rounded or cut off, and lies within its bounds", () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => holds(historyOf(drawn(gen), false), false)),
    RUNS,
  );
});

test("a true history in minutes never contradicts itself either", () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => holds(historyOf(drawn(gen), true), true)),
    RUNS,
  );
});
