import { describe, expect, it } from "vitest";
import { learnedAt } from "../../src/model/known/sight.ts";
import { known } from "../../src/model/known.ts";
import { things } from "../../src/model/named.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { stopsOf } from "../../src/model/story.ts";
import { adviceOf } from "../../src/view/advice.ts";
import { cursorOf } from "../../src/view/story.ts";
import { parseView, printView } from "../../src/view/url.ts";
import { readJson, texts } from "./reading.ts";

const NAMES = ["breast-synthetic", "colorectal-liver-metastases-synthetic"] as const;
const told = NAMES.map((name) => [name, readJson(`data/cases/${name}.json`) as Case] as const);

/** Every word and number of what is read, as it stands there. */
const wordsIn = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

describe.each(told)("the story of %s", (_, of) => {
  const resolved = resolve(of);
  const { story = [], board: asked, ...rest } = of;

  it("has five to eight steps, with at most two hold points, and says that it is synthetic", () => {
    expect(story.length).toBeGreaterThanOrEqual(5);
    expect(story.length).toBeLessThanOrEqual(8);
    const holds = story.filter(({ hold }) => hold !== undefined);
    expect([1, 2]).toContain(holds.length);
    for (const { hold } of holds) expect(hold?.options?.length).toBeGreaterThan(2);
    expect(story.at(0)?.notes).toMatch(/Synthetic case/);
    expect(story.at(0)?.text).toMatch(/made up/);
    expect(story.at(-1)?.text).toBe(of.board?.recommendation);
  });

  it("has Views that are written as they are read, and name only what the case has", () => {
    for (const { view = "" } of story) {
      expect(printView(parseView(view))).toBe(view);
      expect(parseView(view)).toMatchObject({ step: null, answered: false });
    }
    expect([...adviceOf(resolved, story).values()].flat()).toEqual([]);
    for (const { view = "" } of story) {
      const { asOf } = parseView(view);
      if (asOf !== null) expect(learnedAt(resolved, asOf)).toBeDefined();
    }
  });

  it("shows what it selects, never takes anything away, and everything in the end", () => {
    const shown = story.map((_, at) => known(resolved, cursorOf(story, { at, is: "told" })));
    story.forEach(({ view = "" }, at) => {
      const here = shown[at] && things(shown[at].case);
      expect(here?.has(parseView(view).selected ?? "")).toBe(true);
      const before = shown[at - 1]?.case.events ?? [];
      expect(before.filter(({ id }) => !here?.has(id))).toEqual([]);
    });
    expect(shown.at(-1)).toBe(resolved);
  });

  it("says no word at a step, and asks none, that the case has and hides then", () => {
    const all = wordsIn(texts(rest).join(" "));
    const leaks = stopsOf(story).flatMap((stop) => {
      const { headline, text = "", hold } = stop.step;
      const left = wordsIn(texts(known(resolved, cursorOf(story, stop)).case).join(" "));
      const said = stop.is === "asked" ? (hold?.question ?? "") : `${headline} ${text}`;
      return [...wordsIn(said)]
        .filter((word) => word.length > 4 && all.has(word) && !left.has(word))
        .map((word) => `${stop.step.id} ${stop.is}: ${word}`);
    });
    expect(leaks).toEqual([]);
  });
});
