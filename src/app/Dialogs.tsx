import { lazy, Suspense } from "react";
import type { Format } from "../export/formats.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import type { NotOpened } from "./opening.ts";
import type { Source } from "./source.ts";
import type { Loaded } from "./useCase.ts";
import type { WaysProps } from "./Ways.tsx";

const OpenDialog = lazy(async () => ({ default: (await import("./OpenDialog.tsx")).OpenDialog }));
const ExportDialog = lazy(async () => ({ default: (await import("./ExportDialog.tsx")).ExportDialog }));
const KeysDialog = lazy(async () => ({ default: (await import("./KeysDialog.tsx")).KeysDialog }));
const ReadyDialog = lazy(async () => ({ default: (await import("./ready/ReadyDialog.tsx")).ReadyDialog }));

/** Which dialog stands over the desk. */
export type DialogName =
  | { readonly is: "open"; readonly failed: NotOpened | null }
  | { readonly is: "export"; readonly format?: Format["id"] }
  | { readonly is: "keys" | "ready" };

type Props = {
  readonly dialog: DialogName;
  readonly source: Source;
  /** The whole case, and what reading it gave; null while there is none. */
  readonly resolved: Resolved | null;
  readonly loaded: Loaded | null;
  readonly base: string | null;
  readonly words: Strings;
  readonly keys: boolean;
  readonly ways: Omit<WaysProps, "heading">;
  readonly onClose: () => void;
};

/** The dialog that stands over the desk; each comes when it is asked for. */
export const Dialogs = ({ dialog, source, resolved, loaded, base, words, keys, ways, onClose }: Props) => (
  <ErrorBoundary part={words.app.parts.dialog} words={words}>
    <Suspense>
      {dialog.is === "keys" && <KeysDialog onClose={onClose} />}
      {dialog.is === "open" && <OpenDialog failed={dialog.failed} onClose={onClose} {...ways} />}
      {dialog.is === "export" && resolved && (
        <ExportDialog {...{ source, resolved, words, onClose }} format={dialog.format} />
      )}
      {dialog.is === "ready" && resolved && loaded && (
        <ReadyDialog {...{ source, resolved, loaded, base, keys, onClose }} />
      )}
    </Suspense>
  </ErrorBoundary>
);
