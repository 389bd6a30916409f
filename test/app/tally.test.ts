import { describe, expect, it } from "vitest";
import { inFile, tally } from "../../src/app/tally.ts";
import type { Problem } from "../../src/model/problem.ts";

const problem = (path: string, severity: Problem["severity"] = "error", also: string[] = []): Problem => ({
  code: "field/type",
  severity,
  path,
  params: {},
  ...(also.length > 0 ? { also: also.map((path) => ({ path })) } : {}),
});

describe("what is not shown", () => {
  it("is counted by event, however much is wrong with one", () => {
    const read = [problem("/events/3/title"), problem("/events/3/time/by"), problem("/events/7")];
    expect(tally(read, [])).toEqual({ events: 2, others: 0, setAside: 0, warnings: 0, notes: 0 });
  });

  it("counts a finding, and a list of findings, apart from their event, which stays", () => {
    const read = [
      problem("/events/3/findings/0/value"),
      problem("/events/4/findings"),
      problem("/lesions/1/title"),
    ];
    expect(tally(read, [])).toMatchObject({ events: 0, others: 3 });
  });

  it("counts both of two events with one id, since neither is shown", () => {
    expect(tally([problem("/events/5/id", "error", ["/events/2/id"])], []).events).toBe(2);
  });

  it("counts statements of time apart from what is left out", () => {
    const read = [problem("/events/1/lane", "note"), problem("/day0", "warning")];
    const resolving = [problem("/events/0/time"), problem("/events/1/time/to", "warning")];
    expect(tally(read, resolving)).toEqual({ events: 0, others: 0, setAside: 1, warnings: 2, notes: 1 });
  });
});

describe("pointers of problems found after reading", () => {
  it("count what was left out, as the file does", () => {
    const read = [problem("/events/0/title"), problem("/events/2/id", "error", ["/events/3/id"])];
    const resolving = [
      problem("/events/0/time/by"),
      problem("/events/1/time", "error", ["/events/2/time", "/course/0/time"]),
      problem("/patient/age"),
      problem(""),
    ];
    expect(inFile(resolving, read).map(({ path, also }) => [path, also?.map((other) => other.path)])).toEqual(
      [
        ["/events/1/time/by", undefined],
        ["/events/4/time", ["/events/5/time", "/course/0/time"]],
        ["/patient/age", undefined],
        ["", undefined],
      ],
    );
  });

  it("stay as they are when nothing was", () => {
    const resolving = [problem("/events/1/time")];
    expect(inFile(resolving, [problem("/events/0/lane", "note")])).toBe(resolving);
  });
});
