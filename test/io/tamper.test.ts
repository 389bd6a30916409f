import { describe, expect, test } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { sayProblem } from "../../src/look/problems.en.ts";
import { defOf, fieldsOf, type Schema } from "../../src/model/check/forms.ts";
import { isGroup } from "../../src/model/check/shown.ts";
import { Case } from "../../src/model/schema.ts";
import { sample } from "./sample.ts";
import { GONE, placeIn, tampered } from "./tampering.ts";

type Row = readonly [pointer: string, value: unknown, code: string, at?: string];

const long = "x".repeat(101);

/** Each: a field of the sample, what is put there (or that it is taken away), the code, and the pointer if it is another. */
const rows: readonly Row[] = [
  ["/id", GONE, "field/missing"],
  ["/id", 7, "field/type"],
  ["/id", "", "field/empty"],
  ["/id", long, "field/too-long"],
  ["/title", GONE, "field/missing"],
  ["/title", null, "field/type"],
  ["/title", "", "field/empty"],
  ["/summary", GONE, "field/missing"],
  ["/summary", ["A"], "field/type"],
  ["/neutral", GONE, "field/missing"],
  ["/neutral", "A case", "field/type"],
  ["/neutral/title", GONE, "field/missing"],
  ["/neutral/summary", 1, "field/type"],
  ["/$schema", 1, "field/type"],
  ["/day0", 0, "field/type"],
  ["/day0", "nowhere", "ref/unknown"],
  ["/lastKnown", {}, "field/type"],
  ["/lastKnown", "drug.stop", "ref/unknown"],
  ["/lanes", "imaging", "field/type"],
  ["/lanes/0", 3, "field/type"],
  ["/lanes/1", "specail", "lane/unlisted", "/events/1/lane"],
  ["/patient", "female", "field/type"],
  ["/patient/sex", "female", "field/type"],
  ["/patient/sex/is", "woman", "field/value"],
  ["/patient/sex/is", GONE, "field/missing"],
  ["/patient/age/is", 68, "field/type"],
  ["/patient/age/is", "68 years", "written/span"],
  ["/patient/age/at", GONE, "field/missing"],
  ["/patient/age/at", "vist", "ref/unknown"],
  ["/patient/born", 1950, "field/type"],
  ["/sources", {}, "field/type"],
  ["/sources/0/citation", GONE, "field/missing"],
  ["/sources/0/sections", ["Case"], "field/type"],
  ["/sources/0/sections/case", 1, "field/type"],
  ["/sources/0/doi", "", "field/empty"],
  ["/events/1", "scan", "field/type"],
  ["/events/1", null, "field/type"],
  ["/events/1/id", GONE, "field/missing"],
  ["/events/1/id", 12, "field/type"],
  ["/events/1/id", "visit", "id/duplicate"],
  ["/events/1/kind", GONE, "field/missing"],
  ["/events/1/kind", "imagin", "field/value"],
  ["/events/1/kind", 3, "field/type"],
  ["/events/1/title", GONE, "field/missing"],
  ["/events/1/title", "", "field/empty"],
  ["/events/1/title", { en: "Scan" }, "field/type"],
  ["/events/1/label", null, "field/type"],
  ["/events/1/note", 1, "field/type"],
  ["/events/1/text", [], "field/type"],
  ["/events/1/lane", "", "field/empty"],
  ["/events/1/lane", "other", "lane/unlisted"],
  ["/events/1/time", "2019", "written/time"],
  ["/events/1/time", 2019, "written/time"],
  ["/events/1/time", null, "written/time"],
  ["/events/1/time", [], "field/count"],
  ["/events/1/time", { when: "2019" }, "written/time"],
  ["/events/1/time", { before: "visit", after: "visit" }, "field/mixed", "/events/1/time/after"],
  ["/events/1/time", { at: "visit", from: { at: "visit" } }, "field/mixed", "/events/1/time/from"],
  ["/events/1/time", { before: "visit", byy: "P1D" }, "field/unknown", "/events/1/time/byy"],
  ["/events/1/time", { said: "later", certain: false }, "field/unknown", "/events/1/time/certain"],
  ["/events/1/time/0", "visit", "written/time"],
  ["/events/1/time/0/after", 5, "field/type"],
  ["/events/1/time/0/after", "", "field/empty"],
  ["/events/1/time/0/by", "30 days", "written/span"],
  ["/events/1/time/0/by", 30, "field/type"],
  ["/events/1/time/0/said", "so ".repeat(30), "field/too-long"],
  ["/events/2/time/date", "14.3.2019", "written/date"],
  ["/events/2/time/date", 2019, "field/type"],
  ["/events/0/time/age", "P68", "written/span"],
  ["/events/0/time/age", 68, "field/type"],
  ["/events/5/time/between", ["visit"], "field/count"],
  ["/events/5/time/between", "visit", "field/type"],
  ["/events/5/time/between/1", 3, "field/type"],
  ["/events/3/time/to", "now", "written/time"],
  ["/events/3/time/from", "2019", "written/time"],
  ["/events/3/time/from/by", "8 days", "written/span"],
  ["/events/3/time/for", "P", "written/span"],
  ["/events/1/known", "later", "written/time"],
  ["/events/1/modality", 1, "field/type"],
  ["/events/1/findings", { id: "size" }, "field/type"],
  ["/events/1/findings/0", "A mass", "field/type"],
  ["/events/1/findings/0/id", GONE, "field/missing"],
  ["/events/1/findings/0/id", "count", "id/duplicate", "/events/1/findings/1/id"],
  ["/events/1/findings/0/text", 1, "field/type"],
  ["/events/1/findings/0/on", "masss", "ref/unknown"],
  ["/events/1/findings/0/on", "scan", "ref/kind"],
  ["/events/1/findings/0/measure", "length", "ref/unknown"],
  ["/events/1/findings/0/measure", ["diameter"], "field/type"],
  ["/events/1/findings/0/value", 12, "field/type"],
  ["/events/1/findings/0/value/is", GONE, "field/missing"],
  ["/events/1/findings/0/value/is", "siz", "field/value"],
  ["/events/1/findings/0/value/axes", [], "field/count"],
  ["/events/1/findings/0/value/axes", [1, 2, 3, 4], "field/count"],
  ["/events/1/findings/0/value/axes/1", 0, "field/too-small"],
  ["/events/1/findings/0/value/axes/1", "9.5", "field/type"],
  ["/events/1/findings/0/value/unit", "inch", "field/value"],
  ["/events/1/findings/0/value/unit", GONE, "field/missing"],
  ["/events/1/findings/1/value/from", 9, "range/reversed", "/events/1/findings/1/value"],
  ["/events/1/findings/1/value/to", GONE, "field/missing"],
  ["/events/1/findings/1/value/number", 3, "field/mixed"],
  ["/events/1/findings/1/value/per", 10, "field/type"],
  ["/events/1/findings/0/known", "then", "written/time"],
  ["/events/1/findings/0/where/0/source", "book", "ref/unknown"],
  ["/events/1/findings/0/value/is", ["size"], "field/type"],
  ["/events/1/lesions", "mass", "field/type"],
  ["/events/1/lesions/0", "mess", "ref/unknown"],
  ["/events/1/lesions/0", "piece", "ref/kind"],
  ["/events/1/specimens/0", "place", "ref/unknown"],
  ["/events/1/where", "page 3", "field/type"],
  ["/events/1/where/0/source", "book", "ref/unknown"],
  ["/events/1/where/0/paragraph", 0, "field/too-small"],
  ["/events/1/where/0/paragraph", 1.5, "field/whole-number"],
  ["/events/1/where/0/page", "3", "field/type"],
  ["/events/1/inferred/0/rule", GONE, "field/missing"],
  ["/events/1/codes/0/system", GONE, "field/missing"],
  ["/events/2/technique/0/text", GONE, "field/missing"],
  ["/events/2/ports/0/site", "", "field/empty"],
  ["/events/2/ports/0/count", -2, "field/too-small"],
  ["/events/3/agents/0/name", GONE, "field/missing"],
  ["/events/3/agents", "Agent", "field/type"],
  ["/events/3/cycles", 0, "field/too-small"],
  ["/events/3/cycles", "6", "field/type"],
  ["/events/3/line", 1.5, "field/whole-number"],
  ["/course", "ill", "field/type"],
  ["/course/0/state", "ill", "field/value"],
  ["/course/0/time", GONE, "field/missing"],
  ["/course/0/concerns/0", "visitt", "ref/unknown"],
  ["/lesions/0/title", GONE, "field/missing"],
  ["/lesions/0/site", "liver", "field/type"],
  ["/lesions/0/site/organ", GONE, "field/missing"],
  ["/lesions/0/state", "sick", "field/value"],
  ["/lesions/0/seen/0", "mass", "ref/kind"],
  ["/lesions/0/removed", "op", "ref/unknown"],
  ["/lesions/0/relations/0/is", "unknown", "field/value"],
  ["/lesions/0/relations/0/to", "third", "ref/unknown"],
  ["/specimens/0/from", GONE, "field/missing"],
  ["/specimens/0/from", "mass", "ref/kind"],
  ["/specimens/0/lesion", "piece", "ref/kind"],
  ["/measures/0/group", "blood", "field/value"],
  ["/measures/0/scale/to", GONE, "field/missing"],
  ["/measures/0/scale/from", 30, "range/reversed", "/measures/0/scale"],
  ["/measures/0/normal/from", 2, "range/reversed", "/measures/0/normal"],
  ["/measures/0/thresholds/0/number", "10", "field/type"],
  ["/conflicts/0/statements", [{ text: "12 mm" }], "field/count"],
  ["/conflicts/0/chosen", 2, "conflict/chosen"],
  ["/conflicts/0/chosen", -1, "field/too-small"],
  ["/conflicts/0/concerns/0", "sice", "ref/unknown"],
  ["/missing/0/text", GONE, "field/missing"],
  ["/context/0/text", GONE, "field/missing"],
  ["/context/0/concerns/0", "nobody", "ref/unknown"],
  ["/images/0/file", GONE, "field/missing"],
  ["/images/0/event", "mass", "ref/kind"],
  ["/images/0/on", "scan", "ref/kind"],
  ["/board/question", 1, "field/type"],
  ["/story/0/headline", GONE, "field/missing"],
  ["/story/0/tells/0", "mass", "ref/kind"],
  ["/story/0/tells", ["visit", "visit"], "story/told-again", "/story/0/tells/1"],
  ["/story/0/view", "sel=nobody&scale=true", "ref/unknown"],
  ["/story/0/view", "asof=mass", "ref/kind"],
  ["/story/0/view", "#day0=no%20where", "ref/unknown"],
  ["/story/0/hold/question", GONE, "field/missing"],
  ["/story/0/hold/options/0", 1, "field/type"],
  ["/sumary", "A", "field/unknown"],
  ["/events/1/tilte", "A", "field/unknown"],
  ["/events/1/findings/0/vlaue", 1, "field/unknown"],
];

