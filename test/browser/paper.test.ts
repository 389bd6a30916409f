import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { host, markOf, SHIPPED } from "./host.ts";

const { open } = host();
const PANELS = ["Imaging", "Histology", "Sources", "The case at a glance"];

/** How far the strongest ink of each mark of the timeline stands out from the ground, as a contrast ratio. */
const contrasts = (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgb = (color: string): readonly number[] => {
      if (!canvas) return [];
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = (color: string): number => {
      const [r = 0, g = 0, b = 0] = rgb(color).map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = light(
      getComputedStyle(document.querySelector(".caseline") ?? document.body).backgroundColor,
    );
    const ratio = (color: string): number => {
      if (color === "none" || (rgb(color)[3] ?? 0) < 255) return 1;
      const [low = 0, high = 0] = [ground, light(color)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    // On paper a mark stands in one of several pictures.
    const best: Record<string, number> = {};
    const marks = [...document.querySelectorAll<SVGGElement>(".cl-picture .cl-mark")].map((mark) => {
      const shapes = [...mark.querySelectorAll<SVGElement>("path, rect:not(.cl-hit), text")];
      const inks = shapes
        .map((shape) => getComputedStyle(shape))
        .map(({ fill, stroke }) => Math.max(ratio(fill), ratio(stroke)));
      return [mark.dataset.event, mark.checkVisibility() ? Math.max(...inks) : 0] as const;
    });
    for (const [id = "", most] of marks) best[id] = Math.max(best[id] ?? 0, most);
    return best;
  });

describe("the marks of the timeline", () => {
  it.each([
    ["in forced colors, light", { forcedColors: "active", colorScheme: "light" }],
    ["in forced colors, dark", { forcedColors: "active", colorScheme: "dark" }],
    ["in the dark", { colorScheme: "dark" }],
  ] as const)("stand out from the ground %s", async (_, options) => {
    const { page } = await open({ ...options, reducedMotion: "reduce" });
    const all = await contrasts(page);
    expect(Object.keys(all).length).toBe(33);
    expect(Object.entries(all).filter(([, ratio]) => ratio < 3)).toEqual([]);
  });
});

describe("on paper", () => {
  it("stand the head, the timeline, every panel, and no control, in dark ink on white", async () => {
    const { page } = await open({ colorScheme: "dark", path: "#panel=histology&sel=us" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const headings = await page.getByRole("heading", { level: 2 }).allTextContents();
    expect(headings).toEqual(
      expect.arrayContaining(["Imaging", "Histology", "Sources", "Ultrasonography of the liver"]),
    );
    expect(
      await page
        .locator(".cl-button:visible, .cl-enlarge:visible, select:visible, input:visible, kbd:visible")
        .count(),
    ).toBe(0);
    expect(Object.entries(await contrasts(page)).filter(([, ratio]) => ratio < 3)).toEqual([]);
    const ground = await page.evaluate(
      () => getComputedStyle(document.querySelector(".caseline") ?? document.body).backgroundColor,
    );
    expect(ground).toBe("rgb(255, 255, 255)");
  });

  it.each(SHIPPED)(
    "no word of %s is smaller than 8 points on an upright page, and nothing asks for a press",
    async (name) => {
      const { page } = await open({ path: `?case=${name}` });
      for (const width of [688, 950]) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ media: "print" });
        await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
        const { sizes, reach } = await page.evaluate(() => {
          const texts = [...document.querySelectorAll<SVGTextElement>(".caseline svg text")].filter((text) =>
            text.checkVisibility(),
          );
          return {
            sizes: texts.map((text) => {
              const svg = text.ownerSVGElement;
              const scale = (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
              return [text.textContent, Number.parseFloat(getComputedStyle(text).fontSize) * scale] as const;
            }),
            reach: document.documentElement.scrollWidth,
          };
        });
        expect(sizes.length).toBeGreaterThan(60);
        // A ladder that is taller than a page that lies across is made to fit it.
        const isSmall = ([, size]: readonly [string | null, number]) =>
          size < ((width > 900 ? 7 : 7.99) * 96) / 72;
        expect(sizes.filter(isSmall)).toEqual([]);
        expect(reach).toBeLessThanOrEqual(width);
        const marks = await page.locator(".cl-paper > :visible .cl-event").count();
        expect(marks).toBeGreaterThan(5);
        expect(await page.locator(":is(.cl-timeline > .cl-picture, .cl-hint, summary):visible").count()).toBe(
          0,
        );
        await page.evaluate(() => dispatchEvent(new Event("afterprint")));
        await page.emulateMedia({ media: "screen" });
        expect(await page.locator(".cl-paper").count()).toBe(0);
      }
    },
  );

  it.each(SHIPPED)("%s takes few pages, upright and across", async (name) => {
    const { page } = await open({ path: `?case=${name}` });
    for (const [landscape, most] of [
      [false, 7],
      [true, 9],
    ] as const) {
      const pdf = await page.pdf({ format: "A4", landscape });
      expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(most);
    }
  });

  it("a PDF has every panel, also while one is enlarged, and the screen has that one again", async () => {
    const { page } = await open({ path: "#panel=histology" });
    const pdf = await page.pdf({ format: "A4", outline: true, tagged: true });
    const text = pdf.toString("latin1");
    expect(text.slice(0, 5)).toBe("%PDF-");
    const titles = [...text.matchAll(/\/Title \(([^)]*)\)/g)].map(([, title]) => title);
    expect(titles).toEqual(expect.arrayContaining(PANELS));
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeLessThan(9);
    expect(await page.locator(".cl-panel").count()).toBe(1);
  });
});

describe("the words of the timeline", () => {
  it("are drawn in the fonts that come with the page", async () => {
    const { page, context } = await open();
    await markOf(page, "us").waitFor();
    const cdp = await context.newCDPSession(page);
    await cdp.send("DOM.enable");
    await cdp.send("CSS.enable");
    const { root } = await cdp.send("DOM.getDocument");
    const fontsOf = async (selector: string) => {
      const { nodeId } = await cdp.send("DOM.querySelector", { nodeId: root.nodeId, selector });
      const { fonts } = await cdp.send("CSS.getPlatformFontsForNode", { nodeId });
      return fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]);
    };
    expect(await fontsOf(".cl-picture [data-event=us] text")).toEqual([["Caseline Sans", true]]);
    expect(await fontsOf("h1")).toEqual([["Caseline Serif", true]]);
    expect(await page.evaluate(() => document.fonts.check('600 13.5px "Caseline Sans"'))).toBe(true);
  });
});
