import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/io/report.ts";
import { locatorOf, placeIn, type Report } from "../../src/model/report.ts";
import type { Case, Locator } from "../../src/model/schema.ts";
import { readJson } from "../data/reading.ts";

const sections = { A: "Abstract", CR: "Case report", D: "Discussion", C: "Comments" };

const lead = (report: Report, at: Locator) => {
  const place = placeIn(report, at);
  return place.is === "lost" ? `no ${place.what}` : report.parts[place.part]?.text;
};

/** Every part that has a locator of its own is found by it; and the paragraphs of a section have one each. */
const isFoundAgain = (report: Report) => {
  report.parts.forEach((part, i) => {
    const at = locatorOf(part);
    if (part.is === "paragraph" && part.section !== null) expect(at).not.toBeNull();
    if (at) expect(placeIn(report, at)).toEqual({ is: "here", part: i });
  });
};

const lines = `A woman with a lump
 ABSTRACT
We tell of a lump.
1. Case Report:
She came with a lump (Figure 1A).
Figure 1A and B show it, as does Table 2.

It was taken out.
Figure 1 The lump. A: before. B: after.
Table 2. Sizes
before	12 mm
after	none

She went home.

DISCUSSION
Lumps are common.
What others found
Others found more.
REFERENCES
1 Somebody. Lumps. 1999.`;

describe("a text with a line for each paragraph", () => {
  const report = readReport(lines, sections);

  it("has the sections that the case names, in any case and numbered or not, and their paragraphs counted", () => {
    expect(lead(report, { section: "A", paragraph: 1 })).toBe("We tell of a lump.");
    expect(lead(report, { section: "CR" })).toBe("1. Case Report:");
    expect(lead(report, { section: "CR", paragraph: 2 })).toBe("Figure 1A and B show it, as does Table 2.");
    expect(lead(report, { section: "CR", paragraph: 4 })).toBe("She went home.");
    expect(lead(report, { section: "D", paragraph: 2 })).toBe("Others found more.");
    isFoundAgain(report);
  });

  it("has legends, in which parts of a figure are found, and tables with their rows", () => {
    expect(lead(report, { figure: "1" })).toBe("Figure 1 The lump. A: before. B: after.");
    expect(lead(report, { figure: "1B" })).toMatch(/^Figure 1 The/);
    expect(lead(report, { table: "2" })).toBe("Table 2. Sizes\nbefore\t12 mm\nafter\tnone");
    expect(lead(report, { section: "gone", figure: "1A" })).toMatch(/^Figure 1 The/);
  });

  it("says what it has not", () => {
    expect(lead(report, { section: "C", paragraph: 1 })).toBe("no section");
    expect(lead(report, { section: "__proto__" })).toBe("no section");
    expect(lead(report, { figure: "11" })).toBe("no figure");
    expect(lead(report, { table: "1" })).toBe("no table");
    expect(lead(report, { page: 1 })).toBe("no page");
    expect(lead(report, {})).toBe("no place");
    expect(placeIn(report, { section: "D", paragraph: 9 })).toMatchObject({ is: "short", paragraphs: 2 });
  });
});

describe("a text that was broken to a width", () => {
  const wrapped = `Case report

A woman of 57 years came with a lump in the left breast that she
had felt for some weeks. There was no pain, and no other lump was
felt in either breast.

Figure 2. Mammography of the left breast, oblique view, with a mass
in the upper outer quadrant.

On ultrasonography the mass was 26 by 19 mm, and one node of the left
\faxilla was thick.

Discussion

Nothing is to be discussed in a report that has been made up.`;
  const report = readReport(wrapped, sections);

  it("has its paragraphs whole, up to an empty line and over the end of a page", () => {
    expect(lead(report, { section: "CR", paragraph: 1 })).toMatch(
      /^A woman.* she had felt.* either breast\.$/,
    );
    expect(lead(report, { section: "CR", paragraph: 2 })).toMatch(/of the left axilla was thick\.$/);
    expect(lead(report, { figure: "2" })).toMatch(/upper outer quadrant\.$/);
    isFoundAgain(report);
  });

  it("has the pages that form feeds end", () => {
    expect(lead(report, { page: 1 })).toBe("Case report");
    expect(lead(report, { page: 2 })).toBe("Discussion");
    expect(lead(report, { page: 3 })).toBe("no page");
  });
});

