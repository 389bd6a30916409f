import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WHATS } from "../../src/export/pages.ts";
import { labelOf } from "../../src/look/describe.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import type { Step } from "../../src/model/story.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { measuredCase } from "../arbitraries/measured.ts";
import { caseOf, SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";
import { drawnText, jobOf, linesOf, pages, SIZES, squashed } from "./cases.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;
const SHIPPED = ["hepatic-leiomyosarcoma", "breast-synthetic", "colorectal-liver-metastases-synthetic"].map(
  (name) => readJson(`data/cases/${name}.json`) as Case,
);
const RUNS = { numRuns: 60 };
const story: readonly Step[] = [
  { id: "one", headline: "A mass in the liver", view: "asof=presentation&sel=presentation&panel=detail" },
  {
    id: "two",
    headline: "What next?",
    text: "The board met.",
    view: "asof=resection-1&panel=histology",
    notes: "Wait for the room.",
    hold: { question: "Operate or biopsy?", options: ["Operate", "Biopsy"], answer: "They operated." },
    where: [{ section: "CR", paragraph: 2 }],
  },
  { id: "three", headline: "It came back", view: "sel=recurrence&panel=imaging" },
];

const has = (text: string, word: string): boolean => text.includes(word);
const sizes = fc.constantFrom(...Object.values(SIZES));

describe("the pages of a whole case", () => {
  it("hold every event in words, whatever the case, the size and the view", () => {
    fc.assert(
      fc.property(measuredCase(14), sizes, (of, size) => {
        const view = { ...DEFAULT_VIEW, hidden: ["surgery"], find: "x", collapsed: ["imaging"] };
        const drawn = drawnText(pages(of, { size, view }));
        for (const event of of.events) {
          const series = (event.findings ?? []).some(({ value }) => value !== undefined);
          if (!series) expect(has(drawn, squashed(labelOf(event))), event.id).toBe(true);
        }
      }),
      RUNS,
    );
    for (const of of [...SHIPPED, ...SYNTHETIC]) {
      const drawn = drawnText(pages(of));
      for (const event of of.events)
        expect(has(drawn, squashed(labelOf(event))), `${of.id}: ${event.id}`).toBe(true);
    }
  });

  it("cut nothing: no figure reaches beyond its page or over its foot, and no word ends in an ellipsis alone", () => {
    fc.assert(
      fc.property(measuredCase(14), sizes, fc.constantFrom("whole", "shown"), (of, size, what) => {
        for (const { figures, foot, width, title, text } of pages(of, { size, what }))
          for (const { scene, x, y, scale } of figures) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(y).toBeGreaterThanOrEqual((text ?? title).y + (text ?? title).h - 0.01);
            expect(x + scene.width * scale).toBeLessThanOrEqual(width + 0.01);
            expect(y + scene.height * scale).toBeLessThanOrEqual((foot[0]?.y ?? 0) + 0.01);
          }
      }),
      RUNS,
    );
  });

  it("go on where one page has no room, with some lanes each and all of them in the end", () => {
    const events = Array.from({ length: 90 }, (_, i): Event => {
      const kinds = ["history", "encounter", "surgery", "treatment", "imaging", "pathology"] as const;
      return { id: `e${i}`, kind: kinds[i % 6] ?? "history", title: `A title of its own, number ${i}` };
    });
    const of = caseOf("crowd", events);
    const all = pages(of, { size: SIZES.four });
    expect(all.filter(({ figures }) => figures.some(({ is }) => is === "timeline")).length).toBeGreaterThan(
      1,
    );
    const drawn = drawnText(all);
    for (const { title } of events) expect(has(drawn, squashed(title)), title).toBe(true);
  });

  it("name source, DOI, case, version and purpose in the foot of each page, and are told aloud", () => {
    for (const page of pages(builtIn)) {
      const foot = page.foot.map(({ text }) => text).join("\n");
      for (const part of [
        "World J Hepatol 2018; 10(4): 402",
        "doi:10.4254/wjh.v10.i4.402",
        builtIn.title,
        "Caseline 9.9.9",
        "For teaching and discussion, not for diagnosis.",
      ])
        expect(foot).toContain(part);
      expect(squashed(linesOf(page).join(""))).toContain(squashed(foot));
      expect(page.says).toContain(page.title.text);
    }
  });

  it("have the panels as figures, and can be without", () => {
    const is = pages(builtIn).flatMap(({ figures }) => figures.map((figure) => figure.is));
    for (const one of ["timeline", "ladder", "organ", "ports"]) expect(is).toContain(one);
    const bare = pages(builtIn, { panels: false }).flatMap(({ figures }) =>
      figures.map((figure) => figure.is),
    );
    expect(new Set(bare)).toEqual(new Set(["timeline", "key"]));
  });

  it("are the same each time", () => {
    for (const what of WHATS)
      expect(pages(builtIn, { what, story })).toEqual(pages(structuredClone(builtIn), { what, story }));
  });
});

