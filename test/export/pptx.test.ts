import type { Element } from "@xmldom/xmldom";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { appendixOf } from "../../src/export/pptx/appendix.ts";
import { caseToPptx, SLIDE_SIZES } from "../../src/export/pptx.ts";
import { labelOf } from "../../src/look/describe.ts";
import { exporting } from "../../src/look/export.en.ts";
import { pptx } from "../../src/look/pptx.en.ts";
import type { Case } from "../../src/model/schema.ts";
import type { Step } from "../../src/model/story.ts";
import { measuredCase } from "../arbitraries/measured.ts";
import { caseOf, SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";
import { SERIES } from "../seriesCases.ts";
import { jobOf, squashed } from "./cases.ts";
import { all, type Opened, opened, relationsOf, slidesOf, textOf } from "./opened.ts";

const SHIPPED = ["hepatic-leiomyosarcoma", "breast-synthetic", "colorectal-liver-metastases-synthetic"].map(
  (name) => readJson(`data/cases/${name}.json`) as Case,
);
const [builtIn, breast] = SHIPPED as [Case, Case];
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
];

type Rest = Partial<Parameters<typeof caseToPptx>[0]>;

const bytesOf = (of: Case, rest: Rest = {}, date: string | null = null): Uint8Array =>
  caseToPptx({ ...jobOf(of, { size: SLIDE_SIZES["16:9"] }), theme: "light", ...rest }, date);

const deckOf = (of: Case, rest?: Rest): Opened => opened(bytesOf(of, rest));

/** Shapes of a slide that have a name: shapes, connectors, groups, tables and charts. */
const namedIn = (deck: Opened, slide: string): readonly Element[] =>
  all(deck.xml(slide), "p:cNvPr").filter((one) => one.getAttribute("id") !== "1");

const placeholderOf = (deck: Opened, slide: string, type: string): string => {
  const shape = all(deck.xml(slide), "p:sp").find(
    (one) => all(one, "p:ph")[0]?.getAttribute("type") === type,
  );
  return shape === undefined ? "" : textOf(shape);
};

/** What any presentation of ours must be for a program to open it without repair. */
const mustHold = (deck: Opened): void => {
  const { files, parts } = deck;
  const types = deck.xml("[Content_Types].xml");
  const typed = new Map(
    all(types, "Override").map((one) => [
      one.getAttribute("PartName")?.slice(1),
      one.getAttribute("ContentType"),
    ]),
  );
  const endings = new Set(all(types, "Default").map((one) => one.getAttribute("Extension")));
  for (const path of Object.keys(files))
    expect(typed.has(path) || endings.has(path.split(".").at(-1) ?? ""), path).toBe(true);
  for (const path of typed.keys()) expect(files[path ?? ""], path).toBeDefined();
  expect(Object.keys(files)[0]).toBe("[Content_Types].xml");

  for (const path of parts) {
    const relations = relationsOf(deck, path);
    for (const { target } of relations) expect(files[target], `${path} -> ${target}`).toBeDefined();
    expect(new Set(relations.map(({ id }) => id)).size).toBe(relations.length);
    if (path.endsWith(".rels")) continue;
    const used = Array.from(deck.xml(path).getElementsByTagName("*")).flatMap((one) =>
      ["r:id", "r:embed", "r:link"].flatMap((name) => one.getAttribute(name) ?? []),
    );
    for (const id of used)
      expect(
        relations.map((relation) => relation.id),
        `${path} ${id}`,
      ).toContain(id);
    const ids = all(deck.xml(path), "p:cNvPr").map((one) => one.getAttribute("id"));
    expect(new Set(ids).size, path).toBe(ids.length);
  }

  for (const slide of slidesOf(deck)) {
    expect(placeholderOf(deck, slide, "title").trim(), slide).not.toBe("");
    expect(placeholderOf(deck, slide, "ftr"), slide).toContain("not for diagnosis");
    expect(placeholderOf(deck, slide, "ftr"), slide).toContain("Caseline 9.9.9");
    expect(all(deck.xml(slide), "p:pic"), slide).toHaveLength(0);
    expect(all(deck.xml(slide), "a:blip"), slide).toHaveLength(0);
    for (const named of namedIn(deck, slide)) expect(named.getAttribute("name"), slide).not.toBe("");
    for (const name of ["a:ext", "a:off", "a:chExt", "a:chOff", "a:pt", "a:gridCol"])
      for (const one of all(deck.xml(slide), name))
        for (const { name: key, value } of Array.from(one.attributes))
          if (/^(x|y|w|cx|cy)$/.test(key)) {
            expect(value, `${slide} ${name} ${key}`).toMatch(/^-?\d+$/);
            if (/^c[xy]$|^w$/.test(key)) expect(Number(value)).toBeGreaterThanOrEqual(0);
          }
    for (const table of all(deck.xml(slide), "a:tbl")) {
      const columns = all(table, "a:gridCol").length;
      for (const row of all(table, "a:tr")) expect(all(row, "a:tc")).toHaveLength(columns);
    }
  }
  expect(Object.keys(files).filter((path) => /\.(png|jpe?g|gif|emf|wmf|svg)$/.test(path))).toEqual([]);
};

