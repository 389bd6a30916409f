import { lazy, Suspense } from "react";
import { useView } from "../view/useView.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Reading, type ReadingProps } from "./Reading.tsx";
import { useStageDoor } from "./useStageDoor.ts";

// The whole reading view gives way to the stage.
const Stage = lazy(async () => ({ default: (await import("./stage/Stage.tsx")).Stage }));

type Props = Omit<ReadingProps, "onPresent"> & {
  /** Whether it stands inside another page. */
  readonly inside?: boolean;
  readonly onStop: (at: number) => Promise<void>;
  readonly keys: boolean;
  readonly isClass: boolean;
};

/** One case on screen: on stage, or to be read. */
export const CaseView = ({ inside = false, onStop, keys, isClass, ...reading }: Props) => {
  const { resolved, shown, base, words } = reading;
  const onStage = useView(({ view }) => view.step !== null);
  const { answers, onPresent, onOut } = useStageDoor(onStop);
  if (!onStage)
    return <Reading {...reading} onPresent={resolved.case.events.length > 0 ? onPresent : null} />;
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
