import { describe, expect, it } from "vitest";
import { callOf, type Render } from "../../src/cli/call.ts";
import { jobOf } from "../../src/cli/job.ts";
import { isStop } from "../../src/cli/stop.ts";
import { dataOf, pagesOf } from "../../src/export/pages.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { stopsOf } from "../../src/model/story.ts";
import { automaticStory } from "../../src/view/automaticStory.ts";
import { readJson } from "../data/reading.ts";

const { story = [], ...bare } = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;

/** The job of a call to render, with these options. */
const jobFor = (of: Case, ...options: string[]) => {
  const call = callOf(["render", "case.json", "-o", "case.svg", ...options]) as Render;
  const job = jobOf(call, resolve(of));
  if (isStop(job)) throw new Error(job.says.join(" "));
  return job;
};

describe("a case without a story of its own", () => {
  const automatic = automaticStory(resolve(bare));

  it("is told by the automatic one, a page a step, as in the page", () => {
    const pages = pagesOf(jobFor(bare, "--what", "story"));
    expect(new Set(pages.map(({ step }) => step))).toEqual(new Set(automatic.map(({ id }) => id)));
  });

  it("has its steps by number and by id", () => {
    const { id } = automatic[1]!;
    for (const step of ["2", id]) expect(jobFor(bare, "--step", step)).toMatchObject({ only: id });
  });

  it("has the automatic story in a file that holds all of the case", () => {
    expect(dataOf(jobFor(bare)).story).toEqual(automatic);
  });
});

it("a case that is written as data holds no story where a moment, a step or a class limits it", () => {
  const of = { ...bare, story };
  const asked = stopsOf(story).find(({ is }) => is === "asked")!.step.id;
  const last = story.at(-1)!.id;
  expect(dataOf(jobFor(of)).story).toEqual(story);
  for (const options of [
    ["--view", `step=${asked}`],
    ["--view", `step=${last}`],
    ["--as-of", "presentation"],
    ["--what", "handout"],
    ["--what", "handout", "--step", last],
  ])
    expect(Object.hasOwn(dataOf(jobFor(of, ...options)), "story"), options.join(" ")).toBe(false);
  const early = dataOf(jobFor(of, "--view", `step=${story[0]!.id}`));
  expect(JSON.stringify(early)).not.toContain("eiomyosarcoma");
});
