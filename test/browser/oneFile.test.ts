import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeHtml } from "../../src/export/html.ts";
import { en } from "../../src/look/strings.en.ts";
import type { Case } from "../../src/model/schema.ts";
import { launch } from "./chromium.ts";
import { builtIn, markOf } from "./host.ts";
import { BUILT, LIBRARY } from "./site.ts";

const FOLDER = resolve("node_modules/.cache/one-file");
const HOSTILE = '</script><script>document.title="it ran"</script><!-- \u2028 <img src=x onerror=alert(1)>';

const hostile: Case = {
  ...builtIn,
  title: HOSTILE,
  summary: HOSTILE,
  neutral: { title: HOSTILE, summary: HOSTILE },
  events: builtIn.events.map((event) => ({ ...event, title: HOSTILE, text: HOSTILE, label: HOSTILE })),
};

let browser: Browser;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const template = readFileSync(`${LIBRARY}/single.html`, "utf8");
  writeFileSync(`${FOLDER}/case.html`, makeHtml({ of: builtIn, template, words: en }));
  writeFileSync(`${FOLDER}/hostile.html`, makeHtml({ of: hostile, template, words: en }));
  browser = await launch();
});
afterAll(() => browser.close());

/** Opens a file from the disk without a network; faults: what went wrong on it, or was asked of anyone. */
const open = async (name: string, javaScriptEnabled = true) => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    offline: true,
    javaScriptEnabled,
  });
  const faults: string[] = [];
  const url = pathToFileURL(`${FOLDER}/${name}.html`).href;
  context.on("request", (request) => {
    if (!request.url().startsWith("data:") && request.url().split(/[?#]/)[0] !== url)
      faults.push(`request: ${request.url()}`);
  });
  context.on("weberror", (error) => faults.push(`page error: ${error.error().message}`));
  // A breach of the policy is told in the console too.
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url);
  return { page, context, faults };
};

describe("a case as one file, opened from a disk without a network", () => {
  it("shows the timeline, the panels and the table, and asks nobody for anything", async () => {
    const { page, context, faults } = await open("case");
    await page.getByRole("heading", { level: 1, name: builtIn.title }).waitFor();
    for (const { id } of builtIn.events) await markOf(page, id).waitFor({ state: "attached" });
    await page.getByRole("heading", { level: 2, name: "Imaging" }).waitFor();
    await markOf(page, "us").click();
    await page.locator(".cl-panel-detail h2", { hasText: "Ultrasonography" }).waitFor();
    await page.keyboard.press("t");
    await page.getByRole("table", { name: "Events" }).waitFor();
    expect(await page.evaluate(() => document.fonts.check('600 13.5px "Caseline Sans"'))).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("has taken its case and its article out of the document", async () => {
    const { page, context } = await open("case");
    await page.getByRole("heading", { level: 1, name: builtIn.title }).waitFor();
    expect(await page.locator("#caseline-case, #caseline-article").count()).toBe(0);
    await context.close();
  });

  it("goes to another case and comes back to its own", async () => {
    const { page, context, faults } = await open("case");
    await page.getByRole("button", { name: "Open…" }).click();
    expect(await page.getByRole("heading", { name: "Cases that come with this page" }).count()).toBe(0);
    const other = { ...builtIn, title: "Another case" };
    await page
      .locator("dialog input[type=file]")
      .setInputFiles({ name: "other.json", mimeType: "", buffer: Buffer.from(JSON.stringify(other)) });
    await page.getByRole("heading", { level: 1, name: "Another case" }).waitFor();
    await page.getByRole("button", { name: "Forget this case" }).click();
    await page.getByRole("heading", { level: 1, name: builtIn.title }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("presents its story with a clicker, forth and back", async () => {
    const { page, context, faults } = await open("case");
    await page.getByRole("button", { name: "Present", exact: true }).click();
    const headline = page.locator(".cl-headline h1");
    const [first, second] = builtIn.story ?? [];
    await headline.filter({ hasText: first?.headline ?? "" }).waitFor();
    await page.keyboard.press("PageDown");
    await headline.filter({ hasText: second?.headline ?? "" }).waitFor();
    expect(await page.locator("#page").textContent()).not.toContain(builtIn.events.at(-1)?.title);
    await page.keyboard.press("PageUp");
    await headline.filter({ hasText: first?.headline ?? "" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("has a speaker's window, which leads it and is led by it", async () => {
    const { page, context, faults } = await open("case");
    await page.getByRole("button", { name: "Present", exact: true }).click();
    const headline = page.locator(".cl-headline h1");
    const [first, second, third] = builtIn.story ?? [];
    await headline.filter({ hasText: first?.headline ?? "" }).waitFor();
    const [speaker] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    await speaker
      .getByText(first?.headline ?? "")
      .first()
      .waitFor();
    await page.keyboard.press("PageDown");
    await speaker
      .getByText(third?.headline ?? "")
      .first()
      .waitFor();
    await speaker.bringToFront();
    await speaker.keyboard.press("PageUp");
    await headline.filter({ hasText: first?.headline ?? "" }).waitFor();
    await speaker.keyboard.press("PageDown");
    await headline.filter({ hasText: second?.headline ?? "" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it("prints every panel", async () => {
    const { page, context } = await open("case");
    await page.getByRole("heading", { level: 2, name: "Sources" }).waitFor();
    const pdf = await page.pdf({ format: "A4", outline: true, tagged: true });
    const titles = [...pdf.toString("latin1").matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title);
    expect(titles).toEqual(expect.arrayContaining(["Imaging", "Histology", "Sources"]));
    await context.close();
  });

  it("runs nothing of what stands in a hostile case", async () => {
    const { page, context, faults } = await open("hostile");
    const heading = page.getByRole("heading", { level: 1 });
    await heading.waitFor();
    expect(await heading.textContent()).toBe(HOSTILE);
    expect(await page.title()).not.toBe("it ran");
    expect(await page.locator("#page script, #page img").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("where scripts do not run", () => {
  it("the whole case stands there as an article in order", async () => {
    const { page, context, faults } = await open("case", false);
    const article = page.locator("article#caseline-article");
    expect(await article.isVisible()).toBe(true);
    const titles = await article.locator("h3").allTextContents();
    for (const { title } of builtIn.events) expect(titles).toContain(title);
    expect(titles.indexOf("Hysterectomy")).toBeLessThan(titles.indexOf("Second liver resection"));
    expect(faults).toEqual([]);
    await context.close();
  });

  it("a hostile case is text too", async () => {
    const { page, context, faults } = await open("hostile", false);
    expect(await page.locator("article h1").textContent()).toBe(HOSTILE);
    expect(await page.locator("article :is(script, img)").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the template", () => {
  it("stands beside the site and in the library, and holds no case", () => {
    const [beside, inside] = [BUILT, LIBRARY].map((folder) => readFileSync(`${folder}/single.html`, "utf8"));
    expect(beside).toBe(inside);
    expect(inside).not.toContain("Hysterectomy");
    expect(inside?.match(/http-equiv="Content-Security-Policy" content="default-src 'none';/g)).toHaveLength(
      1,
    );
  });
});
