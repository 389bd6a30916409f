import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import { builtIn, host, markOf } from "./host.ts";

const { open } = host();
const things = [...builtIn.events, ...(builtIn.course ?? [])];
let page: Page;

beforeEach(async () => {
  ({ page } = await open({ reducedMotion: "reduce" }));
});

/** What has the focus: the event of a mark, the name of a control, or "" for nothing. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return "";
    return one.getAttribute("data-event") ?? one.getAttribute("aria-label") ?? one.textContent ?? "";
  });

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Goes by Tab alone from the top of the page to the timeline. */
const tabToTimeline = async () => {
  for (let i = 0; i < 30; i += 1) {
    await press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches(".cl-picture .cl-mark"))) return;
  }
  throw new Error("Tab does not lead to the timeline");
};

const detail = (): Promise<string | null> => page.textContent(".cl-panel-detail h2");

/** Presses Tab so often; each thing that got the focus, and whether a ring around it could be seen. */
const tabThrough = async (times: number) => {
  await page.evaluate(() => {
    const walk: { at: number; name: string; seen: boolean }[] = [];
    const all = [...document.querySelectorAll("*")];
    const ringed = (one: Element | null): boolean => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, stroke } = getComputedStyle(one);
      return one.matches(".cl-hit")
        ? stroke !== "none"
        : outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    };
    document.addEventListener(
      "focusin",
      ({ target }) => {
        if (!(target instanceof Element)) return;
        const { top, bottom, left, right } = target.getBoundingClientRect();
        const inSight = top < innerHeight && bottom > 0 && left < innerWidth && right > 0;
        const rings = [
          target,
          target.nextElementSibling,
          target.closest("label"),
          target.querySelector(".cl-hit"),
        ];
        walk.push({
          at: all.indexOf(target),
          name: target.outerHTML.slice(0, 120),
          seen: inSight && rings.some(ringed),
        });
      },
      true,
    );
    Object.assign(window, { walk });
  });
  for (let i = 0; i < times; i += 1) await press("Tab");
  return page.evaluate(() => Reflect.get(window, "walk") as { at: number; name: string; seen: boolean }[]);
};

/** How many things on the page must be reachable by Tab; of radio buttons the chosen one, of marks one. */
const reachable = (): Promise<readonly number[]> =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("*")];
    return [...document.querySelectorAll("button, a[href], input, select, textarea, summary, [tabindex='0']")]
      .filter((one) => one.checkVisibility() && !one.matches(":disabled, [type=radio]:not(:checked)"))
      .map((one) => all.indexOf(one));
  });

describe("by keyboard alone", () => {
  it("every mark is reached by arrows, and Enter tells of it in full", async () => {
    await tabToTimeline();
    await press("Home");
    const seen: [string, string | null][] = [];
    for (let last = ""; last !== (await focused()); await press("ArrowRight")) {
      last = await focused();
      await press("Enter");
      seen.push([last, await detail()]);
      expect(await markOf(page, last).getAttribute("aria-pressed")).toBe("true");
      expect(await focused()).toBe(last);
    }
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(things.map(({ id, title }) => [id, title])));
    expect(seen).toHaveLength(things.length);
    await press("Escape");
    expect(await detail()).toBe("The case at a glance");
    expect(await focused()).toBe("last-follow-up");
  });

  it("arrows up and down lead through all lanes, Home and End to the ends of the case", async () => {
    await tabToTimeline();
    await press("End");
    expect(await focused()).toBe("last-follow-up");
    const passed: string[] = [];
    for (; passed.at(-1) !== (await focused()); await press("ArrowUp")) passed.push(await focused());
    const kinds = new Set(passed.map((id) => builtIn.events.find((event) => event.id === id)?.kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(["follow-up", "diagnosis", "imaging", "surgery", undefined]),
    );
    await press("Home");
    expect(await focused()).toBe("nash");
    await press("ArrowDown");
    expect(await focused()).toBe("cholelithiasis");
  });

  it.each(["the reading view", "the table"])(
    "everything in %s is reached, seen, and left by Tab",
    async (part) => {
      if (part === "the table") await press("t");
      await page.locator(part === "the table" ? ".cl-tables" : ".cl-panel-sources").waitFor();
      const wanted = await reachable();
      expect(wanted.length).toBeGreaterThan(60);
      const walk = await tabThrough(wanted.length + 2);
      expect(walk.filter(({ seen }) => !seen)).toEqual([]);
      expect(walk.at(-1)).toEqual(walk[0]);
      const reached = walk.slice(0, -1).map(({ at }) => at);
      expect(reached.sort((a, b) => a - b)).toEqual(wanted);
    },
  );
});
