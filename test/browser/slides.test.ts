import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { version } from "../../package.json";
import { caseToPptx, SLIDE_SIZES } from "../../src/export/pptx.ts";
import type { Case } from "../../src/model/schema.ts";
import { readJson } from "../data/reading.ts";
import { jobOf } from "../export/cases.ts";
import { opened, slidesOf } from "../export/opened.ts";
import { host } from "./host.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;
const { open, site } = host();
let page: Page;

describe("with the network gone and under the strict policy, the dialog makes", () => {
  beforeAll(async () => {
    ({ page } = await open());
    await page.goto(site().base, { waitUntil: "load" });
    await page.locator(".cl-panel-sources").waitFor();
    await page.getByRole("button", { name: "Export…" }).click();
    await page.locator(".cl-preview img").waitFor();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
  });
  afterAll(() => page.context().setOffline(false));

  it.each([
    ["whole", "The whole case"],
    ["story", "The story"],
  ] as const)("slides of the %s, the very bytes that Node makes", async (what, name) => {
    await page.getByLabel("Format", { exact: true }).selectOption("pptx");
    expect(await page.getByLabel("Size", { exact: true }).locator("option").count()).toBe(2);
    await page.getByRole("radio", { name }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      page.getByRole("button", { name: "Save file" }).click(),
    ]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    const made = Buffer.concat(parts);
    expect(download.suggestedFilename()).toMatch(/\.pptx$/);
    expect(slidesOf(opened(made)).length).toBeGreaterThan(5);
    const job = jobOf(builtIn, { what, size: SLIDE_SIZES["16:9"], version });
    expect(Buffer.compare(made, caseToPptx({ ...job, theme: "light" }, null))).toBe(0);
  });
});
