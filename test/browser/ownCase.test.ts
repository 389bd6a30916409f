import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aCase } from "../app/cases.ts";
import { builtIn, host, markOf } from "./host.ts";

const text = JSON.stringify(aCase("A case of my own"), null, 1);
const { open, site } = host();
let page: Page;

beforeAll(async () => {
  ({ page } = await open({ permissions: ["clipboard-read", "clipboard-write"] }));
});
beforeEach(async () => {
  await page.goto(site().base);
  await page.evaluate(() => sessionStorage.clear());
  await titled(builtIn.title);
});

const titled = (title: string) => page.getByRole("heading", { level: 1, name: title }).waitFor();
const openDialog = () => page.getByRole("button", { name: "Open…" }).click();
const choose = (name: string, content: string | Buffer) =>
  page.locator("dialog input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
const openFile = async (name: string, content: string | Buffer) => {
  await openDialog();
  await choose(name, content);
};
const isNamed = (name: string) => page.getByText(`${name} is open in this tab only`).waitFor();
const kept = () => page.evaluate(() => Object.values(sessionStorage).join());

describe("a case of one's own", () => {
  it("opens by the file dialog, is named, survives a reload, and is forgotten on demand", async () => {
    await openFile("my-case.json", text);
    await titled("A case of my own");
    await isNamed("my-case.json");
    expect(await page.getByRole("dialog").count()).toBe(0);
    await page.reload();
    await titled("A case of my own");
    await isNamed("my-case.json");
    expect(await kept()).toContain("A case of my own");
    const link = page.url();
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByText("a link cannot carry it").waitFor();
    await page.getByRole("button", { name: "Save as one file" }).click();
    const exporting = page.getByRole("dialog", { name: "Export" });
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      exporting.getByRole("button", { name: "Save file" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.html$/);
    const saved = readFileSync(await file.path(), "utf8");
    expect(saved).toContain("A case of my own");
    expect(saved).toContain("default-src 'none'");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Forget this case" }).click();
    await titled(builtIn.title);
    expect(await kept()).toBe("");
    await page.goto(link);
    await page.getByRole("alert").getByText("has been forgotten").waitFor();
    expect(await page.content()).not.toContain("A case of my own");
  });

  it("opens by a drop anywhere, under a veil that says so", async () => {
    const files = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], "dropped.json"));
      return transfer;
    }, text);
    await page.dispatchEvent(".cl-picture", "dragenter", { dataTransfer: files });
    await page.dispatchEvent(".cl-picture", "dragover", { dataTransfer: files });
    await page.getByText("Drop a case file to open it").waitFor();
    await page.dispatchEvent(".cl-picture", "drop", { dataTransfer: files });
    await titled("A case of my own");
    await isNamed("dropped.json");
    expect(await page.locator(".cl-veil").count()).toBe(0);
    await page.goBack();
    await titled(builtIn.title);
  });

  it("opens by a paste into the page, and by a paste into the dialog", async () => {
    await page.evaluate((content) => navigator.clipboard.writeText(content), text);
    await page.keyboard.press("Control+v");
    await titled("A case of my own");
    await isNamed("The pasted text");
    await openDialog();
    await page.getByLabel("Or paste the text of a case").fill(text.replace("of my own", "of another"));
    await page.getByRole("button", { name: "Open this text" }).click();
    await titled("A case of another");
  });

  it("goes to nobody", async () => {
    const asked = site().requests.length;
    await openFile("my-case.json", text);
    await titled("A case of my own");
    const { pathname } = new URL(site().base);
    const since = site()
      .requests.slice(asked)
      .map(({ path }) => path.replace(pathname, ""));
    expect(since.filter((path) => !/^assets\/[\w.-]+\.(js|css|woff2)$|^favicon/.test(path))).toEqual([]);
  });

  it("may be the blank one, which opens without a word of doubt", async () => {
    await openDialog();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Download a blank case" }).click();
    const file = await (await download).path();
    expect((await download).suggestedFilename()).toBe("blank-case.json");
    await choose("blank-case.json", readFileSync(file));
    await isNamed("blank-case.json");
    await markOf(page, "operation").waitFor();
    expect(await page.locator(".cl-bar").count()).toBe(1);
  });
});
