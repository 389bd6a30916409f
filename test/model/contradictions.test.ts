import fc from "fast-check";
import { expect, test } from "vitest";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import { TIME_PROBLEMS } from "../../src/model/timeProblems.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";
import { drawn } from "./histories.ts";
import { wildCase } from "./wild.ts";

const event = (id: string, time?: WrittenTime, rest: Partial<Event> = {}): Event => ({
  id,
  kind: "history",
  title: id,
  ...(time === undefined ? {} : { time }),
  ...rest,
});
const resolved = (events: readonly Event[], rest: Partial<Case> = {}) =>
  resolve(caseOf("contradictions", events, rest));
const problems = (events: readonly Event[], rest: Partial<Case> = {}) => resolved(events, rest).problems;

test("beside 9 years and 3 years a third side of 4 to 8 years is taken, and no other", () => {
  const third = (years: number) =>
    problems([
      event("a", { before: "c", by: "P9Y" }),
      event("b", [
        { before: "c", by: "P3Y" },
        { after: "a", by: `P${years}Y` },
      ]),
      event("c"),
    ]);
  const taken = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((years) => third(years).length === 0);
  expect(taken).toEqual([4, 5, 6, 7, 8]);
  expect(third(3)).toEqual([
    {
      code: "time/contradiction",
      severity: "error",
      path: "/events/0/time",
      params: { statements: 3, ids: "a, b" },
      also: [{ path: "/events/1/time/0" }, { path: "/events/1/time/1" }],
    },
  ]);
});

test("all statements of a contradiction are set aside, none preferred, and the rest resolves again", () => {
  const told = resolved([
    event("a"),
    event("b", { after: "a", by: "P8D" }),
    event("c", [
      { after: "a", by: "P2D" },
      { after: "b", by: "P1D" },
    ]),
    event("d", { after: "c", by: "P3D" }),
  ]);
  expect(told.problems.map(({ code }) => code)).toEqual(["time/contradiction"]);
  expect(told.moments.get("b")).toMatchObject({ stated: [], island: null, lower: null, upper: null });
  expect(told.extents.get("b")).toEqual({ is: "undated" });
  expect(told.islands.map(({ id }) => id)).toEqual(["c"]);
  expect(told.moments.get("d")).toMatchObject({ mark: 3, island: "c" });
});

test("of three moments a day apart in a circle nothing is left", () => {
  const circle = [
    event("a", { after: "c", by: "P1D" }),
    event("b", { after: "a", by: "P1D" }),
    event("c", { after: "b", by: "P1D" }),
  ];
  expect(problems(circle)).toMatchObject([
    {
      code: "time/contradiction",
      path: "/events/0/time",
      params: { statements: 3, ids: "a, b, c" },
      also: [{ path: "/events/1/time" }, { path: "/events/2/time" }],
    },
  ]);
  expect(resolved(circle).islands).toEqual([]);
});

test("orders that run in a circle contradict one another, though all could be on one day", () => {
  const circle = [event("a", { after: "b" }), event("b", { after: "c" }), event("c", { after: "a" })];
  expect(problems(circle)).toEqual([
    {
      code: "time/order-cycle",
      severity: "error",
      path: "/events/0/time",
      params: { statements: 3, ids: "a, b, c" },
      also: [{ path: "/events/1/time" }, { path: "/events/2/time" }],
    },
  ]);
  expect(problems([event("a", { after: "b" }), event("b", { before: "a" })])).toEqual([]);
  expect(problems([event("a", [{ after: "b" }, { before: "b" }]), event("b")])).toHaveLength(1);
  expect(problems([event("a", { between: ["b", "b"] }), event("b")])).toHaveLength(1);
});

test("a circle with a number that may be nothing is no contradiction", () => {
  expect(problems([event("a", { after: "b", by: "[..P30D]" }), event("b", { after: "a" })])).toEqual([]);
  expect(problems([event("a", { at: "b" }), event("b", { after: "a" })])).toEqual([]);
});

test("a stretch that ends before it starts contradicts itself", () => {
  expect(problems([event("a", { from: { date: "2020" }, to: { date: "2019" } })])).toMatchObject([
    { code: "time/contradiction", path: "/events/0/time/from", also: [{ path: "/events/0/time/to" }] },
  ]);
  expect(problems([event("a", { from: { after: "b" } }), event("b", { after: "a" })])).toMatchObject([
    { code: "time/order-cycle", also: [{ path: "/events/1/time" }] },
  ]);
});

test("a fact that is said to be learned before it happened is a contradiction", () => {
  const early = event("a", { date: "2019" }, { known: { date: "2018" } });
  expect(problems([early])).toMatchObject([
    { code: "time/contradiction", path: "/events/0/time", also: [{ path: "/events/0/known" }] },
  ]);
  const finding = { id: "f", text: "found", known: { before: "a" } };
  expect(problems([event("a", undefined, { findings: [finding] })])).toMatchObject([
    { code: "time/order-cycle", path: "/events/0/findings/0/known", params: { statements: 1, ids: "f" } },
  ]);
});

