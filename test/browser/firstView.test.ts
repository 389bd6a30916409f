import { basename } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { builtIn, host, markOf } from "./host.ts";
import { type Opened, scriptBytes } from "./site.ts";

/** More JavaScript than this is too much for a first view, in bytes after gzip. */
const MOST = 130_000;

const { open, site } = host();
let first: Opened;

beforeAll(async () => {
  first = await open();
});

describe("the first view of the built-in case", () => {
  it(`fetches at most ${MOST} bytes of JavaScript before it has nothing to do`, async () => {
    const busy = await open({ busy: true });
    const bytes = scriptBytes(site(), busy);
    const of = (path: string) => `${basename(path)} ${scriptBytes(site(), { ...busy, fetched: [path] })}`;
    const each = busy.fetched.filter((path) => path.endsWith(".js")).map(of);
    const later = scriptBytes(site(), first) - bytes;
    const says = `${bytes} bytes of JavaScript after gzip (${each.join(", ")}), and ${later} once the page rests`;
    expect(bytes, says).toBeLessThanOrEqual(MOST);
    expect(bytes).toBeGreaterThan(50_000);
  });

  it("draws the timeline and every panel", async () => {
    const { page } = first;
    expect(await page.textContent("h1")).toBe(builtIn.title);
    expect(await page.title()).toBe(`${builtIn.title} · Caseline`);
    for (const { id } of builtIn.events) expect(await markOf(page, id).count(), id).toBe(1);
    const panels = ["The case at a glance", "Imaging", "Histology", "Sources"];
    expect(await page.locator(".cl-panel h2").allTextContents()).toEqual(panels);
  });

  it("comes from its own folder, each file asked for once, and none of them missing", () => {
    const { pathname } = new URL(site().base);
    expect(first.fetched.filter((path) => !path.startsWith(pathname))).toEqual([]);
    expect([...new Set(first.fetched)]).toEqual(first.fetched);
    expect(site().requests.filter(({ status }) => status === 404)).toEqual([]);
  });

  it("keeps nothing in the browser, and asks nobody anything afterwards", async () => {
    const { page, context, fetched } = first;
    const before = fetched.length;
    await page.waitForTimeout(1000);
    expect(fetched).toHaveLength(before);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });
});
