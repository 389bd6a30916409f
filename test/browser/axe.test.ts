import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeAgainst } from "./axe.ts";
import { host, SHIPPED, settled, show } from "./host.ts";

const { open, site } = host();
let page: Page;

beforeAll(async () => {
  ({ page } = await open({ reducedMotion: "reduce" }));
});

const against = (within?: string) => axeAgainst(page, within);

type Look = { readonly theme: "light" | "dark"; readonly width: number };
const looks: readonly Look[] = [
  { theme: "light", width: 1440 },
  { theme: "dark", width: 390 },
  { theme: "light", width: 390 },
  { theme: "dark", width: 1440 },
];

const load = async ({ theme, width }: Look, query = "") => {
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(site().base + query, { waitUntil: "load" });
};

describe.each(looks)("in the $theme theme at $width px, axe has nothing against", (look) => {
  it("the reading view", async () => {
    await load(look);
    await page.locator(".cl-panel-sources").waitFor();
    expect(await against()).toEqual([]);
  });

  it("the story beside the case, with a hold point open", async () => {
    await page.getByRole("button", { name: "Story", exact: true }).click();
    await page.locator(".cl-step-name").nth(1).click();
    const hold = page.getByLabel("Hold: ask before it is shown");
    if (!(await hold.isChecked())) await hold.check();
    await page.locator(".cl-tells > summary").click();
    await page.getByLabel("Headline").fill("");
    await page.locator(".cl-needed").waitFor();
    expect(await against()).toEqual([]);
    await page.getByRole("button", { name: "Close", exact: true }).click();
  });

  it("an event in full, every statement, and the lanes", async () => {
    await page.getByText(/^Statement by statement/).click();
    await page.locator(".cl-menu > summary").click();
    await show(page, "sel=us");
    expect(await page.textContent(".cl-panel-detail h2")).toBe("Ultrasonography of the liver");
    expect(await against()).toEqual([]);
  });

  it("the table", async () => {
    await page.getByRole("button", { name: /^Table/ }).click();
    await page.locator(".cl-tables").waitFor();
    expect(await against()).toEqual([]);
  });
});

describe.each(looks.slice(0, 2))("in the $theme theme at $width px, axe has nothing against", (look) => {
  it("an enlarged panel", async () => {
    await load(look, "#panel=histology");
    await page.locator(".cl-panel.is-large").waitFor();
    expect(await against(".cl-panels")).toEqual([]);
  });

  it("the dialogs", async () => {
    for (const [button, title] of [
      [/^Keys/, "Keys"],
      [/^Open/, "Open a case"],
    ] as const) {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("dialog", { name: title }).waitFor();
      expect(await against("dialog")).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  it("the page that has no case", async () => {
    await load(look, "?case=none");
    await page.getByRole("alert").waitFor();
    expect(await against()).toEqual([]);
  });
});

describe.each(SHIPPED.filter((name) => name !== "hepatic-leiomyosarcoma"))(
  "in %s, axe has nothing against",
  (name) => {
    it.each(looks.slice(1, 3).concat(looks.slice(0, 1)))(
      "the reading view and the table, $theme at $width px",
      async (look) => {
        await load(look, `?case=${name}`);
        await settled(page);
        for (const table of await page.locator(".cl-sizes summary").all()) await table.click();
        expect(await against()).toEqual([]);
        await show(page, "table=1");
        await page.locator(".cl-tables").waitFor();
        expect(await against()).toEqual([]);
      },
    );
  },
);

it("axe has nothing against the theme of high contrast", async () => {
  await load({ theme: "light", width: 1440 }, "?theme=contrast#sel=resection-1");
  await page.locator(".cl-subject").waitFor();
  expect(await against()).toEqual([]);
});
