import { describe, expect, test } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { sayProblem } from "../../src/look/problems.en.ts";
import type { Problem } from "../../src/model/problem.ts";
import { writeCase } from "../../src/model/write.ts";
import { codes, eventIds, good, only } from "./only.ts";
import { sample, spoilable } from "./sample.ts";

const open = (raw: unknown) => inspectCase(JSON.stringify(raw, null, 2));

describe("reliability B: texts that are no good case", () => {
  test("B1 an event without an id, or without a title, is not shown, and the others are", () => {
    const raw = spoilable();
    delete raw.events[4].id;
    delete raw.events[5].title;
    const { case: read, problems } = open(raw);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["field/missing", "/events/4/id"],
      ["field/missing", "/events/5/title"],
    ]);
    expect(eventIds(read)).toEqual(["visit", "scan", "operation", "drug"]);
  });

  test("B2 a number written as text is not cast, and the cast is offered", () => {
    const raw = spoilable();
    raw.events[3].cycles = "6";
    const { case: read, problems } = open(raw);
    const problem = problems.find(({ path }) => path === "/events/3/cycles") as Problem;
    expect(sayProblem(problem).fix).toBe("Write 6 without quotes.");
    expect(eventIds(read)).not.toContain("drug");
  });

  test("B2 a list that is null, or a group, is left out as a whole, and the rest is shown", () => {
    for (const wrong of [null, { ill: {} }]) {
      const { case: read, problems } = open({ ...sample, course: wrong });
      expect(only(problems)).toMatchObject({ code: "field/type", path: "/course" });
      expect(read?.course).toBeUndefined();
      expect(read?.events.length).toBe(6);
    }
  });

  test("B2 a birth date in words is left out, with what would be one, and the rest of the patient stays", () => {
    const raw = spoilable();
    raw.patient.born = "about 1950";
    const { case: read, problems } = open(raw);
    expect(only(problems)).toMatchObject({ code: "written/date", path: "/patient/born" });
    expect(sayProblem(only(problems)).says).toContain("about 1950");
    expect(read?.patient).toMatchObject({ age: { is: "P68Y" } });
    expect(read?.patient?.born).toBeUndefined();
  });

  test("B2 without its own title a case has the neutral one, or a dash, and never words that are made up", () => {
    const { title: _, ...untitled } = sample;
    expect(open(untitled).case?.title).toBe("A case");
    expect(open({ ...untitled, neutral: { summary: "A mass." } }).case).toMatchObject({
      title: "—",
      neutral: { title: "—", summary: "A mass." },
    });
    expect(open({ ...sample, neutral: null }).case).toMatchObject({
      title: "A made-up case",
      neutral: { title: "—", summary: "—" },
    });
  });

  test("B2 a wrong word with a character that cannot be seen is two problems, and one of them an error", () => {
    const raw = spoilable();
    raw.events[4].kind = "history\u0000";
    const { case: read, problems } = open(raw);
    expect(codes(problems)).toEqual(["string/control", "field/value"]);
    expect(eventIds(read)).not.toContain("rest");
  });

  test("B3 an unknown field is kept and noted with the field that was meant, and takes nothing away", () => {
    const raw = spoilable();
    delete raw.events[2].site;
    raw.events[2].stie = "liver";
    const { case: read, problems } = open(raw);
    expect(only(problems)).toMatchObject({
      code: "field/unknown",
      severity: "note",
      params: { suggestion: "site" },
    });
    expect(read).toEqual(raw);
  });

  test("B3 an unknown kind of event is named with the kind that was meant", () => {
    const raw = spoilable();
    raw.events[4].kind = "histroy";
    expect(only(open(raw).problems)).toMatchObject({
      code: "field/value",
      params: { suggestion: "history" },
    });
  });

  test.each([
    ["caseline/2", "format/newer"],
    ["caseline/17", "format/newer"],
    ["caseline/0", "format/older"],
    ["Caseline/1", "format/unknown"],
    ["", "format/unknown"],
    [1, "format/unknown"],
    [null, "format/unknown"],
  ])("B3 a case of the format %j is refused as %s", (format, code) => {
    const { case: read, problems } = open({ ...sample, format });
    expect(read).toBeNull();
    expect(only(problems)).toMatchObject({ code, path: "/format", place: { line: 3, column: 13 } });
  });

  test("B3 a case that does not say its format, or has no list of events, is refused", () => {
    const { format: _, ...without } = sample;
    expect(only(open(without).problems).code).toBe("format/missing");
    for (const events of [undefined, null, {}, "none"]) {
      const { case: read, problems } = open({ ...sample, events });
      expect(read).toBeNull();
      expect(only(problems).code).toBe("case/no-events");
    }
  });

  test("B4 of two things with one id both are named and neither is shown, wherever they stand", () => {
    const raw = spoilable();
    raw.measures[1].id = "scan";
    const { case: read, problems } = open(raw);
    const problem = problems.find(({ code }) => code === "id/duplicate") as Problem;
    expect(problem.path).toBe("/measures/1/id");
    expect(problem.also).toEqual([{ path: "/events/1/id", place: expect.objectContaining({ column: 13 }) }]);
    expect(sayProblem(problem).says).toMatch(/measure “Diameter” and the event “Scan”/);
    expect(eventIds(read)).not.toContain("scan");
    expect(read?.measures?.map(({ id }) => id)).toEqual(["mitoses"]);
  });

  test("B4 an event that was copied with its findings is one problem, not one for each finding", () => {
    const raw = spoilable();
    raw.events.push({ ...raw.events[1], title: "Copy" });
    const errors = open(raw).problems.filter(({ severity }) => severity === "error");
    expect(only(errors)).toMatchObject({ code: "id/duplicate", path: "/events/6/id" });
  });

  test("B4 a link to an id that nothing has is a warning, and stays in the case", () => {
    const raw = spoilable();
    raw.events[1].lesions = ["mas"];
    const { case: read, problems } = open(raw);
    expect(only(problems)).toMatchObject({
      code: "ref/unknown",
      severity: "warning",
      params: { to: "mas", suggestion: "mass" },
    });
    expect(read).toEqual(raw);
  });

  test("B4 a link to something that is left out says so, and not that it does not exist", () => {
    const raw = spoilable();
    raw.lesions[0].title = 5;
    const links = open(raw).problems.filter(({ path }) => path !== "/lesions/0/title");
    expect(links.length).toBe(3);
    expect(new Set(codes(links))).toEqual(new Set(["ref/left-out"]));
  });

  test("B5 keys and ids that mean something to a program pollute nothing, are reported, and work as ids", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text = good
      .replaceAll('"rest"', '"__proto__"')
      .replaceAll('"recheck"', '"constructor"')
      .replace(
        '"title": "Undated"',
        '"title": "Undated", "__proto__": { "polluted": 1 }, "prototype": {}, "toString": "x"',
      );
    const { case: read, problems } = inspectCase(text);
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ["key/reserved", "/events/4/__proto__"],
      ["key/reserved", "/events/4/prototype"],
      ["field/unknown", "/events/4/toString"],
    ]);
    expect(eventIds(read)).toEqual(["visit", "scan", "operation", "drug", "__proto__", "constructor"]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect("polluted" in {}).toBe(false);
    expect(read && writeCase(read)).toContain('"polluted": 1');
  });

  test("B5 what is left out leaves such keys in place as plain data", () => {
    const text = good
      .replace('"id": "sample",', '"id": "sample", "__proto__": { "polluted": 1 },')
      .replace('"title": "Scan"', '"title": 1');
    const { case: read } = inspectCase(text);
    expect(eventIds(read)).not.toContain("scan");
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    expect(read && writeCase(read)).toContain('"polluted": 1');
  });

  test("B6 a case without events, or with one, is a case", () => {
    for (const events of [[], [{ id: "visit", kind: "encounter", title: "Visit" }]]) {
      const { case: read, problems } = open({
        format: "caseline/1",
        id: "a",
        title: "A",
        summary: "A",
        neutral: { title: "A", summary: "A" },
        events,
      });
      expect(problems).toEqual([]);
      expect(read?.events.length).toBe(events.length);
    }
  });

  test.each([
    ['{"resourceType": "Bundle", "entry": []}', "foreign/fhir-bundle"],
    ['{"resourceType": "Condition", "id": "f201"}', "foreign/fhir-resource"],
    ['{"id": "a", "subject": {}, "phenotypicFeatures": []}', "foreign/phenopacket"],
    ['{"subject": {}, "metaData": {}}', "foreign/phenopacket"],
    ['[{"studyId": "s", "patientId": "p", "startNumberOfDaysSinceDiagnosis": 1}]', "foreign/cbioportal"],
  ])("B7 what others wrote is recognized, and not taken for a broken case: %s", (text, code) => {
    const { case: read, problems } = inspectCase(text);
    expect(read).toBeNull();
    expect(only(problems).code).toBe(code);
    expect(sayProblem(only(problems)).says).toContain("cannot import it yet");
  });

  test("B7 any other JSON value is called what it is", () => {
    for (const [text, got] of [
      ["[]", "list"],
      ["3", "number"],
      ['"a"', "string"],
      ["null", "null"],
      ["true", "boolean"],
    ])
      expect(only(inspectCase(text ?? "").problems)).toMatchObject({
        code: "case/not-a-group",
        params: { got },
      });
    expect(only(inspectCase("{}").problems).code).toBe("format/missing");
  });
});
