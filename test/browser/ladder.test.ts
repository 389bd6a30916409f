import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeAgainst } from "./axe.ts";
import { host } from "./host.ts";

const { open } = host();

const panel = ".cl-panel-histology";
const mark = (id: string) => `.cl-ladder g.cl-mark[data-id="${id}"]`;

/** The page once the figure has come. */
const withLadder = async (options: Parameters<typeof open>[0] = {}): Promise<Page> => {
  const { page } = await open({ reducedMotion: "reduce", ...options });
  await page.locator(".cl-ladder").waitFor();
  return page;
};
const openGuide = async (page: Page) => {
  await page.getByRole("button", { name: "Reader’s guide" }).click();
  await page.locator(".cl-guide").waitFor();
};
const selected = (page: Page) => new URL(page.url()).hash;

describe.each([
  ["light", 1440],
  ["dark", 390],
] as const)("in the %s theme at %d px", (colorScheme, width) => {
  it("axe has nothing against the ladder and the guide", async () => {
    const page = await withLadder({ colorScheme, viewport: { width, height: 900 } });
    await openGuide(page);
    expect(await axeAgainst(page, panel)).toEqual([]);
  });

  it("nothing of the ladder stands out of its panel or the page", async () => {
    const page = await withLadder({ colorScheme, viewport: { width, height: 900 } });
    await openGuide(page);
    const out = await page.evaluate((name) => {
      const frame = document.querySelector(name)?.getBoundingClientRect();
      return [...document.querySelectorAll(`${name} .cl-ladder text, ${name} .cl-guide td`)]
        .filter((one) => !one.closest(".cl-scroll"))
        .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
        .filter(({ box }) => !frame || box.left < frame.left || box.right > frame.right)
        .map(({ text }) => text);
    }, panel);
    expect(out).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

describe("the ladder", () => {
  it("ties a specimen by a thread to its place on the timeline, and lights it there", async () => {
    const page = await withLadder({ viewport: { width: 1440, height: 2400 } });
    await page.locator(mark("histology-broad-ligament")).hover();
    await page.waitForFunction(() => document.querySelector(".cl-thread path")?.getAttribute("d"));
    expect(await page.locator('.cl-picture .is-lit[data-event="histology-broad-ligament"]').count()).toBe(1);
  });

  it("is walked by the arrow keys and selects by Enter, with the focus to be seen", async () => {
    const page = await withLadder();
    await page.locator(mark("histology-uterus")).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const focus = await page.evaluate(() => {
      const one = document.activeElement;
      const hit = one?.querySelector(".cl-hit");
      return [one?.getAttribute("data-id"), hit && getComputedStyle(hit).stroke !== "none"];
    });
    expect(focus).toEqual(["broad-ligament-mitoses", true]);
    await page.keyboard.press("Enter");
    expect(selected(page)).toContain("broad-ligament-mitoses");
  });

  it("answers a finger: a head leads to its event, a badge to the conflict", async () => {
    const page = await withLadder({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator(mark("histology-liver")).tap();
    expect(selected(page)).toContain("histology-liver");
    expect(await page.textContent(".cl-panel-detail h2")).toBe("Histology of the liver specimen");
    await page.locator(mark("ki67-liver")).tap();
    expect(selected(page)).toContain("ki67-liver");
  });

  it("comes after the first view without moving what is on screen", async () => {
    const { page } = await open({ path: "#panel=histology", busy: true });
    const before = await page.locator(".cl-room.is-panels").boundingBox();
    expect(await page.locator(".cl-ladder").count()).toBe(0);
    expect(before?.height).toBeGreaterThan(300);
  });

  it("comes when the page is printed before it had nothing to do", async () => {
    const { page } = await open({ busy: true });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.locator(".cl-ladder").waitFor();
  });
});
