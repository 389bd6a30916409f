import { exporting } from "../look/export.en.ts";
import { themes } from "../look/theme.ts";
import { facesOf } from "./faces.ts";
import { type Job, laidOut, type Work } from "./job.ts";
import type { Page } from "./page/page.ts";
import { pdfOf } from "./pdf/document.ts";
import { lackingIn } from "./typeset.ts";

const textsOf = ({ title, text, figures, foot }: Page) =>
  [
    ...title.shapes,
    ...(text?.shapes ?? []),
    ...figures.flatMap(({ scene, caption }) => [
      ...(caption?.shapes ?? []),
      ...scene.marks.flatMap(({ shapes }) => shapes),
    ]),
    ...foot.flatMap(({ shapes }) => shapes),
  ].flatMap((shape) => (shape.is === "text" && !shape.lit ? [shape] : []));

/** The characters on some pages that the bundled fonts lack, each once. */
export const lackingOn = (pages: readonly Page[]): readonly string[] => {
  const faces = facesOf();
  return [...new Set(pages.flatMap(textsOf).flatMap(({ font, text }) => lackingIn(faces[font], text)))];
};

/** The characters on the pages of a job that the bundled fonts lack, each once. */
export const lacking = async (job: Job): Promise<readonly string[]> => lackingOn(await laidOut(job, {}));

/** A job as one PDF file, a page each. Rejects where a character is in no bundled font: ask `lacking` first. */
export const make = async (job: Job, work: Work): Promise<Uint8Array<ArrayBuffer>> => {
  const pages = await laidOut(job, work);
  const title = pages[0]?.title.text ?? job.resolved.case.title;
  return pdfOf(pages, {
    theme: themes[job.theme],
    faces: facesOf(),
    title,
    creator: exporting.program(job.version),
    language: job.words.locale,
  });
};
