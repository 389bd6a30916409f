import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { themes } from "../../src/look/theme.ts";
import { launch } from "./chromium.ts";
import { openPage, type Site, serve } from "./site.ts";

const FOLDER = "node_modules/.cache/theme";
const MOUNTS = ["", "auto", "light", "dark", "contrast"];

const mounts = MOUNTS.map((name) => `<p class="caseline"${name ? ` data-theme="${name}"` : ""}>${name}</p>`);
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Themes</title>
<link rel="stylesheet" href="tokens.css">${mounts.join("")}</html>`;

let browser: Browser;
let site: Site;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  cpSync("src/look/tokens.css", `${FOLDER}/tokens.css`);
  writeFileSync(`${FOLDER}/index.html`, html);
  site = await serve(FOLDER);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The ink of each mount, and of the page around them. */
const inks = async (options: BrowserContextOptions, media: "screen" | "print" = "screen") => {
  const { page, context } = await openPage(browser, site, options);
  await page.emulateMedia({ media });
  const found = await page
    .locator("p, html")
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).getPropertyValue("--cl-ink")));
  await context.close();
  return found;
};
const { light, dark, contrast, print } = themes;
const named = [light.ink, dark.ink, contrast.ink];

describe("the theme of a mount", () => {
  it("is the one that is named, else the one that the reader's system asks for", async () => {
    expect(await inks({})).toEqual(["", light.ink, light.ink, ...named]);
    expect(await inks({ colorScheme: "dark" })).toEqual(["", dark.ink, dark.ink, ...named]);
    expect(await inks({ contrast: "more" })).toEqual(["", contrast.ink, contrast.ink, ...named]);
  });

  it("is paper in print and the reader's own in forced colors, whatever is named", async () => {
    expect(await inks({ colorScheme: "dark" }, "print")).toEqual(["", ...MOUNTS.map(() => print.ink)]);
    expect(await inks({ forcedColors: "active" })).toEqual(["", ...MOUNTS.map(() => "CanvasText")]);
  });
});
