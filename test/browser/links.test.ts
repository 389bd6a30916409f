import type { Page } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fragmentOf, host, markOf, settled, show } from "./host.ts";

const { open, site } = host();
let page: Page;
let other: Page;

beforeAll(async () => {
  ({ page } = await open({ reducedMotion: "reduce" }));
  ({ page: other } = await open({ reducedMotion: "reduce" }));
});
beforeEach(() => show(page, ""));

/** What React makes up, what a control keeps beside it, and what only the pointer and the focus change. */
const ASIDE = "id name for tabindex aria-labelledby aria-controls class checked".split(" ");

/** All that a reader sees, line by line. */
const seen = async (of: Page): Promise<readonly string[]> => {
  await of.locator(".cl-foot").waitFor();
  await settled(of);
  return of.evaluate(async (aside) => {
    await document.fonts.ready;
    const fields = [...document.querySelectorAll<HTMLInputElement>("select, [type=search], [type=radio]")];
    const tell = (node: Node): string[] => {
      if (!(node instanceof Element)) return [node.textContent ?? ""];
      if (node.matches(".cl-thread, .cl-tooltip, .cl-pointer, .cl-menu > :not(summary)")) return [];
      const all = [...node.attributes].filter(({ name }) => !aside.includes(name));
      const told = all.map(({ name, value }) => ` ${name}="${value}"`).sort();
      return [`<${node.tagName}${told.join("")}>`, ...[...node.childNodes].flatMap(tell)];
    };
    const page = document.querySelector("#page");
    return [...fields.map(({ value, checked }) => `${value} ${checked}`), ...(page ? tell(page) : [])];
  }, ASIDE);
};

/** What is shown to somebody who opens a link. */
const seenBy = async (link: string): Promise<readonly string[]> => {
  await other.goto("about:blank");
  await other.goto(link);
  return seen(other);
};

const settle = async () => {
  await page.mouse.move(2, 2);
  return fragmentOf(page);
};

type Doing = readonly [what: string, fragment: RegExp, act: () => Promise<unknown>];

const doings: readonly Doing[] = [
  ["the scale", /^#scale=steps$/, () => page.getByRole("radio", { name: "Steps" }).check()],
  ["what is selected", /^#sel=resection-1$/, () => markOf(page, "resection-1").locator("path").click()],
  ["the shown stretch", /^#from=.+&to=.+$/, () => page.getByRole("button", { name: "Zoom in" }).click()],
  ["day 0", /^#day0=resection-1$/, () => page.getByLabel("Day 0").selectOption("resection-1")],
  ["words looked for", /^#find=liver$/, () => page.getByRole("searchbox").fill("liver")],
  [
    "an enlarged panel",
    /^#panel=histology$/,
    () => page.getByRole("button", { name: "Enlarge Histology" }).click(),
  ],
  ["the table", /^#table=1$/, () => page.getByRole("button", { name: /^Table/ }).click()],
  // What hides comes on demand, and the switch turns once it has come.
  [
    "what was known then",
    /^#asof=.+$/,
    async () => {
      await page.getByRole("radio", { name: "Then" }).click();
      await page.locator(".cl-known input:checked + span", { hasText: "Then" }).waitFor();
    },
  ],
  [
    "hidden and folded lanes",
    /^#folded=laboratory&hidden=imaging$/,
    async () => {
      await page.locator(".cl-menu > summary").click();
      await page.getByRole("checkbox", { name: "Imaging: Shown" }).uncheck();
      await page.getByRole("checkbox", { name: "Laboratory: Folded" }).check();
      await page.keyboard.press("Escape");
    },
  ],
];

describe("the address", () => {
  it.each(doings)(
    "has %s in its fragment, and a fresh page shows the same by it",
    async (_, fragment, act) => {
      const before = await seen(page);
      await act();
      expect(await settle()).toMatch(fragment);
      expect(new URL(page.url()).search).toBe("");
      const after = await seen(page);
      expect(after).not.toEqual(before);
      expect(await seenBy(page.url())).toEqual(after);
    },
  );

  it("is the same, and so is the page, whatever order things were done in", async () => {
    const outcome = async (order: string) => {
      await show(page, "");
      for (const name of order.split(", ")) await doings.find(([what]) => what === name)?.[2]();
      return [await settle(), await seen(page)] as const;
    };
    const [fragment, view] = await outcome(
      "the shown stretch, what is selected, the scale, hidden and folded lanes, words looked for, day 0",
    );
    expect(fragment).toMatch(/^#scale=.+&from=.+&to=.+&day0=.+&sel=.+&folded=.+&hidden=.+&find=.+$/);
    const other = await outcome(
      "day 0, words looked for, the shown stretch, hidden and folded lanes, the scale, what is selected",
    );
    expect(other).toEqual([fragment, view]);
    expect(await seenBy(page.url())).toEqual(view);
  });

  it("that nobody can read is one that says nothing", async () => {
    const first = await seen(page);
    const odd = "#scale=sideways&from=nowhere:1&to=x+9&sel=__proto__&day0=%FF&folded=x&hidden=y&panel=z";
    expect(await seenBy(`${site().base}${odd}`)).toEqual(first);
  });
});

describe("the browser's history", () => {
  it("goes back over selections one by one, and forth again", async () => {
    const selected = () => page.textContent(".cl-panel-detail h2");
    await markOf(page, "discharge").locator("path").click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await markOf(page, "resection-1").locator("path").click();
    const last = await fragmentOf(page);
    expect(last).toContain("sel=resection-1");
    await page.goBack();
    expect(await selected()).toBe("Discharge");
    await page.goBack();
    expect(await selected()).toBe("The case at a glance");
    await page.goForward();
    await page.goForward();
    expect(await selected()).toBe("Liver resection, segment\u00a04");
    expect(new URL(page.url()).hash).toBe(last);
  });

  it("is not filled by a gesture", async () => {
    const before = await page.evaluate(() => history.length);
    for (let i = 0; i < 6; i += 1) await page.keyboard.press("+");
    await page.getByRole("searchbox").fill("liver");
    expect(await settle()).toContain("find=liver");
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

describe("Share", () => {
  it("copies the link, which asks for the case by name and has the view in its fragment", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await show(page, "sel=us&scale=true");
    await page.getByRole("button", { name: "Share" }).click();
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Copied.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${site().base}?case=hepatic-leiomyosarcoma#scale=true&sel=us`);
    const preview = page.frameLocator(".cl-preview iframe");
    await preview.locator(".cl-picture [data-event=us]").waitFor();
    await page.getByLabel("To look at only").check();
    await preview.locator(".cl-picture [data-event=us]").waitFor();
    expect(await preview.locator(".cl-toolbar").count()).toBe(0);
  });
});
