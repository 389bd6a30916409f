import type { Refused } from "../look/report.en.ts";
import type { Report } from "../model/report.ts";

/** The report's own text, which the reader gave to this mount, and what can be done with it. */
export type Beside = {
  /** Null while none is open. */
  readonly opened: { readonly name: string; readonly text: Report } | null;
  /** Why the last file was not read; null when it was. */
  readonly refused: Refused | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onPutAway: () => void;
};
