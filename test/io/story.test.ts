import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { writeStory } from "../../src/io/story.ts";
import type { Case } from "../../src/model/schema.ts";
import type { Story } from "../../src/model/story/edit.ts";
import { writeCase } from "../../src/model/write.ts";
import { anyCase } from "../arbitraries/case.ts";

const story: Story = [
  { id: "new-1", headline: "“Quotes” and \\ \u2028", view: "sel=a", hold: { question: "?" } },
];
const folder = new URL("../../data/cases/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

const read = (text: string): Case => {
  const { case: of } = inspectCase(text);
  if (of === null) throw new Error("no case");
  return of;
};

describe("a case with another story", () => {
  it("reads back as the same case with that story, from its text and without one", () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        const wanted = { ...of, story };
        for (const text of [null, writeCase(of), JSON.stringify(of)]) {
          const { case: again, problems } = inspectCase(writeStory(text, of, story));
          expect(again).toEqual(JSON.parse(JSON.stringify(wanted)));
          expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(files)("leaves every other line of %s as it was written", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const of = read(text);
    const written = writeStory(text, of, story);
    expect(read(written)).toEqual({ ...of, story });
    const body = (all: string) => all.slice(0, all.search(/,?\s*"story": \[/) >>> 0).trimEnd();
    expect(text.startsWith(body(written).replace(/,$/, ""))).toBe(true);
    expect(writeStory(written, read(written), story)).toBe(written);
  });

  it("keeps unknown fields, remarks, and an event that could not be shown", () => {
    const text = `{
  "format": "caseline/1", "id": "x", "title": "X", "summary": "X",
  "neutral": { "title": "X", "summary": "X" },
  "$comment": "mind   the gap",
  "ours": { "kept": [1, 2] },
  "events": [ { "id": "a", "kind": "surgery", "title": "A" }, { "id": "b", "kind": "surgery", "title": 7 } ]
}
`;
    const of = read(text);
    expect(of.events).toHaveLength(1);
    const written = writeStory(text, of, story);
    expect(written).toContain('"title": 7');
    expect(written).toContain('"ours": { "kept": [1, 2] }');
    expect(written).toContain("mind   the gap");
    expect(read(written)).toEqual({ ...of, story });
  });

  it("is written anew where its text cannot be edited so that it reads back the same", () => {
    const of = read(writeCase({ ...read(readFileSync(new URL(files[0] ?? "", folder), "utf8")) }));
    for (const text of ["", "no case", '{"format": "caseline/1"}', writeCase({ ...of, title: "Another" })])
      expect(writeStory(text, of, story)).toBe(writeCase({ ...of, story: [...story] }));
    expect(writeStory(`\uFEFF${writeCase(of)}`, of, story).startsWith("{")).toBe(true);
  });
});
