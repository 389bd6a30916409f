import type { Page } from "playwright-core";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { plain } from "../data/reading.ts";
import { builtIn, host, markOf, show } from "./host.ts";

/** What a text of a case may try; `ran` tells of each that gets anywhere. */
const RUN = "window.ran=1";
const ATTACKS = [
  `<img src=x onerror=${RUN}>`,
  `<script>${RUN}</script>`,
  `"><svg onload=${RUN}>`,
  `javascript:${RUN}`,
  `</title></text><iframe srcdoc="<script>parent.${RUN}</script>">`,
];
const [IMAGE = "", , , LINK = ""] = ATTACKS;

/** The keys under which a case has words for a reader. */
const WORDS = new Set(
  "title label note text what rule role site organ part laterality modality citation license caption credit".split(
    " ",
  ),
);
for (const key of "summary question recommendation why reference references unit per name dose display".split(
  " ",
))
  WORDS.add(key);

let turn = 0;
/** A case with an attack in every text that a reader may see. */
const attacked = (json: unknown, key = ""): unknown => {
  if (typeof json === "string") {
    if (!WORDS.has(key)) return json;
    turn += 1;
    return `${json} ${ATTACKS[turn % ATTACKS.length]}`;
  }
  if (Array.isArray(json)) return json.map((part) => attacked(part, key));
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, part]) => [name, attacked(part, key === "sections" ? "title" : name)]),
  );
};

const file = { event: "us", caption: `A scan ${IMAGE}`, license: IMAGE };
const hostile: Case = {
  ...(attacked(builtIn) as Case),
  sources: [{ id: "report", citation: `A report ${IMAGE}`, doi: LINK, url: LINK, license: IMAGE }],
  images: [
    { ...file, id: "elsewhere", file: "https://example.com/scan.png" },
    { ...file, id: "script", file: LINK },
    { ...file, id: "data", file: `data:image/svg+xml,${encodeURIComponent(`<svg onload="${RUN}"/>`)}` },
  ],
  board: { question: `What next? ${IMAGE}`, recommendation: `Nothing. ${ATTACKS[1]}` },
};
hostile.events.push({ id: IMAGE, kind: "imaging", title: `An odd id ${IMAGE}`, time: { at: "us" } });

const { open } = host({ "hostile.json": JSON.stringify(hostile) });
let page: Page;

beforeAll(async () => {
  ({ page } = await open({ path: "?src=hostile.json" }));
});
afterEach(async () => {
  const { ran, made, links } = await page.evaluate(() => ({
    ran: Reflect.get(window, "ran"),
    made: [...document.querySelectorAll("#page :is(img[src=x], script, iframe, [onload], [onerror])")].length,
    links: [...document.querySelectorAll<HTMLAnchorElement>("#page a")].map(({ href }) => href),
  }));
  expect(ran).toBeUndefined();
  expect(made).toBe(0);
  for (const link of links) expect(link).toMatch(/^https:\/\/doi\.org\/|^http:\/\/127\.0\.0\.1:/);
});

describe("a case with an attack in every text", () => {
  it("is shown as it is written, in the head, the page's title and the marks", async () => {
    expect(await page.textContent("h1")).toBe(hostile.title);
    expect(await page.title()).toBe(`${hostile.title} · Caseline`);
    expect(await page.textContent(".cl-summary")).toBe(hostile.summary);
    await markOf(page, "us").hover();
    await page.locator(".cl-tooltip", { hasText: "<" }).waitFor();
  });

  it("runs nothing in any panel, and gives no link but to a DOI", async () => {
    for (const panel of ["imaging", "histology", "sources", "detail"]) {
      await show(page, `sel=resection-1&panel=${panel}`);
      await page.locator(`.cl-panel-${panel}`, { hasText: RUN }).waitFor();
    }
    for (const { id } of [...hostile.events, ...(hostile.lesions ?? []), ...(hostile.specimens ?? [])]) {
      await show(page, `sel=${encodeURIComponent(id)}`);
      await page.locator(".cl-panel-detail .cl-subject").waitFor();
    }
    expect(await page.textContent(".cl-panel-detail h2")).toContain(RUN);
  });

  it("has each of them in the table, letter by letter", async () => {
    await show(page, "table=1");
    await page.locator(".cl-tables").waitFor();
    const [seen = ""] = await page.locator(".cl-tables").allInnerTexts();
    const text = plain(seen);
    for (const { title } of hostile.events) expect(text).toContain(plain(title));
    for (const attack of ATTACKS) expect(text).toContain(plain(attack));
  });
});
