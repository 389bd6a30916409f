import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { aCase } from "../app/cases.ts";
import { launch } from "./chromium.ts";
import { builtIn, host } from "./host.ts";
import { LIBRARY } from "./site.ts";

/** More than this is too much for a slide deck that shows one timeline: bytes after gzip, with React in them. */
const MOST = 150_000;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>A page of others</title>
    <link rel="stylesheet" href="host.css">
    <script type="module" src="lib/element.js"></script>
    <script src="host.js"></script>
  </head>
  <body>
    <div id="one"><case-timeline id="a" src="cases/hepatic-leiomyosarcoma.json"></case-timeline></div>
    <div id="two"><case-timeline id="b" src="cases/breast-synthetic.json" readonly keys="off"></case-timeline></div>
    <div id="three"></div>
  </body>
</html>`;
/** What a page may do to all that is in it. */
const CSS = `* { margin: 7px !important; font: italic 9px monospace !important; color: red !important; }
body { direction: rtl; letter-spacing: 4px; text-transform: uppercase; }`;
const SCRIPT = `window.heard = [];
for (const type of ["case-load", "case-error", "event-select", "step-change"])
  addEventListener(type, ({ target, detail }) => window.heard.push([target.id, type, detail]));`;

const { open } = host({ "host.html": PAGE, "host.css": CSS, "host.js": SCRIPT });

type Heard = readonly (readonly [id: string, type: string, detail: Readonly<Record<string, unknown>>])[];
const heard = (page: Page): Promise<Heard> => page.evaluate(() => Reflect.get(window, "heard") as Heard);
const heading = (page: Page, id: string) => page.locator(`#${id} h2`).first();
const mark = (page: Page, id: string, event: string) =>
  page.locator(`#${id} .cl-picture [data-event="${event}"]`);

const opened = async () => {
  const { page } = await open({ path: "host.html", viewport: { width: 1100, height: 900 } });
  await mark(page, "a", "us").waitFor();
  await page.locator("#b .cl-picture [data-event]").first().waitFor();
  return page;
};

