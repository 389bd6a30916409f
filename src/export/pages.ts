import type { Measure } from "../layout/label.ts";
import { laneName } from "../look/describe.ts";
import { exporting } from "../look/export.en.ts";
import { placeText } from "../look/place.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Cursor } from "../model/known/cursor.ts";
import { known } from "../model/known.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { Case } from "../model/schema.ts";
import { type Step, stopsOf } from "../model/story.ts";
import { placeOf } from "../view/stops.ts";
import { cursorOf } from "../view/story.ts";
import type { View } from "../view/view.ts";
import { fitted } from "./page/fit.ts";
import type { Page, Size } from "./page/page.ts";
import { placed } from "./page/place.ts";
import { frameOf, hidingWords, pageOf, type Sheet } from "./page/sheet.ts";
import { lit, stopPage } from "./page/step.ts";
import { fittedTimelines, nameIn, TIMELINE, timelineAt } from "./page/timelines.ts";
import { outsideOf, wholePages } from "./page/whole.ts";

/** What an export holds: all that is known at the cursor, what is on screen, the story, or what a class may have. */
export const WHATS = ["whole", "shown", "story", "handout"] as const;
export type What = (typeof WHATS)[number];

/** Everything that the pages of an export depend on. */
export type Pages = {
  /** The case as resolved, nothing hidden yet: each page hides what its cursor does. */
  readonly resolved: Resolved;
  readonly view: View;
  /** The story that is told; the case's own unless another has been made for it. */
  readonly story: readonly Step[];
  readonly what: What;
  /** The one step of a story that is wanted; all of them if absent. */
  readonly only?: Id | undefined;
  readonly size: Size;
  /** Whether panels come along as figures with the whole case. */
  readonly panels: boolean;
  readonly measure: Measure;
  readonly words: Strings;
  /** The version of this program. */
  readonly version: string;
};

/** Some pages that are laid out together, when they are asked for: one part for each stop of a story. */
export type Part = () => readonly Page[];

const cursorAt = ({ view, story }: Pick<Pages, "view" | "story">): Cursor => {
  const stop = stopsOf(story)[placeOf(stopsOf(story), view)];
  return stop === undefined ? { asOf: view.asOf } : cursorOf(story, stop);
};

/** What may be shown at the view's own cursor: that of its stop in the story, else its moment. */
export const shownAt = (job: Pick<Pages, "resolved" | "view" | "story">): Resolved =>
  known(job.resolved, cursorAt(job));

/**
 * The case that a file of a job holds as data. A hand-out, and a file that stops at a moment or a step, has no story: its
 * notes and answers are in it.
 */
export const dataOf = (job: Pick<Pages, "resolved" | "view" | "story" | "what">): Case => {
  const { what, view, story } = job;
  const { story: _, ...bare } = shownAt(job).case;
  const hides = what === "handout" || view.asOf !== null || view.step !== null;
  return hides || story.length === 0 ? bare : { ...bare, story: [...story] };
};

/** The words for what may be shown then. */
export const wordsAt = (job: Pick<Pages, "words" | "view" | "story">): Strings =>
  hidingWords(job.words, cursorAt(job));

const sheetOf = (job: Pages): Sheet => ({
  size: job.size,
  measure: job.measure,
  words: wordsAt(job),
  version: job.version,
  say: exporting,
});

/** What the foot says of the cursor. */
const cursorWords = ({ view, story }: Pages, shown: Resolved, { say }: Sheet): readonly string[] => {
  const step = story.find(({ id }) => id === view.step);
  if (step !== undefined)
    return [say.atStep(step.hold && !view.answered ? step.hold.question : step.headline)];
  return view.asOf === null ? [] : [say.asOf(nameIn(shown, view.asOf))];
};

const shownPages = (job: Pages): readonly Page[] => {
  const sheet = sheetOf(job);
  const { say, words } = sheet;
  const { view } = job;
  const shown = shownAt(job);
  const zero = view.day0 ?? shown.case.day0 ?? null;
  const place = (at: NonNullable<View["shown"]>["from"]) => placeText(shown, at, zero, words);
  const stretch =
    view.shown === null ? say.wholeAxis : say.stretch(place(view.shown.from), place(view.shown.to));
  const at = (width: number) => lit(timelineAt(sheet, shown, view)(width), view.selected);
  const told = [
    ...cursorWords(job, shown, sheet),
    stretch,
    ...(view.hidden.length === 0
      ? []
      : [say.lanesLeftOut(view.hidden.map((id) => laneName(id, words)).join(", "))]),
    ...(view.find === "" ? [] : [say.found(view.find)]),
  ];
  const frame = (n: number) =>
    frameOf(sheet, {
      title: shown.case.title,
      text: shown.case.summary,
      shows: [...told, say.outside(n)],
      of: shown.case,
    });
  const { room } = frame(shown.case.events.length);
  const one = fitted(at, room, TIMELINE);
  const scenes = one === null ? fittedTimelines(sheet, shown, view, room) : [one];
  const outside = outsideOf(
    scenes.map(({ scene }) => scene),
    shown,
  );
  return scenes.map((fit) => {
    const own = frame(outside);
    return pageOf(own, [placed(fit, "timeline", say.timeline, own.room)]);
  });
};

/** The pages of an export in parts that can be laid out one after another. Same input, same pages. */
export const partsOf = (job: Pages): readonly Part[] => {
  const sheet = sheetOf(job);
  const { story, resolved, view, what } = job;
  switch (what) {
    case "shown":
      return [() => shownPages(job)];
    case "story": {
      const stops = stopsOf(story).filter(({ is }) => is !== "asked");
      return stops.flatMap((stop, i) =>
        job.only !== undefined && stop.step.id !== job.only
          ? []
          : [
              () => [
                stopPage(sheet, resolved, { story, stop, index: i + 1, count: stops.length, noted: true }),
              ],
            ],
      );
    }
    case "whole":
    case "handout":
      return [
        () => {
          const shown = shownAt(job);
          const step = story.find(({ id }) => id === view.step);
          const question = what === "handout" && step?.hold && !view.answered ? step.hold : undefined;
          const text =
            question &&
            [
              question.question,
              ...(question.options ?? []).map((option, i) =>
                sheet.say.option(String.fromCharCode(65 + i), option),
              ),
            ].join("\n");
          return wholePages(sheet, shown, view, {
            text,
            shows: cursorWords(job, shown, sheet),
            panels: job.panels,
          });
        },
      ];
  }
};

/** All pages of an export, at once. */
export const pagesOf = (job: Pages): readonly Page[] => partsOf(job).flatMap((part) => part());
