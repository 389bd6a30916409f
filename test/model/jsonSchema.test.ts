import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { caseSchema } from "../../src/make/caseSchema.ts";
import { Case } from "../../src/model/schema.ts";

const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const agrees = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(caseSchema()));

const FILES = [
  ...["data/blank-case.json"].filter((file) => existsSync(file)),
  ...readdirSync("data/cases").map((file) => `data/cases/${file}`),
].filter((file) => file.endsWith(".json"));

const small = {
  format: "caseline/1",
  id: "x",
  title: "T",
  summary: "S",
  neutral: { title: "T", summary: "S" },
};
const event = { id: "a", kind: "surgery", title: "A" };

describe("the published JSON Schema", () => {
  it("is the one that the model makes: node src/make/schema.mjs", () => {
    expect(readFileSync("data/case.schema.json", "utf8")).toBe(caseSchema());
  });

  it.each(FILES)("takes %s, as the model does", (file) => {
    expect(Case.safeParse(read(file)).error?.issues ?? []).toEqual([]);
    agrees(read(file));
    expect(agrees.errors ?? []).toEqual([]);
  });

  it.each([
    ["nothing", {}, false],
    ["a case without events", { ...small }, false],
    ["the smallest case", { ...small, events: [] }, true],
    ["a field nobody knows", { ...small, events: [], colour: "red" }, false],
    ["another version", { ...small, format: "caseline/2", events: [] }, false],
    ["an event of an unknown kind", { ...small, events: [{ ...event, kind: "party" }] }, false],
    ["a span of time", { ...small, events: [{ ...event, time: { before: "b", by: "P21Y" } }] }, true],
    [
      "a span that is none",
      { ...small, events: [{ ...event, time: { before: "b", by: "21 years" } }] },
      false,
    ],
    ["an empty list of statements", { ...small, events: [{ ...event, time: [] }] }, false],
    [
      "a bare number as a value",
      { ...small, events: [{ ...event, findings: [{ id: "f", value: 5 }] }] },
      false,
    ],
    ["a birth in some year", { ...small, patient: { born: "1950~" }, events: [] }, true],
    ["a birth in words", { ...small, patient: { born: "about 1950" }, events: [] }, false],
    [
      "a value in its kind",
      { ...small, events: [{ ...event, findings: [{ id: "f", value: { is: "absent" } }] }] },
      true,
    ],
  ])("agrees with the model about %s", (_, file, good) => {
    expect(Case.safeParse(file).success).toBe(good);
    expect(agrees(file)).toBe(good);
  });
});
