import { type ComponentType, lazy, type ReactNode, Suspense } from "react";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import type { Beside } from "../panels/beside.ts";
import { Later } from "../panels/Later.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { useView } from "../view/useView.ts";
import type { Turn } from "./cursor.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Foot } from "./Foot.tsx";
import { OpenedBar } from "./OpenedBar.tsx";
import { type Storied, Toolbar } from "./Toolbar.tsx";
import type { Loaded } from "./useCase.ts";
import type { OnPresent } from "./useStageDoor.ts";

const ProblemBar = lazy(async () => ({ default: (await import("./ProblemBar.tsx")).ProblemBar }));
/** Without a network there is no thread, and everything else is as it was. */
const NoThread = () => null;
const Thread = lazy<ComponentType<{ readonly shown: Resolved }>>(() =>
  import("./Thread.tsx").then(
    ({ Thread }) => ({ default: Thread }),
    () => ({ default: NoThread }),
  ),
);
// The panels stand below the timeline: they come once it stands.
const Panels = lazy(async () => ({ default: (await import("../panels/Panels.tsx")).Panels }));
const CaseTable = lazy(async () => ({ default: (await import("../panels/CaseTable.tsx")).CaseTable }));

/** The thread, once something is selected or pointed at for it to come from. */
const LooseThread = ({ shown }: { readonly shown: Resolved }) =>
  useView(({ view, hover }) => view.selected !== null || hover !== null) && (
    <Suspense>
      <Thread shown={shown} />
    </Suspense>
  );

export type ReadingProps = {
  /** The whole case, with its story; only `shown` of it is drawn. */
  readonly resolved: Resolved;
  readonly shown: Resolved;
  readonly loaded: Loaded;
  /** The address that the files of the case are relative to; null where it has none. */
  readonly base: string | null;
  /** The report's own text, where the reader gives it to the page; absent where there is no way to. */
  readonly beside?: Beside | null;
  readonly words: Strings;
  /** What stands above; `onPresent` goes on stage, null where there is nothing to tell. */
  readonly head: (onPresent: OnPresent | null) => ReactNode;
  /** Whether there are tools to look at it in other ways, and the story beside it. */
  readonly tools?: boolean;
  readonly storied?: Storied;
  readonly onPresent: OnPresent | null;
  readonly onKeys: () => void;
  /** Lets go of a case that was opened in this tab; absent where none can be. */
  readonly onForget?: () => void;
  readonly onTurn: (turn: Turn) => void;
};

/** One case to read: its head, the timeline with its panels or the table, and its foot. */
export const Reading = ({
  shown,
  loaded,
  base,
  beside = null,
  words,
  head,
  tools = true,
  storied,
  onPresent,
  onKeys,
  onForget,
  onTurn,
}: ReadingProps) => {
  const table = useView(({ view }) => view.table);
  const isNow = useView(({ view }) => view.asOf === null);
  // What is wrong with a file names what stands in it, known by then or not.
  const read = isNow ? loaded.problems : [];
  const { parts } = words.app;
  return (
    <>
      {head(onPresent)}
      <main>
        {loaded.opened && onForget && <OpenedBar opened={loaded.opened} words={words} onForget={onForget} />}
        {read.length + shown.problems.length > 0 && (
          <Suspense>
            <ProblemBar
              read={read}
              resolving={shown.problems}
              text={isNow ? loaded.text : null}
              words={words}
            />
          </Suspense>
        )}
        {tools && <Toolbar shown={shown} words={words} onKeys={onKeys} onTurn={onTurn} storied={storied} />}
        {table ? (
          <ErrorBoundary key="table" part={parts.table} words={words}>
            <Suspense
              fallback={
                <p role="status" className="cl-waiting">
                  {words.app.loading(words.app.table)}
                </p>
              }
            >
              <CaseTable shown={shown} words={words} beside={beside} />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <>
            <ErrorBoundary key="timeline" part={parts.timeline} words={words}>
              <Timeline shown={shown} words={words} />
            </ErrorBoundary>
            <ErrorBoundary key="panels" part={parts.panels} words={words}>
              <Later room={<div className="cl-room is-panels" />}>
                <Panels shown={shown} words={words} base={base} beside={beside} guard={ErrorBoundary} />
              </Later>
              <LooseThread shown={shown} />
            </ErrorBoundary>
          </>
        )}
      </main>
      <Foot of={shown.case} words={words} />
    </>
  );
};