/** The alternative texts and the words of the shapes that are drawn, tables left out. */
const figuresIn = (deck: Opened) =>
  slidesOf(deck).flatMap((slide) =>
    ["p:grpSp", "p:sp"].flatMap((name) =>
      all(deck.xml(slide), name).map((shape) => ({
        says: all(shape, "p:cNvPr")[0]?.getAttribute("descr") ?? "",
        text: squashed(textOf(shape)),
      })),
    ),
  );

describe("a presentation of a whole case", () => {
  it("can be opened part by part, whatever the case", () => {
    for (const of of [...SHIPPED, ...SYNTHETIC, ...SERIES]) mustHold(deckOf(of));
    fc.assert(
      fc.property(measuredCase(10), fc.constantFrom<"16:9" | "4:3">("16:9", "4:3"), (of, size) => {
        mustHold(deckOf(of, { size: SLIDE_SIZES[size] }));
      }),
      { numRuns: 12 },
    );
  });

  it("has for every event a shape with a name, an alternative text and its words", () => {
    for (const of of [...SHIPPED, ...SYNTHETIC.filter(({ id }) => id !== "hostile-words")]) {
      const figures = figuresIn(deckOf(of));
      for (const event of of.events) {
        const label = squashed(labelOf(event));
        const inSeries = (event.findings ?? []).some(({ value }) => value !== undefined);
        const own = figures.filter(({ text, says }) => says !== "" && (inSeries || text.includes(label)));
        expect(own.length, `${of.id}: ${event.id}`).toBeGreaterThan(0);
      }
    }
  });

  it("says of every other shape that is drawn what it is, or that it only adorns", () => {
    const deck = deckOf(builtIn);
    for (const slide of slidesOf(deck)) {
      const tree = all(deck.xml(slide), "p:spTree")[0]!;
      const top = Array.from(tree.childNodes).filter((one): one is Element => "tagName" in one);
      for (const shape of top.slice(2)) {
        const named = all(shape, "p:cNvPr")[0]!;
        const isSaid = named.getAttribute("descr") || all(named, "adec:decorative").length > 0;
        expect(
          Boolean(isSaid) || textOf(shape) !== "" || all(shape, "p:ph").length > 0,
          named.toString(),
        ).toBe(true);
      }
    }
  });

  it("has the case's title in the title of its first slide, and no two slides of the same title", () => {
    const deck = deckOf(builtIn);
    const titles = slidesOf(deck).map((slide) => placeholderOf(deck, slide, "title"));
    expect(titles[0]).toBe(builtIn.title);
    expect(titles).toContain("Histology");
    expect(new Set(titles.filter((title) => !title.endsWith(", continued"))).size).toBe(
      titles.filter((title) => !title.endsWith(", continued")).length,
    );
  });

  it("ends with tables of where the report says it, what disagrees and what is not in it", () => {
    const deck = deckOf(builtIn);
    const cells = slidesOf(deck).flatMap((slide) => all(deck.xml(slide), "a:tc").map(textOf));
    for (const { text } of builtIn.missing ?? []) expect(cells).toContain(text);
    for (const { title } of builtIn.conflicts ?? []) expect(cells).toContain(title);
    for (const { title } of builtIn.events)
      expect(
        cells.some((cell) => cell.includes(title)),
        title,
      ).toBe(true);
    expect(cells).toContain("Case report, paragraph 1");
  });

  it("has an eighth of the room below its tables to spare, for a program that sets words wider", () => {
    for (const of of SHIPPED) {
      const job = jobOf(of, { size: SLIDE_SIZES["4:3"] });
      const slides = appendixOf({ ...job, say: exporting }, job.resolved, { day0: null, say: pptx });
      const tables = slides.flatMap(({ tables: own = [], foot }) => own.map((table) => ({ table, foot })));
      expect(tables.length).toBeGreaterThan(0);
      for (const { table, foot } of tables) {
        const high = [...(table.head === null ? [] : [table.head]), ...table.rows];
        const used = high.reduce((sum, { h }) => sum + h, 0);
        expect(used * 1.12, table.title).toBeLessThanOrEqual((foot[0]?.y ?? 0) - table.y);
      }
    }
  });

  it("is the same bytes for the same case, in any time zone, and another date is its only difference", () => {
    expect(bytesOf(builtIn)).toEqual(bytesOf(structuredClone(builtIn)));
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Apia";
    const there = bytesOf(builtIn);
    process.env.TZ = "America/St_Johns";
    expect(bytesOf(builtIn)).toEqual(there);
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    const [bare, dated] = [null, "2026-11-25T12:00:00Z"].map((date) => unzipSync(bytesOf(builtIn, {}, date)));
    const other = Object.keys(bare!).filter((path) => Buffer.compare(bare![path]!, dated![path]!) !== 0);
    expect(other).toEqual(["docProps/core.xml"]);
  });

  it("has colors and faces of its own theme, and a master of its own ground, in the dark as well", () => {
    for (const theme of ["light", "dark", "print", "contrast"] as const) {
      const deck = deckOf(builtIn, { theme });
      mustHold(deck);
      const used = new Set(
        slidesOf(deck).flatMap((slide) =>
          all(deck.xml(slide), "a:schemeClr").map((one) => one.getAttribute("val")),
        ),
      );
      expect([...used]).toEqual(expect.arrayContaining(["tx1", "tx2", "accent1", "accent2"]));
      const faces = slidesOf(deck).flatMap((slide) =>
        all(deck.xml(slide), "a:latin").map((one) => one.getAttribute("typeface")),
      );
      expect(new Set(faces)).toEqual(new Set(["+mn-lt"]));
      expect(deck.xml("ppt/theme/theme1.xml").documentElement?.getAttribute("name")).toBe("Caseline");
    }
  });
});

