import { inflateSync } from "node:zlib";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { plain } from "../data/reading.ts";
import { hostileCase } from "../export/hostile.ts";
import { axeAgainst } from "./axe.ts";
import { builtIn, host, show } from "./host.ts";

const dated = {
  ...builtIn,
  events: [
    ...builtIn.events,
    { id: "x", kind: "imaging", title: "Dr. Example’s scan", time: { date: "2019-03-14" } },
  ],
};
/** What is known at first has a name in it, and what is learned later has another. */
const early = {
  ...dated,
  events: dated.events.map((one) =>
    one.id === "presentation" ? { ...one, text: "Seen by Dr. Early." } : one,
  ),
};
const foreign = { ...builtIn, title: "肝 mass" };
const attacked = hostileCase();
const { open, site } = host({
  "hostile.json": JSON.stringify(attacked),
  "dated.json": JSON.stringify(dated),
  "early.json": JSON.stringify(early),
  "foreign.json": JSON.stringify(foreign),
});
let page: Page;

const openDialog = async (query = "", fragment = "") => {
  // Another fragment of the same page would not load it again.
  await page.goto("about:blank");
  await page.goto(`${site().base}${query}#${fragment}`, { waitUntil: "load" });
  await page.locator(".cl-panel-sources").waitFor();
  await page.getByRole("button", { name: "Export…" }).click();
  await page.getByRole("dialog", { name: "Export" }).waitFor();
};
const choose = (label: string, option: string) =>
  page.getByLabel(label, { exact: true }).selectOption(option);
const saved = async (): Promise<{ readonly name: string; readonly data: Buffer }> => {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 60_000 }),
    page.getByRole("button", { name: "Save file" }).click(),
  ]);
  const stream = await download.createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return { name: download.suggestedFilename(), data: Buffer.concat(parts) };
};

const unzipped = (zip: Buffer): ReadonlyMap<string, Buffer> =>
  new Map(Object.entries(unzipSync(zip)).map(([name, data]) => [name, Buffer.from(data)]));

/** A picture as the browser decodes it: its size, and how many colors it has in a grid of places. */
const pictured = (data: Buffer) =>
  page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data: pixels, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colors = new Set<string>();
    for (let y = 0; y < height; y += 3)
      for (let x = 0; x < width; x += 3)
        colors.add(pixels.slice((y * width + x) * 4, (y * width + x) * 4 + 3).join());
    return { width, height, colors: colors.size };
  }, data.toString("base64"));

describe("with the network gone once the dialog has come, under the strict policy, the dialog makes", () => {
  beforeAll(async () => {
    ({ page } = await open());
    await openDialog();
    await page.locator(".cl-preview img").waitFor();
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
  });
  afterAll(() => page.context().setOffline(false));

  it("SVG, one file a page, that an XML parser reads and that has every event in it", async () => {
    await choose("Format", "svg");
    const { name, data } = await saved();
    expect(name).toBe("From-STUMP-to-metastatic-hepatic-leiomyosarcoma.zip");
    const files = unzipped(data);
    expect([...files.keys()][0]).toBe("From-STUMP-to-metastatic-hepatic-leiomyosarcoma-1.svg");
    // The page's own policy would have a word about the fonts that the file brings along.
    const reader = await page.context().newPage();
    const texts = await reader.evaluate(
      (all) =>
        all.map((svg) => {
          const read = new DOMParser().parseFromString(svg, "image/svg+xml");
          if (read.querySelector("parsererror")) throw new Error(svg.slice(0, 200));
          return [...read.querySelectorAll("text")].map((text) => text.textContent).join(" ");
        }),
      [...files.values()].map((file) => file.toString("utf8")),
    );
    const text = plain(texts.join(" ")).replace(/\s/g, "");
    for (const { label, title, id } of builtIn.events)
      expect(text.includes(plain(label ?? title).replace(/\s/g, "")), id).toBe(true);
  });

  it("PNG, as many pixels as chosen, and not blank", async () => {
    await choose("Format", "png");
    await choose("Size", "wide");
    await page.getByText("With the panels as figures").click();
    const files = unzipped((await saved()).data);
    const first = await pictured([...files.values()][0] ?? Buffer.alloc(0));
    expect(first).toMatchObject({ width: 2560, height: 1440 });
    expect(first.colors).toBeGreaterThan(20);
    await choose("Pixels", "3840 × 2160");
    const large = [...unzipped((await saved()).data).values()][0] ?? Buffer.alloc(0);
    expect(await pictured(large)).toMatchObject({ width: 3840, height: 2160 });
  });

  it("PDF", async () => {
    await choose("Format", "pdf");
    const { name, data } = await saved();
    expect(name).toMatch(/\.pdf$/);
    expect(data.toString("latin1", 0, 8)).toBe("%PDF-1.7");
    const streams = data.toString("latin1").match(/\/FlateDecode/g) ?? [];
    expect(streams.length).toBeGreaterThan(5);
    const at = data.indexOf("stream\n") + 7;
    expect(inflateSync(data.subarray(at)).toString("latin1")).toContain(" cm");
  });

  it("CSV, a row an event", async () => {
    await choose("Format", "csv");
    const { name, data } = await saved();
    expect(name).toMatch(/\.csv$/);
    const rows = data.toString("utf8").split("\r\n");
    expect(rows[0]).toMatch(/^\ufeffId,When,Kind,What/);
    for (const { id } of builtIn.events)
      expect(rows.filter((row) => row.startsWith(`${id},`))).toHaveLength(1);
  });

  it("a table to paste, and on the clipboard", async () => {
    await choose("Format", "table");
    expect((await saved()).data.toString("utf8")).toContain("<table");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy table" }).click();
    await page.getByText("Table copied.").waitFor();
    const [html, text] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (await item?.getType(type))?.text() ?? "";
      return [await read("text/html"), await read("text/plain")];
    });
    expect(html).toContain("<td");
    expect(text.split("\n").length).toBeGreaterThan(builtIn.events.length);
  });

  it("the CARE figure in both widths, and its table", async () => {
    await choose("Format", "care");
    const names = [...unzipped((await saved()).data).keys()];
    expect(names).toEqual([
      "timeline-85mm.svg",
      "timeline-85mm.pdf",
      "timeline-180mm.svg",
      "timeline-180mm.pdf",
      "timeline-table.html",
    ]);
  });
});

