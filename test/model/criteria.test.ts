import fc from "fast-check";
import { describe, expect, test } from "vitest";
import json from "../../data/cases/hepatic-leiomyosarcoma.json" with { type: "json" };
import { columnsOf } from "../../src/layout/columns.ts";
import { judge, judgeForms } from "../../src/model/criteria.ts";
import { apart, intervalOf, within } from "../../src/model/interval.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Condition, Conflict, Finding, Measure } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";

const RUNS = { numRuns: 1000 };
const measure: Measure = { id: "m", title: "m", per: "10 HPF" };
const finding = (value?: Value, text?: string): Finding => ({
  id: "f",
  measure: "m",
  ...(value ? { value } : {}),
  ...(text ? { text } : {}),
});
const asks = (wanted: Partial<Condition>): Condition => ({ text: "t", measure: "m", ...wanted });
const says = (wanted: Partial<Condition>, value: Value | undefined, conflicts: readonly Conflict[] = []) =>
  judge(asks(wanted), value ? [finding(value)] : [], conflicts, measure);

const few: Value = { is: "at most", number: 10 };
const many: Value = { is: "more than", number: 10 };
const said = (words: string): Value => ({ is: "said", said: words });

test.each([
  [few, { is: "range", from: 1, to: 5 }, "met"],
  [few, { is: "exact", number: 10 }, "met"],
  [few, { is: "absent" }, "met"],
  [few, { is: "less than", number: 10 }, "met"],
  [few, { is: "at most", number: 10 }, "met"],
  [few, { is: "more than", number: 10 }, "not met"],
  [few, { is: "at least", number: 10 }, "cannot be told"],
  [few, { is: "at least", number: 11 }, "not met"],
  [few, { is: "range", from: 8, to: 12 }, "cannot be told"],
  [few, { is: "about", number: 9 }, "cannot be told"],
  [few, { is: "about", number: 5 }, "met"],
  [few, { is: "not reported" }, "cannot be told"],
  [few, { is: "not done" }, "cannot be told"],
  [few, said("few"), "cannot be told"],
  [few, { is: "exact", number: 3, per: "mm²" }, "cannot be told"],
  [many, { is: "more than", number: 10 }, "met"],
  [many, { is: "at least", number: 10 }, "cannot be told"],
  [many, { is: "exact", number: 10 }, "not met"],
  [many, { is: "at most", number: 10 }, "not met"],
  [many, { is: "about", number: 35 }, "met"],
  [many, { is: "range", from: 1, to: 5 }, "not met"],
  [{ is: "range", from: 5, to: 10 }, { is: "exact", number: 7 }, "met"],
  [{ is: "present" }, { is: "present", said: "focal" }, "met"],
  [{ is: "present" }, { is: "absent" }, "not met"],
  [{ is: "present" }, { is: "more than", number: 0 }, "met"],
  [{ is: "present" }, said("some"), "cannot be told"],
  [{ is: "absent" }, { is: "absent" }, "met"],
  [{ is: "absent" }, { is: "negative" }, "met"],
  [{ is: "absent" }, { is: "exact", number: 0 }, "met"],
  [{ is: "absent" }, { is: "at least", number: 0 }, "cannot be told"],
  [{ is: "positive", strength: "moderate" }, { is: "positive", strength: "strong" }, "met"],
  [{ is: "positive", strength: "moderate" }, { is: "positive", strength: "weak" }, "not met"],
  [{ is: "positive", strength: "moderate" }, { is: "positive" }, "cannot be told"],
  [{ is: "positive" }, { is: "negative" }, "not met"],
] as const satisfies readonly (readonly [Value, Value, string])[])("%j, of %j: %s", (wanted, value, is) => {
  expect(says({ value: wanted }, value)).toBe(is);
});

test.each([
  ["diffuse, moderate to severe", { words: ["focal"], against: ["diffuse"] }, "not met"],
  ["focal, mild", { words: ["focal"], against: ["diffuse"] }, "met"],
  ["multifocal", { words: ["focal"], against: ["diffuse"] }, "cannot be told"],
  ["moderate to severe", { words: ["mild", "moderate"], against: ["severe"] }, "not met"],
  ["moderate-to-severe", { words: ["moderate to severe"] }, "met"],
  ["severe", { value: { is: "absent" }, against: ["severe"] }, "not met"],
  ["none to speak of", { value: { is: "absent" }, against: ["severe"] }, "cannot be told"],
] as const)("“%s”, where %j is asked: %s", (words, wanted, is) => {
  expect(says(wanted as unknown as Partial<Condition>, said(words))).toBe(is);
});