it("a title before a colon opens its section where no line has it alone", () => {
  const report = readReport("Abstract: Short.\nMore.\nDiscussion: of it\nDiscussion\nAll of it.", sections);
  expect(lead(report, { section: "A", paragraph: 1 })).toBe("Short.");
  expect(lead(report, { section: "A", paragraph: 2 })).toBe("More.");
  expect(lead(report, { section: "D", paragraph: 1 })).toBe("All of it.");
});

it("two sections of one title are one, and a title in a list of contents takes nothing away", () => {
  const report = readReport("Contents\nDiscussion\nAbstract\nAbstract\nOne.\nDiscussion\nTwo.", {
    ...sections,
    D2: "DISCUSSION.",
  });
  expect(lead(report, { section: "D2", paragraph: 1 })).toBe("Two.");
  isFoundAgain(report);
});

const piece = fc.oneof(
  fc.constantFrom(
    "Discussion",
    "CASE REPORT",
    "1. Abstract",
    "Comments:",
    "Figure 1 A",
    "Fig. 2. b",
    "Table 1",
  ),
  fc.constantFrom("\f", "", "A line that is long enough to have been broken to a width of its own", "x."),
  fc.string({ maxLength: 20, unit: "grapheme" }),
  fc.string({ maxLength: 20, unit: "binary" }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("\n"));
const squeezed = (some: string) => some.replace(/\[bookmark: [^\]\n]*\]/g, "").replace(/\s+/g, "");

it("any text is read: nothing of it is lost, and every paragraph of a section is found by its own locator", () => {
  const titles = fc.dictionary(fc.string({ maxLength: 4 }), fc.oneof(fc.string({ minLength: 1 }), piece));
  fc.assert(
    fc.property(text, fc.oneof(fc.constant(sections), titles), (some, named) => {
      const report = readReport(some, named);
      isFoundAgain(report);
      expect(squeezed(report.parts.map((part) => part.text).join(""))).toBe(squeezed(some));
      for (const part of report.parts) expect(part.page).toBeLessThanOrEqual(report.pages);
    }),
    { numRuns: 500 },
  );
});

it("what a locator asks of any text is answered", () => {
  const at = fc.record(
    {
      section: fc.constantFrom("A", "CR", "D", "constructor"),
      paragraph: fc.nat(5),
      figure: fc.string({ maxLength: 3 }),
      table: fc.constantFrom("1", "2a", ""),
      page: fc.integer({ min: -1, max: 4 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(text, at, (some, asked) => {
      const report = readReport(some, sections);
      const place = placeIn(report, asked);
      if (place.is !== "lost") expect(report.parts[place.part]).toBeDefined();
    }),
  );
});

it("the report of the built-in case, where its text is at hand, has every place but those in the comments", () => {
  const file = process.env.CASE_REPORT;
  const of = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;
  const titles = of.sources?.[0]?.sections ?? {};
  // Elsewhere a text of the same titles stands for it, with as many paragraphs.
  const made = Object.values(titles).flatMap((title) =>
    title === "Comments" ? [] : [title, ...Array.from({ length: 6 }, (_, i) => `Paragraph ${i + 1} of it.`)],
  );
  const legends = [1, 2, 3, 4].map((i) => `Figure ${i} A legend.`);
  const report = readReport(file ? readFileSync(file, "utf8") : [...made, ...legends].join("\n"), titles);
  const asked = new Map<string, Locator>();
  JSON.stringify(of, (key, value) => {
    if (key === "where") for (const at of value) asked.set(JSON.stringify(at), at);
    return value;
  });
  expect(asked.size).toBeGreaterThan(20);
  const lost = [...asked.values()].filter((at) => placeIn(report, at).is !== "here");
  expect([...new Set(lost.map(({ section }) => section))]).toEqual(["C"]);
  isFoundAgain(report);
});
