import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, lazy, Suspense, useLayoutEffect, useMemo, useState } from "react";
import type { Strings } from "../../look/strings.en.ts";
import { resolve } from "../../model/resolve.ts";
import type { Resolved } from "../../model/resolved.ts";
import { useStore, useView } from "../../view/useView.ts";
import type { View } from "../../view/view.ts";
import { CaseView } from "../CaseView.tsx";
import { ErrorBoundary } from "../ErrorBoundary.tsx";
import { applied, commandOf } from "../keys.ts";
import { addressOf } from "../shipped.ts";
import type { Source } from "../source.ts";
import { type Loaded, useCase } from "../useCase.ts";
import { options as cursorOptions, useCursor } from "../useCursor.ts";

const KeysDialog = lazy(async () => ({ default: (await import("../KeysDialog.tsx")).KeysDialog }));
const EmbedFault = lazy(async () => ({ default: (await import("./EmbedFault.tsx")).EmbedFault }));

/** What an embed has come to: its whole case with the story that is told of it, what may be shown, and what reading it gave. */
export type Arrived = {
  readonly resolved: Resolved | null;
  readonly shown: Resolved | null;
  readonly words: Strings;
  readonly loaded: Loaded | null;
  /** The View of a stop of that story, without what is hidden there; null before that can be told. */
  readonly viewOf: ((at: number) => View | null) | null;
};

/** A case with the story that is told of it, null while it has none yet; and the Views of its stops. */
const useWhole = (source: Source, resolved: Resolved | null): Pick<Arrived, "resolved" | "viewOf"> => {
  const client = useQueryClient();
  const onStage = useView(({ view }) => view.step !== null);
  const isTold = Boolean(resolved?.case.story?.length);
  const wanted = resolved !== null && (onStage || !isTold);
  const { data: tool, error } = useQuery({ ...cursorOptions, enabled: wanted });
  return useMemo(() => {
    const without = isTold || error ? resolved : null;
    const whole = tool && resolved ? tool.telling(resolved, source, client) : without;
    return { resolved: whole, viewOf: tool && whole ? (at) => tool.viewOf(whole, at) : null };
  }, [tool, error, resolved, isTold, source, client]);
};

const FAILED: Loaded = {
  case: null,
  problems: [],
  text: null,
  fault: { is: "unreachable", what: "" },
  opened: null,
};

type Props = {
  readonly source: Source;
  readonly words: Strings;
  readonly keys: boolean;
  /** Without the tools that change how the case is looked at. */
  readonly readonly: boolean;
  readonly onArrived: (arrived: Arrived) => void;
};

/** A case in another page: as the app shows it, without the ways to other cases. */
export const Embed = ({ source, words, keys, readonly, onArrived }: Props) => {
  const store = useStore();
  const [help, setHelp] = useState(false);
  const { data, error: unread, refetch } = useCase(source);
  const of = data?.case ?? null;
  const resolved = useMemo(() => of && resolve(of), [of]);
  const cursor = useCursor(source, resolved, words, false);
  const { told, shown, said, error: unhidden, onTurn, onStop } = cursor;
  const onStage = useView(({ view }) => view.step !== null);
  const loaded = unread || unhidden ? FAILED : (data ?? null);
  const failed = loaded?.case === null ? loaded : null;
  const whole = useWhole(source, resolved);
  const arrived = whole.resolved || failed ? loaded : null;
  useLayoutEffect(
    () => onArrived({ ...whole, shown, words: said, loaded: arrived }),
    [onArrived, whole, shown, said, arrived],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const command =
      keys && !onStage && !help && !event.defaultPrevented ? commandOf(event.nativeEvent) : null;
    if (!command || !shown) return;
    if (readonly && command.is !== "back") return;
    // What is used here is nothing for the deck around.
    event.preventDefault();
    if (command.is === "keys") return setHelp(true);
    if (command.is === "turn") void onTurn(command.turn);
    else store.change((view) => applied(command, shown, view));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mount hears its keys on its root
    <div className="cl-desk" onKeyDown={onKeyDown}>
      {shown && resolved && loaded && !failed ? (
        <CaseView
          resolved={told ?? resolved}
          shown={shown}
          loaded={loaded}
          base={addressOf(source)}
          words={said}
          head={() => <EmbedHead title={shown.case.title} />}
          inside
          tools={!readonly}
          onKeys={() => setHelp(true)}
          onTurn={onTurn}
          onStop={onStop}
          keys={keys && !readonly}
          isClass={false}
        />
      ) : (
        <Suspense>{failed && <EmbedFault of={failed} onAgain={() => void refetch()} />}</Suspense>
      )}
      <p role="status" className="cl-loading">
        {shown || failed ? "" : words.app.loading("")}
      </p>
      {help && (
        <ErrorBoundary part={words.app.parts.dialog} words={words}>
          <Suspense>
            <KeysDialog onClose={() => setHelp(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  );
};

/** The title of the case: the page around has a head of its own. */
const EmbedHead = ({ title }: { readonly title: string }) => (
  <header className="cl-embed-head" part="head">
    <h2 dir="auto">{title}</h2>
  </header>
);
