import { describe, expect, it } from "vitest";
import { type Step, stopsOf } from "../../src/model/story.ts";
import { placeOf } from "../../src/view/stops.ts";
import { cursorOf, viewAt } from "../../src/view/story.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";

const hold = { question: "What next?" };
const story: readonly Step[] = [
  { id: "one", headline: "One", view: "asof=a", tells: ["x"] },
  { id: "two", headline: "Two", view: "asof=b&scale=true", tells: ["y"], hold },
  { id: "three", headline: "Three", tells: ["x", "z"] },
];
const stops = stopsOf(story);
const ids = (set: ReadonlySet<string> | undefined) => [...(set ?? [])].sort();

describe("the stops of a story", () => {
  it("are its steps, and of a hold point the question and then the answer", () => {
    expect(stops.map(({ step, is }) => `${step.id} ${is}`)).toEqual([
      "one told",
      "two asked",
      "two answered",
      "three told",
    ]);
  });

  it("show what was told so far, and nothing that a later step is the first to tell", () => {
    const cursors = stops.map((stop) => cursorOf(story, stop));
    expect(cursors.map(({ asOf }) => asOf)).toEqual(["a", "a", "b", null]);
    expect(cursors.map(({ told }) => ids(told))).toEqual([["x"], ["x"], ["x", "y"], ["x", "y", "z"]]);
    expect(cursors.map(({ untold }) => ids(untold))).toEqual([["y", "z"], ["y", "z"], ["z"], []]);
  });

  it("tell nothing at a question that comes first", () => {
    const [question] = stopsOf(story.slice(1));
    expect(question && ids(cursorOf(story.slice(1), question).untold)).toEqual(["x", "y", "z"]);
    expect(question && ids(cursorOf(story.slice(1), question).told)).toEqual([]);
  });

  it("are Views: the saved one at the stop's own cursor, which finds its stop again", () => {
    const views = stops.map((stop) => viewAt(story, stop));
    expect(views[1]).toEqual({ ...DEFAULT_VIEW, scale: "true", asOf: "a", step: "two" });
    expect(views[2]).toEqual({ ...DEFAULT_VIEW, scale: "true", asOf: "b", step: "two", answered: true });
    expect(views.map((view) => placeOf(stops, view))).toEqual([0, 1, 2, 3]);
  });

  it("are none for a View off stage and for a step that is not there", () => {
    expect(placeOf(stops, DEFAULT_VIEW)).toBe(-1);
    expect(placeOf(stops, { step: "four", answered: true })).toBe(-1);
  });
});
