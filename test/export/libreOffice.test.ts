import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import { afterAll, describe, expect, it } from "vitest";
import { caseToPptx, SLIDE_SIZES } from "../../src/export/pptx.ts";
import { labelOf } from "../../src/look/describe.ts";
import type { Case } from "../../src/model/schema.ts";
import { SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";
import { jobOf, squashed } from "./cases.ts";
import { all, opened, slidesOf, textOf } from "./opened.ts";

const PLACES = [
  ...(process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.com",
];
const soffice = PLACES.find((path) => existsSync(path));
if (soffice === undefined)
  process.stderr.write(
    "LibreOffice is not installed: no presentation is opened in it. Install it to run these tests.\n",
  );

const folder = mkdtempSync(join(tmpdir(), "caseline-office-"));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A file as LibreOffice has it once it has opened it: flat OpenDocument. */
const inLibreOffice = (bytes: Uint8Array) => {
  writeFileSync(join(folder, "deck.pptx"), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const args = [profile, "--headless", "--convert-to", "fodp", "--outdir", folder, join(folder, "deck.pptx")];
  const { status, stderr } = spawnSync(soffice ?? "", args, { encoding: "utf8", timeout: 120_000 });
  expect(status, stderr).toBe(0);
  const parser = new DOMParser({ onError: onErrorStopParsing });
  const document = parser.parseFromString(readFileSync(join(folder, "deck.fodp"), "utf8"), "application/xml");
  rmSync(join(folder, "deck.fodp"));
  // Words that stand in the foot of all slides are kept once, outside of them.
  const foot = all(document, "presentation:footer-decl").map((one) => one.textContent ?? "");
  return { pages: all(document, "draw:page"), foot: squashed(foot.join("")) };
};

const bytesOf = (of: Case): Uint8Array =>
  caseToPptx({ ...jobOf(of, { size: SLIDE_SIZES["16:9"] }), theme: "light" }, null);

const names = ["hepatic-leiomyosarcoma", "breast-synthetic"];
const cases = [
  ...names.map((name) => readJson(`data/cases/${name}.json`) as Case),
  SYNTHETIC.find(({ id }) => id === "hostile-words")!,
];

describe.skipIf(soffice === undefined)("in LibreOffice", () => {
  it.each(cases.map((of) => [of.id, of] as const))(
    "%s opens with every slide, group, table and chart, and all of its text",
    (_, of) => {
      const bytes = bytesOf(of);
      const deck = opened(bytes);
      const slides = slidesOf(deck);
      const { pages, foot } = inLibreOffice(bytes);
      expect(pages).toHaveLength(slides.length);
      slides.forEach((slide, i) => {
        const page = pages[i]!;
        const xml = deck.xml(slide);
        expect(all(page, "draw:g").length, slide).toBe(all(xml, "p:grpSp").length);
        // A chart has its numbers in a table of its own.
        const charts = all(page, "draw:object");
        const inCharts = charts.flatMap((chart) => all(chart, "table:table")).length;
        expect(charts.length, slide).toBe(all(xml, "c:chart").length);
        expect(all(page, "table:table").length - inCharts, slide).toBe(all(xml, "a:tbl").length);
        const there = squashed(page.textContent ?? "") + foot;
        for (const line of textOf(xml).split("\n"))
          if (!line.includes("‹#›"))
            expect(there, `${slide}: ${line.slice(0, 60)}`).toContain(squashed(line));
      });
      const text = squashed(pages.map((page) => page.textContent ?? "").join(""));
      if (of.id !== "hostile-words")
        for (const event of of.events) expect(text, event.id).toContain(squashed(labelOf(event)));
      const drawn = pages.flatMap((page) =>
        ["draw:g", "draw:custom-shape"].flatMap((name) =>
          all(page, name).map((shape) => shape.getAttribute("draw:name") ?? ""),
        ),
      );
      expect(drawn.filter((name) => name === "")).toEqual([]);
    },
    180_000,
  );
});