test("the birth date is set aside last", () => {
  const told = resolved([event("a", [{ age: "P40Y" }, { date: "1990" }]), event("b", { age: "P50Y" })], {
    patient: { born: "1960" },
  });
  expect(told.problems).toMatchObject([
    {
      code: "time/contradiction",
      path: "/patient/born",
      params: { statements: 3, ids: "a" },
      also: [{ path: "/events/0/time/0" }, { path: "/events/0/time/1" }],
    },
  ]);
  expect(told.islands.map(({ id }) => id)).toEqual(["calendar"]);
  expect(told.moments.get("b")?.island).toBe("calendar");
});

test("the patient's age contradicts like any other statement", () => {
  const age = { patient: { age: { is: "P68Y", at: "a" } } };
  expect(problems([event("a", { age: "P60Y" })], age)).toMatchObject([
    { path: "/patient/age", also: [{ path: "/events/0/time" }] },
  ]);
});

test("two contradictions are two problems, and a statement that is in neither stays", () => {
  const told = resolved([
    event("a", [{ date: "2019" }, { date: "2020" }]),
    event("b", [{ date: "2019" }, { date: "2020" }]),
    event("c", { date: "2021" }),
  ]);
  expect(told.problems.map(({ path }) => path)).toEqual(["/events/0/time/0", "/events/1/time/0"]);
  expect(told.moments.get("c")?.island).toBe("calendar");
  expect(told.moments.get("a")?.island).toBeNull();
});

test("a contradiction names the fewest statements that tell it", () => {
  const direct = problems([
    event("a", [{ date: "2019" }, { date: "2021" }, { before: "b" }]),
    event("b", { date: "2018-06" }),
  ]);
  expect(direct).toMatchObject([
    { path: "/events/0/time/0", params: { statements: 2, ids: "a" }, also: [{ path: "/events/0/time/1" }] },
  ]);
  const first = { after: "r" } as const;
  const around = problems(
    [
      event("r"),
      event("x", { ...first, by: "[P0D..P10D]" }),
      event("x2", { ...first, by: "[P0D..P5D]" }),
      event("y", [{ ...first, by: "[P0D..P50D]" }, { before: "x2" }]),
      event("z", [{ ...first, by: "[P11D..P100D]" }, { before: "x" }, { before: "y" }]),
    ],
    { day0: "r" },
  );
  expect(around[0]).toMatchObject({ path: "/events/1/time", params: { statements: 3, ids: "x, z" } });
});

test("what contradicts only statements that were set aside is not set aside too", () => {
  const told = resolved([
    event("hub", { date: "2025" }),
    event("a", [{ date: "2018" }, { after: "hub" }]),
    event("b", [{ date: "2019" }, { after: "hub" }]),
    event("c", [{ date: "2020" }, { after: "hub" }]),
  ]);
  expect(told.problems).toMatchObject([
    { code: "time/contradiction", params: { statements: 3, ids: "a, hub" } },
  ]);
  expect(["hub", "a", "b", "c"].map((id) => told.moments.get(id)?.island)).toEqual([
    "hub",
    null,
    "calendar",
    "calendar",
  ]);
  const mirrored = problems([
    event("hub", { date: "2015" }),
    event("a", [{ date: "2018" }, { before: "hub" }]),
    event("b", [{ date: "2019" }, { before: "hub" }]),
  ]);
  expect(mirrored).toMatchObject([{ params: { statements: 3, ids: "a, hub" } }]);
});

test("of contradictions that share a statement the one of fewest statements is told", () => {
  const told = problems([
    event("x", { from: { date: "2021" }, to: { date: "2019" } }),
    event("a", [{ before: "x.end" }, { date: "2020" }]),
  ]);
  expect(told).toMatchObject([{ path: "/events/0/time/from", params: { statements: 2, ids: "x" } }]);
  expect(told).toHaveLength(1);
});

