import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeAgainst } from "./axe.ts";
import { crowdedWords, cutTexts } from "./clipping.ts";
import { host } from "./host.ts";
import { SUMMARY, standsAt, stops } from "./onStage.ts";

const { open } = host();

/** Of words that can be seen, those that are smaller than a share of the height, or than some pixels. */
const smallWords = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate((px) => {
    const small: string[] = [];
    const walker = document.createTreeWalker(document.querySelector(".cl-stage") ?? document.body, 4);
    while (walker.nextNode()) {
      const { parentElement: of, nodeValue } = walker.currentNode;
      if (!of?.checkVisibility() || !nodeValue?.trim() || of.closest(".cl-unseen")) continue;
      const drawn = of instanceof SVGElement ? (of.closest("svg")?.getScreenCTM()?.a ?? 1) : scaleOf(of);
      const size = Number.parseFloat(getComputedStyle(of).fontSize) * drawn;
      if (size < px - 0.05) small.push(`${size.toFixed(1)} px: ${nodeValue.trim().slice(0, 40)}`);
    }
    return small;
    function scaleOf(element: Element): number {
      const box = element.closest<HTMLElement>(".cl-stage-body");
      return box ? box.getBoundingClientRect().width / box.offsetWidth : 1;
    }
  }, least);

/** What of the stage can be scrolled, or is beside or below its window. */
const beyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const scrolls = [...document.querySelectorAll("html, .cl-stage, .cl-stage *")].filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      const more = one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1;
      return more && /auto|scroll/.test(overflowX + overflowY);
    });
    const words = [
      ...document.querySelectorAll(".cl-stage :is(h1, h2, p, dd, dt, li, td, th, text, button)"),
    ];
    const out = words.filter((one) => {
      if (!one.checkVisibility() || one.closest(".cl-unseen, [hidden]")) return false;
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
    });
    return [
      ...scrolls.map(({ className }) => `scrolls: ${className}`),
      ...out.map(({ textContent }) => `outside: ${textContent?.slice(0, 40)}`),
    ];
  });

const everyStop = async (page: Page, look: (at: number) => Promise<readonly string[]>) => {
  const found: string[] = [];
  for (let at = 0; at <= SUMMARY; at += 1) {
    await standsAt(page, at);
    found.push(...(await look(at)).map((what) => `stop ${at}: ${what}`));
    await page.keyboard.press("PageDown");
  }
  return found;
};

const opened = async (width: number, height: number, colorScheme: "light" | "dark") => {
  const { page } = await open({
    path: "#step=step-1",
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
  });
  await standsAt(page, 0);
  return page;
};

describe.each([
  [1024, 768],
  [1920, 1080],
  [1280, 800],
] as const)("on a stage of %i by %i px", (width, height) => {
  it("every stop is whole: no word is small, cut, crowded or outside, and nothing scrolls", async () => {
    const page = await opened(width, height, "light");
    const found = await everyStop(page, async (at) => [
      ...(await smallWords(page, height * 0.022)),
      ...(await beyond(page)),
      ...(await cutTexts(page)),
      ...(at === SUMMARY ? [] : await crowdedWords(page)),
    ]);
    expect(found).toEqual([]);
  }, 120_000);
});

describe("on a phone that is held upright", () => {
  it("every stop of a class is read from top to bottom, with words of 16 px or more", async () => {
    const { page } = await open({
      path: "?class=1",
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      reducedMotion: "reduce",
    });
    const found = await everyStop(page, async () => {
      const wide = await page.evaluate(() => document.querySelector(".cl-stage")?.scrollWidth ?? 0);
      return [
        ...(await smallWords(page, 16)),
        ...(await cutTexts(page)),
        ...(wide > 390 ? [`${wide} px wide`] : []),
      ];
    });
    expect(found).toEqual([]);
  }, 120_000);
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it("axe has nothing against the stage, at any stop", async () => {
    const page = await opened(1024, 768, theme);
    expect(await everyStop(page, () => axeAgainst(page))).toEqual([]);
  }, 180_000);

  it("axe has nothing against the list of keys and a black stage", async () => {
    const page = await opened(1024, 768, theme);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    expect(await axeAgainst(page, "dialog")).toEqual([]);
    expect(await smallWords(page, 768 * 0.022)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    await page.locator(".cl-black").waitFor();
    expect(await axeAgainst(page)).toEqual([]);
  });
});

it("small words, words outside, and what scrolls would be found", async () => {
  const page = await opened(1024, 768, "light");
  await page.evaluate(() => {
    for (const [part, css] of [
      [".cl-from", "font-size: 9px"],
      [".cl-stage h1", "position: relative; left: -300px"],
      [".cl-stage-foot", "height: 9px; overflow: auto"],
    ] as const)
      Object.assign((document.querySelector<HTMLElement>(part) ?? document.body).style, { cssText: css });
  });
  expect((await smallWords(page, 16.9)).join()).toContain("World J Hepatol");
  const found = (await beyond(page)).join();
  expect(found).toContain("scrolls: cl-stage-foot");
  expect(found).toContain("outside: A liver mass");
  expect(stops.length).toBeGreaterThan(10);
});
