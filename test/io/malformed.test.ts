import { describe, expect, test } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { sayProblem } from "../../src/look/problems.en.ts";

type Fault = `${string} ${number}:${number}`;
type Row = readonly [text: string, ...faults: Fault[]];

/** Each: a text that is not JSON, and what is wrong with it, code and line:column, all of it in order. */
const rows: readonly Row[] = [
  ["", "file/empty 1:1"],
  [" \n\t ", "file/empty 1:1"],
  ["\uFEFF", "file/empty 1:1"],
  ["[1, 2,]", "text/trailing-comma 1:6"],
  ['{"a": 1,\n}', "text/trailing-comma 1:8"],
  [
    '{"a": [1,], "b": {"c": 2,},}',
    "text/trailing-comma 1:9",
    "text/trailing-comma 1:25",
    "text/trailing-comma 1:27",
  ],
  ["[1,,2]", "text/extra-comma 1:4"],
  ["[,1]", "text/extra-comma 1:2"],
  ["{,}", "text/extra-comma 1:2"],
  ["[1,,]", "text/extra-comma 1:4", "text/trailing-comma 1:4"],
  ["[1 2]", "text/missing-comma 1:3"],
  ['{"a": 1\n "b": 2}', "text/missing-comma 1:8"],
  ['{"a": {"b": 1} "c": 2}', "text/missing-comma 1:15"],
  ['["a" "b" "c"]', "text/missing-comma 1:5", "text/missing-comma 1:9"],
  ['{"a" 1}', "text/missing-colon 1:6"],
  ['{"a" = 1}', "text/missing-colon 1:6"],
  ['{"a"}', "text/missing-value 1:5"],
  ['{"a", "b": 1}', "text/missing-value 1:5"],
  ['{"a": }', "text/missing-value 1:7"],
  ['{"a": , "b": 1}', "text/missing-value 1:7"],
  ["{a: 1}", "text/unquoted-key 1:2"],
  ["{a: 1, b-c: 2}", "text/unquoted-key 1:2", "text/unquoted-key 1:8"],
  ["{1: 1}", "text/unquoted-key 1:2"],
  ["{null: 1}", "text/unquoted-key 1:2"],
  ["{'a': 'b'}", "text/quotes 1:2", "text/quotes 1:7"],
  ["[`a`]", "text/quotes 1:2"],
  ["[“a b”]", "text/quotes 1:2"],
  ["[„a b“]", "text/quotes 1:2"],
  ["['it\\'s']", "text/quotes 1:2"],
  ["// a remark\n[1]", "text/comment 1:1"],
  ["[1] // a remark", "text/comment 1:5"],
  ["[1, /* two */ 2]", "text/comment 1:5"],
  ["[1 /* never closed", "text/comment 1:4", "text/truncated 1:19"],
  ["[NaN]", "text/not-a-value 1:2"],
  ["[Infinity, -Infinity]", "text/not-a-value 1:2", "text/not-a-value 1:12"],
  ["[undefined]", "text/not-a-value 1:2"],
  ["[None]", "text/not-a-value 1:2"],
  ["[N/A]", "text/not-a-value 1:2"],
  ["[True]", "text/no-quotes 1:2"],
  ["[abc]", "text/no-quotes 1:2"],
  ["[5 mg]", "text/missing-comma 1:3", "text/no-quotes 1:4"],
  ["[5mg]", "text/no-quotes 1:2"],
  ["[+1]", "text/number 1:2"],
  ["[.5]", "text/number 1:2"],
  ["[1.]", "text/number 1:2"],
  ["[01]", "text/number 1:2"],
  ["[-01]", "text/number 1:2"],
  ["[0x1F]", "text/number 1:2"],
  ["[1e]", "text/number 1:2"],
  ["[1_000]", "text/number 1:2"],
  ["[-]", "text/no-quotes 1:2"],
  ['{"a": 1,5}', "text/decimal-comma 1:9"],
  ['["a\\qb"]', "text/escape 1:4"],
  ['["\\u12G4"]', "text/escape 1:3"],
  ['["C:\\\\ok\\x41"]', "text/escape 1:9"],
  ['["a\tb"]', "text/control 1:4"],
  ['["a\u0000b"]', "text/control 1:4"],
  ['["a\nb"]', "text/line-break 1:2"],
  ['{"a": "the "big" one"}', "text/quote-inside 1:13"],
  ['{"a": "b" c: 1}', "text/missing-comma 1:10", "text/unquoted-key 1:11"],
  ["[1\u00A0]", "text/odd-space 1:3"],
  ["[\u200B1]", "text/odd-space 1:2"],
  ["[1}", "text/wrong-bracket 1:3"],
  ['{"a": [1}', "text/wrong-bracket 1:9"],
  ["]", "text/wrong-bracket 1:1"],
  ["[1]]", "text/after-end 1:4"],
  ['{"a": 1}}', "text/after-end 1:9"],
  ["[1] x", "text/after-end 1:5"],
  ['{"a": 1} {"b": 2}', "text/two-documents 1:10"],
  ['{"a": 1}\n{"b": 2}\n', "text/json-lines 2:1"],
  ["[:]", "text/unexpected 1:2"],
  ['{"a": : 1}', "text/unexpected 1:7"],
  ["{[1]: 2}", "text/unexpected 1:2"],
  [",", "text/unexpected 1:1"],
  ["[", "text/truncated 1:2"],
  ['{"a"', "text/truncated 1:5"],
  ['{"a":', "text/truncated 1:6"],
  ['{"a": 1', "text/truncated 1:8"],
  ['{"a": "b', "text/truncated 1:9"],
  ['["a", "b\\', "text/truncated 1:10"],
  ["[1,\n", "text/truncated 1:4"],
];

describe("texts that are not JSON", () => {
  test("are not JSON, each of them, and none comes twice", () => {
    for (const [text] of rows) expect(() => JSON.parse(text), text).toThrow();
    expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(70);
  });

  for (const [text, ...faults] of rows) {
    test(`${JSON.stringify(text)}: ${faults.join(", ")}`, () => {
      const { case: read, problems } = inspectCase(text);
      expect(read).toBeNull();
      expect(problems.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual(faults);
      expect(problems.every(({ severity }) => severity === "error")).toBe(true);
      for (const problem of problems) expect(sayProblem(problem).fix).not.toBe("");
    });
  }

  test("a hundred slips of one habit are not a hundred problems", () => {
    const text = `[${"{'a': 1}, ".repeat(100)}1]`;
    expect(inspectCase(text).problems.length).toBe(20);
  });
});
