import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import type { Case } from "../../src/model/schema.ts";
import { readJson } from "../data/reading.ts";
import { host, markOf } from "./host.ts";

const name = "breast-synthetic";
const of = readJson(`data/cases/${name}.json`) as Case;
const own = of.story ?? [];
const { open, site } = host();

const openStory = async (page: Page) => {
  await page.getByRole("button", { name: "Story", exact: true }).click();
  await page.locator(".cl-step").first().waitFor();
};
const headlines = (page: Page) => page.locator(".cl-step-name > [dir]").allTextContents();
/** Waits until the steps have these headlines. */
const has = (page: Page, wanted: readonly string[]) =>
  expect.poll(() => headlines(page), { timeout: 8000 }).toEqual(wanted);

it("a story is added to, reworded, reordered and undone by keyboard, kept over a reload, and saved as a case", async () => {
  const { page } = await open({ path: `?case=${name}` });
  const told = own.map(({ headline }) => headline);
  await openStory(page);
  await has(page, told);

  await markOf(page, "surgery").click();
  await page.getByRole("button", { name: "Add a step from this view" }).focus();
  await page.keyboard.press("Enter");
  const headline = page.getByLabel("Headline");
  await expect.poll(() => headline.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type("What the operation was");
  await has(page, [...told, "What the operation was"]);

  await page.keyboard.press("Alt+ArrowUp");
  await has(page, [...told.slice(0, -1), "What the operation was", ...told.slice(-1)]);
  expect(await headline.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press("Alt+ArrowUp");
  await has(page, [...told.slice(0, -2), "What the operation was", ...told.slice(-2)]);
  await page.keyboard.press("Control+z");
  await has(page, [...told.slice(0, -1), "What the operation was", ...told.slice(-1)]);
  await page.keyboard.press("Control+Shift+Z");
  const now = [...told.slice(0, -2), "What the operation was", ...told.slice(-2)];
  await has(page, now);

  await page.reload();
  await openStory(page);
  await has(page, now);
  await page.getByText("Draft of the story, kept in this tab").waitFor();

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save case file" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`${name}.json`);
  const text = readFileSync(await download.path(), "utf8");
  const { case: read, problems } = inspectCase(text);
  expect(problems).toEqual([]);
  const [added] = read?.story?.slice(-3) ?? [];
  expect(added).toMatchObject({
    headline: "What the operation was",
    view: expect.stringContaining("sel=surgery"),
  });
  expect(read).toEqual({ ...of, story: [...own.slice(0, -2), added, ...own.slice(-2)] });
  expect(site().requests.filter(({ status }) => status === 404)).toEqual([]);

  await page.getByRole("button", { name: "Discard draft" }).click();
  await has(page, told);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

it("on a phone the timeline stays in sight above the story, and nothing is wider than the page", async () => {
  const { page } = await open({ path: `?case=${name}`, viewport: { width: 390, height: 844 } });
  await openStory(page);
  await page.locator(".cl-step-name").nth(2).click();
  const sheet = await page.locator(".cl-sheet").boundingBox();
  expect(sheet?.height).toBeLessThanOrEqual(0.55 * 844);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});
