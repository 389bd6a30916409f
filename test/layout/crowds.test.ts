import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutTimeline, type TimelineScene } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import { DEFAULT_VIEW, SCALES } from "../../src/view/view.ts";
import { timedCase } from "../arbitraries/timed.ts";
import { caseOf } from "../cases.ts";

const RUNS = { numRuns: 1000 };

const draw = (of: Case, width = 1100, scale: (typeof SCALES)[number] = "broken"): TimelineScene =>
  layoutTimeline({
    resolved: resolve(of),
    view: { ...DEFAULT_VIEW, scale },
    width,
    measure: measureText,
    words: en,
  });

/** How many events a crowd says that it is. */
const countOf = (says: string | undefined): number => Number(/^(\d+) events/.exec(says ?? "")?.[1]);

/** The events that marks of their own stand for, and how many the crowds count, lane by lane. */
const tally = (scene: TimelineScene, lane: string) => {
  const there = scene.marks.filter((mark) => mark.says !== undefined && mark.lane === lane);
  const crowds = there.filter(({ role }) => role === "cluster");
  return {
    drawn: there.filter(({ role }) => role !== "cluster" && role !== "course").map(({ event }) => event),
    counted: crowds.reduce((sum, { says }) => sum + countOf(says), 0),
    named: crowds.map(({ event }) => event),
  };
};

const oneLane = (of: Case): Case => ({
  ...of,
  events: of.events.map((event) => ({ ...event, lane: "all" })),
});

const expectEachOnce = (of: Case, scene: TimelineScene): void => {
  for (const lane of new Set(of.events.map((event) => event.lane ?? event.kind))) {
    const here = of.events.filter((event) => (event.lane ?? event.kind) === lane).map(({ id }) => id);
    const { drawn, counted, named } = tally(scene, lane);
    expect(new Set(drawn).size, "no event has two marks").toBe(drawn.length);
    expect(here, "what is drawn is of the lane").toEqual(expect.arrayContaining([...drawn, ...named]));
    const both = drawn.filter((id) => named.includes(id));
    expect(both, "what a crowd counts has no mark of its own").toEqual([]);
    expect(drawn.length + counted, `all of ${lane}`).toBe(here.length);
  }
};

describe("every event of a scene is drawn, or counted in one crowd", () => {
  const drawing = { width: fc.integer({ min: 320, max: 2600 }), scale: fc.constantFrom(...SCALES) };

  test("whatever their times, lane by lane", () => {
    fc.assert(
      fc.property(fc.record({ of: timedCase(14), ...drawing }), ({ of, width, scale }) =>
        expectEachOnce(of, draw(of, width, scale)),
      ),
      RUNS,
    );
  });

  test("whatever their times, all in one lane", () => {
    fc.assert(
      fc.property(fc.record({ of: timedCase(20).map(oneLane), ...drawing }), ({ of, width, scale }) =>
        expectEachOnce(of, draw(of, width, scale)),
      ),
      RUNS,
    );
  });

  const many = (count: number, time: (i: number) => Event["time"]): Case =>
    caseOf("many", [
      { id: "root", kind: "encounter", title: "Root", time: { date: "2020-01-01" } },
      ...Array.from({ length: count }, (_, i): Event => {
        const when = time(i);
        return { id: `e${i}`, kind: "laboratory", title: `Test ${i}`, ...(when ? { time: when } : {}) };
      }),
    ]);

  test.each<[string, (i: number) => Event["time"]]>([
    ["of one day", () => ({ date: "2021-05-06" })],
    ["of many days", (i) => ({ after: "root", by: `P${i}D` })],
    ["without a time", () => undefined],
    ["only before another", () => ({ before: "root" })],
    ["only after another", () => ({ after: "root" })],
    ["that last", (i) => ({ from: { after: "root", by: `P${i}D` }, for: "P3M" })],
    ["that began some time", () => ({ from: { after: "root" }, to: "ongoing" })],
    ["that ended some time", () => ({ to: { before: "root" } })],
    ["of ages that meet no other time", (i) => ({ age: `P${20 + (i % 40)}Y` })],
    ["of every sort", (i) => [{ date: "2021-05" }, undefined, { after: "root" }, { before: "root" }][i % 4]],
  ])("300 of them %s", (_, time) => {
    const of = many(300, time);
    for (const width of [340, 1100, 2400])
      for (const scale of SCALES) expectEachOnce(of, draw(of, width, scale));
  });
});

const HOSTILE = [
  "constructor",
  "__proto__",
  "toString",
  "course",
  "top",
  "axis",
  "strip",
  "ribbon",
  "not-to-scale",
];

describe("names that mean something to a program", () => {
  const course = [
    { id: "state", state: "disease", title: "Disease", time: { from: { at: "top" }, to: "ongoing" } },
  ] as const;
  const named = (id: string, i: number, lane?: string): Event => ({
    id,
    kind: "imaging",
    title: `Event ${id}`,
    ...(lane ? { lane } : {}),
    time: i % 3 === 2 ? { after: "top" } : { date: `20${10 + i}-03` },
  });
  const byId = HOSTILE.map((id, i) => named(id, i));
  const byLane = HOSTILE.map((lane, i) => named(i === 0 ? "top" : `e${i}`, i, lane));
  const both = HOSTILE.map((name, i) => named(name, i, name));

  test.each<[string, readonly Event[]]>([
    ["events", byId],
    ["lanes", byLane],
    ["both", both],
  ])("as names of %s: all is drawn, each once, under keys of their own", (_, events) => {
    for (const rest of [{}, { course: [...course] }])
      for (const width of [340, 1100])
        for (const scale of SCALES) {
          const of = caseOf("hostile", events, { ...rest, lanes: ["__proto__", "course", "constructor"] });
          const scene = draw(of, width, scale);
          expectEachOnce(of, scene);
          const keys = scene.marks.map(({ key }) => key);
          expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
          expect(scene.marks.some(({ role }) => role === "course")).toBe("course" in rest);
        }
  });

  test("keys are unique in any picture", () => {
    fc.assert(
      fc.property(timedCase(14), fc.integer({ min: 320, max: 2600 }), (of, width) => {
        const keys = draw(of, width).marks.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      RUNS,
    );
  });
});
