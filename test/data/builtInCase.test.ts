import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { type Fact, facts } from "./facts.ts";
import {
  dangling,
  idsOf,
  issues,
  type Lists,
  locatorsOf,
  type Named,
  objects,
  plain,
  readJson,
  shownText,
  texts,
  under,
} from "./reading.ts";

const json = readJson("data/cases/hepatic-leiomyosarcoma.json");
const built = json as Case;

const named = new Map<unknown, unknown>([...objects(json)].map((it) => [it.id, it]));
named.set("patient", built.patient);
named.set("summary", { text: built.summary });

const statedBy = ({ id, of = [id] }: Fact): readonly unknown[] => of.map((name) => named.get(name));

test("the built-in case follows the case format", () => {
  expect(issues(json)).toEqual([]);
});

test.each(facts)("the built-in case states $id, with where the report does", (fact) => {
  const things = statedBy(fact);
  expect(things).not.toContain(undefined);
  const text = things.map(shownText).join(" | ");
  for (const words of fact.words) expect(text).toContain(plain(words));
  expect(things.flatMap(locatorsOf)).toEqual(expect.arrayContaining([...fact.where]));
  if (fact.inferred) expect(things.flatMap((thing) => under(thing, "inferred"))).not.toEqual([]);
});

test("the patient is a woman, 68 years old at presentation", () => {
  expect(built.patient).toMatchObject({ sex: { is: "female" }, age: { is: "P68Y", at: "presentation" } });
});

test("the built-in case holds no conflict, missing item, context or event beyond the facts", () => {
  const known = new Set(facts.flatMap(({ id, of = [id] }) => of));
  const lists: Lists<Named> = [built.events, built.lesions, built.conflicts, built.missing, built.context];
  const extra = lists.flatMap((list) => list ?? []).filter(({ id }) => !known.has(id));
  expect(extra.map(({ id }) => id)).toEqual([]);
});

test("each id in the built-in case names one thing", () => {
  const ids = idsOf(built);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test("every id that the built-in case refers to exists", () => {
  expect(dangling(built)).toEqual([]);
});

test("every locator of the built-in case names a section by its title, with a paragraph, or a figure", () => {
  const sections = built.sources?.[0]?.sections ?? {};
  const all = under(json, "where").flat() as { section?: string; paragraph?: number; figure?: string }[];
  const vague = all.filter(({ section, paragraph, figure }) =>
    figure === undefined
      ? paragraph === undefined || !(section !== undefined && section in sections)
      : section,
  );
  expect(vague).toEqual([]);
});

test("everything that the built-in case states has a locator", () => {
  const { events, course, lesions, specimens, context, conflicts = [] } = built;
  const lists: Lists<{ readonly where?: readonly unknown[] | undefined }> = [
    ...[events, course, lesions, specimens, context],
    ...events.flatMap(({ findings, technique, ports }) => [findings, technique, ports]),
    ...conflicts.map(({ statements }) => statements),
  ];
  const all = lists.flatMap((list) => list ?? []);
  expect(all.filter(({ where }) => !where?.length)).toEqual([]);
});

test("each conflict says what is shown and why, and the case shows it", () => {
  for (const { id, concerns, statements, chosen, why } of built.conflicts ?? []) {
    const value = statements[chosen ?? -1];
    expect([id, value, why]).not.toContain(undefined);
    const finding = built.events
      .flatMap(({ findings }) => findings ?? [])
      .find((it) => concerns?.includes(it.id));
    if (finding) expect(finding.value).toEqual(value?.value);
  }
});

test("each event has the words that stand beside its mark", () => {
  for (const { id, title, label = title, note = "" } of built.events) {
    expect([id, label.length <= 30]).toEqual([id, true]);
    expect([id, note.length > 0 && note.length <= 42]).toEqual([id, true]);
  }
});

test("the neutral title and summary give nothing of the ending away", () => {
  const { title, summary } = built.neutral;
  expect(`${title} ${summary}`).not.toMatch(/stump|sarcoma|leiomyoma|malignan|metasta|recur|uncertain/i);
});

test("numbers keep their sign beside them", () => {
  expect(texts({ ...built, sources: [] }).filter((text) => /\d (%|mm\b)|> \d/.test(text))).toEqual([]);
});

test("words said by the report are six at most", () => {
  const said = under(json, "said") as readonly string[];
  expect(said.length).toBeGreaterThan(4);
  expect(said.filter((words) => words.split(/\s+/).length > 6)).toEqual([]);
});

test("the built-in case holds no calendar date", () => {
  expect([...under(json, "date"), ...under(json, "born")]).toEqual([]);
  const dates = texts({ ...built, sources: [] }).filter((text) =>
    /\b(19|20)\d\d\b|\b\d\d?\/\d\d?\//.test(text),
  );
  expect(dates).toEqual([]);
});

const wordList = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runs = (text: string, length: number): readonly string[] => {
  const words = wordList(text);
  return words.flatMap((_, i) => (i + length > words.length ? [] : [words.slice(i, i + length).join(" ")]));
};

test("no eight words in a row are the report's", () => {
  const report = new URL("../../../shared/reference/case-report.txt", import.meta.url);
  if (!existsSync(report)) return;
  const theirs = new Set(runs(readFileSync(report, "utf8"), 8));
  expect(
    texts(json)
      .flatMap((text) => runs(text, 8))
      .filter((run) => theirs.has(run)),
  ).toEqual([]);
});
