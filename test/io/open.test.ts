import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openCase } from "../../src/io/open.ts";
import { readCase } from "../../src/io/read.ts";
import { codes, good } from "./only.ts";

describe("opening", () => {
  test("shipped texts are trusted, and have no problem either way", async () => {
    const data = new URL("../../data/", import.meta.url);
    const names = ["blank-case.json", ...readdirSync(new URL("cases/", data)).map((name) => `cases/${name}`)];
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) {
      const text = readFileSync(new URL(name, data), "utf8");
      const quick = await openCase(text, { trusted: true });
      expect(quick, name).toEqual({ case: JSON.parse(text), problems: [] });
      expect(await openCase(text), name).toEqual(quick);
    }
  });

  test("a trusted text with a fault gets the close look, so that the fault has a place", async () => {
    const text = good.replace('"title": "Scan"', '"title": 7');
    const { problems } = await openCase(text, { trusted: true });
    expect(problems.every(({ place }) => place !== undefined)).toBe(true);
    expect(readCase("{").problems.map(({ code }) => code)).toEqual(["text/unreadable"]);
  });

  test("only a close look sees that a key comes twice, so no text from elsewhere is read quickly", async () => {
    const text = good.replace('"title": "Scan"', '"title": "Scan", "title": "Scam"');
    expect(readCase(text).problems).toEqual([]);
    expect(codes((await openCase(text)).problems)).toContain("key/duplicate");
  });
});
