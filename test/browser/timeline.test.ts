import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fragmentOf, host, markOf, show } from "./host.ts";

const { open } = host();
let page: Page;

beforeAll(async () => {
  ({ page } = await open({ viewport: { width: 1440, height: 1200 } }));
});
beforeEach(async () => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await show(page, "");
});

type Stretch = { readonly from: number; readonly to: number; readonly y: number };

const stretchOf = (part: string): Promise<Stretch> =>
  page.locator(part).evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return { from: left, to: right, y: (top + bottom) / 2 };
  });
const shown = () => stretchOf(".cl-window");

/** Drags along the strip, which stands where the lanes end. */
const drag = async (from: number, to: number) => {
  const { y } = await shown();
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, y, { steps: 3 });
  await page.mouse.move(to, y, { steps: 3 });
  await page.mouse.up();
};

describe("the strip under the timeline", () => {
  it("shows which stretch is on screen, and a drag on it shows another", async () => {
    const { from, to } = await shown();
    const third = (to - from) / 3;
    await drag(from + third, from + 2 * third);
    const now = await shown();
    expect(now.from).toBeCloseTo(from + third, -0.5);
    expect(now.to).toBeCloseTo(from + 2 * third, -0.5);
    expect(await fragmentOf(page)).toMatch(/^#from=.*&to=/);
    await markOf(page, "salpingo-oophorectomy").waitFor();
    expect(await markOf(page, "last-follow-up").count()).toBe(0);
  });

  it("has a window that is dragged along the case, to its ends and no further", async () => {
    const { from, to } = await shown();
    await drag(from + 300, from + 500);
    await drag(from + 400, from + 460);
    const moved = await shown();
    expect(moved.from).toBeCloseTo(from + 360, -0.5);
    expect(moved.to).toBeCloseTo(from + 560, -0.5);
    await drag((moved.from + moved.to) / 2, to + 500);
    const last = await shown();
    // The scales leave a little room of their own after the last event.
    expect(to - last.to).toBeGreaterThan(-1);
    expect(to - last.to).toBeLessThan(15);
    expect(last.to - last.from).toBeGreaterThan(180);
  });

  it("has a window that either edge makes longer or shorter", async () => {
    const { from } = await shown();
    await drag(from + 300, from + 500);
    const { from: left, to: right } = await shown();
    await drag(left, left - 100);
    expect((await shown()).from).toBeCloseTo(left - 100, -0.5);
    expect((await shown()).to).toBeCloseTo(right, -0.5);
    await drag(right, right - 50);
    expect((await shown()).from).toBeCloseTo(left - 100, -0.5);
    expect((await shown()).to).toBeCloseTo(right - 50, -0.5);
  });
});

/** Chooses a scale, and counts the marks that glide a moment later. */
/** How many marks glide once the scale is another, and for how long at most, ms. */
const gliding = (scale: string): Promise<{ readonly many: number; readonly longest: number }> =>
  page.evaluate(async (name) => {
    const placeOf = () => document.querySelector(".cl-picture [data-event=hysterectomy] path")?.outerHTML;
    const before = placeOf();
    const labels = [...document.querySelectorAll(".cl-switch label")];
    labels
      .find((label) => label.textContent === name)
      ?.querySelector("input")
      ?.click();
    for (const end = performance.now() + 8000; placeOf() === before && performance.now() < end; )
      await new Promise(requestAnimationFrame);
    const running = document.getAnimations().filter(({ playState }) => playState !== "finished");
    const lengths = running.map(({ effect }) => Number(effect?.getTiming().duration));
    return { many: running.length, longest: Math.max(0, ...lengths) };
  }, scale);

describe("the scale switch", () => {
  it("lets every mark glide to its new place, for less than 400 ms", async () => {
    for (const scale of ["Steps", "True", "Broken"]) {
      const { many, longest } = await gliding(scale);
      expect(many).toBeGreaterThan(30);
      expect(longest).toBeGreaterThan(100);
      expect(longest).toBeLessThan(400);
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
  });

  it("cuts under reduced motion", async () => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const before = await stretchOf(".cl-picture [data-event=hysterectomy] path");
    expect((await gliding("Steps")).many).toBe(0);
    expect(await stretchOf(".cl-picture [data-event=hysterectomy] path")).not.toEqual(before);
    expect(await fragmentOf(page)).toBe("#scale=steps");
  });
});
