import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, test } from "vitest";
import { BYTE_PROBLEMS, type ByteProblem } from "../../src/io/decode.ts";
import { SYNTAX_PROBLEMS, type SyntaxProblem } from "../../src/io/faults.ts";
import { FILE_PROBLEMS, type FileProblem, inspectCase } from "../../src/io/inspect.ts";
import { KEY_PROBLEMS, type KeyProblem } from "../../src/io/keys.ts";
import { VALUE_PROBLEMS, type ValueProblem } from "../../src/io/values.ts";
import { problemsEn, type SpokenCode, sayProblem } from "../../src/look/problems.en.ts";
import { FORMAT_PROBLEMS, type FormatProblem } from "../../src/model/check/foreign.ts";
import { ID_PROBLEMS, type IdProblem } from "../../src/model/check/identify.ts";
import { SHAPE_PROBLEMS, type ShapeProblem } from "../../src/model/check/misfit.ts";
import { REFERENCE_PROBLEMS, type ReferenceProblem } from "../../src/model/check/refer.ts";
import { SENSE_PROBLEMS, type SenseProblem } from "../../src/model/check/sense.ts";
import { TIME_PROBLEMS, type TimeProblem } from "../../src/model/timeProblems.ts";
import { spoilable } from "./sample.ts";

const produced = [
  ...BYTE_PROBLEMS,
  ...FILE_PROBLEMS,
  ...FORMAT_PROBLEMS,
  ...ID_PROBLEMS,
  ...KEY_PROBLEMS,
  ...REFERENCE_PROBLEMS,
  ...SENSE_PROBLEMS,
  ...SHAPE_PROBLEMS,
  ...SYNTAX_PROBLEMS,
  ...TIME_PROBLEMS,
  ...VALUE_PROBLEMS,
];
type Produced =
  | ByteProblem
  | FileProblem
  | FormatProblem
  | IdProblem
  | KeyProblem
  | ReferenceProblem
  | SenseProblem
  | ShapeProblem
  | SyntaxProblem
  | TimeProblem
  | ValueProblem;

describe("every problem has a sentence", () => {
  test("and every sentence a problem, as the types have it", () => {
    expectTypeOf<Produced>().toEqualTypeOf<SpokenCode>();
    expect([...produced].sort()).toEqual(Object.keys(problemsEn).sort());
    expect(new Set(produced).size).toBe(produced.length);
  });

  test("and no file of model or io makes a problem of any other code", () => {
    const src = new URL("../../src/", import.meta.url);
    const named = ["model", "io"].flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, src), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts"))
        .flatMap((name) => [
          ...readFileSync(new URL(`${folder}/${name}`, src), "utf8").matchAll(
            /"((?:field|written|case|format|foreign|id|ref|lane|conflict|range|story|time|file|key|number|string|text)\/[a-z-]+)"/g,
          ),
        ]),
    );
    const codes = new Set<string>(named.map(([, code = ""]) => code));
    expect([...codes].sort()).toEqual([...produced].sort());
  });

  test("a code that has none is named, and does not fail", () => {
    for (const code of ["nothing/such", "toString", "__proto__"])
      expect(sayProblem({ code, params: {} }).says).toBe(`Something is wrong here (${code}).`);
  });
});

describe("H6 what the file says stays text in a sentence", () => {
  const hostile = '<img src=x onerror="alert(1)">';

  test("markup in a title, an id, a field and a value is repeated letter by letter", () => {
    const raw = spoilable();
    raw.events[0].title = hostile;
    raw.events[0].kind = hostile;
    raw.events[1][hostile] = 1;
    raw.events[1].lesions = [hostile];
    const { problems } = inspectCase(JSON.stringify(raw));
    const said = problems.map((problem) => sayProblem(problem).says);
    for (const code of ["field/value", "field/unknown", "ref/unknown"]) {
      const index = problems.findIndex((problem) => problem.code === code);
      expect(said[index], code).toContain(hostile);
    }
    expect(said.join(" ")).not.toMatch(/&lt;|&quot;/);
  });

  test("a character that cannot be seen, or turns the direction of writing, is shown by its number", () => {
    const raw = spoilable();
    raw.events[0] = { ...raw.events[0], title: "a\u202Eb\u0000c", kind: "x" };
    const { problems } = inspectCase(JSON.stringify(raw));
    const said = sayProblem(
      problems.find(({ code }) => code === "field/value") ?? { code: "", params: {} },
    ).says;
    expect(said).toContain("“a⟨U+202E⟩b⟨U+0000⟩c”");
  });

  test("words of a script from right to left keep their direction to themselves", () => {
    const raw = spoilable();
    raw.events[0] = { ...raw.events[0], title: "ورم", kind: "x" };
    const { problems } = inspectCase(JSON.stringify(raw));
    expect(sayProblem(problems[0] ?? { code: "", params: {} }).says).toContain("“\u2068ورم\u2069”");
  });

  test("a title of a million letters is cut, between characters", () => {
    const raw = spoilable();
    raw.events[0] = { ...raw.events[0], title: "😀".repeat(500_000), kind: "x" };
    const { problems } = inspectCase(JSON.stringify(raw));
    expect(problems[0]?.params.name).toBe(`${"😀".repeat(60)}…`);
  });
});
