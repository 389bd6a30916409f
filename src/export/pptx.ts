import type { Measure } from "../layout/label.ts";
import { exporting } from "../look/export.en.ts";
import { measureText } from "../look/measure.ts";
import { pptx } from "../look/pptx.en.ts";
import type { ThemeName } from "../look/theme.ts";
import { known } from "../model/known.ts";
import { stopsOf } from "../model/story.ts";
import { cursorOf } from "../view/story.ts";
import { type Pages, pagesOf, shownAt } from "./pages.ts";
import { appendixOf } from "./pptx/appendix.ts";
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
const measureSlides: Measure = (text, font, size) => measureText(text, font, size) * WIDER[font];

export type PptxJob = Omit<Pages, "measure"> & {
  readonly theme: ThemeName;
  /** When it was made, ISO 8601 with a time; null leaves it out. */
  readonly date: string | null;
};

/** What the slides after the pictures may tell: at the end of a story, all that it has told. */
const shownInAll = (job: Pages) => {
  const last = stopsOf(job.story).at(-1);
  return job.what === "story" && last !== undefined
    ? known(job.resolved, cursorOf(job.story, last))
    : shownAt(job);
};

/**
 * A case as a presentation that can be edited: a slide a page, then charts of its exact series and tables of where the
 * source says what is shown. Shapes, text, tables and charts are the program's own; there is no picture.
 */
export const caseToPptx = ({ theme, date, ...rest }: PptxJob): Uint8Array => {
  const job: Pages = { ...rest, measure: measureSlides };
  const shown = shownInAll(job);
  const sheet = {
    size: job.size,
    measure: job.measure,
    words: job.words,
    version: job.version,
    say: exporting,
  };
  const day0 = job.view.day0 ?? shown.case.day0 ?? null;
  const appendix = job.what === "shown" ? [] : appendixOf(sheet, shown, { day0, say: pptx });
  const [first, ...slides]: readonly Slide[] = [
    ...pagesOf(job).map((page) => retitled(page, measureSlides)),
    ...appendix,
  ];
  if (first === undefined) throw new Error("an export without a page");
  return writeDeck(
    {
      title: shown.case.title,
      creator: pptx.creator(job.version),
      date,
      theme,
      slides: [first, ...slides],
    },
    pptx,
  );
};
