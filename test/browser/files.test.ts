import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCase, oneBadEvent } from "../app/cases.ts";
import { builtIn, host } from "./host.ts";

const text = JSON.stringify(aCase("A case of my own"), null, 1);
const { open, site } = host({ "mine.json": text, "login.json": "<!doctype html><title>Log in</title>" });
let page: Page;

beforeAll(async () => {
  ({ page } = await open());
});
beforeEach(async () => {
  await page.goto(site().base);
  await titled(builtIn.title);
});

const titled = (title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();
const openFile = async (name: string, content: string) => {
  await page.getByRole("button", { name: "Open…" }).click();
  const file = { name, mimeType: "", buffer: Buffer.from(content) };
  await page.locator("dialog input[type=file]").setInputFiles(file);
};

describe("a file with faults", () => {
  it("with one bad event shows the others, and says where the bad one is and how to mend it", async () => {
    await openFile("bad.json", oneBadEvent());
    await page.getByText(/^1 event not shown/).waitFor();
    expect(await page.locator(".cl-picture [data-event]").count()).toBe(2);
    await page.getByRole("button", { name: "Details" }).click();
    await page.getByText(/^line \d+, column \d+ · \/events\/1\/title$/).waitFor();
  });

  it("with one key twice names both places", async () => {
    await openFile(
      "twice.json",
      text.replace('"kind": "surgery"', '"kind": "surgery",\n  "kind": "history"'),
    );
    await page.getByRole("button", { name: "Details" }).click();
    const place = await page
      .getByText(/; also/)
      .locator("..")
      .textContent();
    expect(place?.match(/line \d+, column \d+/g)).toHaveLength(2);
    expect(new Set(place?.match(/line \d+/g)).size).toBe(2);
  });

  it("that is no case says so, and leaves the one before it", async () => {
    await openFile("page.json", "<!doctype html><title>Log in</title>");
    await page.getByRole("alert").getByText("page.json could not be opened").waitFor();
    await page.keyboard.press("Escape");
    await titled(builtIn.title);
  });
});

describe("?src=", () => {
  it("opens a file of the same site, and tells a login page in its place apart", async () => {
    await page.goto(`${site().base}?src=mine.json#sel=b`);
    await titled("A case of my own");
    expect(await page.textContent(".cl-panel-detail h2")).toBe("The second event");
    expect(new URL(page.url()).search).toBe("?src=mine.json");
    await page.goto(`${site().base}?src=login.json`);
    await page
      .getByRole("alert")
      .getByText(/web page/)
      .first()
      .waitFor();
  });

  it.each([
    "https://example.com/case.json",
    "//example.com/case.json",
    "data:application/json,{}",
    "javascript:alert(1)",
  ])("refuses %s, and asks nobody for anything", async (src) => {
    const asked = site().requests.length;
    await page.goto(`${site().base}?src=${encodeURIComponent(src)}`);
    expect(await page.getByRole("alert").textContent()).toMatch(/leads to another site|no path on this site/);
    const since = site()
      .requests.slice(asked)
      .map(({ path }) => path);
    expect(since.filter((path) => path.endsWith(".json"))).toEqual([]);
  });
});