describe("A condition", () => {
  test("on words is not met by what is absent", () => {
    expect(says({ words: ["focal"] }, { is: "absent" })).toBe("not met");
    expect(says({ words: ["focal"] }, { is: "present" })).toBe("cannot be told");
  });

  test("cannot be told of nothing, of no measure, and of findings that differ", () => {
    expect(says({ value: few }, undefined)).toBe("cannot be told");
    expect(judge({ text: "a reader knows" }, [finding({ is: "present" })], [], undefined)).toBe(
      "cannot be told",
    );
    const two = [finding({ is: "exact", number: 3 }), finding({ is: "exact", number: 30 })];
    expect(judge(asks({ value: few }), two, [], measure)).toBe("cannot be told");
  });

  test("cannot be told where statements that disagree would answer differently, and can where they would not", () => {
    const conflict = (...values: readonly (Value | undefined)[]): Conflict => ({
      id: "c",
      title: "c",
      concerns: ["f"],
      statements: values.map((value) => ({ text: "t", ...(value ? { value } : {}) })),
    });
    const shown: Value = { is: "about", number: 35 };
    expect(says({ value: many }, shown, [conflict(many, shown)])).toBe("met");
    expect(says({ value: many }, shown, [conflict({ is: "at least", number: 10 }, shown)])).toBe(
      "cannot be told",
    );
    expect(says({ value: many }, shown, [conflict(undefined, shown)])).toBe("cannot be told");
  });
});

const number = fc.integer({ min: 0, max: 40 });
const value: fc.Arbitrary<Value> = fc.oneof(
  fc
    .tuple(fc.constantFrom("exact", "about", "more than", "at least", "less than", "at most"), number)
    .map(([is, n]) => ({ is, number: n }) as Value),
  fc
    .tuple(number, number)
    .map(([a, b]): Value => ({ is: "range", from: Math.min(a, b), to: Math.max(a, b) })),
);
const opposite = {
  "at most": "more than",
  "more than": "at most",
  "less than": "at least",
  "at least": "less than",
} as const;

test("what meets a bound does not meet its opposite, and the other way about", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...(Object.keys(opposite) as (keyof typeof opposite)[])),
      number,
      value,
      (is, n, of) => {
        const one = says({ value: { is, number: n } }, of);
        const other = says({ value: { is: opposite[is], number: n } }, of);
        const expected = { met: "not met", "not met": "met", "cannot be told": "cannot be told" } as const;
        expect(other).toBe(expected[one]);
      },
    ),
    RUNS,
  );
});

test("every number that a value may be answers as the value does, where that can be told", () => {
  fc.assert(
    fc.property(value, value, fc.integer({ min: 0, max: 60 }), (wanted, of, n) => {
      const is = says({ value: wanted }, of);
      const found = intervalOf(of);
      const one = intervalOf({ is: "exact", number: n });
      if (is === "cannot be told" || !found || !one || !within(one, found)) return;
      expect(says({ value: wanted }, { is: "exact", number: n })).toBe(is);
    }),
    RUNS,
  );
});

test("an interval is never both within another and apart from it", () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      const [x, y] = [intervalOf(a), intervalOf(b)];
      if (x && y) expect(within(x, y) && apart(x, y)).toBe(false);
    }),
    RUNS,
  );
});

test("a form is met by all of its conditions and a criterion by any form, and neither says more than it knows", () => {
  const judged = fc.constantFrom("met", "not met", "cannot be told");
  fc.assert(
    fc.property(fc.array(fc.array(judged, { maxLength: 4 }), { maxLength: 4 }), (all) => {
      const answers = new Map<Condition, (typeof all)[number][number]>();
      const forms = all.map((some) => ({
        conditions: some.map((one) => {
          const condition: Condition = { text: one };
          answers.set(condition, one);
          return condition;
        }),
      }));
      const result = judgeForms(
        { title: "t", forms },
        (condition) => answers.get(condition) ?? "cannot be told",
      );
      all.forEach((some, i) => {
        const met = some.length > 0 && some.every((one) => one === "met");
        expect(result.forms[i]).toBe(some.includes("not met") ? "not met" : met ? "met" : "cannot be told");
      });
      expect(result.whole === "met").toBe(result.forms.includes("met"));
      if (all.length === 0) expect(result.whole).toBe("cannot be told");
    }),
    RUNS,
  );
});

test("of the built-in case, no form of STUMP is met by what the report says, and two cannot be told of two specimens", () => {
  const shown = resolve(json as unknown as Case);
  const { guides = [], conflicts = [], measures = [] } = shown.case;
  const criteria = guides.flatMap((guide) => guide.criteria);
  expect(criteria.map(({ title }) => title)).toEqual([
    "Leiomyoma",
    "Mitotically active leiomyoma",
    "Cellular leiomyoma",
    "Atypical leiomyoma",
    "STUMP",
    "Leiomyosarcoma",
  ]);
  const judged = columnsOf(shown).map(({ findings }) =>
    criteria.map((criterion) =>
      judgeForms(criterion, (condition) =>
        judge(
          condition,
          findings,
          conflicts,
          measures.find(({ id }) => id === condition.measure),
        ),
      ),
    ),
  );
  const open = "cannot be told";
  expect(judged.map((all) => all.map(({ whole }) => whole))).toEqual([
    [open, open, open, open, open, open],
    [open, open, open, open, open, open],
    [open, open, open, open, "not met", open],
  ]);
  expect(judged.map((all) => all[4]?.forms)).toEqual([
    [open, "not met", open],
    [open, "not met", open],
    ["not met", "not met", "not met"],
  ]);
});
