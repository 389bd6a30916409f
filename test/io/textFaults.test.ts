import { describe, expect, test } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { sayProblem } from "../../src/look/problems.en.ts";
import { writeCase } from "../../src/model/write.ts";
import { codes, eventIds, good, lineOf, only } from "./only.ts";
import { spoilable } from "./sample.ts";

describe("reliability A: malformed texts and files", () => {
  test("A1 an empty file, only spaces, or only a byte order mark is an empty file", () => {
    for (const text of ["", "  \r\n\t ", "\uFEFF", "\uFEFF \n"]) {
      const { case: read, problems } = inspectCase(text);
      expect(read).toBeNull();
      expect(only(problems).code).toBe("file/empty");
    }
  });

  test("A2 a file that ends in the middle of a text names the last whole event and the open bracket", () => {
    const cut = good.indexOf('"Operation"');
    const { case: read, problems } = inspectCase(good.slice(0, cut + 5));
    expect(read).toBeNull();
    const problem = only(problems);
    expect(problem.code).toBe("text/truncated");
    expect(problem.path).toBe("/events/2/title");
    expect(problem.params).toMatchObject({ lastEvent: "Scan", lastNumber: 2, bracket: "{" });
    const openLine = lineOf(good, '"id": "operation"') - 1;
    expect(problem.params.openLine).toBe(openLine);
    expect(problem.also).toEqual([
      { path: "/events/2", place: expect.objectContaining({ line: openLine, column: 5 }) },
    ]);
    expect(sayProblem(problem).says).toContain("The last whole event is number 2, “Scan”.");
  });

  test("A2 a file that ends in the middle of a list does so, too, and one before its first event names none", () => {
    const cut = good.indexOf('"before": "operation"');
    expect(only(inspectCase(good.slice(0, good.lastIndexOf("{", cut))).problems).params).toMatchObject({
      lastEvent: "First visit",
      lastNumber: 1,
      bracket: "[",
    });
    const early = only(inspectCase(good.slice(0, good.indexOf('"events"'))).problems);
    expect(early.params).toMatchObject({ lastEvent: "", lastNumber: 0 });
    expect(sayProblem(early).says).not.toContain("event");
  });

  test("A3 a comma too many, comments, other quotes and keys without quotes are all named at once", () => {
    const text = good
      .replace('"title": "A made-up case",', "title: 'A made-up case' // mine")
      .replace('"A mass, an operation, and a recurrence."', "NaN")
      .replace(/\}\s*$/, ",}");
    const { case: read, problems } = inspectCase(text);
    expect(read).toBeNull();
    expect(codes(problems)).toEqual([
      "text/unquoted-key",
      "text/quotes",
      "text/comment",
      "text/missing-comma",
      "text/not-a-value",
      "text/trailing-comma",
    ]);
    expect(problems[0]?.place).toMatchObject({ line: 5, column: 3 });
  });

  test("A5 a hundred thousand open brackets, and 250 kB of nested lists and groups, are refused within a second", () => {
    const nested = '[{"":'.repeat(50_000);
    for (const text of [
      "[".repeat(100_000),
      "[".repeat(100_000) + "]".repeat(100_000),
      nested,
      `${nested}1${"}]".repeat(50_000)}`,
      good.replace('"id": "rest"', `"id": "rest", "deep": ${"[".repeat(5000)}${"]".repeat(5000)}`),
    ]) {
      const start = performance.now();
      const { case: read, problems } = inspectCase(text);
      expect(performance.now() - start).toBeLessThan(1000);
      expect(read).toBeNull();
      expect(codes(problems)).toContain("text/too-deep");
    }
  });

  test("A5 a depth of a hundred is still read", () => {
    const deep = good.replace('"id": "rest"', `"id": "rest", "deep": ${"[".repeat(97)}${"]".repeat(97)}`);
    expect(only(inspectCase(deep).problems).code).toBe("field/unknown");
    const deeper = good.replace('"id": "rest"', `"id": "rest", "deep": ${"[".repeat(98)}${"]".repeat(98)}`);
    expect(codes(inspectCase(deeper).problems)).toEqual(["text/too-deep"]);
  });

  test("A6 a key that comes twice in an event names both lines, and the event is not shown", () => {
    const text = good.replace('"title": "Operation"', '"title": "Operation",\n      "title": "Biopsy"');
    const { case: read, problems } = inspectCase(text);
    const problem = problems.find(({ code }) => code === "key/duplicate");
    const line = lineOf(text, '"title": "Operation"');
    expect(problem).toMatchObject({
      severity: "error",
      path: "/events/2/title",
      params: { key: "title", firstLine: line },
      place: { line: line + 1, column: 7 },
      also: [{ path: "/events/2/title", place: { line, column: 7 } }],
    });
    expect(eventIds(read)).toEqual(["visit", "scan", "drug", "rest", "recheck"]);
  });

  test("A6 a key that comes twice in a finding costs the finding only", () => {
    const text = good.replace('"on": "mass"', '"on": "mass", "on": "other"');
    const { case: read } = inspectCase(text);
    expect(read?.events.length).toBe(6);
    expect(read?.events[1]?.findings?.map(({ id }) => id)).toEqual(["count"]);
  });

  test("A6 of two equal keys the last is read, and what is wrong with it is placed there", () => {
    const text = good.replace('"on": "mass"', '"on": "mass",\n"on": 5');
    const { problems } = inspectCase(text);
    const line = lineOf(text, '"on": 5');
    expect(problems.map(({ code, place }) => [code, place?.line])).toContainEqual(["key/duplicate", line]);
    const under = good.replace('"value": {', '"value": { "is": 7 }, "value": {\n "ist": 1,');
    const unknown = inspectCase(under).problems.find(({ code }) => code === "field/unknown");
    expect(unknown?.place?.line).toBe(lineOf(under, '"ist"'));
  });

  test("A6 a key that comes twice at the top refuses the case", () => {
    const { case: read, problems } = inspectCase(
      good.replace('"day0": "visit"', '"day0": "visit", "events": []'),
    );
    expect(read).toBeNull();
    expect(only(problems)).toMatchObject({ code: "key/duplicate", path: "/events" });
  });

  test("A6 below the top, a key that comes twice costs the field around it, and neither value is shown", () => {
    const board = inspectCase(
      good.replace('"question": "What now?"', '"question": "What now?", "question": "Why?"'),
    );
    expect(board.case?.board).toBeUndefined();
    expect(board.case?.events.length).toBe(6);
    const neutral = inspectCase(good.replace('"title": "A case"', '"title": "A case", "title": "The end"'));
    expect(neutral.case?.neutral).toEqual({ title: "—", summary: "A mass." });
  });

  test("A6 two keys that are equal only after normalization are an error that names both lines", () => {
    const text = good.replace('"day0": "visit"', '"day0": "visit", "x": {\n"\u00e9": 1,\n"e\u0301": 2}');
    const problem = inspectCase(text).problems.find(({ code }) => code === "key/twin");
    const line = lineOf(text, '"\u00e9"');
    expect(problem).toMatchObject({
      severity: "error",
      place: { line: line + 1 },
      also: [{ place: { line } }],
    });
    expect(problem?.path).toBe("/x/e\u0301");
  });

  test.each([
    ["1e400", "number/overflow"],
    ["-1e400", "number/overflow"],
    ["1e-400", "number/underflow"],
    ["9007199254740993", "number/rounded"],
    ["10000000000000000999", "number/rounded"],
    ["0.12345678901234567890", "number/rounded"],
    ["9".repeat(10_000), "number/overflow"],
    [`0.${"1".repeat(10_000)}`, "number/rounded"],
  ])("A7 the number %.30s is not shown as another: %s", (written, code) => {
    const text = good.replace('"from": 1,', `"from": ${written},`);
    const { case: read, problems } = inspectCase(text);
    const errors = problems.filter(({ severity }) => severity === "error");
    expect(only(errors)).toMatchObject({ code, path: "/events/1/findings/1/value/from" });
    expect(errors[0]?.place?.line).toBe(lineOf(text, `"from": ${written},`));
    expect(read?.events[1]?.findings?.map(({ id }) => id)).toEqual(["size"]);
  });

  test("A7 numbers that come through are left alone, in whatever form", () => {
    for (const written of [
      "0.1",
      "1.10",
      "1E2",
      "0.30000000000000004",
      "9007199254740992",
      "1e21",
      "5e-324",
      "0.0",
    ])
      expect(
        codes(inspectCase(good.replace('"number": 10,', `"number": ${written},`)).problems),
        written,
      ).toEqual([]);
    const { case: read, problems } = inspectCase(good.replace('"number": 10,', '"number": -0,'));
    expect(only(problems)).toMatchObject({ code: "number/negative-zero", severity: "note" });
    expect(read?.measures?.length).toBe(2);
  });

  test("A7 in a remark such a number is only a warning, since nobody is shown it", () => {
    const raw = good.replace('"$comment": "a remark"', '"$comment": { "id": 12345678901234567890 }');
    const { case: read, problems } = inspectCase(raw);
    expect(only(problems)).toMatchObject({ code: "number/rounded", severity: "warning" });
    expect(read?.events.length).toBe(6);
  });

  test("A8 a web page served as a case is called one, with its first 80 characters as text", () => {
    const page = `<!DOCTYPE html>\n<html><head><title>Sign in</title><script>alert(1)</script></head>${"x".repeat(100)}`;
    const problem = only(inspectCase(page).problems);
    expect(problem.code).toBe("file/web-page");
    expect(problem.params.start).toBe(`${page.replace("\n", " ").slice(0, 80)}…`);
    expect(sayProblem(problem).says).toContain("<script>");
    for (const start of ["<html>", "\n <HTML lang=en>", "<head>", "<!doctype HTML>", "<body>404</body>"])
      expect(only(inspectCase(start).problems).code).toBe("file/web-page");
  });

  test.each([
    ['{"a": 1}\n{"a": 2}\n{"a": 3}', "text/json-lines", ""],
    ['{"a": 1}\n\n{\n"a": 2}', "text/two-documents", ""],
    ['<?xml version="1.0"?><ClinicalDocument/>', "file/kind", "xml"],
    ["<ClinicalDocument xmlns='urn:hl7-org:v3'>", "file/kind", "xml"],
    ["mrn,conditionId,codeSystem\n123,c1,snomed", "file/kind", "table"],
    ["\uFEFFmrn;id;code\n1;2;3", "file/kind", "table"],
    ["Dear colleague, thank you for", "file/kind", "text"],
    ["const data = {", "file/kind", "text"],
    ["PK\u0003\u0004\u0014\u0000", "file/kind", "zip"],
    ["%PDF-1.7\n", "file/kind", "pdf"],
    ["{\\rtf1\\ansi", "file/kind", "rtf"],
    ["\uFFFDPNG\r\n\u001A\n", "file/kind", "image"],
    ["\u001F\uFFFD\b\u0000", "file/kind", "gzip"],
    [`${"\u0000".repeat(128)}DICM`, "file/kind", "dicom"],
    ["{\u0000\n\u0000", "file/kind", "utf-16"],
    ["#Patient\tSex\nPATIENT_ID\tSEX\nP01\tMale", "foreign/cbioportal", ""],
    ["PATIENT_ID\tSTART_DATE\tSTOP_DATE\tEVENT_TYPE", "foreign/cbioportal", ""],
  ])("A9 what is no case is recognized: %j is %s %s", (text, code, kind) => {
    const { case: read, problems } = inspectCase(text);
    expect(read).toBeNull();
    const problem = only(problems);
    expect(problem.code).toBe(code);
    expect(problem.params.kind ?? "").toBe(kind);
    expect(sayProblem(problem).says).not.toContain("undefined");
  });

  test("A10 halves of characters, NUL and control characters are kept, and noted", () => {
    const raw = spoilable();
    raw.events[0].title = "a\u0000b";
    raw.events[1].title = "a\ud800b";
    raw.events[2].title = "a\u202Eb";
    raw.events[3].title = "tab\tand\nline";
    const { case: read, problems } = inspectCase(JSON.stringify(raw, null, 2));
    expect(
      problems.map(({ code, path, severity, params }) => [code, path, severity, params.character]),
    ).toEqual([
      ["string/control", "/events/0/title", "note", "U+0000"],
      ["string/surrogate", "/events/1/title", "note", "U+D800"],
      ["string/control", "/events/2/title", "note", "U+202E"],
    ]);
    expect(read).toEqual(raw);
    expect(read && JSON.parse(writeCase(read))).toEqual(raw);
  });
});
