import { cpSync, readdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { readJson } from "../data/reading.ts";
import { launch } from "./chromium.ts";
import { BUILT, type Opened, openPage, type Site, serve } from "./site.ts";

/** The case that the built site shows first, as its file has it. */
export const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;

/** The names of the cases that ship with the page. */
export const SHIPPED = readdirSync("data/cases").map((file) => basename(file, ".json"));

/** A page that does not come to it by then never will. */
const PATIENCE_MS = 10_000;

type Options = NonNullable<Parameters<typeof openPage>[2]>;

/** What keeps the place of something that has not come yet. */
const WAITING = ".cl-room, .cl-waiting, .cl-loading:not(:empty)";

/** Waits for what comes after the first view: the page has rested since then, nothing is on its way, and nothing changes. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async (waiting) => {
    await new Promise((done) => requestIdleCallback(done, { timeout: 2500 }));
    for (let last = ""; last !== document.body.innerHTML || document.querySelector(waiting) !== null; ) {
      last = document.body.innerHTML;
      await new Promise((done) => setTimeout(done, 250));
    }
  }, WAITING);

/** The site and the browser of one test file. */
export type Host = {
  readonly site: () => Site;
  /** Opens a page and lets it settle: in a test until its end, in beforeAll until the end of the file. */
  readonly open: (options?: Options) => Promise<Opened>;
};

/** The built site with files of a test's own beside it. */
const withFiles = (files: Readonly<Record<string, string>>): string => {
  const folder = `${BUILT}-more`;
  cpSync(BUILT, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(`${folder}/${name}`, text);
  return folder;
};

/**
 * Serves the built site and starts a browser for the tests of a file; call it at the top. Whatever goes wrong on
 * an open page, in the console, by the policy or by a request to another host, fails the test that ran then.
 * @param files more files to serve, by name
 */
export const host = (files?: Readonly<Record<string, string>>): Host => {
  let site: Site;
  let browser: Browser;
  let running = false;
  const shared: Opened[] = [];
  const own: Opened[] = [];
  beforeAll(async () => {
    site = await serve(files && withFiles(files));
    browser = await launch();
  });
  beforeEach(() => {
    running = true;
  });
  afterEach(async () => {
    running = false;
    const faults = [...shared, ...own].flatMap((opened) => opened.faults);
    for (const { context } of own.splice(0)) await context.close();
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  return {
    site: () => site,
    open: async (options) => {
      const opened = await openPage(browser, site, options);
      opened.page.setDefaultTimeout(PATIENCE_MS);
      (running ? own : shared).push(opened);
      if (!options?.busy) await settled(opened.page);
      return opened;
    },
  };
};

/** The mark of an event or course state in the timeline. */
export const markOf = (page: Page, id: string): Locator => page.locator(`.cl-picture [data-event="${id}"]`);

/** Brings a page to the View of a fragment, without loading it again; "" is the first view. Nothing has the focus then. */
export const show = (page: Page, fragment: string): Promise<void> =>
  page.evaluate(async (hash) => {
    location.replace(`#${hash}`);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  }, fragment);

/** The fragment of a page's address, once a gesture has rested for long enough to be in it. */
export const fragmentOf = async (page: Page): Promise<string> => {
  await page.waitForTimeout(350);
  return new URL(page.url()).hash;
};
