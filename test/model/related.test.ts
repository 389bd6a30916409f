import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { things } from "../../src/model/named.ts";
import { related } from "../../src/model/related.ts";
import type { Case, Event } from "../../src/model/schema.ts";

const base = {
  format: "caseline/1",
  id: "c",
  title: "t",
  summary: "s",
  neutral: { title: "t", summary: "s" },
} as const;

const breast: Case = {
  ...base,
  events: [
    { id: "biopsy", kind: "surgery", title: "Core biopsy", specimens: ["core"] },
    {
      id: "report",
      kind: "pathology",
      title: "Pathology",
      findings: [{ id: "er", on: "core", measure: "m-er", value: { is: "positive" } }],
    },
    { id: "scan", kind: "imaging", title: "Mammography", lesions: ["mass"] },
    { id: "other", kind: "history", title: "Asthma" },
  ],
  lesions: [
    { id: "mass", title: "Mass", seen: ["scan"], relations: [] },
    { id: "node", title: "Node", relations: [{ to: "mass", is: "metastasis" }] },
  ],
  specimens: [{ id: "core", title: "Core", from: "biopsy", lesion: "mass" }],
  measures: [{ id: "m-er", title: "Estrogen receptor" }],
  course: [{ id: "state", state: "disease", title: "Cancer", time: { at: "biopsy" }, concerns: ["biopsy"] }],
  conflicts: [{ id: "clash", title: "ER", concerns: ["er"], statements: [{ text: "a" }, { text: "b" }] }],
  missing: [{ id: "gap", text: "Margins", concerns: ["biopsy", "nowhere"] }],
};

const sorted = (id: string) => [...related(breast, id)].sort();

describe("related", () => {
  it("lights an event with its findings, what they are on, and the surgery of the specimen", () => {
    expect(sorted("report")).toEqual(["biopsy", "clash", "core", "er", "m-er", "mass", "report"]);
  });
  it("lights a surgery with its specimen, lesion, course state and what is missing about it", () => {
    expect(sorted("biopsy")).toEqual(["biopsy", "core", "gap", "mass", "report", "state"]);
  });
  it("lights a conflict with what it concerns and the event of that finding", () => {
    expect(sorted("clash")).toEqual(["clash", "er", "report"]);
  });
  it("never lights two lesions as one", () => {
    expect(sorted("node")).toEqual(["node"]);
  });
  it("knows only itself of an id that the case does not know", () => {
    expect(sorted("nowhere")).toEqual(["nowhere"]);
  });

  it("is symmetric and holds itself, whatever refers to whatever", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "gone");
    const ids = fc.array(id, { maxLength: 3 });
    const event = fc.record({ id, lesions: ids, specimens: ids, on: id, finding: id, measure: id }).map(
      (of): Event => ({
        id: of.id,
        kind: "imaging",
        title: "e",
        lesions: of.lesions,
        specimens: of.specimens,
        findings: [{ id: of.finding, on: of.on, measure: of.measure }],
      }),
    );
    const any = fc.record({
      events: fc.array(event, { maxLength: 4 }),
      lesion: fc.record({ id, title: id, seen: ids, removed: id }),
      specimen: fc.record({ id, title: id, from: id, lesion: id }),
      missing: fc.record({ id, text: id, concerns: ids }),
    });
    fc.assert(
      fc.property(any, ({ events, lesion, specimen, missing }) => {
        const of: Case = { ...base, events, lesions: [lesion], specimens: [specimen], missing: [missing] };
        for (const one of [...things(of).keys(), "gone"]) {
          const set = related(of, one);
          expect(set.has(one)).toBe(true);
          for (const other of set) expect(related(of, other).has(one)).toBe(true);
        }
      }),
    );
  });
});