describe("a presentation of a story", () => {
  const deck = deckOf(builtIn, { story, what: "story" });

  it("has a slide a step, titled by its headline, with notes and locators for the speaker alone", () => {
    mustHold(deck);
    const titles = slidesOf(deck).map((slide) => placeholderOf(deck, slide, "title"));
    expect(titles.filter((title) => title === "A mass in the liver")).toHaveLength(1);
    expect(titles).toContain("What next?");
    const slide = slidesOf(deck)[titles.indexOf("What next?")]!;
    expect(placeholderOf(deck, slide, "body")).toContain("The board met.");
    const notes = relationsOf(deck, slide).find(({ type }) => type === "notesSlide")!.target;
    expect(textOf(deck.xml(notes))).toContain("Wait for the room.");
    expect(textOf(deck.xml(notes))).toContain("Case report, paragraph 2");
    expect(relationsOf(deck, notes).map(({ target }) => target)).toContain(slide);
    expect(textOf(deck.xml(slide))).not.toContain("Wait for the room.");
  });

  it("tells of nothing that its steps have not told: not in shapes, tables, names, notes nor the case's own words", () => {
    const first = slidesOf(deck)[0]!;
    const drawn = `${textOf(deck.xml(first))}${namedIn(deck, first).map((one) => `${one.getAttribute("name")} ${one.getAttribute("descr")}`)}`;
    expect(drawn).toContain("Presentation");
    for (const word of ["eiomyosarcoma", "ecurrence", "Discharge"]) expect(drawn).not.toContain(word);
    const ended = caseOf("ended", [
      { id: "a", kind: "imaging", title: "First scan" },
      { id: "b", kind: "diagnosis", title: "SECRET ENDING", time: { after: "a", by: "P1Y" } },
    ]);
    const steps: readonly Step[] = [{ id: "s", headline: "At first", view: "asof=a" }];
    const { files } = deckOf(ended, { story: steps, what: "story" });
    for (const [path, of] of Object.entries(files))
      expect(Buffer.from(of).toString("utf8"), path).not.toContain("SECRET");
  });
});

