import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Px } from "../../layout/scene.ts";
import { fitLanes } from "../../layout/stage.ts";
import type { TimelineInput } from "../../layout/timeline.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Stop } from "../../model/story.ts";
import { Panels } from "../../panels/Panels.tsx";
import { Timeline } from "../../timeline/Timeline.tsx";
import { useView } from "../../view/useView.ts";
import { ErrorBoundary } from "../ErrorBoundary.tsx";
import type { Answers } from "./answers.ts";
import { Answered, Asked } from "./Hold.tsx";

/** The share of the picture that the timeline has beside a panel: for all it shows, and for what a step is about. */
const WISHED = 0.46;
const MOST = 0.6;

type Props = {
  readonly stop: Stop;
  /** The events that the step is about. */
  readonly first: readonly Id[];
  readonly shown: Resolved;
  readonly words: Strings;
  readonly base: string | null;
  /** Read in the hand: nothing need fit. */
  readonly hand: boolean;
  readonly answers: Answers;
  readonly onNext: () => void;
};

/** The timeline at a stop and, beneath, the one panel that its step names, the question, or the answer. */
export const Picture = ({ stop, first, shown, words, base, hand, answers, onNext }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState<Px>(400);
  const panel = useView(({ view }) => view.panel);
  // The headline above may take one line or two: what is left for the picture is read before it is painted.
  useLayoutEffect(() => {
    const node = box.current;
    if (node === null) return;
    const read = () => node.clientHeight > 0 && setHeight(node.clientHeight);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(node);
    return () => observer.disconnect();
  });
  const asks = stop.is === "asked";
  const shares = asks || panel !== null;
  const wished = hand ? 900 : height * (shares ? WISHED : 1);
  const most = hand ? 900 : height * (shares ? MOST : 1);
  const drawn = useCallback(
    (input: TimelineInput) => fitLanes(input, first, { wished, most }),
    [first, wished, most],
  );
  const { parts } = words.app;
  return (
    <div className="cl-show" ref={box}>
      <ErrorBoundary part={parts.timeline} words={words}>
        <Timeline shown={shown} words={words} stage={{ drawn, scenery: `${stop.step.id} ${stop.is}` }} />
      </ErrorBoundary>
      {asks ? (
        <Asked key={stop.step.id} step={stop.step} answers={answers} onNext={onNext} />
      ) : (
        <>
          {stop.is === "answered" && <Answered step={stop.step} answers={answers} />}
          {panel !== null && (
            <div className="cl-stage-panel">
              <ErrorBoundary part={parts.panels} words={words}>
                <Panels shown={shown} words={words} base={base} guard={ErrorBoundary} />
              </ErrorBoundary>
            </div>
          )}
        </>
      )}
    </div>
  );
};
