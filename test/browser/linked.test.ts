import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fragmentOf, host, markOf, show } from "./host.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const { open } = host();
let page: Page;

beforeAll(async () => {
  // Tall enough that the timeline and every panel are in sight: a thread leads only to what is.
  ({ page } = await open({ viewport: { width: 1440, height: 3600 }, reducedMotion: "reduce" }));
});
beforeEach(async () => {
  await page.mouse.move(2, 2);
  await show(page, "");
});

const spot = (panel: string, id: string) => page.locator(`.cl-panel-${panel} [data-id="${id}"]`).first();

/** The marks that are lit on the timeline. */
const litMarks = (): Promise<readonly string[]> =>
  page
    .locator(".cl-picture .cl-mark.is-lit")
    .evaluateAll((all) => all.map((one) => one.getAttribute("data-event") ?? ""));

/** The panels in which something is lit. */
const litPanels = (): Promise<readonly string[]> =>
  page
    .locator(".cl-panel:has(.is-lit)")
    .evaluateAll((all) => all.map((one) => /cl-panel-(\w+)/.exec(one.className)?.[1] ?? "").sort());

/** Where the thread begins and ends, px on screen; null for none. */
const thread = () =>
  page.locator(".cl-thread path").evaluateAll(([path]) => {
    if (!(path instanceof SVGPathElement) || !path.getAttribute("d")) return null;
    const { left, top } = path.ownerSVGElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = ({ x, y }: DOMPoint) => [x + left, y + top] as const;
    return [at(path.getPointAtLength(0)), at(path.getPointAtLength(path.getTotalLength()))] as const;
  });

const within = ([x, y]: readonly [number, number], box: Box | null, by: number): boolean =>
  box !== null &&
  x > box.x - by &&
  x < box.x + box.width + by &&
  y > box.y - by &&
  y < box.y + box.height + by;

/** What stands for a thing in each panel, the event that goes with it, and the other panels that tell of it. */
const LINKS = [
  ["imaging", "us", "us", ["sources"]],
  ["imaging", "us-echogenicity", "us", ["sources"]],
  ["imaging", "liver-s5", "recurrence", ["sources"]],
  ["histology", "histology-liver", "histology-liver", ["imaging", "sources"]],
  ["sources", "us-echo", "us", ["imaging"]],
  ["sources", "missing-interval-2", "resection-2", []],
] as const;

describe("pointing at", () => {
  it.each(LINKS)(
    "what the %s panel has of %s lights %s and the other panels, and ties them",
    async (panel, id, event, others) => {
      expect(await thread()).toBeNull();
      await spot(panel, id).hover();
      await expect.poll(litMarks).toContain(event);
      expect(await litPanels()).toEqual(expect.arrayContaining([panel, ...others]));
      await expect.poll(thread).not.toBeNull();
      const [from, to] = (await thread()) ?? [];
      const lit = await litMarks();
      const boxes = await Promise.all(lit.map((one) => markOf(page, one).boundingBox()));
      expect(from && boxes.some((box) => within(from, box, 2))).toBe(true);
      expect(to && within(to, await page.locator(`.cl-panel-${panel}`).boundingBox(), 2)).toBe(true);
      await page.mouse.move(2, 2);
      await expect.poll(litMarks).toEqual([]);
      expect(await litPanels()).toEqual([]);
      expect(await thread()).toBeNull();
    },
  );

  it.each([
    ["us", ["imaging", "sources"]],
    ["histology-liver", ["histology", "imaging", "sources"]],
    ["resection-2", ["imaging", "sources"]],
  ])("the mark of %s lights it in the panels %j, and ties it to one of them", async (id, panels) => {
    await markOf(page, id).locator("path").last().hover();
    await expect.poll(litPanels).toEqual(expect.arrayContaining(panels));
    await expect.poll(thread).not.toBeNull();
    await page.mouse.move(2, 2);
    await expect.poll(litPanels).toEqual([]);
    expect(await thread()).toBeNull();
  });
});

describe("selecting", () => {
  it.each([
    ["imaging", "us", "Ultrasonography of the liver", "us"],
    ["imaging", "liver-s5", "Liver lesion, edge of segment\u00a05", "recurrence"],
    ["histology", "liver-ki-67", "Histology of the liver specimen", "histology-liver"],
    ["sources", "nash-conflict", "Non-alcoholic steatohepatitis (NASH), suspected", "nash"],
  ])(
    "in the %s panel what tells of %s shows it in full and keeps it lit",
    async (panel, id, title, event) => {
      const button = page.locator(`.cl-panel-${panel} :is(button, [role=button])[data-id="${id}"]`).first();
      await button.click();
      await page.mouse.move(2, 2);
      expect(await fragmentOf(page)).toBe(`#sel=${id}`);
      expect(await page.textContent(".cl-panel-detail h2")).toBe(title);
      expect(await litMarks()).toContain(event);
      expect(await thread()).not.toBeNull();
      await button.click();
      await page.mouse.move(2, 2);
      expect(await fragmentOf(page)).toBe("");
      expect(await litMarks()).toEqual([]);
      expect(await thread()).toBeNull();
    },
  );
});
