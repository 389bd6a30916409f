import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Font, measureText } from "../../src/look/measure.ts";
import { LABELS } from "../look/labels.ts";
import { launch } from "./chromium.ts";
import { SHIPPED } from "./host.ts";
import { openPage, type Site, serve } from "./site.ts";

const FOLDER = "node_modules/.cache/measure";
const SIZE = 14;

const STYLES: Readonly<Record<Font, string>> = {
  sans: '"Caseline Sans"',
  sansBold: '"Caseline Sans"; font-weight: 600',
  sansItalic: '"Caseline Sans"; font-style: italic',
  serifBold: '"Caseline Serif"; font-weight: 600',
};
const FONTS = Object.keys(STYLES) as readonly Font[];

const rules = FONTS.map((font) => `.${font} { font-family: ${STYLES[font]}; }`).join("\n");
const css = `${rules}
p { font-size: ${SIZE}px; font-variant-numeric: tabular-nums; text-rendering: geometricPrecision; white-space: pre; }`;
const paragraphs = FONTS.map((font) =>
  LABELS.map((label) => `<p><span class="${font}">${label.replace("<", "&lt;")}</span></p>`).join("\n"),
).join("\n");
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Measures</title>
<link rel="stylesheet" href="fonts.css"><link rel="stylesheet" href="page.css">${paragraphs}</html>`;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  cpSync("src/look/fonts", `${FOLDER}/fonts`, { recursive: true });
  cpSync("src/look/fonts.css", `${FOLDER}/fonts.css`);
  writeFileSync(`${FOLDER}/page.css`, css);
  writeFileSync(`${FOLDER}/index.html`, html);
  site = await serve(FOLDER);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe("the table of widths", () => {
  it("is within 1 % of a real browser on the words of a case, in every face", async () => {
    const { page, context, faults } = await openPage(browser, site);
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].map((face) => `${face.family} ${face.weight} ${face.style} ${face.status}`);
    });
    expect(loaded).toHaveLength(4);
    for (const face of loaded) expect(face).toMatch(/ loaded$/);
    const widths = await page
      .locator("span")
      .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
    const wrong = FONTS.flatMap((font, i) =>
      LABELS.map((label, j) => {
        const width = widths[i * LABELS.length + j] ?? Number.NaN;
        return { font, label, by: measureText(label, font, SIZE) / width - 1 };
      }),
    ).filter(({ by }) => !(Math.abs(by) <= 0.01));
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(SHIPPED)("draws the timeline of %s within 1 percent of its table", async (name) => {
    const built = await serve();
    const { page, context } = await openPage(browser, built, { path: `?case=${name}` });
    await page.locator(".cl-picture .cl-event").first().waitFor();
    const drawn = await page.locator(".cl-picture text").evaluateAll((texts) => {
      return (texts as SVGTextElement[]).map((text) => ({
        text: text.textContent ?? "",
        size: Number(text.getAttribute("font-size")),
        bold: Number(text.getAttribute("font-weight")) >= 600,
        italic: text.getAttribute("font-style") === "italic",
        width: text.getComputedTextLength(),
      }));
    });
    const wrong = drawn
      .map(({ text, size, bold, italic, width }) => {
        const font: Font = italic ? "sansItalic" : bold ? "sansBold" : "sans";
        return { text, by: measureText(text, font, size) / width - 1 };
      })
      .filter(({ by }) => !(Math.abs(by) <= 0.01));
    expect(drawn.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
    await context.close();
    await built.close();
  });
});
