import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fragmentOf, host, markOf, show } from "./host.ts";

const { open, site } = host();
let page: Page;

beforeAll(async () => {
  ({ page } = await open({ reducedMotion: "reduce" }));
});
beforeEach(async () => {
  await show(page, "");
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focusIsOn = (id: string) => markOf(page, id).evaluate((mark) => mark === document.activeElement);

describe("a single key", () => {
  it("T opens the table and the timeline again, wherever the focus was", async () => {
    await markOf(page, "us").focus();
    await press("t");
    await page.getByRole("table", { name: "Events" }).waitFor();
    expect(await page.locator(".cl-timeline").count()).toBe(0);
    expect(await fragmentOf(page)).toBe("#table=1");
    await press("t");
    await markOf(page, "us").waitFor();
    expect(await page.locator(".cl-tables").count()).toBe(0);
    expect(await fragmentOf(page)).toBe("");
  });

  it("+ zooms in and − out, 0 shows the whole case", async () => {
    const apart = async () => {
      const boxes = await Promise.all(
        ["us", "discharge"].map((id) => markOf(page, id).locator(".cl-hit").boundingBox()),
      );
      return (boxes[1]?.x ?? Number.NaN) - (boxes[0]?.x ?? Number.NaN);
    };
    const whole = await apart();
    await press("+");
    const near = await apart();
    expect(near).toBeGreaterThan(whole * 1.2);
    expect(await fragmentOf(page)).toMatch(/^#from=.+&to=.+$/);
    await press("+");
    expect(await apart()).toBeGreaterThan(near * 1.2);
    await press("-");
    expect(await apart()).toBeCloseTo(near, 0);
    await press("0");
    expect(await apart()).toBeCloseTo(whole, 3);
    expect(await fragmentOf(page)).toBe("");
  });

  it("1, 2 and 3 are the scales in the order of the switch", async () => {
    for (const [key, scale] of [
      ["1", "True"],
      ["3", "Steps"],
      ["2", "Broken"],
    ] as const) {
      await press(key);
      expect(await page.getByRole("radio", { name: scale }).isChecked()).toBe(true);
      expect(await fragmentOf(page)).toBe(scale === "Broken" ? "" : `#scale=${scale.toLowerCase()}`);
    }
  });

  it("? opens the list of keys, which keeps the focus until Escape gives it back", async () => {
    await markOf(page, "discharge").focus();
    await press("?");
    const dialog = page.getByRole("dialog", { name: "Keys" });
    await dialog.waitFor();
    // Between its last and its first button the focus is with the browser, and the page is asked all the same.
    for (let i = 0; i < 3; i += 1) {
      await press("Tab", "t", "3", "+");
      const holder = await page.evaluate(() => document.activeElement?.closest("dialog, body")?.tagName);
      expect(["DIALOG", "BODY"]).toContain(holder);
    }
    expect(await page.locator(".cl-timeline").count()).toBe(1);
    await press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await focusIsOn("discharge")).toBe(true);
    expect(await fragmentOf(page)).toBe("");
  });

  it("Escape closes an enlarged panel, then lets go of the selection, then does nothing", async () => {
    await show(page, "sel=us&panel=detail");
    expect(await page.locator(".cl-panel").count()).toBe(1);
    await press("Escape");
    expect(await fragmentOf(page)).toBe("#sel=us");
    await press("Escape");
    expect(await fragmentOf(page)).toBe("");
    await press("Escape");
    expect(await page.textContent(".cl-panel-detail h2")).toBe("The case at a glance");
  });

  it("is a letter in a field", async () => {
    await page.getByRole("searchbox", { name: "Find events" }).focus();
    await press("t", "3", "?");
    expect(await page.getByRole("searchbox").inputValue()).toBe("t3?");
    expect(await fragmentOf(page)).toBe("#find=t3%3F");
  });
});

describe("a menu", () => {
  it("of lanes is used by keyboard, and Escape closes it and gives the focus back", async () => {
    const summary = page.locator(".cl-menu > summary");
    await summary.focus();
    await press("Enter");
    await page.locator(".cl-menu table").waitFor();
    await press("Tab", "Space");
    expect(await fragmentOf(page)).toBe("#hidden=history");
    await press("Escape");
    expect(await page.locator(".cl-menu").getAttribute("open")).toBeNull();
    expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await fragmentOf(page)).toBe("#hidden=history");
  });
});

describe("a key that is not meant for the page", () => {
  it("does nothing: with ctrl, or where the address turns keys off", async () => {
    await markOf(page, "us").focus();
    await press("Control+3", "Alt+3");
    expect(await fragmentOf(page)).toBe("");
    await page.goto(`${site().base}?keys=off`, { waitUntil: "load" });
    await markOf(page, "us").focus();
    await press("t", "3", "?");
    expect(await fragmentOf(page)).toBe("");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});