describe("an export at a cursor", () => {
  const view = { ...DEFAULT_VIEW, asOf: "presentation" };

  it("holds nothing that was learned later, in no word of any page", () => {
    const later = builtIn.events.filter(({ kind }) => kind === "pathology" || kind === "surgery").slice(2);
    for (const what of ["whole", "handout", "shown"] as const) {
      const all = pages(builtIn, { what, view });
      const text = `${JSON.stringify(all)}`;
      expect(has(text, builtIn.neutral.title), builtIn.neutral.title).toBe(true);
      for (const { title } of later) expect(has(text, title), title).toBe(false);
      for (const word of ["leiomyosarcoma", "recurrence", "Recurrence"])
        expect(has(text, word), word).toBe(false);
      expect(all[0]?.foot[0]?.text).toMatch(/^As known at presentation/);
    }
  });

  it("is that of its step where the view stands in a story, and a hand-out asks and does not answer", () => {
    const at = { ...DEFAULT_VIEW, step: "two" };
    const text = JSON.stringify(pages(builtIn, { what: "handout", story, view: at }));
    expect(has(text, "Operate or biopsy?"), "Operate or biopsy?").toBe(true);
    for (const word of ["They operated", "Wait for the room", "recurrence", "The board met"])
      expect(has(text, word), word).toBe(false);
    const told = JSON.stringify(pages(builtIn, { what: "whole", story, view: { ...at, answered: true } }));
    expect(has(told, "Liver resection"), "the resection").toBe(true);
    expect(has(told, "Second liver resection"), "Second liver resection").toBe(false);
  });
});

describe("an export as shown", () => {
  it("says which stretch, and how many events lie outside of it", () => {
    const { resolved } = jobOf(builtIn);
    const island = resolved.moments.get("presentation")?.island ?? "";
    const view = {
      ...DEFAULT_VIEW,
      shown: { from: { island, day: -900 }, to: { island, day: 30 } },
      hidden: ["laboratory"],
    };
    const [page] = pages(builtIn, { what: "shown", view });
    const foot = page?.foot[0]?.text ?? "";
    const drawn = new Set(page?.figures.flatMap(({ scene }) => scene.marks.map(({ event }) => event)));
    const outside = builtIn.events.filter(({ id }) => !drawn.has(id)).length;
    expect(outside).toBeGreaterThan(3);
    expect(foot).toMatch(
      /from about 2 years before presentation to about 30 days after presentation|from .* to /,
    );
    expect(foot).toContain(`${outside} events are outside of what is shown`);
    expect(foot).toContain("lanes left out: Laboratory");
    const [all] = pages(builtIn, { what: "shown" });
    expect(all?.foot[0]?.text).toContain("no event lies outside");
  });
});

describe("the pages of a story", () => {
  it("are one a step at least, each under its headline, with what was known then", () => {
    const all = pages(builtIn, { what: "story", story });
    expect([...new Set(all.map(({ title }) => title.text))]).toEqual(story.map(({ headline }) => headline));
    expect([...new Set(all.map(({ step }) => step))]).toEqual(["one", "two", "three"]);
    const first = JSON.stringify(all.filter(({ step }) => step === "one"));
    expect(has(first, "recurrence"), "recurrence").toBe(false);
    expect(has(JSON.stringify(all), "ecurrence")).toBe(true);
  });

  it("have a hold answered, its ways lettered, and notes with where the source says it", () => {
    const page = pages(builtIn, { what: "story", story }).find(({ step }) => step === "two");
    expect(page?.text?.text).toBe(
      "The board met.\nOperate or biopsy?\nA  Operate   B  Biopsy\nAnswer: They operated.",
    );
    expect(page?.notes).toEqual(["Wait for the room.", "Case report, paragraph 2"]);
    expect(drawnText([page!])).not.toContain(squashed("Wait for the room."));
  });

  it("show the panel of a step as a figure", () => {
    const all = pages(builtIn, { what: "story", story });
    const of = (step: string) =>
      all.filter((page) => page.step === step).flatMap(({ figures }) => figures.map(({ is }) => is));
    expect(of("one")).toContain("detail");
    expect(of("two")).toContain("ladder");
    expect(of("three")).toContain("organ");
  });
});
