import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check } from "../../src/model/check.ts";
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

test("the built-in case follows the case format, and a check has nothing to say of it", () => {
  expect(issues(json)).toEqual([]);
  expect(check(json).problems).toEqual([]);
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

const beforeSurgery = { between: ["presentation", "resection-1"] };
const asFarAsStated = {
  nash: { before: "presentation" },
  cholelithiasis: { before: "presentation" },
  hysterectomy: { before: "presentation", by: "P21Y" },
  "salpingo-oophorectomy": { before: "presentation", by: "P6Y" },
  presentation: undefined,
  ast: beforeSurgery,
  alt: beforeSurgery,
  hepatitis: beforeSurgery,
  afp: beforeSurgery,
  pivka: beforeSurgery,
  us: beforeSurgery,
  "ce-ct": beforeSurgery,
  "eob-mri": beforeSurgery,
  "fdg-pet": beforeSurgery,
  "pre-operative": beforeSurgery,
  differential: beforeSurgery,
  "resection-1": { after: "presentation" },
  discharge: { after: "resection-1", by: "P8D" },
  "no-adjuvant": { after: "resection-1" },
  "histology-liver": { at: "resection-1" },
  "histology-uterus": { at: "hysterectomy" },
  "histology-broad-ligament": { at: "salpingo-oophorectomy" },
  final: { after: "resection-1" },
  recurrence: { after: "resection-1", by: "P7M" },
  "follow-up": { at: "recurrence" },
  "resection-2": { after: "recurrence" },
  "last-follow-up": { after: "resection-2", by: "P4M" },
};

const unsaid = (time: unknown): unknown =>
  typeof time === "object" && time !== null && "said" in time ? { ...time, said: undefined } : time;

test("each event is put in time as far as the report does, and no further", () => {
  expect(Object.fromEntries(built.events.map(({ id, time }) => [id, unsaid(time)]))).toEqual(asFarAsStated);
  expect(built).toMatchObject({ day0: "presentation", lastKnown: "last-follow-up" });
});

test("the three specimens were read after the first resection, and nothing else was learned late", () => {
  const learned = built.events.filter(({ known }) => known !== undefined);
  expect(learned.map(({ id }) => id).sort()).toEqual([
    "histology-broad-ligament",
    "histology-liver",
    "histology-uterus",
  ]);
  for (const { known } of learned) expect(known).toEqual({ after: "resection-1" });
});

test("the course shows two diagnoses and four stretches", () => {
  expect(built.course?.map(({ state, time }) => [state, time])).toEqual([
    ["benign", { at: "hysterectomy" }],
    ["uncertain", { at: "salpingo-oophorectomy" }],
    ["suspected", { from: { at: "presentation" }, to: { at: "resection-1" } }],
    ["observation", { from: { at: "resection-1" }, to: { at: "recurrence" } }],
    ["disease", { from: { at: "recurrence" }, to: { at: "resection-2" } }],
    ["no-evidence", { from: { at: "resection-2" }, to: "ongoing" }],
  ]);
});

test("no two lesions of the built-in case are one that grew", () => {
  expect(under(built.lesions, "relations").flat()).toMatchObject([{ to: "liver-s4", is: "recurrence" }]);
});

test("of the statements that disagree, the shown ones are those with a reason", () => {
  expect(Object.fromEntries(built.conflicts?.map(({ id, chosen }) => [id, chosen]) ?? [])).toEqual({
    "ki67-liver": 1,
    "mitoses-liver": 0,
    "c-kit-conflict": 0,
    "us-echo": 0,
    "nash-conflict": 1,
    "pre-operative-conflict": 0,
  });
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