describe("charts of exact numbers", () => {
  const chartsIn = (deck: Opened) => deck.parts.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
  const hemoglobin = breast.events.flatMap(({ findings = [] }) =>
    findings.flatMap(({ measure, value }) =>
      measure === "hemoglobin" && value?.is === "exact" ? [value.number] : [],
    ),
  );

  it("are the program's own, with the numbers in them and in a workbook behind them", () => {
    const deck = deckOf(breast);
    expect(hemoglobin.length).toBeGreaterThan(2);
    const [path] = chartsIn(deck);
    const values = all(deck.xml(path!), "c:yVal").flatMap((one) =>
      all(one, "c:v").map((v) => Number(v.textContent)),
    );
    expect(values).toEqual(hemoglobin);
    const book = relationsOf(deck, path!)[0]!.target;
    const workbook = opened(deck.files[book]!);
    const cells = all(workbook.xml("xl/worksheets/sheet1.xml"), "c");
    const inColumn = cells.filter((cell) => /^C(?!1$)/.test(cell.getAttribute("r") ?? ""));
    expect(inColumn.map((cell) => Number(cell.textContent))).toEqual(hemoglobin);
    expect(all(workbook.xml("xl/worksheets/sheet1.xml"), "f")).toHaveLength(0);
    const { textContent } = all(deck.xml(path!), "c:f")[0]!;
    expect(textContent).toBe("Data!$C$1");
  });

  it("stand at equal steps, and say so, where a day is not stated, and no line joins two times of their own", () => {
    const [, apart] = SERIES as [Case, Case];
    const deck = deckOf(apart);
    for (const path of chartsIn(deck)) {
      if (all(deck.xml(path), "c:lineChart").length === 0) continue;
      expect(textOf(deck.xml(path))).toContain("not to scale");
    }
    const values = (value: number, time?: object) => ({
      kind: "laboratory" as const,
      title: "Ferritin",
      findings: [{ id: `f${value}`, measure: "m", value: { is: "exact" as const, number: value } }],
      ...(time ? { time } : {}),
    });
    const two = deckOf(
      caseOf(
        "two-times",
        [
          { id: "a", ...values(1) },
          { id: "b", ...values(2, { after: "a", by: "P1M" }) },
          { id: "c", ...values(3, { after: "a" }) },
          { id: "d", ...values(4, { after: "c", by: "P1M" }) },
        ] as Case["events"],
        { measures: [{ id: "m", title: "Ferritin" }] },
      ),
    );
    const [chart] = chartsIn(two);
    expect(all(two.xml(chart!), "c:ser").map((one) => all(all(one, "c:val")[0]!, "c:v").length)).toEqual([
      2, 2,
    ]);
  });

  it("are made of exact numbers only", () => {
    expect(chartsIn(deckOf(builtIn))).toEqual([]);
  });
});

describe("hostile words", () => {
  const hostile = SYNTHETIC.find(({ id }) => id === "hostile-words")!;
  const formula = caseOf("formula", [
    { id: "a", kind: "laboratory", title: "=cmd|' /C calc'!A0", text: "_x0041_ \u2028 tab\there\nline" },
    {
      id: "b",
      kind: "imaging",
      title: "A\"B'C<D>&E]]>",
      note: "\u202eesrever",
      time: { after: "a", by: "P1D" },
    },
    { id: "c", kind: "imaging", title: "x".repeat(5000), time: { after: "a", by: "P2D" } },
    { id: "d", kind: "imaging", title: "مرحبا 👩‍👩‍👧‍👦 \u0007\ud83d", time: { after: "a", by: "P3D" } },
  ]);

  it("pass as text and nothing else", () => {
    for (const of of [hostile, formula]) {
      const deck = deckOf(of);
      mustHold(deck);
      const text = squashed(
        slidesOf(deck)
          .map((slide) => textOf(deck.xml(slide)))
          .join(""),
      );
      for (const { title } of of.events) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML cannot hold is replaced
        const passed = title.replace(/[\u0000-\u0008]|\p{Surrogate}/gu, "\ufffd");
        expect(text, title.slice(0, 40)).toContain(squashed(passed));
      }
    }
  });

  it("are no markup, no link and no formula", () => {
    const deck = deckOf(hostile);
    for (const path of deck.parts)
      for (const name of ["script", "img", "a:hlinkClick", "f"])
        expect(all(deck.xml(path), name)).toHaveLength(0);
  });
});

test("a hand-out holds only what is known at the cursor, in every part of the file", () => {
  const of = caseOf("cursor", [
    { id: "a", kind: "imaging", title: "First scan" },
    { id: "b", kind: "diagnosis", title: "SECRET ENDING", time: { after: "a", by: "P1Y" } },
  ]);
  const job = jobOf(of);
  const { files } = deckOf(of, { what: "handout", view: { ...job.view, asOf: "a" } });
  for (const [path, bytes] of Object.entries(files))
    expect(Buffer.from(bytes).toString("utf8"), path).not.toContain("SECRET");
});
