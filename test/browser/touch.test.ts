import type { CDPSession, Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { fragmentOf, host, markOf, settled, show } from "./host.ts";

type Finger = { readonly x: number; readonly y: number };

const { open } = host();
let page: Page;
let hand: CDPSession;

beforeAll(async () => {
  const opened = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  ({ page } = opened);
  hand = await opened.context.newCDPSession(page);
  await vi.waitFor(() => expect(opened.fetched.join()).toContain("gestures"), 5000);
});
beforeEach(async () => {
  await show(page, "");
  await page.evaluate(() => scrollTo(0, 0));
});

/** Puts fingers on the screen, moves each along its way, and lifts them. */
const swipe = async (...fingers: readonly (readonly [from: Finger, to: Finger])[]) => {
  const steps = 12;
  const at = (part: number) =>
    fingers.map(([from, to], id) => ({
      id,
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    }));
  await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(0) });
  for (let i = 1; i <= steps; i += 1) {
    await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(i / steps) });
    await page.waitForTimeout(20);
  }
  await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.waitForTimeout(100);
};

const pinch = () =>
  swipe(
    [
      { x: 170, y: 500 },
      { x: 90, y: 500 },
    ],
    [
      { x: 220, y: 500 },
      { x: 300, y: 500 },
    ],
  );

describe("on a touch screen", () => {
  it("two fingers zoom the timeline and not the page, from the first time on", async () => {
    await pinch();
    await expect.poll(() => fragmentOf(page)).toContain("from=");
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("one finger on the timeline scrolls the page, up and down, and changes nothing else", async () => {
    await swipe([
      { x: 200, y: 700 },
      { x: 205, y: 400 },
    ]);
    const down = await page.evaluate(() => scrollY);
    expect(down).toBeGreaterThan(200);
    await swipe([
      { x: 200, y: 400 },
      { x: 195, y: 550 },
    ]);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(down - 80);
    expect(await fragmentOf(page)).toBe("");
  });

  it("one finger moves a zoomed timeline along the case and still scrolls the page, and selects nothing", async () => {
    await pinch();
    await pinch();
    const before = await fragmentOf(page);
    await swipe([
      { x: 250, y: 500 },
      { x: 150, y: 503 },
    ]);
    const after = await fragmentOf(page);
    expect(after).toContain("from=");
    expect(after).not.toBe(before);
    expect(after).not.toContain("sel=");
    await swipe([
      { x: 200, y: 700 },
      { x: 203, y: 500 },
    ]);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    expect(await fragmentOf(page)).toBe(after);
  });

  it("a tap selects", async () => {
    await markOf(page, "presentation").tap();
    expect(await fragmentOf(page)).toBe("#sel=presentation");
  });

  it("a tap on a lesion of the map selects it, and one on an operation's figure of ports selects nothing", async () => {
    await settled(page);
    const lesion = page.locator('.cl-maps .cl-mark[data-id="liver-s4"]');
    await lesion.locator("path").first().tap();
    await expect.poll(() => fragmentOf(page)).toContain("sel=liver-s4");
    expect(await lesion.getAttribute("aria-pressed")).toBe("true");
    await show(page, "sel=resection-1");
    const ports = page.locator(".cl-panel-detail .cl-drawing");
    await ports.waitFor();
    await ports.tap();
    expect(await fragmentOf(page)).toBe("#sel=resection-1");
  });
});
