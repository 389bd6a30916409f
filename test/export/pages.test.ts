import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Page } from "../../src/export/page/page.ts";
import { WHATS } from "../../src/export/pages.ts";
import type { Scene } from "../../src/layout/scene.ts";
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
const anyCase = fc.oneof(measuredCase(14), fc.constantFrom(...SHIPPED, ...SYNTHETIC));
const PANELS = ["detail", "imaging", "histology", "sources", ""];

const sizesIn = ({ marks }: Scene): readonly number[] =>
  marks.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.is === "text" ? [shape.size] : [])));

/** Every figure of a page is between its words and its foot, and none is over another. */
const mustStand = ({ figures, foot, width, title, text, step }: Page): void => {
  const boxes = figures.map(({ scene, x, y, scale }) => {
    return { x0: x, y0: y, x1: x + scene.width * scale, y1: y + scene.height * scale };
  });
  for (const [i, { x0, y0, x1, y1 }] of boxes.entries()) {
    expect(x0).toBeGreaterThanOrEqual(0);
    expect(y0).toBeGreaterThanOrEqual((text ?? title).y + (text ?? title).h - 0.01);
    expect(x1, `${step}: ${figures[i]?.is}`).toBeLessThanOrEqual(width + 0.01);
    expect(y1, `${step}: ${figures[i]?.is}`).toBeLessThanOrEqual((foot[0]?.y ?? 0) + 0.01);
    for (const other of boxes.slice(i + 1))
      expect(
        x0 < other.x1 - 0.01 && other.x0 < x1 - 0.01 && y0 < other.y1 - 0.01 && other.y0 < y1 - 0.01,
        `${step}: ${figures[i]?.is}`,
      ).toBe(false);
  }
};

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
    for (const word of ["They operated", "Wait for the room", "recurrence", "The board met", "What next?"])
      expect(has(text, word), word).toBe(false);
    for (const what of ["whole", "shown", "handout"] as const)
      expect(pages(builtIn, { what, story, view: at })[0]?.foot[0]?.text).toMatch(
        /^As known at “Operate or biopsy\?”/,
      );
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
  it("are one a step, each under its headline, with what was known then", () => {
    const all = pages(builtIn, { what: "story", story });
    expect(all.map(({ title }) => title.text)).toEqual(story.map(({ headline }) => headline));
    expect(all.map(({ step }) => step)).toEqual(["one", "two", "three"]);
    const first = JSON.stringify(all.filter(({ step }) => step === "one"));
    expect(has(first, "recurrence"), "recurrence").toBe(false);
    expect(has(JSON.stringify(all), "ecurrence")).toBe(true);
  });

  it("have a hold answered, its ways lettered, and notes with where the source says it", () => {
    const page = pages(builtIn, { what: "story", story }).find(({ step }) => step === "two");
    expect(page?.text?.text).toBe(
      "The board met.\nOperate or biopsy?   A  Operate   B  Biopsy\nAnswer: They operated.",
    );
    expect(page?.notes).toEqual(["Wait for the room.", "Case report, paragraph 2"]);
    expect(drawnText([page!])).not.toContain(squashed("Wait for the room."));
  });

  it("of the shipped cases are one a step, in type of nine points and more, ten and more of the timeline", () => {
    for (const of of SHIPPED)
      for (const size of Object.values(SIZES)) {
        const all = pages(of, { what: "story", size });
        expect(all.map(({ step }) => step)).toEqual(of.story?.map(({ id }) => id));
        for (const page of all) {
          mustStand(page);
          for (const { is, scene, scale } of page.figures) {
            const least = Math.min(...sizesIn(scene).map((own) => own * scale));
            const points = is === "timeline" ? 10 : 9;
            expect(least * 0.75, `${of.id}, ${page.step}, ${is}`).toBeGreaterThanOrEqual(points - 0.01);
          }
        }
      }
  }, 120_000);

  it("are one a step of any told case and size, with nothing cut and all that the step tells in words", () => {
    fc.assert(
      fc.property(anyCase, sizes, fc.infiniteStream(fc.nat(97)), (of, size, picks) => {
        const next = (below: number) => (picks.next().value ?? 0) % below;
        const ids = of.events.map(({ id }) => id);
        const told = PANELS.map((panel, i): Step => {
          const tells = ids.filter((_, n) => n % PANELS.length === i);
          const at = ids.length === 0 || next(4) === 0 ? "" : `sel=${tells[0] ?? ids[next(ids.length)]}`;
          const view = [at, panel && `panel=${panel}`].filter(Boolean).join("&");
          return { id: `s${i}`, headline: `Step ${i}`, view, tells };
        });
        const all = pages(of, { what: "story", size, story: told });
        expect(all.map(({ step }) => step)).toEqual(told.map(({ id }) => id));
        for (const [i, page] of all.entries()) {
          mustStand(page);
          const drawn = drawnText([page]).toLowerCase();
          for (const event of of.events)
            if (told[i]?.tells?.includes(event.id))
              expect(has(drawn, squashed(labelOf(event)).toLowerCase()), event.id).toBe(true);
        }
      }),
      RUNS,
    );
  }, 120_000);

  it("have of a ladder as many rows as have room, and the ports of an operation beside its words", () => {
    const all = pages(builtIn, { what: "story" });
    const of = (step: string, is: string) =>
      all.find((page) => page.step === step)?.figures.find((figure) => figure.is === is)?.scene;
    const rows = (step: string) => JSON.stringify(of(step, "ladder"));
    expect(has(rows("step-14"), "Mitoses"), "Mitoses").toBe(true);
    expect(has(rows("step-14"), "metastatic leiomyosarcoma"), "the diagnosis").toBe(true);
    const resection = of("step-6", "timeline")?.marks.find(({ event }) => event === "resection-1");
    expect(resection?.role).toBe("event");
    expect(of("step-6", "ports")?.marks.some(({ role }) => role === "port")).toBe(true);
    expect(JSON.stringify(of("step-6", "detail"))).toContain("Liver resection");
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
