import { DOMParser } from "@xmldom/xmldom";
import { getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../src/export/formats.ts";
import type { Named } from "../../src/export/job.ts";
import { carePage } from "../../src/export/page/care.ts";
import type { Page } from "../../src/export/page/page.ts";
import { pagesOf } from "../../src/export/pages.ts";
import { make as makePng } from "../../src/export/png.ts";
import { labelOf } from "../../src/look/describe.ts";
import { exporting } from "../../src/look/export.en.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";
import { drawnText, squashed } from "./cases.ts";
import { fileJob, filesOf } from "./files.ts";

const SHIPPED = ["hepatic-leiomyosarcoma", "breast-synthetic", "colorectal-liver-metastases-synthetic"].map(
  (name) => readJson(`data/cases/${name}.json`) as Case,
);
const builtIn = SHIPPED[0]!;

const figure = (of: Case, mm: number): Page =>
  carePage(
    { measure: measureText, words: en, version: "9.9.9", say: exporting },
    resolve(of),
    DEFAULT_VIEW,
    mm,
  );

/** Points that the type of a page is set in, smallest first. */
const points = ({ figures, foot, title }: Page): readonly number[] =>
  [
    ...[title, ...foot].flatMap(({ shapes }) => shapes.map(({ size }) => size)),
    ...figures.flatMap(({ scene, scale }) =>
      scene.marks.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.is === "text" && !shape.lit ? [shape.size * scale] : [])),
      ),
    ),
  ]
    .map((px) => px * 0.75)
    .sort((a, b) => a - b);

describe("the CARE figure", () => {
  it.each([85, 180])("is %d mm wide and holds every event of any case in words", (mm) => {
    for (const of of [...SHIPPED, ...SYNTHETIC]) {
      const page = figure(of, mm);
      expect((page.width / 96) * 25.4).toBeCloseTo(mm, 6);
      const text = drawnText([page]);
      for (const event of of.events)
        expect(text.includes(squashed(labelOf(event))), `${of.id} ${event.id}`).toBe(true);
      for (const { x, y, scene, scale } of page.figures) {
        expect(x + scene.width * scale).toBeLessThanOrEqual(page.width + 0.01);
        expect(y + scene.height * scale).toBeLessThanOrEqual((page.foot[0]?.y ?? 0) + 0.01);
      }
      expect(page.foot.at(-1)!.y + page.foot.at(-1)!.h).toBeLessThanOrEqual(page.height);
    }
  });

  it("has no type smaller than five points, and of six and more nearly all", () => {
    for (const of of SHIPPED)
      for (const mm of [85, 180]) {
        const all = points(figure(of, mm));
        expect(all[0]).toBeGreaterThanOrEqual(5);
        expect(all[Math.floor(all.length / 4)]).toBeGreaterThanOrEqual(6);
      }
  });

  it("comes as SVG and PDF with its size in mm, and with the table", async () => {
    const maker = await FORMATS.find(({ id }) => id === "care")!.load();
    const named = (await maker.make(fileJob(builtIn), {})) as readonly Named[];
    const files = new Map(named.map(({ name, data }) => [name, data]));
    for (const mm of [85, 180]) {
      const svg = new DOMParser().parseFromString(
        files.get(`timeline-${mm}mm.svg`) as string,
        "image/svg+xml",
      );
      expect(Number.parseFloat(svg.documentElement?.getAttribute("width") ?? "")).toBeCloseTo(mm, 2);
      expect(svg.documentElement?.getAttribute("width")).toMatch(/mm$/);
      const pdf = await getDocumentProxy(files.get(`timeline-${mm}mm.pdf`) as Uint8Array);
      const { view } = await pdf.getPage(1);
      expect(((view[2] ?? 0) / 72) * 25.4).toBeCloseTo(mm, 1);
    }
    expect(files.get("timeline-table.html")).toContain("<table");
  });

  it("parts two states of the course by a line of the ground, for in gray their hues may be alike", () => {
    const { figures } = figure(builtIn, 180);
    const bars = figures[0]!.scene.marks.filter(
      ({ role, shapes }) =>
        role === "course" &&
        shapes[0]?.is === "rect" &&
        shapes[0].opacity === undefined &&
        shapes[0].fill !== "band",
    );
    expect(bars.length).toBeGreaterThan(3);
    for (const { shapes } of bars)
      expect(shapes.some((shape) => shape.is === "line" && shape.stroke === "ground")).toBe(true);
  });
});

describe("an SVG with outlines", () => {
  it("has no text and no font, one outline for what each line was, and the same words for who does not see it", async () => {
    const [file = ""] = (await filesOf("svg", fileJob(builtIn, { outlined: true }))) as readonly string[];
    const svg = new DOMParser().parseFromString(file, "image/svg+xml");
    expect(svg.getElementsByTagName("text")).toHaveLength(0);
    expect(file).not.toContain("font-face");
    expect(svg.getElementsByTagName("desc")[0]?.textContent).toContain(builtIn.title);
    const [page] = pagesOf(fileJob(builtIn));
    const [plain = ""] = (await filesOf("svg", fileJob(builtIn))) as readonly string[];
    const lines = plain.split("<text").length - 1;
    expect(svg.getElementsByTagName("path").length).toBeGreaterThan(lines);
    expect(page?.title.text).toBe(builtIn.title);
  });
});

describe("a PNG", () => {
  it("of more pixels than any browser paints is refused, and says how many these are", async () => {
    expect(await makePng(fileJob(builtIn, { density: 20 }), {})).toEqual({
      refused: "too large",
      width: 25_600,
      height: 14_400,
    });
  });
});

describe("making a file", () => {
  it("says how far it is, and stops between two pages when it is given up", async () => {
    const story = ["one", "two", "three"].map((id) => ({ id, headline: id }));
    const job = fileJob(builtIn, { what: "story", story });
    const maker = await FORMATS.find(({ id }) => id === "svg")!.load();
    const shares: number[] = [];
    await maker.make(job, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
    const control = new AbortController();
    const seen: number[] = [];
    const making = maker.make(job, {
      signal: control.signal,
      onProgress: (share) => {
        seen.push(share);
        control.abort();
      },
    });
    await expect(making).rejects.toThrow(/abort/i);
    expect(seen).toEqual([1 / 3]);
  });
});
