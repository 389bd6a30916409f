import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./chromium.ts";
import { builtIn } from "./host.ts";
import { type Site, serve } from "./site.ts";

const FOLDER = "node_modules/.cache/decks";
const DECK = `<!doctype html><html lang="en"><title>Deck</title><body><script src="deck.js"></script></body></html>`;
/** A page around the frame: keeps what it hears; show() puts the frame there, ask() sends it something. */
const SCRIPT = `window.heard = [];
const sent = ({ data }) => window.heard.push(data);
addEventListener("message", (event) => window.heard.push({ ...event.data, origin: event.origin }));
window.show = (src, sandbox) => {
  const frame = document.createElement("iframe");
  Object.assign(frame, { src, title: "A case", width: 800, height: 450 });
  if (sandbox !== undefined) frame.sandbox = sandbox;
  document.body.append(frame);
};
window.ask = (data, target = "*") => document.querySelector("iframe").contentWindow.postMessage(data, target);
window.connect = () => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = sent;
  window.port = port1;
  document.querySelector("iframe").contentWindow.postMessage({ source: "caseline", v: 1, type: "connect" }, "*", [port2]);
};`;

type Heard = Readonly<Record<string, unknown>>;

let site: Site;
let deck: Site;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/index.html`, DECK);
  writeFileSync(`${FOLDER}/deck.js`, SCRIPT);
  site = await serve();
  deck = await serve(FOLDER, "default-src 'self'; frame-src *; style-src 'self'");
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await deck.close();
});

const heard = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => Reflect.get(window, "heard") as Heard[]);
const until = async (page: Page, type: string): Promise<Heard> => {
  await page.waitForFunction(
    (wanted) => (Reflect.get(window, "heard") as { type: string }[]).some((one) => one.type === wanted),
    type,
  );
  return (await heard(page)).findLast((one) => one.type === type) ?? {};
};
const ask = (page: Page, ...data: readonly unknown[]) =>
  page.evaluate((all) => {
    for (const one of all) (Reflect.get(window, "ask") as (data: unknown) => void)(one);
  }, data);
const mark = { source: "caseline", v: 1 };
const origin = () => new URL(deck.base).origin;

/** A deck of another site, or of the disk, with the frame in it, whose case is drawn. */
const shown = async (
  query: string,
  { url = deck.base, sandbox }: { url?: string; sandbox?: string } = {},
) => {
  const context = await browser.newContext({ viewport: { width: 900, height: 600 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  context.on("weberror", (error) => faults.push(error.error().message));
  await page.goto(url);
  await page.evaluate(
    ([src, rights]) => (Reflect.get(window, "show") as (src?: string, sandbox?: string) => void)(src, rights),
    [`${site.base}embed.html?${query}`, sandbox] as const,
  );
  const frame = page.frames().find((one) => one !== page.mainFrame()) as Frame;
  return { page, frame, context, faults };
};
const drawn = (frame: Frame) => frame.locator(".cl-picture [data-event=us]").waitFor();

describe("the frame and the page that its address allows", () => {
  it("tells it when it is ready, its height, what is selected, and each step, as ids and numbers", async () => {
    const { page, frame, context, faults } = await shown(`origin=${origin()}`);
    await drawn(frame);
    const story = builtIn.story ?? [];
    expect(await until(page, "ready")).toMatchObject({ ...mark, steps: story.length });
    expect(Number((await until(page, "resize")).height)).toBeGreaterThan(400);
    await frame.locator(".cl-picture [data-event=us]").click();
    expect(await until(page, "event-select")).toMatchObject({ id: "us" });
    await ask(page, { ...mark, type: "goto", step: 2 });
    expect(await until(page, "step")).toMatchObject({ step: story[1]?.id, at: 2, of: story.length });
    const text = JSON.stringify(await heard(page));
    for (const { title, text: words = title } of builtIn.events) {
      expect(text).not.toContain(title);
      expect(text).not.toContain(words);
    }
    expect((await heard(page)).every((one) => one.origin === new URL(site.base).origin)).toBe(true);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("takes next, previous and a theme from it", async () => {
    const { page, frame, context } = await shown(`origin=${origin()}`);
    await drawn(frame);
    await ask(page, { ...mark, type: "next" }, { ...mark, type: "next" }, { ...mark, type: "previous" });
    await page.waitForFunction(
      () =>
        (Reflect.get(window, "heard") as { type: string }[]).filter(({ type }) => type === "step").length ===
        3,
    );
    expect((await until(page, "step")).at).toBe(1);
    await ask(page, { ...mark, type: "set-theme", theme: "dark" });
    await frame.locator(".caseline[data-theme=dark]").waitFor();
    await context.close();
  });

  it("passes on the arrow keys that nothing in it has used", async () => {
    const { page, frame, context } = await shown(`origin=${origin()}`);
    await drawn(frame);
    await frame.locator(".cl-picture [data-event=us]").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("PageDown");
    await frame.locator("select").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction(() =>
      (Reflect.get(window, "heard") as { type: string }[]).some(({ type }) => type === "key"),
    );
    expect((await heard(page)).filter(({ type }) => type === "key").map(({ key }) => key)).toEqual([
      "PageDown",
    ]);
    await context.close();
  });

  it("drops what is no message, however much of it comes", async () => {
    const { page, frame, context, faults } = await shown(`origin=${origin()}`);
    await drawn(frame);
    const hostile = Array.from({ length: 500 }, (_, i) => ({
      ...mark,
      type: ["goto", "set-case", "eval"][i % 3],
      step: -i,
    }));
    await ask(page, ...hostile);
    await frame.locator(".cl-picture [data-event=us]").click();
    expect(await until(page, "event-select")).toMatchObject({ id: "us" });
    expect((await heard(page)).filter(({ type }) => type === "step")).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it("drops most of a flood of messages that it would obey one by one", async () => {
    const { page, frame, context, faults } = await shown(`origin=${origin()}`);
    await drawn(frame);
    await frame.evaluate(() => {
      let came = 0;
      window.addEventListener("message", () => {
        came += 1;
        if (came === 200) window.parent.postMessage({ type: "all came" }, "*");
      });
    });
    const flood = Array.from({ length: 200 }, (_, i) => ({ ...mark, type: "goto", step: 1 + (i % 2) }));
    await ask(page, ...flood);
    await until(page, "all came");
    const obeyed = (await heard(page)).filter(({ type }) => type === "step").length;
    expect(obeyed).toBeGreaterThan(0);
    expect(obeyed).toBeLessThan(200);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("the frame and any other page", () => {
  it.each(["", "origin=https://another.example", "origin=*", "origin=null"])(
    "neither tells nor hears where its address says %j",
    async (query) => {
      const { page, frame, context, faults } = await shown(query);
      await drawn(frame);
      await ask(page, { ...mark, type: "goto", step: 2 }, { ...mark, type: "set-theme", theme: "dark" });
      await frame.locator(".cl-picture [data-event=us]").click();
      await frame.locator(".cl-panel-detail h2", { hasText: "Ultrasonography" }).waitFor();
      expect(await heard(page)).toEqual([]);
      expect(await frame.locator(".caseline[data-theme]").count()).toBe(0);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  it("shows no case that a tab has open", async () => {
    const { frame, context } = await shown("opened=1");
    await frame.locator("h2", { hasText: builtIn.title }).waitFor();
    await context.close();
  });
});

describe("a deck from a disk", () => {
  it("speaks through the one port that it hands over, where the frame's address allows that", async () => {
    const url = pathToFileURL(resolve(FOLDER, "index.html")).href;
    const { page, frame, context, faults } = await shown("origin=null", { url });
    await drawn(frame);
    await page.evaluate(() => (Reflect.get(window, "connect") as () => void)());
    await until(page, "ready");
    await page.evaluate(() =>
      (Reflect.get(window, "port") as MessagePort).postMessage({
        source: "caseline",
        v: 1,
        type: "goto",
        step: 2,
      }),
    );
    expect((await until(page, "step")).at).toBe(2);
    await page.evaluate(() => (Reflect.get(window, "connect") as () => void)());
    await page.evaluate(() =>
      (Reflect.get(window, "port") as MessagePort).postMessage({
        source: "caseline",
        v: 1,
        type: "set-theme",
        theme: "dark",
      }),
    );
    await frame.locator(".cl-picture [data-event]").first().click();
    await until(page, "event-select");
    expect(await frame.locator(".caseline[data-theme]").count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe("a frame with fewer rights", () => {
  it.each([
    "allow-scripts",
    "allow-scripts allow-same-origin",
    "allow-scripts allow-popups",
    "allow-scripts allow-downloads",
    "allow-scripts allow-same-origin allow-popups allow-downloads allow-forms",
  ])("draws its case with %s", async (sandbox) => {
    const { frame, context, faults } = await shown("", { sandbox });
    await drawn(frame);
    await frame.locator(".cl-picture [data-event=us]").click();
    await frame.locator(".cl-panel-detail h2", { hasText: "Ultrasonography" }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it.each(["", "allow-same-origin"])("says why there is none with %j", async (sandbox) => {
    const { frame, context } = await shown("", { sandbox });
    await frame.getByText(/It has not started/).waitFor();
    await context.close();
  });
});
