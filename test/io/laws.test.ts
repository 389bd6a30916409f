import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { sayProblem } from "../../src/look/problems.en.ts";
import { explain } from "../../src/model/check/explain.ts";
import { check } from "../../src/model/check.ts";
import { Case } from "../../src/model/schema.ts";
import { writeCase } from "../../src/model/write.ts";
import { anyCase } from "../arbitraries/case.ts";
import { sample } from "./sample.ts";

// A thousand runs take seconds, and many on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 1000 };
const json = fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text));

/** Every place in a JSON value. */
const places = (value: unknown, path: readonly string[] = []): (readonly string[])[] => [
  path,
  ...(typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))
    : []),
];

const spoil = (path: readonly string[], by: unknown): unknown => {
  const copy = { top: JSON.parse(JSON.stringify(sample)) };
  let here: Record<string, unknown> = copy;
  const way = ["top", ...path];
  for (const step of way.slice(0, -1)) here = here[step] as Record<string, unknown>;
  here[way.at(-1) ?? ""] = by;
  return copy.top;
};
/** The sample with any one value in it replaced by any other, mostly by something near to right. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...places(sample)),
    fc.oneof(json, fc.constantFrom(null, "", 0, -1, 1.5, {}, [], "visit", [{}], { is: "exact" })),
  )
  .map(([path, by]) => spoil(path, by));

const errors = (problems: readonly { readonly severity: string }[]) =>
  problems.filter(({ severity }) => severity === "error");

describe("reading and writing", () => {
  test("read(write(case)) = case, and there is nothing to say about it", () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        expect(check(JSON.parse(writeCase(of)))).toEqual({ case: of, problems: [] });
      }),
      runs,
    );
  });

  test("a close look finds no error in what was written, and the same case", () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        const { case: read, problems } = inspectCase(writeCase(of));
        expect(errors(problems)).toEqual([]);
        expect(read).toEqual(of);
      }),
      { numRuns: 200 },
    );
  });

  test("random cases are of every kind, so that the laws above are about something", () => {
    const cases = fc.sample(anyCase, { numRuns: 300, seed: 1 });
    const events = cases.flatMap((of) => of.events);
    const values = events.flatMap(({ findings }) => (findings ?? []).map(({ value }) => value?.is));
    const forms = events.flatMap(({ time }) => [time ?? []].flat().flatMap((form) => Object.keys(form)));
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(10);
    expect(new Set(values.filter((is) => is !== undefined)).size).toBe(15);
    expect([...new Set(forms)].sort()).toEqual(
      ["after", "age", "at", "before", "between", "by", "date", "for", "from", "said", "to"].sort(),
    );
  });
});

describe("checking", () => {
  test("never throws, and says something about every value that is no case", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(check(value).case).toBeNull();
        expect(errors(check(value).problems).length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test("what is left of a spoiled case is a good case, and what was lost is named", () => {
    fc.assert(
      fc.property(spoiled, (raw) => {
        const { case: left, problems } = check(raw);
        if (left === null) {
          expect(errors(problems).length).toBe(1);
          return;
        }
        expect(errors(check(left).problems)).toEqual([]);
        if (left.events.length < sample.events.length && (raw as Case).events.length === sample.events.length)
          expect(errors(problems).length).toBeGreaterThan(0);
        if (errors(problems).length === 0) expect(left).toBe(raw);
      }),
      runs,
    );
  });

  test("a value fits the schema if and only if nothing is said about it", () => {
    fc.assert(
      fc.property(spoiled, (raw) => {
        expect(explain(Case, raw).length === 0).toBe(Case.safeParse(raw).success);
      }),
      runs,
    );
  });

  test("what is shown does not depend on the order of events", () => {
    const doubled = [...sample.events, { ...sample.events[0], title: "Again" }, { id: "bad" }];
    fc.assert(
      fc.property(fc.shuffledSubarray(doubled, { minLength: doubled.length }), (events) => {
        const { case: left } = check({ ...sample, events });
        expect(left?.events.map(({ id }) => id).sort()).toEqual([
          "drug",
          "operation",
          "recheck",
          "rest",
          "scan",
        ]);
      }),
      runs,
    );
  });
});

describe("any text", () => {
  const good = JSON.stringify(sample, null, 1);
  const pieces = fc.constantFrom(
    "",
    ",",
    "{",
    "}",
    "[",
    "]",
    '"',
    ":",
    "'",
    "//",
    "\\",
    "\n",
    "1",
    "é",
    "\u0000",
    "\ud800",
    "NaN",
    "__proto__",
  );
  const broken = fc
    .tuple(fc.nat(good.length), fc.nat(3), pieces)
    .map(([at, cut, piece]) => good.slice(0, at) + piece + good.slice(at + cut));
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(..."[]{},:\"'0-/*\\ tn\n") }),
    broken,
  );

  test("is opened without an exception, and when it is no JSON, a place and a reason are given", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    fc.assert(
      fc.property(anyText, (text) => {
        const { case: read, problems } = inspectCase(text);
        let isJson = true;
        try {
          JSON.parse(text.replace(/^\uFEFF/, ""));
        } catch {
          isJson = false;
        }
        if (!isJson) expect(read).toBeNull();
        if (read === null) expect(errors(problems).length).toBeGreaterThan(0);
        for (const problem of problems) {
          expect(problem.code).not.toBe("text/unreadable");
          expect(problem.place).toBeDefined();
          expect(problem.place?.offset).toBeLessThanOrEqual(text.length);
          const { says, fix } = sayProblem(problem);
          expect(`${says} ${fix}`).not.toMatch(/undefined|\[object Object\]|Please report/);
        }
      }),
      runs,
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});