const inKey = new Set(["field/unknown", "field/mixed"]);
const warnings = new Set(["ref/unknown", "ref/kind", "ref/left-out", "conflict/chosen", "range/reversed"]);
const notes = new Set(["field/unknown", "lane/unlisted", "story/told-again"]);

/** The events that may be gone, or stand under another id, after a change at a pointer. */
const touched = (pointer: string): readonly string[] => {
  const index = /^\/events\/(\d+)/.exec(pointer)?.[1];
  if (index === undefined) return [];
  const own = sample.events[Number(index)]?.id ?? "";
  return pointer === "/events/1/id" ? [own, "visit"] : [own];
};

test("the table of tampering is as long as it claims to be, and no row comes twice", () => {
  expect(rows.length).toBeGreaterThanOrEqual(150);
  const keys = rows.map(([pointer, value]) => `${pointer} ${String(value)} ${JSON.stringify(value)}`);
  expect(new Set(keys).size).toBe(rows.length);
});

test("the sample has every field of the format", () => {
  const unused: string[] = [];
  const visit = (schema: Schema, values: readonly unknown[], name: string): void => {
    const def = defOf(schema);
    const groups = values.filter(isGroup);
    if (def.type === "optional") visit(def.innerType, values, name);
    if (def.type === "array") visit(def.element, values.flat(), name);
    for (const [field, type] of Object.entries(fieldsOf(schema))) {
      const inside = groups.flatMap((group) => (Object.hasOwn(group, field) ? [group[field]] : []));
      if (inside.length === 0) unused.push(`${name}.${field}`);
      else visit(type, inside, `${name}.${field}`);
    }
  };
  visit(Case, [sample], "case");
  expect(unused).toEqual([]);
});

