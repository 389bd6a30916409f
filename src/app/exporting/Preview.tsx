import { useEffect, useMemo, useState } from "react";
import type { Job } from "../../export/job.ts";
import type { Page } from "../../export/page/page.ts";
import { partsOf } from "../../export/pages.ts";
import { pageFile } from "../../export/svgFile.ts";
import { exporting } from "../../look/export.en.ts";

const { dialog } = exporting;

type Drawn = { readonly url: string; readonly says: string; readonly of: number };

/** Some page of a job, and how many there are to turn to: of a story the first of each step, else each page. */
const turner = (job: Job): ((at: number) => { readonly page: Page | undefined; readonly of: number }) => {
  const parts = partsOf(job);
  let all: readonly Page[] | null = null;
  return (at) => {
    if (parts.length > 1) return { page: parts[at]?.()[0], of: parts.length };
    all ??= parts[0]?.() ?? [];
    return { page: all[at], of: all.length };
  };
};

/** The pages of a job as its file will show them. They come a moment after each choice. */
export const Preview = ({ job }: { readonly job: Job }) => {
  const turn = useMemo(() => turner(job), [job]);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [turned, setTurned] = useState({ job, at: 0 });
  const at = turned.job === job ? turned.at : 0;
  useEffect(() => {
    let url: string | null = null;
    const timer = setTimeout(() => {
      const { page, of } = turn(at);
      if (page === undefined) return setDrawn(null);
      url = URL.createObjectURL(new Blob([pageFile(page, job.theme)], { type: "image/svg+xml" }));
      setDrawn({ url, says: page.title.text, of });
    }, 60);
    return () => {
      clearTimeout(timer);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [turn, job, at]);
  const of = drawn?.of ?? 1;
  const to = (next: number) => setTurned({ job, at: next });
  return (
    <figure className="cl-preview">
      <div style={{ aspectRatio: `${job.size.width} / ${job.size.height}` }}>
        {drawn && <img src={drawn.url} alt={drawn.says} />}
      </div>
      <figcaption className="cl-aside">
        {job.what === "story" ? exporting.step(at + 1, of) : dialog.page(at + 1, of)}
        {of > 1 && (
          <span className="cl-preview-turn">
            <button
              type="button"
              className="cl-button"
              aria-label={dialog.back}
              disabled={at === 0}
              onClick={() => to(at - 1)}
            >
              ‹
            </button>
            <button
              type="button"
              className="cl-button"
              aria-label={dialog.next}
              disabled={at >= of - 1}
              onClick={() => to(at + 1)}
            >
              ›
            </button>
          </span>
        )}
      </figcaption>
    </figure>
  );
};
