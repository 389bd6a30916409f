import { type Job, laidOut, type Refused, type Work } from "./job.ts";
import type { Page } from "./page/page.ts";
import { pageFile } from "./svgFile.ts";

/** No browser paints more: some stop at this many pixels a side, some at this many in all, and give an empty picture. */
const MOST = { side: 16_384, all: 120_000_000 };

type Canvas = {
  readonly context: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;
  readonly blob: () => Promise<Blob | null>;
};

/** A canvas to paint on; one of the page where there is none beside it. Null where the browser gives none so large. */
const canvasOf = (width: number, height: number): Canvas | null => {
  if (typeof OffscreenCanvas === "function") {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    return context && { context, blob: () => canvas.convertToBlob({ type: "image/png" }) };
  }
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return context && { context, blob: () => new Promise((done) => canvas.toBlob(done, "image/png")) };
};

const imageOf = async (svg: string): Promise<HTMLImageElement> => {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** True when a line through the title of a page has any ink: a picture too large for a browser comes out empty. */
const isPainted = ({ context }: Canvas, { title }: Page, density: number): boolean => {
  const [x, y, w, h] = [title.x, title.y, title.w, title.h].map((value) => Math.round(value * density));
  if (title.text.trim() === "" || !w || !h) return true;
  const { data } = context.getImageData(x ?? 0, y ?? 0, w, h);
  const first = data.slice(0, 4).join();
  for (let i = 0; i < data.length; i += 4) if (data.slice(i, i + 4).join() !== first) return true;
  return false;
};

/** A page painted as a PNG file, so many pixels to a px. */
export const paintedPage = async (
  page: Page,
  theme: Job["theme"],
  density: number,
): Promise<Blob | Refused> => {
  const [width, height] = [page.width, page.height].map((px) => Math.ceil(px * density)) as [number, number];
  if (Math.max(width, height) > MOST.side || width * height > MOST.all)
    return { refused: "too large", width, height };
  const image = await imageOf(pageFile(page, theme));
  const canvas = canvasOf(width, height);
  if (canvas === null) return { refused: "too large", width, height };
  canvas.context.drawImage(image, 0, 0, width, height);
  const blob = isPainted(canvas, page, density) ? await canvas.blob() : null;
  return blob ?? { refused: "blank", width, height };
};

/** A job as PNG files, one for each page; or why a browser cannot paint one of them. */
export const make = async (job: Job, work: Work): Promise<readonly Blob[] | Refused> => {
  const pages = await laidOut(job, { ...work, onProgress: (share) => work.onProgress?.(share / 2) });
  const made: Blob[] = [];
  for (const [i, page] of pages.entries()) {
    work.signal?.throwIfAborted();
    const painted = await paintedPage(page, job.theme, job.density);
    if ("refused" in painted) return painted;
    made.push(painted);
    work.onProgress?.(0.5 + (i + 1) / pages.length / 2);
  }
  return made;
};
