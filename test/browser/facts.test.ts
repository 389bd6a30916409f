import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type Fact, facts } from "../data/facts.ts";
import { objects, plain, under } from "../data/reading.ts";
import { builtIn, host, show } from "./host.ts";

/** What a reader sees of the things of the case: an id, and a text that stands for it. */
type Texts = readonly (readonly [id: string, text: string])[];

const { events, course = [], lesions = [], specimens = [], sources } = builtIn;
const subjects = [...events, ...course, ...lesions, ...specimens];
const eventOf = new Map(events.flatMap(({ id, findings }) => findings?.map((one) => [one.id, id]) ?? []));

const { open } = host();
let reading: ReadonlyMap<string, string>;
let table: ReadonlyMap<string, string>;

/** What can be read in every part that some selector finds; each stands for what its data-id or `id` names. */
const readIn = async (page: Page, parts: string, id?: string): Promise<Texts> => {
  const all = page.locator(parts);
  const ids = await all.evaluateAll((them) => them.map((one) => (one as HTMLElement).dataset.id ?? ""));
  const texts = await all.allInnerTexts();
  return texts.map((text, i) => [id ?? ids[i] ?? "", text]);
};

/** Lines of a table, which have the locator beside the words of a finding. */
const readInLines = async (page: Page): Promise<Texts> => {
  const all = page.locator("td li:has(> span[data-id])");
  const ids = await all.locator("> span").evaluateAll((them) => them.map((one) => one.dataset.id ?? ""));
  const texts = await all.allInnerTexts();
  return texts.map((text, i) => [ids[i] ?? "", text]);
};

const readInPictures = (page: Page): Promise<Texts> =>
  page
    .locator("svg [data-event], svg [data-id]")
    .evaluateAll((all) =>
      all.map((one) => [
        one.getAttribute("data-event") ?? one.getAttribute("data-id") ?? "",
        one.textContent,
      ]),
    );

/** Detail with one thing selected after the other. */
const readInDetail = async (page: Page): Promise<Texts> => {
  const texts: Texts[] = [];
  for (const { id, title } of subjects) {
    await show(page, `sel=${id}`);
    await page.locator(".cl-panel-detail .cl-subject").waitFor();
    expect(await page.textContent(".cl-panel-detail h2")).toBe(title);
    texts.push(await readIn(page, ".cl-panel-detail", id));
  }
  return texts.flat();
};

const gathered = (texts: Texts): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const [id, text] of texts) all.set(id, `${all.get(id) ?? ""} | ${plain(text)}`);
  return all;
};

beforeAll(async () => {
  const { page } = await open();
  await page.getByText(/^Statement by statement/).click();
  reading = gathered([
    ...(await readIn(page, ".cl-panels [data-id]:not(svg *)")),
    ...(await readInPictures(page)),
    ...(await readIn(page, ".cl-summary", "summary")),
    ...(await readIn(page, ".cl-panel-detail", "patient")),
    ...(await readIn(page, ".cl-citations", "report")),
    ...(await readInDetail(page)),
  ]);
  await page.keyboard.press("t");
  await page.locator(".cl-tables").waitFor();
  table = gathered([
    ...(await readIn(page, "tr[data-id]")),
    ...(await readInLines(page)),
    ...(await readIn(page, ".cl-summary", "summary")),
    ...(await readIn(page, "table:has(caption:text-is('Patient'))", "patient")),
    ...(await readIn(page, "table:has(caption:text-is('Sources'))", "report")),
  ]);
});

/** "CR 3" and "F 2A" as a reader sees them, not followed by more of a name. */
const locator = (where: string): RegExp => {
  const [section = "", rest = ""] = where.split(" ");
  if (section === "F") return new RegExp(`figure ${plain(rest)}(?![\\da-z-])`);
  const name = plain(sources?.[0]?.sections?.[section] ?? section);
  return new RegExp(`${name}, paragraph ${rest}(?!\\d)`);
};

/** Whether a text has some words, or the title of what they are the label of: marks have labels, rows have titles. */
const tells = (text: string, words: string): boolean =>
  text.includes(plain(words)) ||
  events.some(({ label, title }) => label === words && text.includes(plain(title)));

/** What of a fact is not seen, where the things that state it are told, or the event of a finding is. */
const unseen = (seen: ReadonlyMap<string, string>, { id, words, where, of = [id] }: Fact) => {
  const text = of.flatMap((one) => [seen.get(one), seen.get(eventOf.get(one) ?? "")]).join(" | ");
  const stating = [...objects(builtIn)].filter((thing) => of.includes(String(thing.id)));
  const rules = stating.flatMap((thing) => under(thing, "rule")).map(String);
  return [
    ...words.filter((some) => !tells(text, some)),
    ...where.filter((place) => !locator(place).test(text)),
    ...rules.filter((rule) => !text.includes(plain(rule))),
  ];
};

describe("the reading view", () => {
  it.each(facts)("tells $id, with where the report does", (fact) =>
    expect(unseen(reading, fact)).toEqual([]),
  );
});

describe("the table", () => {
  it.each(facts)("tells $id, with where the report does", (fact) => expect(unseen(table, fact)).toEqual([]));
});
