import italic from "../look/fonts/sans-italic.woff2?inline";
import regular from "../look/fonts/sans-regular.woff2?inline";
import semibold from "../look/fonts/sans-semibold.woff2?inline";
import serif from "../look/fonts/serif-semibold.woff2?inline";
import type { Font } from "../look/measure.ts";
import { type Job, laidOut, type Work } from "./job.ts";
import { outlined } from "./outlined.ts";
import type { Page } from "./page/page.ts";
import { pageToSvg } from "./svg.ts";

const FACES: Readonly<Record<Font, readonly [family: string, weight: number, style: string, url: string]>> = {
  sans: ["Caseline Sans", 400, "normal", regular],
  sansBold: ["Caseline Sans", 600, "normal", semibold],
  sansItalic: ["Caseline Sans", 400, "italic", italic],
  serifBold: ["Caseline Serif", 600, "normal", serif],
};

const fontsOf = ({ title, text, figures, foot }: Page): readonly Font[] => {
  const shapes = [
    ...title.shapes,
    ...(text?.shapes ?? []),
    ...figures.flatMap(({ caption }) => caption?.shapes ?? []),
    ...figures.flatMap(({ scene }) => scene.marks.flatMap((mark) => mark.shapes)),
    ...foot.flatMap((line) => line.shapes),
  ];
  const used = new Set(shapes.flatMap((shape) => (shape.is === "text" ? [shape.font] : [])));
  return (Object.keys(FACES) as Font[]).filter((font) => used.has(font));
};

/** Rules that bring the fonts of a page along with it. */
const fontRules = (page: Page): string =>
  fontsOf(page)
    .map((font) => {
      const [family, weight, style, url] = FACES[font];
      return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(${url}) format("woff2")}`;
    })
    .join("");

/** A page as an SVG file that brings its fonts along. */
export const pageFile = (page: Page, theme: Job["theme"], unit: "px" | "mm" = "px"): string =>
  pageToSvg(page, theme, { style: fontRules(page), unit });

/** A job as SVG files, one for each page. */
export const make = async (job: Job, work: Work): Promise<readonly string[]> => {
  const pages = await laidOut(job, work);
  if (!job.outlined) return pages.map((page) => pageFile(page, job.theme));
  const { facesOf } = await import("./faces.ts");
  return pages.map((page) => pageToSvg(outlined(page, facesOf()), job.theme));
};
