import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { Later } from "../panels/Later.tsx";
import { Timeline } from "../timeline/Timeline.tsx";
import { useView } from "../view/useView.ts";
import type { Turn } from "./cursor.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Foot } from "./Foot.tsx";
import type { HeadProps } from "./Head.tsx";
import { OpenedBar } from "./OpenedBar.tsx";
import type { Source } from "./source.ts";
import { Toolbar } from "./Toolbar.tsx";
import type { Loaded } from "./useCase.ts";
import { useStageDoor } from "./useStageDoor.ts";

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

// The whole reading view gives way to the stage.
const ReadyDialog = lazy(async () => ({ default: (await import("./ready/ReadyDialog.tsx")).ReadyDialog }));
const Stage = lazy(async () => ({ default: (await import("./stage/Stage.tsx")).Stage }));

type Props = {
  readonly source: Source;
  readonly resolved: Resolved;
  readonly shown: Resolved;
  readonly loaded: Loaded;
  /** The address that the files of the case are relative to; null where it has none. */
  readonly base: string | null;
  readonly words: Strings;
  /** What stands above, with the ways onto the stage. */
  readonly head: (door: Pick<HeadProps, "onPresent" | "onReady">) => ReactNode;
  /** Whether it stands inside another page. */
  readonly inside?: boolean;
  /** Whether there are tools to look at it in other ways. */
  readonly tools?: boolean;
  readonly onKeys: () => void;
  /** Lets go of a case that was opened in this tab; absent where none can be. */
  readonly onForget?: () => void;
  readonly onTurn: (turn: Turn) => void;
  readonly onStop: (at: number) => Promise<void>;
  readonly keys: boolean;
  readonly isClass: boolean;
  /** Whether the story is open beside the case. */
  readonly story?: boolean;
  /** Absent where no story can be edited. */
  readonly onStory?: () => void;
};

/** One case on screen: on stage, or to be read. */
export const CaseView = (props: Props) => {
  const { resolved, shown, base, words, keys, inside = false, isClass, onStop } = props;
  const onStage = useView(({ view }) => view.step !== null);
  const { answers, onPresent, onOut } = useStageDoor(onStop);
  if (!onStage) return <Reading {...props} onPresent={resolved.case.events.length > 0 ? onPresent : null} />;
  return (
    <ErrorBoundary key="stage" part={words.app.parts.stage} words={words}>
      <Suspense>
        <Stage
          {...{ resolved, shown, words, base, keys, inside, isClass, answers, onStop }}
          onOut={inside ? null : onOut}
        />
      </Suspense>
    </ErrorBoundary>
  );
};

/** One case to read: its head, the timeline with its panels or the table, and its foot. */
const Reading = ({
  shown,
  loaded,
  base,
  words,
  head,
  tools = true,
  onPresent,
  onKeys,
  onForget,
  onTurn,
  story = false,
  onStory,
  ...ready
}: Props & Pick<HeadProps, "onPresent">) => {
  const table = useView(({ view }) => view.table);
  const [isReady, setReady] = useState(false);
  const isNow = useView(({ view }) => view.asOf === null);
  // What is wrong with a file names what stands in it, known by then or not.
  const read = isNow ? loaded.problems : [];
  const { parts } = words.app;
  return (
    <>
      {head({ onPresent, onReady: () => setReady(true) })}
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
        {tools && <Toolbar {...{ shown, words, onKeys, onTurn, story, onStory }} />}
        {table ? (
          <ErrorBoundary key="table" part={parts.table} words={words}>
            <Suspense
              fallback={
                <p role="status" className="cl-waiting">
                  {words.app.loading(words.app.table)}
                </p>
              }
            >
              <CaseTable shown={shown} words={words} />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <>
            <ErrorBoundary key="timeline" part={parts.timeline} words={words}>
              <Timeline shown={shown} words={words} />
            </ErrorBoundary>
            <ErrorBoundary key="panels" part={parts.panels} words={words}>
              <Later room={<div className="cl-room is-panels" />}>
                <Panels shown={shown} words={words} base={base} guard={ErrorBoundary} />
              </Later>
              <LooseThread shown={shown} />
            </ErrorBoundary>
          </>
        )}
      </main>
      <Foot of={shown.case} words={words} />
      {isReady && (
        <ErrorBoundary part={parts.dialog} words={words}>
          <Suspense>
            <ReadyDialog {...{ loaded, base }} {...ready} onClose={() => setReady(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
};
