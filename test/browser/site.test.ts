import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./chromium.ts";
import { openPage, type Site, scriptBytes, serve } from "./site.ts";

const FOLDER = "node_modules/.cache/strict";
const SCRIPT = 'document.querySelector("p").textContent = "it ran";';

let browser: Browser;
let site: Site;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const page = (body: string) => `<!doctype html><html lang="en"><title>Strict</title>${body}</html>`;
  writeFileSync(`${FOLDER}/own.js`, SCRIPT);
  writeFileSync(`${FOLDER}/index.html`, page('<p></p><script src="own.js"></script>'));
  writeFileSync(`${FOLDER}/inline.html`, page("<p></p><script>document.title = 1;</script>"));
  writeFileSync(`${FOLDER}/elsewhere.html`, page('<img alt="" src="http://localhost:9/x.png">'));
  writeFileSync(`${FOLDER}/lost.html`, page('<img alt="" src="/outside.png">'));
  site = await serve(FOLDER);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const opened = async (path: string) => {
  const { context, faults } = await openPage(browser, site, { path });
  await context.close();
  return faults.join("\n");
};

describe("the strict host that browser tests use", () => {
  it("serves a folder from a sub-path, and counts the script it served", async () => {
    const open = await openPage(browser, site);
    expect(await open.page.textContent("p")).toBe("it ran");
    expect(open.faults).toEqual([]);
    expect(scriptBytes(site, open)).toBe(gzipSync(SCRIPT, { level: 9 }).length);
    await open.context.close();
  });

  it("reports an inline script as a breach of policy", async () => {
    expect(await opened("inline.html")).toMatch(/policy breach: script-src-elem inline/);
  });

  it("reports a request to another host, and what is asked for outside the sub-path", async () => {
    expect(await opened("elsewhere.html")).toMatch(/policy breach: img-src http:\/\/localhost:9/);
    expect(await opened("lost.html")).toMatch(/404/);
    expect(site.requests).toContainEqual({ path: "/outside.png", status: 404 });
  });

  it("gives nothing from outside its folder", () => {
    expect(site.file("/some/sub/path/..%2f..%2fpackage.json")).toBeNull();
  });
});