test("an id that nobody has, a time that refers to itself and a text that cannot be read are problems, and no more", () => {
  const told = resolved(
    [
      event("a", { after: "nobody", by: "P3D" }),
      event("b", [{ after: "b" }, { date: "2019" }]),
      event("c", { date: "2021-02-30" }),
      event("d", { after: "b", by: "P3X" }),
      event("e", { between: ["b", "gone"] }),
      event("f", { from: { after: "f.start" }, to: { after: "f.start", by: "P3D" }, for: "P" }),
      event("g", { age: "old" }),
      event("h", { at: "b.middle" }),
    ],
    {
      day0: "nowhere",
      lastKnown: "never",
      patient: { born: "1960-13", age: { is: "P1", at: "b" } },
    },
  );
  expect(told.problems.map(({ code, path, params }) => [code, path, params])).toEqual([
    ["time/unknown-id", "/lastKnown", { id: "never" }],
    ["time/unknown-id", "/day0", { id: "nowhere" }],
    ["time/unreadable", "/patient/age/is", { text: "P1" }],
    ["time/unreadable", "/patient/born", { text: "1960-13" }],
    ["time/unknown-id", "/events/0/time/after", { id: "nobody" }],
    ["time/self-reference", "/events/1/time/0/after", { id: "b" }],
    ["time/unreadable", "/events/2/time/date", { text: "2021-02-30" }],
    ["time/unreadable", "/events/3/time/by", { text: "P3X" }],
    ["time/unknown-id", "/events/4/time/between/1", { id: "gone" }],
    ["time/self-reference", "/events/5/time/from/after", { id: "f.start" }],
    ["time/unreadable", "/events/5/time/for", { text: "P" }],
    ["time/unreadable", "/events/6/time/age", { text: "old" }],
    ["time/unknown-id", "/events/7/time/at", { id: "b.middle" }],
  ]);
  expect(told.problems.every(({ severity }) => severity === "error")).toBe(true);
  expect(told.moments.get("b")?.island).toBe("calendar");
  expect(told.moments.get("d")?.stated).toEqual([]);
  expect(told.extents.get("c")).toEqual({ is: "undated" });
});

test("an age at an event that the case does not have is a problem", () => {
  const patient = { age: { is: "P68Y", at: "nobody" } };
  expect(problems([event("a")], { patient })).toMatchObject([
    { code: "time/unknown-id", path: "/patient/age/at", params: { id: "nobody" } },
  ]);
});

test("an id that two events share leaves neither a time, and what refers to it is told so", () => {
  const told = resolved([
    event("a", { date: "2019" }),
    event("a", { date: "2020" }),
    event("b", { after: "a", by: "P3D" }),
  ]);
  expect(told.problems).toMatchObject([
    {
      code: "time/duplicate-id",
      path: "/events/0/id",
      params: { id: "a" },
      also: [{ path: "/events/1/id" }],
    },
    { code: "time/ambiguous-id", path: "/events/2/time/after", params: { id: "a" } },
  ]);
  expect(told.extents.get("a")).toEqual({ is: "undated" });
  const finding = { id: "b", text: "found", known: { after: "b" } };
  const other = resolved([event("b", { date: "2019" }, { findings: [finding] })]);
  expect(other.problems).toMatchObject([{ code: "time/duplicate-id", params: { id: "b" } }]);
  expect(other.moments.get("b")?.island).toBe("calendar");
  expect(other.known.size).toBe(0);
});

test("an id that would name a moment of another event, or the calendar, is reserved", () => {
  const told = problems([event("a", { from: { date: "2019" } }), event("a.start", { date: "2020" })]);
  expect(told).toMatchObject([{ code: "time/reserved-id", path: "/events/1/id", params: { id: "a.start" } }]);
  expect(problems([event("calendar", { date: "2020" })])).toMatchObject([{ code: "time/reserved-id" }]);
  expect(problems([event("re.start", { date: "2020" })])).toEqual([]);
});

test("a stretch is ongoing although the case names no last known event, with a warning", () => {
  const told = resolved([event("a", { from: { date: "2019" }, to: "ongoing" })]);
  expect(told.problems).toEqual([
    { code: "time/no-last-known", severity: "warning", path: "/events/0/time/to", params: {} },
  ]);
  expect(told.extents.get("a")).toMatchObject({ is: "stretch", ongoing: true, end: null });
});

test("a stretch whose ongoing end is set aside has an end that is not stated", () => {
  const told = resolved(
    [
      event("a", { from: { date: "2019" }, to: "ongoing" }),
      event("b", [{ after: "a" }, { date: "2018" }]),
      event("last", { date: "2020" }),
    ],
    { lastKnown: "last" },
  );
  expect(told.problems).toMatchObject([
    { code: "time/contradiction", params: { statements: 3, ids: "a, b" } },
  ]);
  expect(told.extents.get("a")).toMatchObject({ is: "stretch", start: null, ongoing: true });
  const half = resolved(
    [
      event("a", { from: { after: "b", by: "P1D" }, to: "ongoing" }),
      event("b"),
      event("c", [{ after: "a" }, { date: "2018" }]),
      event("last", { date: "2020" }),
    ],
    { lastKnown: "last" },
  );
  expect(half.extents.get("a")).toMatchObject({
    is: "stretch",
    start: { mark: 1 },
    end: null,
    ongoing: false,
  });
});

test("words alone are no time and no problem", () => {
  const told = resolved([event("a", { said: "in her youth" } as WrittenTime)]);
  expect(told.problems).toEqual([]);
  expect(told.extents.get("a")).toEqual({ is: "undated" });
});

test("every problem of resolution has a code of the list", () => {
  fc.assert(
    fc.property(fc.gen(), (gen) => {
      for (const { code } of resolve(wildCase(drawn(gen))).problems)
        expect(TIME_PROBLEMS).toContain(code as (typeof TIME_PROBLEMS)[number]);
    }),
    { numRuns: 1000 },
  );
});
