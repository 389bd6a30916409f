import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { learnedAt } from "../../src/model/known/sight.ts";
import { known } from "../../src/model/known.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { launch } from "./chromium.ts";
import { among, saidBy, tellingWords } from "./leaks.ts";
import { openPage, type Site, serve } from "./site.ts";

const BUILT_IN = "hepatic-leiomyosarcoma";
const names = readdirSync("data/cases").map((file) => file.replace(/\.json$/, ""));

let browser: Browser;
let site: Site;

beforeAll(async () => {
  site = await serve();
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const caseOf = (name: string) => JSON.parse(readFileSync(`data/cases/${name}.json`, "utf8")) as Case;

const goTo = async (page: Page, asOf: string, more: string): Promise<void> => {
  await page.evaluate((hash) => location.assign(hash), `#asof=${encodeURIComponent(asOf)}${more}`);
  await page.waitForFunction(
    (id) => document.querySelector<HTMLSelectElement>(".cl-then select")?.value === id,
    asOf,
  );
  await page.waitForFunction(
    (table) => (document.querySelector(".cl-tables") !== null) === table,
    more.includes("table"),
  );
};

describe.each(names)("as known then: %s", (name) => {
  const resolved = resolve(caseOf(name));
  const cursors = resolved.case.events.map(({ id }) => id).filter((id) => learnedAt(resolved, id));

  it("no word of a later fact stands anywhere, at any event, in the panels and in the table", async () => {
    const path = name === BUILT_IN ? "" : `?case=${name}`;
    const { page, context, faults } = await openPage(browser, site, { path: `${path}#asof=${cursors[0]}` });
    const leaks: string[] = [];
    const first = tellingWords(resolved, known(resolved, { asOf: cursors[0] ?? "" }));
    expect(first.length).toBeGreaterThan(20);
    for (const asOf of cursors) {
      const telling = tellingWords(resolved, known(resolved, { asOf }));
      for (const more of [`&sel=${encodeURIComponent(asOf)}`, "&panel=sources", "&table=1"]) {
        await goTo(page, asOf, more);
        const said = await saidBy(page);
        leaks.push(...among(telling, said).map((word) => `${asOf}${more}: ${word}`));
      }
    }
    expect(leaks).toEqual([]);
    await page.keyboard.press("k");
    await page.waitForFunction(() => !location.hash.includes("asof"));
    const now = await saidBy(page);
    expect(first.filter((word) => now.includes(word)).length).toBeGreaterThan(first.length / 2);
    expect(faults).toEqual([]);
    await context.close();
  }, 600_000);
});

describe("as known then", () => {
  it("a link shows nothing of what comes, not for a moment, and its address forgets what is hidden", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const told: string[] = [];
      Object.assign(globalThis, { told });
      const tell = () => told.push(document.documentElement.outerHTML, document.title);
      const all = { childList: true, subtree: true, attributes: true, characterData: true };
      new MutationObserver(tell).observe(document, all);
    });
    await page.goto(`${site.base}#asof=presentation&sel=resection-2&day0=recurrence&find=sarcoma`);
    await page.waitForSelector(".cl-then select");
    await page.waitForFunction(() => location.hash === "#asof=presentation");
    const told = await page.evaluate(() => (Reflect.get(globalThis, "told") as string[]).join("\n"));
    expect(told).toContain("A palpable liver mass");
    expect(told.match(/.{0,40}(sarcoma|resection|recurr|adjuvant).{0,40}/gi)).toBeNull();
    await context.close();
  });

  it("one key is the switch, and brackets step, on a keyboard that writes them with AltGr too", async () => {
    const { page, context, faults } = await openPage(browser, site);
    const at = () => page.evaluate(() => new URLSearchParams(location.hash.slice(1)).get("asof"));
    const press = async (key: string, id: string | null) => {
      await page.keyboard.press(key);
      await expect.poll(at).toBe(id);
    };
    await press("k", "presentation");
    await expect.poll(() => page.title()).toBe("A palpable liver mass · Caseline");
    await press("]", "resection-1");
    await press("[", "presentation");
    await press("Control+Alt+]", "resection-1");
    await page.getByRole("button", { name: "Known later" }).focus();
    await press("Enter", "discharge");
    await press("k", null);
    await expect.poll(() => page.title()).toContain("leiomyosarcoma");
    await press("[", "last-follow-up");
    await page.getByRole("button", { name: "Known later" }).focus();
    await press("Enter", null);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("radio");
    expect(faults).toEqual([]);
    await context.close();
  });
});
