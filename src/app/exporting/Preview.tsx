import { useEffect, useState } from "react";
import type { Job } from "../../export/job.ts";
import { partsOf } from "../../export/pages.ts";
import { pageFile } from "../../export/svgFile.ts";
import { exporting } from "../../look/export.en.ts";

type Drawn = { readonly url: string; readonly says: string };

/** The first page of a job as its file will show it. It comes a moment after each choice. */
export const Preview = ({ job }: { readonly job: Job }) => {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let url: string | null = null;
    const timer = setTimeout(() => {
      const page = partsOf(job)[0]?.()[0];
      if (page === undefined) return setDrawn(null);
      url = URL.createObjectURL(new Blob([pageFile(page, job.theme)], { type: "image/svg+xml" }));
      setDrawn({ url, says: page.title.text });
    }, 60);
    return () => {
      clearTimeout(timer);
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [job]);
  return (
    <figure className="cl-preview">
      <div style={{ aspectRatio: `${job.size.width} / ${job.size.height}` }}>
        {drawn && <img src={drawn.url} alt={drawn.says} />}
      </div>
      <figcaption className="cl-aside">{exporting.dialog.preview}</figcaption>
    </figure>
  );
};
