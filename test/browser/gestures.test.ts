import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fragmentOf, host, markOf, show } from "./host.ts";
import type { Opened } from "./site.ts";

const { open } = host();
let opened: Opened;
let page: Page;

beforeAll(async () => {
  opened = await open();
  ({ page } = opened);
});

/** Moves the pointer onto the picture, and waits for the gestures, which come with it. */
const enter = async (x: number, y: number) => {
  await page.mouse.move(x, y);
  await expect.poll(() => opened.fetched.some((path) => path.includes("gestures"))).toBe(true);
  await page.waitForTimeout(100);
};

beforeEach(async () => {
  await show(page, "");
  await page.evaluate(() => scrollTo(0, 0));
});

/** The middle of the sign of an event, px on screen. */
const at = (id: string): Promise<{ x: number; y: number }> =>
  markOf(page, id)
    .locator("path[transform]")
    .first()
    .evaluate((sign) => {
      const { x, y, width, height } = sign.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });

/** A place on the picture with no mark under it, above the sign of an event. */
const above = async (id: string) => ({ x: (await at(id)).x, y: (await at("nash")).y + 30 });

const zoomedIn = async (deltaY = -700) => {
  const { x, y } = await above("resection-1");
  await enter(x, y);
  await page.mouse.wheel(0, deltaY);
  await expect.poll(() => fragmentOf(page)).toContain("from=");
  return { x, y };
};

describe("the wheel over the timeline", () => {
  it("zooms around the pointer, and back out to the whole case", async () => {
    const [pin, far] = [await at("resection-1"), await at("discharge")];
    await zoomedIn(-500);
    const [pinned, moved] = [await at("resection-1"), await at("discharge")];
    expect(Math.abs(pinned.x - pin.x)).toBeLessThan(1);
    expect((moved.x - pinned.x) / (far.x - pin.x)).toBeCloseTo(2, 1);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => fragmentOf(page)).toBe("");
    expect((await at("discharge")).x).toBeCloseTo(far.x, 1);
  });

  it("zooms with ctrl as well, and leaves the browser's own zoom alone", async () => {
    const { x, y } = await above("resection-1");
    await enter(x, y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -40);
    await page.keyboard.up("Control");
    await expect.poll(() => fragmentOf(page)).toContain("from=");
    expect(Math.abs((await at("resection-1")).x - x)).toBeLessThan(1);
    expect(await page.evaluate(() => [devicePixelRatio, visualViewport?.scale])).toEqual([1, 1]);
  });

  it.each([
    ["sideways", "", 60, 0],
    ["down with shift", "Shift", 0, 60],
    ["sideways with shift, as some systems have it", "Shift", 60, 0],
  ])("moves along the case when it is turned %s", async (_, key, deltaX, deltaY) => {
    await zoomedIn();
    const before = await at("discharge");
    if (key) await page.keyboard.down(key);
    await page.mouse.wheel(deltaX, deltaY);
    if (key) await page.keyboard.up(key);
    await expect.poll(async () => (await at("discharge")).x).toBeCloseTo(before.x - 60, 0);
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  });

  it("goes on scrolling the page when it began elsewhere, and zooms once it has rested", async () => {
    const fresh = await open({ viewport: { width: 1440, height: 500 } });
    const { page: low } = fresh;
    await low.evaluate(() => scrollTo(0, 1200));
    await low.mouse.move(700, 250);
    for (let i = 0; i < 22; i += 1) {
      await low.mouse.wheel(0, -100);
      await low.waitForTimeout(16);
    }
    expect(await low.evaluate(() => scrollY)).toBe(0);
    expect(await fragmentOf(low)).toBe("");
    await low.mouse.wheel(0, -300);
    await expect.poll(() => fragmentOf(low)).toContain("from=");
  });
});

describe("a drag on the timeline", () => {
  it("moves along the case, and selects nothing, even from a mark", async () => {
    await zoomedIn();
    const { x, y } = await at("resection-1");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 4 });
    await page.mouse.move(x - 90, y + 3, { steps: 4 });
    await page.mouse.up();
    expect((await at("resection-1")).x).toBeCloseTo(x - 90, 0);
    expect(await fragmentOf(page)).not.toContain("sel=");
  });

  it("of a trembling hand is a click", async () => {
    await zoomedIn();
    const { x, y } = await at("resection-1");
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 2, y + 1);
    await page.mouse.up();
    expect(await fragmentOf(page)).toContain("sel=resection-1");
  });
});
