import { expect, test } from "vitest";
import * as z from "zod/mini";
import { check } from "../../src/model/check.ts";
import { type Case, Inference, Kind, Locator, State } from "../../src/model/schema.ts";
import { Value } from "../../src/model/value.ts";
import { WrittenTime } from "../../src/model/written.ts";
import { dangling, idsOf, issues, objects, readJson, texts } from "./reading.ts";

const json = readJson("data/blank-case.json");
const blank = json as Case;
const help = blank.$comment as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const samplesOf = (topic: string): readonly (readonly [string, unknown])[] =>
  Object.entries(Object.entries(help).find(([key]) => key.startsWith(`${topic}:`))?.[1] ?? {});

test("the blank case follows the case format, and a check has nothing to say of it", () => {
  expect(issues(json)).toEqual([]);
  expect(check(json).problems).toEqual([]);
});

test("each id in the blank case names one thing, and every id it refers to exists", () => {
  const ids = idsOf(blank);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(dangling(blank)).toEqual([]);
});

test.each([
  ["Time", WrittenTime],
  ["Value", Value],
  ["Where", Locator],
  ["Inferred", Inference],
] as const)("each example of %s in the help can be copied as it is", (topic, form) => {
  const samples = samplesOf(topic);
  expect(samples).not.toEqual([]);
  expect(samples.filter(([, sample]) => !z.safeParse(form, sample).success)).toEqual([]);
});

test("the help shows each kind of value, and names each kind of event and state of the course", () => {
  const shown = new Set([...objects(samplesOf("Value"))].map(({ is }) => is));
  const values = Value.def.options.map((option) => option.def.shape.is.def.values[0]);
  expect(values.filter((is) => !shown.has(is))).toEqual([]);
  const named = texts(help.More).join(" ");
  const states = [...Object.values(Kind.def.entries), ...Object.values(State.def.entries)];
  expect(states.filter((name) => !named.includes(name))).toEqual([]);
});

test("the first events of the blank case are few, and each says what it is an example of", () => {
  expect(blank.events.length).toBeGreaterThanOrEqual(2);
  expect(blank.events.length).toBeLessThanOrEqual(4);
  expect(blank.events.filter(({ $comment }) => $comment === undefined)).toEqual([]);
});
