import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { crowdedWords, cutTexts } from "./clipping.ts";
import { host, SHIPPED, settled, show } from "./host.ts";

const { open } = host();

const SIZES = [
  ["360 by 740", 360, 740, 1],
  ["390 by 844", 390, 844, 1],
  ["1024 by 768", 1024, 768, 1],
  ["1440 by 900", 1440, 900, 1],
  ["1440 by 900 at 200 %", 720, 450, 2],
  ["3840 by 2160", 3840, 2160, 1],
] as const;

const VIEWS = {
  "the whole case": "",
  "the true scale": "scale=true",
  "equal steps": "scale=steps",
  "an event in full": "sel=resection-1",
  "a lesion in full": "sel=liver-s4",
  "a stretch of the case": "from=presentation+0.3&to=resection-1:200",
  "folded lanes": "folded=imaging,laboratory,pathology&day0=resection-1",
  "what was known then": "asof=resection-1",
  "an enlarged panel": "panel=imaging",
  "the table": "table=1",
};

/** What is not whole: cut, crowded, or beside the page. */
const wrong = async (page: Page): Promise<readonly string[]> => {
  const timeline = (await page.locator(".cl-picture").count()) > 0;
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, its window ${clientWidth}`] : [];
  });
  return [...beyond, ...(await cutTexts(page)), ...(timeline ? await crowdedWords(page) : [])];
};

let plain: Page;
let double: Page;
beforeAll(async () => {
  ({ page: plain } = await open({ reducedMotion: "reduce" }));
  ({ page: double } = await open({ reducedMotion: "reduce", deviceScaleFactor: 2 }));
});

const sized = async (width: number, height: number, scale: number): Promise<Page> => {
  const page = scale === 2 ? double : plain;
  await page.setViewportSize({ width, height });
  await show(page, "");
  return page;
};

describe.each(SIZES)("on a screen of %s", (_, width, height, scale) => {
  it("nothing is cut, crowded, or beside the page, whatever is looked at", async () => {
    const page = await sized(width, height, scale);
    const found: Record<string, readonly string[]> = {};
    for (const [name, fragment] of Object.entries(VIEWS)) {
      await show(page, fragment);
      if (/then|event|table/.test(name)) await settled(page);
      found[name] = await wrong(page);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(VIEWS).map((name) => [name, []])));
  });
});

/** The other cases that ship with the page are looked at as well, at fewer sizes. */
const OTHERS = SHIPPED.filter((name) => name !== "hepatic-leiomyosarcoma");

describe.each(OTHERS)("of the shipped case %s", (name) => {
  it.each([
    ["390 by 844", 390, 844],
    ["1024 by 768", 1024, 768],
  ] as const)("nothing is cut, crowded, or beside the page on a screen of %s", async (_, width, height) => {
    const { page } = await open({
      path: `?case=${name}`,
      reducedMotion: "reduce",
      viewport: { width, height },
    });
    const found: Record<string, readonly string[]> = {};
    for (const fragment of ["", "scale=true", "scale=steps", "table=1"]) {
      await show(page, fragment);
      if (fragment.startsWith("table")) await settled(page);
      found[fragment] = await wrong(page);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((fragment) => [fragment, []])));
  });
});

describe.each(SIZES.filter(([, width]) => width < 1000))("on a screen of %s", (_, width, height, scale) => {
  it("the menu of lanes and the dialogs are whole", async () => {
    const page = await sized(width, height, scale);
    await page.locator(".cl-menu > summary").click();
    await page.locator(".cl-menu table").waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.keyboard.press("Escape");
    for (const name of [/^Keys/, /^Open/, /^Export/]) {
      await page.getByRole("button", { name }).click();
      await page.getByRole("dialog").waitFor();
      expect(await wrong(page)).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });
});

it("what is cut, crowded, or beside the page would be found", async () => {
  await plain.setViewportSize({ width: 1440, height: 900 });
  await show(plain, "");
  await plain.evaluate(() => {
    const [us, ct] = ["us", "ce-ct"].map((id) =>
      document.querySelector(`.cl-picture [data-event=${id}] text`),
    );
    us?.setAttribute("y", ct?.getAttribute("y") ?? "");
    for (const [part, css] of [
      [".cl-summary", "overflow: hidden; white-space: nowrap; width: 200px"],
      [".cl-notice", "position: relative; left: -100px"],
      [".cl-foot", "width: 3000px"],
    ] as const)
      Object.assign((document.querySelector<HTMLElement>(part) ?? document.body).style, { cssText: css });
  });
  const found = (await wrong(plain)).join("\n");
  expect(found).toMatch(/the page is \d+ px wide/);
  expect(found).toMatch(/cut: cl-summary/);
  expect(found).toMatch(/beside the page: cl-notice/);
  expect(found).toMatch(/Ultrasonography over CE-CT/);
});
