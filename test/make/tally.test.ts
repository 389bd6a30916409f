import { expect, it } from "vitest";
import { missing } from "../../src/make/setup.mjs";
import { tally } from "../../src/make/tally.mjs";

const file = (status: string, assertionResults: unknown[], message = "") => ({
  name: "/here/test/a.test.ts",
  status,
  message,
  assertionResults,
});
const one = (status: string, title = "is so") => ({ ancestorTitles: ["a thing"], title, status });
const of = (testResults: unknown[], { status = 0, skips = {} } = {}) =>
  tally({ report: { testResults }, status, skips, root: "/here" });

it("counts what passed and names what failed", () => {
  expect(of([file("failed", [one("passed"), one("failed", "is not so")])], { status: 1 })).toEqual({
    passed: 1,
    skipped: 0,
    failures: ["test/a.test.ts > a thing > is not so"],
  });
});

it("fails a skip that has no reason, and lets one pass that has", () => {
  const results = [file("passed", [one("passed"), one("skipped", "waits")])];
  const name = "test/a.test.ts > a thing > waits";
  expect(of(results).failures).toEqual([`skipped, and not in test/skips.json: ${name}`]);
  expect(of(results, { skips: { [name]: "needs a printer" } })).toEqual({
    passed: 1,
    skipped: 1,
    failures: [],
  });
});

it("fails a file that does not load", () => {
  const results = [file("failed", [], "no such module"), file("passed", [one("passed")])];
  expect(of(results, { status: 1 }).failures).toEqual(["test/a.test.ts did not run: no such module"]);
});

it("fails a run without a test, a crash without a report, and an error outside of tests", () => {
  expect(of([]).failures).toEqual(["no test ran"]);
  expect(tally({ report: null, status: 1, skips: {}, root: "/here" }).failures).toEqual([
    "vitest ended without a report",
  ]);
  expect(of([file("passed", [one("passed")])], { status: 1 }).failures).toEqual(["vitest ended with 1"]);
});

it("finds what is to be installed: absent or of another version, unless it is optional", () => {
  const locked = {
    "": { version: "0" },
    "node_modules/a": { version: "1" },
    "node_modules/b": { version: "2" },
    "node_modules/c": { version: "1" },
    "node_modules/d": { version: "1", optional: true },
  };
  expect(missing(locked, { "node_modules/a": { version: "1" }, "node_modules/b": { version: "1" } })).toEqual(
    ["node_modules/b", "node_modules/c"],
  );
});
