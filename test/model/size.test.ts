import { expect, test } from "vitest";
import { resolve } from "../../src/model/resolve.ts";
import type { Event } from "../../src/model/schema.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";

const COUNT = 10_000;
/** Scattered over the ids, so that no order of the file or of the ids helps. */
const id = (i: number) => `e${(i * 7919) % COUNT}`;
const two = (n: number) => String(n).padStart(2, "0");

const resolved = (timeOf: (i: number) => WrittenTime | undefined) =>
  resolve(
    caseOf(
      "size",
      Array.from({ length: COUNT }, (_, i): Event => {
        const time = timeOf(i);
        return { id: id(i), kind: "history", title: "one", ...(time === undefined ? {} : { time }) };
      }),
    ),
  );

test("ten thousand dates are one island", () => {
  const { islands, problems, moments } = resolved((i) => ({
    date: `${1950 + (i % 70)}-${two(1 + (i % 12))}-${two(1 + (i % 28))}`,
  }));
  expect(problems).toEqual([]);
  expect(islands.map((island) => island.id)).toEqual(["calendar"]);
  expect(moments.size).toBe(COUNT);
});

test("a chain of ten thousand offsets is one island, and its ends are as far apart as all of them", () => {
  const { islands, between } = resolved((i) => (i === 0 ? undefined : { after: id(i - 1), by: "P1D" }));
  expect(islands).toHaveLength(1);
  expect(between(id(0), id(COUNT - 1))).toEqual({ from: COUNT - 1, to: COUNT - 1 });
});

test("a chain of ten thousand orders is a row of islands, each proven after the one before", () => {
  const { islands, gaps, moments } = resolved((i) => (i === 0 ? undefined : { after: id(i - 1) }));
  expect(islands.map((island) => island.id)).toEqual(Array.from({ length: COUNT - 1 }, (_, i) => id(i)));
  expect(gaps.every(({ unstated }) => unstated === "interval")).toBe(true);
  expect(moments.get(id(COUNT - 1))?.lower).toBe(id(COUNT - 2));
});

test("ten thousand offsets in a circle are one contradiction", () => {
  const { problems } = resolved((i) => ({ after: id((i + COUNT - 1) % COUNT), by: "P1D" }));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.params.statements).toBe(COUNT);
});

test("ten thousand orders in a circle are one contradiction", () => {
  const { problems } = resolved((i) => ({ after: id((i + COUNT - 1) % COUNT) }));
  expect(problems.map(({ code }) => code)).toEqual(["time/order-cycle"]);
});

test("five thousand contradictions of dates are as many problems", () => {
  const { problems } = resolved((i) =>
    i % 2 === 0 ? { date: "2021" } : [{ date: "2020" }, { after: id(i - 1) }],
  );
  expect(problems).toHaveLength(COUNT / 2);
});

test("ten thousand scans between two moments, and what was learned of them, hang between the two", () => {
  const scans = Array.from(
    { length: COUNT },
    (_, i): Event => ({
      id: id(i),
      kind: "imaging",
      title: "scan",
      time: { between: ["first", "last"] },
      known: { after: "report" },
    }),
  );
  const { moments, islands } = resolve(
    caseOf("scans", [
      { id: "first", kind: "encounter", title: "first" },
      { id: "last", kind: "surgery", title: "last", time: { after: "first" } },
      { id: "report", kind: "pathology", title: "report", time: { after: "last" } },
      ...scans,
    ]),
  );
  expect(islands).toHaveLength(2);
  expect(moments.get("e0")).toMatchObject({ lower: "first", upper: "last" });
  expect(moments.get("e0.known")).toMatchObject({ lower: "last", upper: null });
});
