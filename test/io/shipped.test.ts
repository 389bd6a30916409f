import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { codes, good } from "./only.ts";

const data = new URL("../../data/", import.meta.url);
const names = ["blank-case.json", ...readdirSync(new URL("cases/", data)).map((name) => `cases/${name}`)];

test.each(names)("%s has no problem, so that the page may read it with JSON.parse alone", (name) => {
  const text = readFileSync(new URL(name, data), "utf8");
  expect(inspectCase(text)).toEqual({ case: JSON.parse(text), problems: [] });
});

test("only the full reader sees that a key comes twice, so no text from elsewhere is read otherwise", () => {
  const text = good.replace('"title": "Scan"', '"title": "Scan", "title": "Scam"');
  expect(() => JSON.parse(text)).not.toThrow();
  expect(codes(inspectCase(text).problems)).toContain("key/duplicate");
});
