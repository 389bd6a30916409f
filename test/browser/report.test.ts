import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeAgainst } from "./axe.ts";
import { host } from "./host.ts";

const { open } = host();

const text = [
  [
    "CASE REPORT",
    ...Array.from({ length: 12 }, (_, i) => `Paragraph ${i + 1}. ${"A woman had a mass. ".repeat(30)}`),
  ],
  ["Figure 1 <b>The mass.</b>"],
]
  .flat()
  .join("\n");

const give = async (page: Page) => {
  const field = page.getByLabel("Read the report beside");
  await field.setInputFiles({ name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.locator(".cl-locus").first().waitFor();
};

const looks = [
  { name: "a wide screen", viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { name: "a phone in the dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

describe.each(looks)("the report's own text on $name", ({ viewport, colorScheme }) => {
  it("opens at the paragraph by keyboard, gives the focus back, and axe has nothing against it", async () => {
    const { page, fetched } = await open({
      path: "#sel=resection-1",
      viewport,
      colorScheme,
      reducedMotion: "reduce",
    });
    await give(page);
    expect(await axeAgainst(page, ".cl-panel-sources")).toEqual([]);
    const locus = page.locator(".cl-panel-detail .cl-locus", { hasText: "Case report, paragraph 3" });
    await locus.focus();
    await page.keyboard.press("Enter");
    const here = page.locator(".cl-reading .is-here");
    await here.waitFor();
    expect(await here.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await here.textContent()).toMatch(/^Paragraph 3\./);
    const inView = () =>
      here.evaluate((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        const frame = one.closest(".cl-reading-text")?.getBoundingClientRect();
        return frame !== undefined && top < frame.bottom && bottom > frame.top;
      });
    await expect.poll(inView).toBe(true);
    expect(await axeAgainst(page, ".cl-reading")).toEqual([]);
    await page.getByRole("button", { name: "Next place" }).click();
    expect(await page.locator(".cl-reading [role=status]").textContent()).toContain(
      "no part called Comments",
    );
    for (const way of await page.locator(".cl-reading-way button").all())
      expect((await way.boundingBox())?.height).toBeGreaterThanOrEqual(24);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBe(viewport.width);
    await page.keyboard.press("Escape");
    await page.locator(".cl-reading").waitFor({ state: "detached" });
    expect(await locus.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(fetched.filter((path) => path.includes("letter"))).toEqual([]);
  });
});

it("what is dropped on its field is not taken for a case", async () => {
  const { page } = await open();
  const data = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], "letter.txt", { type: "text/plain" }));
    return transfer;
  }, text);
  await page.dispatchEvent(".cl-head, .cl-desk", "dragenter", { dataTransfer: data });
  await page.locator(".cl-veil").waitFor();
  await page.dispatchEvent(".cl-report", "dragenter", { dataTransfer: data });
  await page.locator(".cl-veil").waitFor({ state: "detached" });
  await page.dispatchEvent(".cl-report", "drop", { dataTransfer: data });
  await page.getByText("Beside: letter.txt").waitFor();
  expect(await page.locator("dialog[open]").count()).toBe(0);
});
