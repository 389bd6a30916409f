import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { writeCase } from "../../src/model/write.ts";

const text = readFileSync(new URL("../../data/cases/hepatic-leiomyosarcoma.json", import.meta.url), "utf8");

describe("writing a case", () => {
  test("the built-in case is read without any problem and comes back equal after writing and reading", () => {
    const { case: first, problems } = inspectCase(text);
    expect(problems).toEqual([]);
    if (!first) throw new Error("no case");
    expect(inspectCase(writeCase(first))).toEqual({ case: first, problems: [] });
  });

  test("writing is stable: what was written is written the same again", () => {
    const first = inspectCase(text).case;
    if (!first) throw new Error("no case");
    const written = writeCase(first);
    const again = inspectCase(written).case;
    expect(again && writeCase(again)).toBe(written);
    expect(written).toMatch(/^\{\n {2}"/);
    expect(written.endsWith("}\n")).toBe(true);
  });

  test("a field that this version does not know is kept on save, wherever it stands", () => {
    const raw = JSON.parse(text);
    raw.ward = "B4";
    raw.events[0].surgeon = { name: "N.N.", since: [1, null, true] };
    raw.events[0].time = { ...raw.events[0].time, approximate: "very" };
    const { case: read, problems } = inspectCase(JSON.stringify(raw));
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual(
      Array.from(problems, () => ["field/unknown", "note"]),
    );
    expect(read && JSON.parse(writeCase(read))).toEqual(raw);
  });
});
