import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { learnedAt } from "../../src/model/known/sight.ts";
import { known } from "../../src/model/known.ts";
import { things } from "../../src/model/named.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Resolved } from "../../src/model/resolved.ts";
import { Case } from "../../src/model/schema.ts";
import { type Step, stopsOf } from "../../src/model/story.ts";
import { automaticStory, storyOf } from "../../src/view/automaticStory.ts";
import { cursorOf } from "../../src/view/story.ts";
import { parseView, printView } from "../../src/view/url.ts";
import { anyCase } from "../arbitraries/case.ts";
import { toldCase, wordOf } from "../arbitraries/told.ts";
import { SYNTHETIC } from "../cases.ts";
import { drawn } from "../model/histories.ts";
import { wildCase } from "../model/wild.ts";

vi.setConfig({ testTimeout: 300_000 });

const RUNS = { numRuns: 400 };
const wild = fc.gen().map((gen) => wildCase(drawn(gen)));
const any = fc.oneof(wild, toldCase(7), toldCase(30), anyCase);

const shownAt = (resolved: Resolved, story: readonly Step[], at: number): Resolved =>
  known(resolved, cursorOf(story, { at, is: "told" }));

const eventsAt = (resolved: Resolved, story: readonly Step[]): readonly ReadonlySet<string>[] =>
  story.map((_, at) => new Set(shownAt(resolved, story, at).case.events.map(({ id }) => id)));

const shipped = (name: string): Case =>
  JSON.parse(readFileSync(new URL(`../../data/cases/${name}.json`, import.meta.url), "utf8"));

describe("the automatic story", () => {
  it("is a story by the schema, of 1 to 16 steps where there are events, each with an id and a View of its own", () => {
    fc.assert(
      fc.property(any, (of) => {
        const resolved = resolve(of);
        const story = automaticStory(resolved);
        expect(z.safeParse(Case.shape.story, story).error).toBeUndefined();
        expect(story.length).toBeLessThanOrEqual(16);
        expect(story.length > 0).toBe(of.events.length > 0);
        const ids = story.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const all = things(of);
        expect(ids.filter((id) => all.has(id) || of.story?.some((step) => step.id === id))).toEqual([]);
        for (const { view = "" } of story) {
          expect(printView(parseView(view))).toBe(view);
          expect(parseView(view)).toMatchObject({ step: null, answered: false, table: false });
        }
      }),
      RUNS,
    );
  });

  it("names nothing in a step's words that the step hides, and selects what it shows", () => {
    fc.assert(
      fc.property(fc.oneof(toldCase(7), toldCase(30)), ({ board: _, ...of }) => {
        const resolved = resolve(of);
        const story = automaticStory(resolved);
        story.forEach(({ headline, text, notes, view = "" }, at) => {
          const shown = things(shownAt(resolved, story, at).case);
          const hidden = [...things(of).keys()].filter((id) => !shown.has(id));
          const said = [headline, text, notes].join("\n");
          expect(["ending", "remark", ...hidden].map(wordOf).filter((word) => said.includes(word))).toEqual(
            [],
          );
          expect(shown.has(parseView(view).selected ?? "")).toBe(true);
        });
      }),
      RUNS,
    );
  });

  it("never takes away what it has told, and shows everything at its last step", () => {
    fc.assert(
      fc.property(any, (of) => {
        const resolved = resolve(of);
        const story = automaticStory(resolved);
        const shown = eventsAt(resolved, story);
        shown.forEach((before, at) => {
          expect([...before].filter((id) => at + 1 < shown.length && !shown[at + 1]?.has(id))).toEqual([]);
        });
        if (story.length > 0) expect(shownAt(resolved, story, story.length - 1)).toBe(resolved);
      }),
      RUNS,
    );
  });

  it("tells nothing before what it is proven to follow", () => {
    fc.assert(
      fc.property(any, (of) => {
        const resolved = resolve(of);
        const shown = eventsAt(resolved, automaticStory(resolved));
        const stepOf = (id: string) => shown.findIndex((events) => events.has(id));
        for (const a of of.events)
          for (const b of of.events) {
            const [first, then] = [learnedAt(resolved, a.id), learnedAt(resolved, b.id)];
            if (first === undefined || then === undefined) continue;
            const isProven =
              resolved.between(first, then).from >= 0 && resolved.between(then, first).from < 0;
            if (isProven) expect(stepOf(a.id)).toBeLessThanOrEqual(stepOf(b.id));
          }
      }),
      RUNS,
    );
  });

  it("is the same whatever the order of events and states in the file", () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.nat()), (of, stream) => {
        const mixed = <T>(all: readonly T[]): T[] =>
          all
            .map((one) => ({ one, at: stream.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
        const { course, ...rest } = of;
        const other: Case = {
          ...rest,
          events: mixed(of.events),
          ...(course === undefined ? {} : { course: mixed(course) }),
        };
        expect(automaticStory(resolve(other))).toEqual(automaticStory(resolve(of)));
      }),
      RUNS,
    );
  });

  it("has few steps for a case of many events, in every synthetic case at most fourteen", () => {
    const lengths = new Map(SYNTHETIC.map((of) => [of.id, automaticStory(resolve(of)).length]));
    expect(lengths.get("two-hundred-dates")).toBeGreaterThanOrEqual(6);
    expect([...lengths.values()].filter((count) => count > 14)).toEqual([]);
  });

  it("of the built-in case goes from the presentation over both resections to the last follow-up", () => {
    const of = shipped("hepatic-leiomyosarcoma");
    const story = automaticStory(resolve(of));
    const selected = story.map(({ view = "" }) => parseView(view).selected);
    const turns = ["presentation", "resection-1", "recurrence", "resection-2", "last-follow-up"];
    expect(selected.filter((id) => turns.includes(id ?? ""))).toEqual(turns);
    expect(story[0]).toMatchObject({ headline: of.neutral.title, text: of.neutral.summary });
    expect(story.length).toBeLessThanOrEqual(12);
  });

  it("begins with the board's question and ends with its recommendation where a case has them", () => {
    const of = shipped("colorectal-liver-metastases-synthetic");
    const story = automaticStory(resolve(of));
    expect(story[0]?.headline).toBe(of.board?.question);
    expect(story[1]?.headline).toBe(of.neutral.title);
    expect(story.at(-1)?.headline).toBe(of.board?.recommendation);
  });

  it("gives way to a story of the case's own", () => {
    const [of] = SYNTHETIC.slice(1);
    if (of === undefined) throw new Error("no case");
    const own: Step[] = [{ id: "own", headline: "Mine" }];
    expect(storyOf(resolve({ ...of, story: own }))).toBe(own);
    expect(storyOf(resolve({ ...of, story: [] }))).toEqual(automaticStory(resolve(of)));
    expect(stopsOf(storyOf(resolve(of)))).toHaveLength(1);
  });
});
