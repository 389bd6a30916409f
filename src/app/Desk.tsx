import { type ClipboardEvent, type KeyboardEvent, lazy, Suspense, useEffect, useMemo, useState } from "react";
import type { Strings } from "../look/strings.en.ts";
import { resolve } from "../model/resolve.ts";
import { useStore, useView } from "../view/useView.ts";
import type { View } from "../view/view.ts";
import { CaseView } from "./CaseView.tsx";
import { type DialogName, Dialogs } from "./Dialogs.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Head } from "./Head.tsx";
import { applied, commandOf, takesText } from "./keys.ts";
import { addressOf, wordsOf } from "./shipped.ts";
import type { Source } from "./source.ts";
import { useBeside } from "./useBeside.ts";
import { useCase } from "./useCase.ts";
import { useCursor } from "./useCursor.ts";
import { useDrop } from "./useDrop.ts";
import { type OnSource, useOpening } from "./useOpening.ts";

const StorySheet = lazy(async () => ({ default: (await import("./story/StorySheet.tsx")).StorySheet }));
const NoCase = lazy(async () => ({ default: (await import("./NoCase.tsx")).NoCase }));

export type DeskProps = {
  readonly source: Source;
  /** What is shown where nothing was asked for. */
  readonly home: Source;
  readonly words: Strings;
  /** Whether single keys are heard. */
  readonly keys: boolean;
  /** A student's own stage: it starts by itself at the first step. */
  readonly isClass: boolean;
  /** The address of a View of a source; null where no address can carry it. */
  readonly linkOf: (source: Source, view: View) => string | null;
  readonly onSource: OnSource;
  readonly onTitle: (title: string) => void;
};

const nameOf = (source: Source): string =>
  source.is === "shipped" ? wordsOf(source.name) : source.is === "site" ? source.path : "";

/** What is on the desk: a case, or why there is none; and how another one gets there. */
export const Desk = ({ source, home, words, keys, isClass, linkOf, onSource, onTitle }: DeskProps) => {
  const store = useStore();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const close = () => setDialog(null);
  /** Which case has its story open beside it. */
  const [storied, setStoried] = useState<string | null>(null);
  const key = JSON.stringify(source);
  const story = storied === key;
  const goTo: OnSource = (next, how) => {
    close();
    onSource(next, how);
  };
  const { opening, onFiles, onNamedText, onForget } = useOpening(home, goTo, (failed) =>
    setDialog({ is: "open", failed }),
  );
  const onText = (text: string) => onNamedText(words.app.pasted, text);
  const onStage = useView(({ view }) => view.step !== null);
  // Nothing that is dropped or pasted may end a talk.
  const { over, handlers } = useDrop(onStage ? () => undefined : onFiles);

  const { data: loaded, error: unread, refetch } = useCase(source);
  const of = loaded?.case ?? null;
  const resolved = useMemo(() => of && resolve(of), [of]);
  const {
    told,
    shown,
    said,
    isNow,
    error: unhidden,
    onTurn,
    onStop,
  } = useCursor(source, resolved, words, isClass);
  const error = unread ?? unhidden;
  const beside = useBeside(of);

  const title = shown?.case.title;
  useEffect(() => onTitle(title ?? ""), [onTitle, title]);

  const onKeyDown = (event: KeyboardEvent) => {
    const command =
      keys && !onStage && !dialog && !event.defaultPrevented ? commandOf(event.nativeEvent) : null;
    if (!command) return;
    if (command.is === "keys") setDialog({ is: "keys" });
    else if (command.is === "turn") void onTurn(command.turn);
    else if (shown) store.change((view) => applied(command, shown, view));
  };
  const onPaste = ({ target, clipboardData }: ClipboardEvent) => {
    const text = clipboardData.getData("text/plain");
    if (onStage || takesText(target)) return;
    if (clipboardData.files.length > 0) onFiles([...clipboardData.files]);
    else if (/^\s*\{/.test(text)) onText(text);
  };

  const ways = { source, onSource: (next: Source) => goTo(next, "push"), onFiles, onText };
  const again = () => void refetch();
  const base = addressOf(source);
  // The name of a case may tell how it ends.
  const name = isNow ? nameOf(source) : "";
  const failed = error
    ? { fault: { is: "unreachable" as const, what: nameOf(source) }, problems: [], text: null }
    : loaded;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mount hears its keys and drops on its root
    <div className="cl-desk" onKeyDown={onKeyDown} onPaste={onPaste} {...handlers}>
      {shown && resolved && loaded ? (
        <CaseView
          key={key}
          resolved={told ?? resolved}
          shown={shown}
          loaded={loaded}
          base={base}
          beside={beside}
          words={said}
          head={(onPresent) => (
            <Head
              of={shown.case}
              words={said}
              name={loaded.opened?.name ?? shown.case.title}
              linkOf={(view) => linkOf(source, view)}
              onPresent={onPresent}
              onReady={() => setDialog({ is: "ready" })}
              onExport={() => setDialog({ is: "export" })}
              onFile={() => setDialog({ is: "export", format: "html" })}
              onOpen={() => setDialog({ is: "open", failed: null })}
            />
          )}
          storied={{ open: story, onToggle: () => setStoried(story ? null : key) }}
          onKeys={() => setDialog({ is: "keys" })}
          onForget={onForget}
          onTurn={onTurn}
          onStop={onStop}
          keys={keys}
          isClass={isClass}
        />
      ) : (
        <Suspense>
          {failed && (error || !of) && <NoCase loaded={failed} onAgain={again} {...ways} />}
        </Suspense>
      )}
      {story && resolved && loaded && (
        <ErrorBoundary key={`story ${key}`} part={words.app.parts.dialog} words={words}>
          <Suspense>
            <StorySheet
              source={source}
              loaded={loaded}
              resolved={resolved}
              onClose={() => setStoried(null)}
            />
          </Suspense>
        </ErrorBoundary>
      )}
      <p role="status" className="cl-loading">
        {opening !== null ? words.app.loading(opening) : failed ? "" : words.app.loading(name)}
      </p>
      {dialog && (
        <Dialogs
          {...{ dialog, source, resolved, base, keys, ways }}
          loaded={loaded ?? null}
          words={said}
          onClose={close}
        />
      )}
      {over && !onStage && <div className="cl-veil">{words.app.dropHere}</div>}
    </div>
  );
};
