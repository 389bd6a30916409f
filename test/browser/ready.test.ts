import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { stopsOf } from "../../src/model/story.ts";
import { aCase } from "../app/cases.ts";
import { axeAgainst } from "./axe.ts";
import { builtIn, host } from "./host.ts";

const own: Case = {
  ...aCase("A case with a lost image"),
  summary: "Seen on March 14, 2019.",
  images: [{ id: "lost", file: "lost.png", caption: "An image that is nowhere" }],
  story: [
    { id: "one", headline: "The first step" },
    { id: "two", headline: "The second step", hold: { question: "What next?" } },
  ],
};
const { open } = host();

const ask = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Ready?" }).click();
  await page.locator(".cl-checks li").first().waitFor();
};
/** Which checks came to what. */
const found = (page: Page): Promise<Record<string, string>> =>
  page.locator(".cl-checks li").evaluateAll((rows) => {
    const of = (row: Element) => [row.getAttribute("data-check"), row.className.replace("is-", "")];
    return Object.fromEntries(rows.map(of));
  });
const row = (page: Page, name: string) => page.locator(`[data-check="${name}"]`);

it("before a talk at least twelve things are looked at, and what does not answer is not waited for", async () => {
  const { page } = await open();
  // The browser never says whether it keeps the screen on.
  await page.evaluate(() =>
    Object.defineProperty(navigator, "wakeLock", { value: { request: () => new Promise(() => {}) } }),
  );
  await ask(page);
  const checks = await found(page);
  expect(Object.keys(checks).length).toBeGreaterThanOrEqual(12);
  for (const name of ["case", "story", "holds", "notes", "code", "elsewhere", "fonts", "images", "keys"])
    expect([name, checks[name]]).toEqual([name, "ok"]);
  expect(checks.speaker).toBe("look");
  await row(page, "wake").getByText("could not be found out in time").waitFor();
  expect(await axeAgainst(page, "dialog")).toEqual([]);
});

it("a speaker window that waits for the stage is counted; fewer minutes are too few; the next look has both", async () => {
  const { page } = await open();
  await ask(page);
  const [speaker] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "Open the speaker window" }).click(),
  ]);
  await speaker.getByText("Waiting for the stage").waitFor();
  await row(page, "speaker").getByText("1 speaker window answers.").waitFor();
  await page.getByLabel("Minutes for the talk").fill("1");
  await row(page, "time").getByText("Leave steps out").waitFor();
  await speaker.close();
  await row(page, "speaker").getByText("None is open.").waitFor();
});

it("once ready, the stage and all its panels need no network", async () => {
  const { page, context, fetched } = await open();
  await ask(page);
  await page.keyboard.press("Escape");
  const before = fetched.length;
  await context.setOffline(true);
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.locator(".cl-stage").waitFor();
  const story = builtIn.story ?? [];
  for (const _ of stopsOf(story).slice(1)) {
    const last = page.url();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((url) => location.href !== url, last);
  }
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get("step")).toBe(story.at(-1)?.id);
  expect(fetched.slice(before)).toEqual([]);
});

it("what is wrong with a case, its images, its questions or the page is found", async () => {
  const { page } = await open({ path: "?keys=off", viewport: { width: 800, height: 600 } });
  await page.getByRole("button", { name: "Open…" }).click();
  const file = { name: "own.json", mimeType: "", buffer: Buffer.from(JSON.stringify(own)) };
  await page.locator("dialog input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { level: 1, name: own.title }).waitFor();
  await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource");
    const more = [...entries, { name: "https://elsewhere.example/pixel.png" }];
    Object.assign(performance, { getEntriesByType: () => more });
  });
  await ask(page);
  const checks = await found(page);
  for (const name of ["identifiers", "images", "holds", "notes", "keys", "words", "elsewhere"])
    expect([name, checks[name]]).toEqual([name, "look"]);
  await row(page, "elsewhere").getByText("elsewhere.example").waitFor();
  for (const text of await page.locator(".cl-checks .is-look em").allTextContents())
    expect(text).toMatch(/\.$/);
});

it("the screen is kept on while the stage is up, and again when the page has been out of sight", async () => {
  const { page } = await open();
  await page.evaluate(() => {
    const locks: { released: boolean }[] = [];
    const request = async () => {
      const lock = { released: false, release: async () => Object.assign(lock, { released: true }) };
      locks.push(lock);
      return lock;
    };
    Object.defineProperty(navigator, "wakeLock", { value: { request } });
    Object.assign(window, { locks });
  });
  const locks = () =>
    page.evaluate(() =>
      (Reflect.get(window, "locks") as { released: boolean }[]).map((lock) => lock.released),
    );
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.locator(".cl-stage").waitFor();
  await expect.poll(locks).toEqual([false]);
  await page.evaluate(() => {
    // A hidden page loses its lock.
    Object.assign((Reflect.get(window, "locks") as { released: boolean }[])[0] ?? {}, { released: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect.poll(locks).toEqual([true, false]);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Present", exact: true }).waitFor();
  await expect.poll(locks).toEqual([true, true]);
});
