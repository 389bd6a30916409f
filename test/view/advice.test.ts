import { expect, it } from "vitest";
import { resolve } from "../../src/model/resolve.ts";
import type { Step } from "../../src/model/story.ts";
import { adviceOf } from "../../src/view/advice.ts";
import { caseOf } from "../cases.ts";

const resolved = resolve(
  caseOf("told", [
    { id: "first", kind: "surgery", title: "First operation", label: "Operation 1" },
    { id: "scan", kind: "imaging", title: "CT", label: "CT", time: { after: "first", by: "P1M" } },
    { id: "relapse", kind: "diagnosis", title: "Relapse", time: { after: "first", by: "P1Y" } },
    { id: "loose", kind: "pathology", title: "Second opinion", time: { after: "first" } },
  ]),
);
const adviceOn = (...story: Step[]) => {
  const all = adviceOf(resolved, story);
  return story.map(({ id }) => all.get(id));
};

it("warns of words that name what is hidden when they are shown, whole words in any case, and of no others", () => {
  const [named, plain, shown] = adviceOn(
    { id: "a", headline: "No RELAPSE yet", text: "nor a second opinion", view: "asof=first" },
    { id: "b", headline: "She never relapsed; the tact of a CTscan", view: "asof=first" },
    { id: "c", headline: "Relapse, after the first operation", view: "asof=relapse" },
  );
  expect(named).toEqual([
    { is: "names later", words: "Relapse", asked: false },
    { is: "names later", words: "Second opinion", asked: false },
  ]);
  expect(plain).toEqual([]);
  expect(shown).toEqual([]);
});

it("knows that a question is asked before its step is shown", () => {
  const hold = { question: "Was it a relapse?" };
  const [, asked] = adviceOn(
    { id: "a", headline: "Operated", view: "asof=first" },
    { id: "b", headline: "It was a relapse", view: "asof=relapse", hold },
  );
  expect(asked).toEqual([{ is: "names later", words: "Relapse", asked: true }]);
});

it("warns of what is told twice, and of ids that the case does not have", () => {
  const [first, again] = adviceOn(
    { id: "a", headline: "One", view: "asof=first", tells: ["loose"] },
    { id: "b", headline: "Two", view: "asof=gone&sel=relapse&day0=lost", tells: ["loose", "nobody"] },
  );
  expect(first).toEqual([]);
  expect(again).toEqual([
    { is: "told before", id: "loose", step: 0 },
    { is: "unknown", id: "nobody" },
    { is: "unknown", id: "gone" },
    { is: "unknown", id: "lost" },
  ]);
});
