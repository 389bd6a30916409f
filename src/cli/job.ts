import { version } from "../../package.json";
import type { Job } from "../export/job.ts";
import { cli } from "../look/cli.en.ts";
import { measureText } from "../look/measure.ts";
import { en } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { type Step, stopsOf } from "../model/story.ts";
import { storyOf } from "../view/automaticStory.ts";
import { viewAt } from "../view/story.ts";
import { parseView, printView } from "../view/url.ts";
import type { ScaleName } from "../view/view.ts";
import type { Render } from "./call.ts";
import { badUsage, type Stop } from "./stop.ts";

/** A story whose steps all have one scale; as it is where none is asked for. */
const scaled = (story: readonly Step[], scale: ScaleName | null): readonly Step[] =>
  scale === null
    ? story
    : story.map((step) => ({ ...step, view: printView({ ...parseView(step.view ?? ""), scale }) }));

/** What a call to render asks for, of a case; a stop where it names a step or an event that the case does not have. */
export const jobOf = (call: Render, resolved: Resolved): Job | Stop => {
  const { events } = resolved.case;
  const story = scaled(storyOf(resolved), call.scale);
  const view = parseView(call.view);
  const asked = {
    ...view,
    ...(call.scale === null ? {} : { scale: call.scale }),
    ...(call.asOf === null ? {} : { asOf: call.asOf }),
  };
  const base = {
    resolved,
    story,
    size: call.size,
    panels: call.panels,
    measure: measureText,
    words: en,
    version,
    theme: call.theme,
    density: call.density,
    outlined: call.outlined,
  };
  if (call.asOf !== null && !events.some(({ id }) => id === call.asOf))
    return badUsage(cli.noEvent(call.asOf, events.map(({ id }) => id).join(", ")));
  if (call.what === "story" && story.length === 0) return badUsage(cli.noStory);
  if (call.step === null) return { ...base, view: asked, what: call.what };
  if (story.length === 0) return badUsage(cli.noStory);
  const stops = stopsOf(story).filter(({ is }) => is !== "asked");
  const stop = stops.find(({ step, at }) => step.id === call.step || String(at + 1) === call.step);
  if (stop === undefined) return badUsage(cli.noStep(call.step, story.map(({ id }) => id).join(", ")));
  const atStep = viewAt(story, stop);
  return call.what === "whole"
    ? { ...base, view: atStep, what: "story", only: stop.step.id }
    : { ...base, view: atStep, what: call.what };
};
