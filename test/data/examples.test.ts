import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inspectCase } from "../../src/io/inspect.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { dangling, idsOf, issues, type Lists, readJson, texts, under } from "./reading.ts";

const NAMES = ["breast-synthetic", "colorectal-liver-metastases-synthetic"] as const;
const fileOf = (name: string) => `data/cases/${name}.json`;
const examples = NAMES.map((name) => [name, readJson(fileOf(name)) as Case] as const);

test.each(examples)("%s follows the case format, and reading it finds no problem", (name, example) => {
  const text = readFileSync(new URL(`../../${fileOf(name)}`, import.meta.url), "utf8");
  expect(issues(example)).toEqual([]);
  expect(inspectCase(text).problems).toEqual([]);
  expect(example.id).toBe(name);
});

test.each(examples)("each id of %s names one thing, and every id it refers to exists", (_, example) => {
  const ids = idsOf(example);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  expect(dangling(example)).toEqual([]);
});

test.each(examples)("the times of %s resolve without a problem, on one island", (_, example) => {
  const resolved = resolve(example);
  expect(resolved.problems).toEqual([]);
  expect(resolved.islands).toHaveLength(1);
});

test.each(examples)("%s says that it is made up wherever it may be taken for a case", (_, example) => {
  expect(
    [example.title, example.neutral.title].filter((title) => !title.startsWith("Synthetic case")),
  ).toEqual([]);
  const summaries = [
    example.summary,
    example.neutral.summary,
    ...(example.sources ?? []).map((s) => s.citation),
  ];
  expect(summaries.filter((text) => !text.startsWith("Synthetic case, made up for Caseline"))).toEqual([]);
  for (const reference of under(example.measures, "reference")) expect(reference).toBe("made-up source");
});

test.each(examples)("the neutral title and summary of %s give nothing away", (_, { neutral }) => {
  expect(`${neutral.title} ${neutral.summary}`).not.toMatch(
    /carcinoma|cancer|malignan|metasta|recur|residual/i,
  );
});

test.each(examples)("everything that %s states has a locator in a section that it lists", (_, example) => {
  const { events, course, lesions, specimens, context, conflicts = [] } = example;
  const lists: Lists<{ readonly where?: readonly unknown[] | undefined }> = [
    ...[events, course, lesions, specimens, context],
    ...events.flatMap(({ findings, technique, ports }) => [findings, technique, ports]),
    ...conflicts.map(({ statements }) => statements),
  ];
  expect(lists.flatMap((list) => list ?? []).filter(({ where }) => !where?.length)).toEqual([]);
  const sections = example.sources?.[0]?.sections ?? {};
  expect(under(example, "section").filter((key) => !(String(key) in sections))).toEqual([]);
});

test.each(examples)("each conflict of %s says what is shown, and the case shows it", (_, example) => {
  for (const { concerns, statements, chosen, why } of example.conflicts ?? []) {
    expect(why).toBeDefined();
    const finding = example.events
      .flatMap(({ findings }) => findings ?? [])
      .find(({ id }) => concerns?.includes(id));
    expect(finding?.value).toEqual(statements[chosen ?? -1]?.value);
  }
});

test.each(examples)("words beside the marks of %s are short, and numbers keep their sign", (_, example) => {
  for (const { title, label = title, note = "" } of example.events)
    expect([label, note].map(({ length }) => length)).toEqual([
      expect.toSatisfy((n: number) => n <= 30),
      expect.toSatisfy((n: number) => n <= 42),
    ]);
  expect(texts({ ...example, sources: [] }).filter((text) => /\d (%|mm\b)|[<>] \d/.test(text))).toEqual([]);
});

test("the two examples hold what a series needs: values of every kind, sums, sizes of the same lesion again", () => {
  const [breast, colorectal] = examples.map(([, example]) => example);
  const valuesOf = (of: Case | undefined, measure: string) =>
    (of?.events ?? []).flatMap(({ findings = [] }) => findings.filter((one) => one.measure === measure));
  expect(valuesOf(colorectal, "cea").map(({ value }) => value?.is)).toEqual([
    "exact",
    "exact",
    "about",
    "exact",
    "exact",
    "less than",
    "exact",
    "exact",
    "exact",
  ]);
  expect(
    valuesOf(colorectal, "recist-sum").map(({ value }) => value && "number" in value && value.number),
  ).toEqual([55, 38, 30]);
  expect(valuesOf(colorectal, "size").map(({ on }) => on)).toEqual(
    Array.from({ length: 3 }, () => ["liver-s6", "liver-s2"]).flat(),
  );
  expect(valuesOf(breast, "hemoglobin")).toHaveLength(7);
  expect(valuesOf(breast, "er").map(({ on }) => on)).toEqual(["core", "residual"]);
});

test("a sum of diameters is that of the sizes beside it", () => {
  const [, colorectal] = examples.map(([, example]) => example);
  for (const { findings = [] } of colorectal?.events ?? []) {
    const sum = findings.find(({ measure }) => measure === "recist-sum")?.value;
    const sizes = findings.flatMap(({ value }) => (value?.is === "size" ? [value.axes[0] ?? 0] : []));
    if (sum?.is === "exact") expect(sizes.reduce((all, one) => all + one, 0)).toBe(sum.number);
  }
});
