import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { Case } from "../../src/model/schema.ts";
import {
  added,
  begun,
  type Change,
  changed,
  edited,
  type History,
  moved,
  redone,
  removed,
  type Story,
  undone,
} from "../../src/model/story/edit.ts";
import { type Step, stepId } from "../../src/model/story.ts";
import { words } from "../arbitraries/written.ts";
import { caseOf } from "../cases.ts";

const story: Story = [
  { id: "one", headline: "One", text: "first" },
  { id: "two", headline: "Two" },
  { id: "three", headline: "Three" },
];
const ids = (of: Story) => of.map(({ id }) => id).join(" ");

describe("the edits of a story", () => {
  it("put a step in the middle, at the end, and take one out", () => {
    const step: Step = { id: "new", headline: "New" };
    expect(ids(added(story, 1, step))).toBe("one new two three");
    expect(ids(added(story, 99, step))).toBe("one two three new");
    expect(ids(removed(story, "two"))).toBe("one three");
    expect(removed(story, "none")).toBe(story);
  });

  it("move a step as far as there are places", () => {
    expect(ids(moved(story, "three", -1))).toBe("one three two");
    expect(ids(moved(story, "one", 9))).toBe("two three one");
    expect(moved(story, "one", -1)).toBe(story);
    expect(moved(story, "none", 1)).toBe(story);
  });

  it("change fields, and take away those that are null", () => {
    expect(changed(story, "one", { headline: "Other", text: null })[0]).toEqual({
      id: "one",
      headline: "Other",
    });
    expect(changed(story, "none", { headline: "Other" })).toBe(story);
  });
});

/** A story and what undo and redo must lead to, kept in the plainest way: every state ever, and where in them one is. */
type Model = { states: Story[]; at: number; mark: string | null };

type Op =
  | { readonly is: "undo" }
  | { readonly is: "redo" }
  | { readonly is: "edit"; readonly by: (story: Story) => Story; readonly mark: string | null };

const nth = (of: Story, n: number): string => of[n % Math.max(1, of.length)]?.id ?? "";
const change: fc.Arbitrary<Change> = fc.oneof(
  words.map((headline): Change => ({ headline })),
  fc.option(words).map((text): Change => ({ text })),
  fc.option(words).map((notes): Change => ({ notes })),
  fc
    .option(fc.record({ question: words, options: fc.array(words, { maxLength: 3 }) }))
    .map((hold): Change => ({ hold })),
  fc.option(fc.array(fc.constantFrom("a", "b"), { minLength: 1 })).map((tells): Change => ({ tells })),
);
const of = caseOf("edited", [{ id: "a", kind: "surgery", title: "A" }]);
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.constantFrom<Op>({ is: "undo" }, { is: "redo" }),
  fc.tuple(fc.nat(20), words).map(
    ([at, headline]): Op => ({
      is: "edit",
      mark: null,
      by: (now) => added(now, at, { id: stepId(of, new Set(now.map(({ id }) => id))), headline }),
    }),
  ),
  fc.nat(20).map((n): Op => ({ is: "edit", mark: null, by: (now) => removed(now, nth(now, n)) })),
  fc
    .tuple(fc.nat(20), fc.integer({ min: -3, max: 3 }))
    .map(([n, by]): Op => ({ is: "edit", mark: null, by: (now) => moved(now, nth(now, n), by) })),
  fc
    .tuple(fc.nat(20), change, fc.option(fc.constantFrom("x", "y")))
    .map(([n, to, mark]): Op => ({ is: "edit", mark, by: (now) => changed(now, nth(now, n), to) })),
);

const onModel = (model: Model, one: Op): void => {
  if (one.is === "undo") {
    if (model.at > 0) model.mark = null;
    model.at = Math.max(0, model.at - 1);
  } else if (one.is === "redo") {
    if (model.at < model.states.length - 1) model.mark = null;
    model.at = Math.min(model.states.length - 1, model.at + 1);
  } else {
    const now = model.states[model.at] ?? [];
    const next = one.by(now);
    if (next === now) return;
    const joins = one.mark !== null && one.mark === model.mark;
    model.states = [...model.states.slice(0, joins ? model.at : model.at + 1), next];
    model.at = model.states.length - 1;
    model.mark = one.mark;
  }
};

const onHistory = (history: History, one: Op): History =>
  one.is === "undo"
    ? undone(history)
    : one.is === "redo"
      ? redone(history)
      : edited(history, one.by(history.now), one.mark);

describe("undo and redo", () => {
  it("lead where a plain list of all states leads, and every state is a story by the schema", () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 40 }), (ops) => {
        const model: Model = { states: [story], at: 0, mark: null };
        let history = begun(story);
        for (const one of ops) {
          onModel(model, one);
          history = onHistory(history, one);
          expect(history.now).toEqual(model.states[model.at]);
          expect(z.safeParse(Case.shape.story, history.now).error).toBeUndefined();
          expect(new Set(history.now.map(({ id }) => id)).size).toBe(history.now.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("undo everything to the story it began with, and redo it all to where it was", () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 40 }), (ops) => {
        const end = ops.reduce(onHistory, begun(story));
        let history = end;
        for (let i = 0; i <= ops.length; i += 1) history = undone(history);
        expect(history.now).toBe(story);
        for (let i = 0; i <= 2 * ops.length; i += 1) history = redone(history);
        expect(history.now).toEqual([...end.future].at(-1) ?? end.now);
      }),
      { numRuns: 500 },
    );
  });

  it("take words typed in one field as one change, until something else comes between", () => {
    let history = begun(story);
    for (const headline of ["N", "Ne", "New"])
      history = edited(history, changed(history.now, "one", { headline }), "one headline");
    expect(undone(history).now).toBe(story);
    history = edited(history, changed(history.now, "one", { text: "t" }), "one text");
    expect(undone(history).now[0]?.headline).toBe("New");
    const again = redone(undone(history));
    expect(again.now).toEqual(history.now);
    expect(edited(again, changed(again.now, "one", { text: "tt" }), "one text").past).toHaveLength(3);
  });

  it("is no edit where nothing changes", () => {
    const history = begun(story);
    expect(edited(history, removed(story, "none"))).toBe(history);
    expect(undone(history)).toEqual(history);
    expect(redone(history)).toEqual(history);
  });
});

it("an id of a new step is nobody else's", () => {
  const taken = caseOf("taken", [{ id: "step-1", kind: "surgery", title: "A" }], {
    guides: [{ id: "step-2", title: "Guide", criteria: [] }],
    sources: [{ id: "step-3", citation: "Source" }],
    story: [{ id: "step-4", headline: "Own" }],
  });
  expect(stepId(taken, new Set(["step-5"]))).toBe("step-6");
});
