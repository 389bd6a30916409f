import type { Measure } from "../layout/label.ts";
import { exporting } from "../look/export.en.ts";
import { measureText } from "../look/measure.ts";
import { pptx } from "../look/pptx.en.ts";
import { known } from "../model/known.ts";
import { stopsOf } from "../model/story.ts";
import { cursorOf } from "../view/story.ts";
import { type Job, laidOut, type Work } from "./job.ts";
import type { Page, Size } from "./page/page.ts";
import { type Pages, pagesOf, shownAt } from "./pages.ts";
import { appendixOf } from "./pptx/appendix.ts";
import { largerTimelines } from "./pptx/larger.ts";
import { writeDeck } from "./pptx/package.ts";
import { retitled } from "./pptx/retitle.ts";
import type { Slide } from "./pptx/slide.ts";

/** Slides in px at 96 an inch: 13.33 or 10 inches wide, 7.5 high. */
export const SLIDE_SIZES = {
  "16:9": { width: 1280, height: 720 },
  "4:3": { width: 960, height: 720 },
} as const;

/** How much wider than ours the faces of a presentation may be: Georgia bold by a seventh. */
const WIDER = { sans: 1, sansBold: 1, sansItalic: 1.03, serifBold: 1.15 } as const;

/** Widths as the faces of a presentation have them at most, so that nothing laid out with them runs over. */
const measure: Measure = (text, font, size) => measureText(text, font, size) * WIDER[font];

/** The slide that is nearer to a page in shape. */
const slideSize = ({ width, height }: Size): Size =>
  width / height < (4 / 3 + 16 / 9) / 2 ? SLIDE_SIZES["4:3"] : SLIDE_SIZES["16:9"];

const onSlides = <T extends Pages>(job: T): T => ({ ...job, size: slideSize(job.size), measure });

/** What the slides after the pictures may tell: at the end of a story, all that it has told. */
const shownInAll = (job: Pages) => {
  const last = stopsOf(job.story).at(-1);
  return job.what === "story" && last !== undefined
    ? known(job.resolved, cursorOf(job.story, last))
    : shownAt(job);
};

/** The slides of a job around its pages: after those of a whole case or story come charts and tables. */
const slidesOf = (job: Pages, pages: readonly Page[]): readonly [Slide, ...Slide[]] => {
  const shown = shownInAll(job);
  const { words, version, size } = job;
  const sheet = { size, measure, words, version, say: exporting };
  const day0 = job.view.day0 ?? shown.case.day0 ?? null;
  const own = pages.map((page) => retitled(page, measure));
  // The larger timelines come after the pictures of all lanes, and before the panels.
  const panels = own.findIndex(({ figures }) => figures.every(({ is }) => is !== "timeline"));
  const cut = panels < 0 ? own.length : panels;
  const isWhole = job.what === "whole" || job.what === "handout";
  const [first, ...rest]: readonly Slide[] = [
    ...own.slice(0, cut),
    ...(isWhole ? largerTimelines(sheet, shown, job.view, pages) : []),
    ...own.slice(cut),
    ...(job.what === "shown" || job.only !== undefined ? [] : appendixOf(sheet, shown, { day0, say: pptx })),
  ];
  if (first === undefined) throw new Error("an export without a page");
  return [first, ...rest];
};

const written = (
  job: Pages & Pick<Job, "theme">,
  pages: readonly Page[],
  date: string | null,
): Uint8Array<ArrayBuffer> =>
  writeDeck(
    {
      title: shownInAll(job).case.title,
      creator: pptx.creator(job.version),
      date,
      theme: job.theme,
      slides: slidesOf(job, pages),
    },
    pptx,
  );

/**
 * A case as a presentation that can be edited: a slide a page, then charts of its exact series and tables of where the
 * source says what is shown. Shapes, text, tables and charts are the program's own; there is no picture.
 * @param date when it was made, ISO 8601 with a time; null leaves it out
 */
export const caseToPptx = (job: Pages & Pick<Job, "theme">, date: string | null): Uint8Array<ArrayBuffer> => {
  const own = onSlides(job);
  return written(own, pagesOf(own), date);
};

/** A job as a presentation of 16:9 or 4:3, whichever is nearer to its size; the same job gives the same bytes. */
export const make = async (job: Job, work: Work): Promise<Uint8Array<ArrayBuffer>> => {
  const own = onSlides(job);
  return written(own, await laidOut(own, work), null);
};
