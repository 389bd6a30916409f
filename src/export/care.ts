import { exporting } from "../look/export.en.ts";
import { themes } from "../look/theme.ts";
import { facesOf } from "./faces.ts";
import type { Job, Named, Work } from "./job.ts";
import { COLUMNS, carePage } from "./page/care.ts";
import type { Page } from "./page/page.ts";
import { shownAt } from "./pages.ts";
import { pdfOf } from "./pdf/document.ts";
import { lackingOn } from "./pdf.ts";
import { pageFile } from "./svgFile.ts";
import { make as makeTable } from "./table.ts";

/** Journals print in gray as well: this theme is told apart without color. */
const THEME = "print";

const figuresOf = (job: Job): readonly (readonly [mm: number, page: Page])[] => {
  const shown = shownAt(job);
  const { measure, words, version, view } = job;
  return COLUMNS.map((mm) => [mm, carePage({ measure, words, version, say: exporting }, shown, view, mm)]);
};

/** The characters of the figure that the bundled fonts lack, each once. */
export const lacking = async (job: Job): Promise<readonly string[]> =>
  lackingOn(figuresOf(job).map(([, page]) => page));

/** What item 7 of the CARE checklist asks for: the timeline as a figure, as SVG and PDF in widths of journals, and as a table. */
export const make = async (job: Job, { signal, onProgress }: Work): Promise<readonly Named[]> => {
  const made: Named[] = [];
  for (const [i, [mm, page]] of figuresOf(job).entries()) {
    signal?.throwIfAborted();
    const name = `timeline-${mm}mm`;
    made.push({ name: `${name}.svg`, data: pageFile(page, THEME, "mm") });
    const title = page.title.text;
    const creator = exporting.program(job.version);
    const language = job.words.locale;
    const data = pdfOf([page], { theme: themes[THEME], faces: facesOf(), title, creator, language });
    made.push({ name: `${name}.pdf`, data });
    onProgress?.((i + 1) / (COLUMNS.length + 1));
  }
  return [...made, { name: "timeline-table.html", data: await makeTable(job) }];
};
