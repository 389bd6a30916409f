import type { ThemeName } from "../look/theme.ts";
import type { Page } from "./page/page.ts";
import { type Pages, partsOf } from "./pages.ts";

/** Everything that an exported file depends on. */
export type Job = Pages & {
  readonly theme: ThemeName;
  /** Pixels of a painted picture to a px of its page. */
  readonly density: number;
  /** Whether the letters of an SVG are outlines, for programs that take no fonts along; fonts come with it if absent. */
  readonly outlined?: boolean;
};

/** What goes on while a file is made. */
export type Work = {
  readonly signal?: AbortSignal | undefined;
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
};

export type Made = Blob | Uint8Array<ArrayBuffer> | string;

/** A file with a name of its own, where a job makes several of several kinds. */
export type Named = { readonly name: string; readonly data: Made };

/** Why a file was not made: it has more pixels than a browser paints, or came out empty. */
export type Refused = {
  readonly refused: "too large" | "blank";
  readonly width: number;
  readonly height: number;
};

/** What makes a file; it comes on demand. */
export type Maker = {
  /** One file, one for each page, or several by name. Rejects with the signal's reason when that is aborted. */
  readonly make: (job: Job, work: Work) => Promise<Made | readonly Made[] | readonly Named[] | Refused>;
  /** The characters that this format cannot show right; none for one that can show any. */
  readonly lacking?: (job: Job) => Promise<readonly string[]>;
};

/** The pages of a job, laid out part by part; between two of them others have a turn, and it may be given up. */
export const laidOut = async (job: Pages, { signal, onProgress }: Work): Promise<readonly Page[]> => {
  const parts = partsOf(job);
  const pages: Page[] = [];
  for (const [i, part] of parts.entries()) {
    signal?.throwIfAborted();
    pages.push(...part());
    onProgress?.((i + 1) / parts.length);
    await new Promise((done) => setTimeout(done));
  }
  signal?.throwIfAborted();
  return pages;
};