test("the sample that is tampered with has no problem itself", () => {
  expect(inspectCase(JSON.stringify(sample)).problems).toEqual([]);
});

describe("one field of a good case tampered with", () => {
  for (const [pointer, value, code, other] of rows) {
    const asked = other ?? pointer;
    const name = value === GONE ? "taken away" : `made ${(JSON.stringify(value) ?? "").slice(0, 40)}`;
    test(`${pointer} ${name} is ${code}, and everything else stays`, () => {
      const text = tampered(pointer, value);
      const { case: read, problems } = inspectCase(text);
      const hit = problems.filter((problem) => problem.code === code && problem.path === asked);
      expect(hit.length, JSON.stringify(problems)).toBe(1);
      const problem = hit[0];

      const what = code === "field/missing" ? "group" : inKey.has(code) ? "key" : "value";
      const { line, column } = placeIn(pointer, value, asked, what);
      expect(problem?.place).toMatchObject({ line, column });
      expect(text.slice(problem?.place?.offset).charAt(0)).toBe(
        text.split("\n")[line - 1]?.charAt(column - 1),
      );
      expect(problem?.severity).toBe(notes.has(code) ? "note" : warnings.has(code) ? "warning" : "error");

      const stay = sample.events.map(({ id }) => id).filter((id) => !touched(pointer).includes(id));
      expect(read?.events.map(({ id }) => id)).toEqual(expect.arrayContaining(stay));
      if (problem?.severity !== "error") expect(read?.events.length).toBe(sample.events.length);
      // What else is said are consequences: references to what is left out, never a second fault.
      const rest = problems.filter((found) => found !== problem && found.severity === "error");
      expect(rest).toEqual([]);

      const { says, fix } = sayProblem(problem ?? { code: "", params: {} });
      expect(`${says} ${fix}`).not.toMatch(/undefined|NaN|\[object|“”|Please report/);
    });
  }
});
