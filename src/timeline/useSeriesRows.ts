import { useEffect, useState } from "react";
import { seriesOf } from "../layout/series.ts";
import type { SeriesRows } from "../layout/seriesRows.ts";
import type { Resolved } from "../model/resolved.ts";

/** How series are drawn: it comes with the first case that has one, and until then their values are marks like others. */
export const useSeriesRows = (resolved: Resolved): SeriesRows | undefined => {
  const [rows, setRows] = useState<SeriesRows>();
  const needed = seriesOf(resolved).all.length > 0;
  useEffect(() => {
    if (!needed) return;
    import("../layout/seriesRows.ts").then(
      ({ seriesRows }) => setRows(() => seriesRows),
      () => undefined,
    );
  }, [needed]);
  return rows;
};
