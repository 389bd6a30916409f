import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fitLanes } from "../../src/layout/stage.ts";
import { type Drawn, layoutTimeline, type TimelineInput } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";

const names = ["hepatic-leiomyosarcoma", "colorectal-liver-metastases-synthetic", "breast-synthetic"];
const caseOf = (name: string) => JSON.parse(readFileSync(`data/cases/${name}.json`, "utf8")) as Case;
const cases = new Map(names.map((name) => [name, resolve(caseOf(name))] as const));

const inputOf = (name: string, view: Partial<Drawn> = {}, width = 970): TimelineInput => ({
  resolved: cases.get(name) ?? resolve(caseOf(name)),
  view: { ...DEFAULT_VIEW, ...view },
  width,
  measure: measureText,
  words: en,
});
const drawn = (input: TimelineInput, first: readonly string[], wished: number, most = wished) =>
  layoutTimeline({ ...input, view: fitLanes(input, first, { wished, most }) });

describe.each(names)("on stage, the lanes of %s", (name) => {
  it.each([220, 300, 420, 600])("stand within %i px, at every width", (room) => {
    for (const width of [700, 745, 870, 970, 1200]) {
      const scene = drawn(inputOf(name, {}, width), [], room);
      expect(scene.height).toBeLessThanOrEqual(room);
      expect(scene.lanes.map(({ id }) => id)).toContain("course");
    }
  });

  it("hold every event that the picture is about, whichever that is", () => {
    const input = inputOf(name);
    for (const { id, lane, kind } of input.resolved.case.events) {
      const { lanes } = drawn(input, [id], 230, 300);
      expect(lanes.map((one) => one.id)).toContain(lane ?? kind);
    }
  });

  it("are all drawn as the View has them where there is room", () => {
    const input = inputOf(name, { collapsed: ["imaging"] });
    expect(fitLanes(input, [], { wished: 5000, most: 5000 })).toBe(input.view);
  });

  it("stay hidden and collapsed where the View says so, and are the same each time", () => {
    const input = inputOf(name, { hidden: ["surgery"], collapsed: ["imaging"] });
    const first = input.resolved.case.events.flatMap(({ id, kind }) => (kind === "imaging" ? [id] : []));
    const view = fitLanes(input, first, { wished: 300, most: 300 });
    expect(view.hidden).toContain("surgery");
    expect(view.collapsed).toContain("imaging");
    expect(fitLanes(input, first, { wished: 300, most: 300 })).toEqual(view);
  });
});

describe("on stage, lanes", () => {
  it("that a step is about may have more room than the others", () => {
    const input = inputOf("hepatic-leiomyosarcoma");
    const labs = ["ast", "alt", "hepatitis", "afp", "pivka"];
    const isFull = (view: Drawn) =>
      !view.hidden.includes("laboratory") && !view.collapsed.includes("laboratory");
    expect(isFull(fitLanes(input, labs, { wished: 230, most: 400 }))).toBe(true);
    expect(isFull(fitLanes(input, labs, { wished: 230, most: 230 }))).toBe(false);
    expect(isFull(fitLanes(input, [], { wished: 230, most: 400 }))).toBe(false);
  });

  it("are one at least, in no room at all", () => {
    for (const name of names) expect(drawn(inputOf(name), [], 10).lanes).toHaveLength(1);
  });
});