describe("the built element", () => {
  it(`takes at most ${MOST} bytes with React and all that it loads at once`, () => {
    const seen = new Set<string>();
    const sizes: string[] = [];
    const bytes = (file: string): number => {
      if (seen.has(file)) return 0;
      seen.add(file);
      const text = readFileSync(`${LIBRARY}/${file}`, "utf8");
      const own = gzipSync(text, { level: 9 }).length;
      sizes.push(`${file} ${own}`);
      const imports = [...text.matchAll(/(?:^|[;}])import(?:[\w*{}$,\s]+from)?\s*["'](\.[^"']+)["']/g)];
      return imports.reduce(
        (sum, [, path = ""]) => sum + bytes(path.replace(/^\.\//, file.includes("/") ? "chunks/" : "")),
        own,
      );
    };
    const all = bytes("element.js");
    expect(all, sizes.join(", ")).toBeLessThanOrEqual(MOST);
    expect(all, sizes.join(", ")).toBeGreaterThan(90_000);
  });
});

describe("the element on a page of others", () => {
  it("draws its case, tells so, and leaves the page's title, address and history alone", async () => {
    const page = await opened();
    expect(await heading(page, "a").textContent()).toBe(builtIn.title);
    const before = await page.evaluate(() => history.length);
    for (const { id } of builtIn.events) expect(await mark(page, "a", id).count(), id).toBe(1);
    await mark(page, "a", "us").click();
    await page.locator("#a .cl-panel-detail h2", { hasText: "Ultrasonography" }).waitFor();
    expect(await page.title()).toBe("A page of others");
    expect(new URL(page.url()).hash + new URL(page.url()).search).toBe("");
    expect(await page.evaluate(() => history.length)).toBe(before);
    const all = await heard(page);
    expect(all).toContainEqual(["a", "case-load", { id: builtIn.id, steps: builtIn.story?.length ?? 0 }]);
    expect(all).toContainEqual(["a", "event-select", { id: "us" }]);
    expect(all.filter(([id, type]) => id === "b" && type !== "case-load")).toEqual([]);
  });

  it("shares nothing with another on the page, and has no tools where it is to be looked at only", async () => {
    const page = await opened();
    expect(await page.locator("#a .cl-toolbar").count()).toBe(1);
    expect(await page.locator("#b .cl-toolbar").count()).toBe(0);
    await page.locator("#a .cl-switch label", { hasText: "True" }).click();
    await mark(page, "a", "us").focus();
    await page.keyboard.press("t");
    await page.locator("#a").getByRole("table", { name: "Events" }).waitFor();
    expect(await page.locator("#b .cl-picture").count()).toBe(1);
    await page.locator("#b .cl-picture [data-event]").first().focus();
    await page.keyboard.press("t");
    expect(await page.locator("#b table[aria-label=Events], #b .cl-tables").count()).toBe(0);
  });

  it("keeps its looks whatever the page's style is", async () => {
    const page = await opened();
    const styles = await heading(page, "a").evaluate((node) => {
      const { fontFamily, direction, letterSpacing, textTransform, fontStyle } = getComputedStyle(node);
      return { fontFamily, direction, letterSpacing, textTransform, fontStyle };
    });
    expect(styles).toEqual({
      fontFamily: expect.stringContaining("Caseline Serif"),
      direction: "ltr",
      letterSpacing: "normal",
      textTransform: "none",
      fontStyle: "normal",
    });
    expect(await page.evaluate(() => document.fonts.check('600 13.5px "Caseline Sans"'))).toBe(true);
    expect(
      await page.evaluate(() => [...document.fonts].filter(({ family }) => /Caseline/.test(family)).length),
    ).toBe(4);
  });

  it("keeps what it shows when it is moved, and lets go of all when it is taken away", async () => {
    const page = await opened();
    await mark(page, "a", "us").click();
    await page.evaluate(() => {
      const one = document.querySelector("#a");
      if (one) document.querySelector("#three")?.append(one);
    });
    await page.locator("#three #a .cl-panel-detail h2", { hasText: "Ultrasonography" }).waitFor();
    const left = await page.evaluate(async () => {
      const one = document.querySelector("#a");
      one?.remove();
      await Promise.resolve();
      await new Promise((done) => setTimeout(done));
      const nodes = one?.shadowRoot?.querySelectorAll(".cl-mark").length;
      if (one) document.querySelector("#one")?.append(one);
      return nodes;
    });
    expect(left).toBe(0);
    await page.locator("#one #a .cl-picture [data-event=us]").waitFor();
  });

  it("goes through the story by its methods, and its attribute says where it is", async () => {
    const page = await opened();
    const call = (run: string) =>
      page.evaluate((code) => {
        const element = document.querySelector("#a") as unknown as Record<
          string,
          (step?: unknown) => boolean
        >;
        const [, name = "", step] = /^(\w+)\((.*)\)$/.exec(code) ?? [];
        return element[name]?.(step ? JSON.parse(step) : undefined);
      }, run);
    const story = builtIn.story ?? [];
    const at = () => page.locator("#a").getAttribute("step");
    expect(await call("previous()")).toBe(false);
    expect(await call("next()")).toBe(true);
    expect(await at()).toBe(story[0]?.id);
    expect(await call("goTo(2)")).toBe(true);
    expect(await at()).toBe(story[1]?.id);
    expect(await call("previous()")).toBe(true);
    expect(await at()).toBe(story[0]?.id);
    expect(await call(`goTo(${JSON.stringify(story[2]?.id)})`)).toBe(true);
    expect(await call('goTo("nowhere")')).toBe(false);
    expect(await at()).toBe(story[2]?.id);
    expect((await heard(page)).findLast(([, type]) => type === "step-change")).toEqual([
      "a",
      "step-change",
      { step: story[2]?.id, at: 3, of: story.length, answered: false },
    ]);
    await page.evaluate(() => document.querySelector("#a")?.removeAttribute("step"));
    await mark(page, "a", "last-follow-up")
      .or(mark(page, "a", builtIn.events.at(-1)?.id ?? ""))
      .waitFor();
  });

  it("takes a case as a property, as a text in it, and says what is wrong with one", async () => {
    const page = await opened();
    await page.evaluate((of) => {
      const one = document.createElement("case-timeline");
      Object.assign(one, { id: "c", case: of });
      document.querySelector("#three")?.append(one);
    }, aCase("Handed over"));
    await page.locator("#c h2", { hasText: "Handed over" }).waitFor();
    await page.evaluate(
      (text) => {
        const script = Object.assign(document.createElement("script"), { type: "application/json", text });
        const one = Object.assign(document.createElement("case-timeline"), { id: "d" });
        one.append(script);
        document.querySelector("#three")?.append(one);
      },
      JSON.stringify(aCase("Inside")),
    );
    await page.locator("#d h2", { hasText: "Inside" }).waitFor();
    await page.evaluate(() => Object.assign(document.querySelector("#c") ?? {}, { case: "{ no case" }));
    await page.locator("#c [role=alert]").waitFor();
    const [, , detail] =
      (await heard(page)).findLast(([id, type]) => id === "c" && type === "case-error") ?? [];
    expect(JSON.stringify(detail)).toMatch(/^\{"codes":\["text\/[\w-]+"/);
    await page.evaluate(() =>
      document.querySelector("#d")?.setAttribute("src", "https://user:word@example.com/a"),
    );
    await page.locator("#d [role=alert]").waitFor();
  });

  it("gives its timeline as an SVG file that a parser reads, with every event in it", async () => {
    const page = await opened();
    const ids = await page.evaluate(async () => {
      const element = document.querySelector("#a") as unknown as {
        toSvg: (width: number) => Promise<string>;
      };
      const parsed = new DOMParser().parseFromString(await element.toSvg(1400), "image/svg+xml");
      if (parsed.querySelector("parsererror")) return [];
      return [...parsed.querySelectorAll("[data-event]")].map((node) => node.getAttribute("data-event"));
    });
    expect(ids).toEqual(expect.arrayContaining(builtIn.events.map(({ id }) => id)));
  });
});

describe("the one script", () => {
  it("draws a case that stands in the page, from a disk, without a network and without asking for anything", async () => {
    const folder = resolve("node_modules/.cache/one-script");
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/caseline.iife.js`, readFileSync(`${LIBRARY}/caseline.iife.js`));
    writeFileSync(
      `${folder}/deck.html`,
      `<!doctype html><title>Deck</title><script src="caseline.iife.js"></script>
       <case-timeline><script type="application/json">${JSON.stringify(builtIn).replaceAll("<", "\\u003c")}</script></case-timeline>`,
    );
    const browser = await launch();
    const page = await browser.newPage({ offline: true });
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("request", (request) => /caseline|deck|^data:/.test(request.url()) || faults.push(request.url()));
    await page.goto(pathToFileURL(`${folder}/deck.html`).href);
    await page.locator("case-timeline .cl-picture [data-event=us]").waitFor();
    expect(await page.evaluate(() => document.fonts.check('600 13.5px "Caseline Sans"'))).toBe(true);
    await page.locator("case-timeline h2", { hasText: "Imaging" }).waitFor();
    expect(faults).toEqual([]);
    await browser.close();
  });
});
