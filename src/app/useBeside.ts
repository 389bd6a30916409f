import { useMemo, useRef, useState } from "react";
import type { Case } from "../model/schema.ts";
import type { Beside } from "../panels/beside.ts";

type State = Pick<Beside, "opened" | "refused"> & { readonly of: Case | null };

/** The report's own text as the reader has given it to this mount, for as long as its case is there. In memory alone. */
export const useBeside = (of: Case | null): Beside => {
  const none: State = { of, opened: null, refused: null };
  const [kept, setKept] = useState(none);
  const latest = useRef(0);
  if (kept.of !== of) setKept(none);
  return useMemo(
    () => ({
      ...kept,
      onFiles: async ([file]: readonly File[]) => {
        latest.current += 1;
        const turn = latest.current;
        if (!file || !of) return;
        const read = await import("./openReport.ts").then((by) => by.openReport(file, of));
        if (turn === latest.current) setKept((now) => (now.of === of ? { of, ...read } : now));
      },
      onPutAway: () => {
        latest.current += 1;
        setKept({ of, opened: null, refused: null });
      },
    }),
    [kept, of],
  );
};