describe("the export dialog", () => {
  beforeEach(async () => {
    ({ page } = await open({ reducedMotion: "reduce" }));
  });

  it("names dates and names, and makes nothing before the author has agreed", async () => {
    await openDialog("?src=dated.json");
    const make = page.getByRole("button", { name: "Save file" });
    await page.locator("dd", { hasText: "Dr. Example" }).waitFor();
    await page.locator("dd", { hasText: "2019-03-14" }).waitFor();
    expect(await make.isDisabled()).toBe(true);
    await page.getByLabel(/I have looked at them/).check();
    expect(await make.isDisabled()).toBe(false);
  });

  it("asks again where another choice brings more along", async () => {
    await openDialog("?src=early.json", "asof=presentation");
    const make = page.getByRole("button", { name: "Save file" });
    await page.locator("dd", { hasText: "Dr. Early" }).waitFor();
    expect(await page.locator("dd", { hasText: "Dr. Example" }).count()).toBe(0);
    await page.getByLabel(/I have looked at them/).check();
    expect(await make.isEnabled()).toBe(true);
    await page.getByLabel("The story, a page a step").check();
    await page.locator("dd", { hasText: "Dr. Example" }).waitFor();
    expect(await make.isDisabled()).toBe(true);
    await page.getByLabel(/I have looked at them/).check();
    expect(await make.isEnabled()).toBe(true);
  });

  it("makes pictures and tables of a case with an attack in every text, and runs none", async () => {
    await openDialog("?src=hostile.json");
    for (const format of ["svg", "png", "csv", "table"]) {
      await choose("Format", format);
      expect((await saved()).data.length).toBeGreaterThan(1000);
    }
    await choose("Format", "pdf");
    await page.getByRole("button", { name: "Save file" }).click();
    await page.getByText("U+202E").waitFor();
    expect(await page.locator(":is(img[src=x], #page script, iframe, [onerror])").count()).toBe(0);
  });

  it("names the characters that a PDF cannot show, and offers print instead", async () => {
    await openDialog("?src=foreign.json");
    await page.getByRole("button", { name: "Save file" }).click();
    await page.getByText("肝 (U+809D)").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Print" }).waitFor();
  });

  it("shows each page before it is made", async () => {
    await openDialog();
    await page.getByText(/^Page 1 of \d+/).waitFor();
    const first = await page.locator(".cl-preview img").getAttribute("src");
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText(/^Page 2 of \d+/).waitFor();
    await page.locator(`.cl-preview img:not([src="${first}"])`).waitFor();
    expect(await page.getByRole("button", { name: "Page before" }).isEnabled()).toBe(true);
    await choose("Size", "wide");
    await page.getByText(/^Page 1 of \d+/).waitFor();
  });

  it("can be canceled while a file is made, and says so", async () => {
    await openDialog();
    await choose("Format", "png");
    await page.getByLabel("Pixels").selectOption({ index: 2 });
    await page.getByRole("button", { name: "Save file" }).click();
    await page.locator("fieldset:disabled").getByLabel("Format", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Canceled. No file was made.").waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
    expect(await page.getByLabel("Format", { exact: true }).isEnabled()).toBe(true);
  });

  it("holds what was known then, and no more, where the page shows that", async () => {
    await openDialog("", "asof=presentation");
    await choose("Format", "csv");
    const { name, data } = await saved();
    expect(name).toBe("A-palpable-liver-mass.csv");
    expect(data.toString("utf8")).not.toMatch(/leiomyosarcoma|recurrence/i);
    await show(page, "");
  });

  it.each(["light", "dark"] as const)(
    "has nothing that axe is against, in the %s theme",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await openDialog("?src=dated.json");
        await page.locator(".cl-preview img").waitFor();
        expect(await axeAgainst(page, ".cl-dialog")).toEqual([]);
      }
    },
  );
});
