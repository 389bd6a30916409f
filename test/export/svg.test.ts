import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageToSvg } from "../../src/export/svg.ts";
import { labelOf } from "../../src/look/describe.ts";
import { themes } from "../../src/look/theme.ts";
import type { Case } from "../../src/model/schema.ts";
import { readJson } from "../data/reading.ts";
import { drawnText, linesOf, pages, SIZES, squashed } from "./cases.ts";
import { fileJob, filesOf } from "./files.ts";
import { HOSTILE, hostileCase } from "./hostile.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;

/** An XML parser that is not ours; it throws at the first thing that is not well-formed. */
const read = (svg: string) =>
  new DOMParser({
    onError: (level, message) => {
      // It warns of each U+FFFD, which may stand in XML like any other character.
      if (level !== "warning") throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(svg, "image/svg+xml");

const textsOf = (svg: string): string =>
  squashed([...read(svg).getElementsByTagName("text")].map((text) => text.textContent ?? "").join(""));

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** What XML has no way to hold stands as U+FFFD; a reader takes U+0085 for a line break. */
const inXml = (text: string): string => text.replaceAll("\u0085", "\n").replace(FORBIDDEN, "\ufffd");

describe("an SVG file", () => {
  it("is read by an XML parser with every event's words, a title and a description", async () => {
    const files = (await filesOf("svg", fileJob(builtIn))) as readonly string[];
    const text = files.map(textsOf).join("");
    for (const event of builtIn.events) expect(text.includes(squashed(labelOf(event))), event.id).toBe(true);
    for (const file of files) {
      const root = read(file).documentElement;
      expect(root?.getElementsByTagName("title")[0]?.textContent).toContain(builtIn.title);
      expect(root?.getElementsByTagName("desc")[0]?.textContent?.length).toBeGreaterThan(20);
      expect(root?.getAttribute("role")).toBe("img");
    }
  });

  it("brings each font along that it uses, and asks nobody for anything", async () => {
    for (const file of (await filesOf("svg", fileJob(builtIn))) as readonly string[]) {
      const weights = new Set([...file.matchAll(/font-weight="(\d+)"/g)].map(([, weight]) => weight));
      for (const weight of weights) expect(file).toContain(`font-weight:${weight}`);
      expect([...file.matchAll(/url\((?!data:font\/woff2;base64,)/g)]).toEqual([]);
      expect(file).not.toMatch(/href|@import|<script|<image|<foreignObject| on\w+=/);
    }
  });

  it("holds any text as it is, and is well-formed whatever that is", () => {
    const hostile = hostileCase();
    for (const what of ["whole", "story", "shown", "handout"] as const)
      for (const size of Object.values(SIZES)) {
        const all = pages(hostile, { what, size });
        const text = all.map((page) => textsOf(pageToSvg(page, "light"))).join("");
        expect(text).toBe(inXml(drawnText(all)));
        if (what !== "whole") continue;
        for (const [name, title] of Object.entries(HOSTILE))
          expect(text.includes(squashed(inXml(title))), name).toBe(true);
      }
  });

  it("is well-formed for texts of any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 80 }), (text) => {
        for (const page of pages({ ...hostileCase(["markup"]), title: text, summary: text }))
          expect(textsOf(pageToSvg(page, "dark"))).toBe(squashed(linesOf(page).map(inXml).join("")));
      }),
      { numRuns: 150 },
    );
  });

  it("is in the colors of its theme and no others", () => {
    for (const theme of ["light", "dark", "print", "contrast"] as const) {
      const known = new Set<string>(Object.values(themes[theme]));
      for (const page of pages(builtIn))
        for (const [, color = ""] of pageToSvg(page, theme).matchAll(/(?:fill|stroke)="([^"]+)"/g))
          if (color !== "none") expect(known.has(color), color).toBe(true);
    }
  });
});

it.each([
  ["whole-wide", { what: "whole", size: SIZES.wide }, 0, "light"],
  ["whole-wide-key", { what: "whole", size: SIZES.wide }, 1, "light"],
  ["whole-wide-ladder", { what: "whole", size: SIZES.wide }, 2, "dark"],
  ["whole-portrait", { what: "whole", size: SIZES.portrait }, 0, "print"],
  ["step-organ", { what: "story", size: SIZES.four }, 3, "light"],
  ["step-ports", { what: "story", size: SIZES.wide }, 5, "light"],
  ["step-ladder", { what: "story", size: SIZES.wide }, 6, "dark"],
  ["step-told", { what: "story", size: SIZES.portrait }, 7, "print"],
  ["step-alone", { what: "story", size: SIZES.wide }, 12, "contrast"],
] as const)("page-%s is drawn as it was looked at", async (name, rest, i, theme) => {
  const page = pages(builtIn, rest)[i];
  if (page === undefined) throw new Error("no such page");
  await expect(pageToSvg(page, theme)).toMatchFileSnapshot(`../golden/page-${name}.svg`);
});
