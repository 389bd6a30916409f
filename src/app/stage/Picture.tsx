import { useCallback, useMemo, useRef } from "react";
import { measureFrom, wordsFrom } from "../../layout/least.ts";
import { placeOfSite } from "../../layout/organ/site.ts";
import type { Px } from "../../layout/scene.ts";
import { fitLanes } from "../../layout/stage.ts";
import { layoutTimeline, type TimelineInput } from "../../layout/timeline.ts";
import type { Id } from "../../model/resolved.ts";
import type { Stop } from "../../model/story.ts";
import { useRoom } from "../../paint/useRoom.ts";
import { useHere } from "../../panels/Here.tsx";
import { StagePanel } from "../../panels/stage/StagePanel.tsx";
import { Timeline } from "../../timeline/Timeline.tsx";
import { useView } from "../../view/useView.ts";
import type { PanelName } from "../../view/view.ts";
import { ErrorBoundary } from "../ErrorBoundary.tsx";
import type { Answers } from "./answers.ts";
import { Answered, Asked } from "./Hold.tsx";
import { SMALLEST } from "./useFrame.ts";

/** The share of the picture that the timeline has beside a panel: for all it shows, and for what a step is about. */
const SHARES = {
  imaging: [0.42, 0.54],
  histology: [0.36, 0.48],
  detail: [0.48, 0.66],
  sources: [0.36, 0.5],
  question: [0.48, 0.54],
  nothing: [1, 1],
} as const;

/** Where the stage is read in the hand, what the timeline has of a page that can be scrolled, px. */
const HELD = { wished: 330, most: 480 };

/** What of the timeline's room what was done takes, px. */
const ANSWER: Px = 34;

type Props = {
  readonly stop: Stop;
  /** The events that the step is about. */
  readonly about: readonly Id[];
  /** Read in the hand: nothing need fit. */
  readonly hand: boolean;
  readonly answers: Answers;
  readonly onNext: () => void;
};

/** The enlarged panel, in what the timeline leaves of the picture. */
const Enlarged = ({ name, about, hand }: { name: PanelName } & Pick<Props, "about" | "hand">) => {
  const { words } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useRoom(box, { width: 900, height: 220 });
  return (
    <div className="cl-stage-panel" ref={box}>
      <ErrorBoundary part={words.app.parts.panels} words={words}>
        <StagePanel
          name={name}
          about={about}
          width={width}
          height={hand ? Infinity : height}
          least={SMALLEST}
        />
      </ErrorBoundary>
    </div>
  );
};

/** The timeline at a stop and, beneath, the one panel that its step names, the question, or the answer. */
export const Picture = ({ stop, about, hand, answers, onNext }: Props) => {
  const { shown, words } = useHere();
  const box = useRef<HTMLDivElement>(null);
  const { height } = useRoom(box, { width: 900, height: 440 });
  const panel = useView(({ view }) => view.panel);
  const asks = stop.is === "asked";
  const tells = stop.is === "answered";
  // Imaging without a map is a few lines.
  const isMapped = useMemo(
    () => (shown.case.lesions ?? []).some(({ site }) => placeOfSite(site) !== null),
    [shown],
  );
  const like = panel === "imaging" && !isMapped ? "detail" : (panel ?? "nothing");
  const [wish, need] = SHARES[asks ? "question" : like];
  const taken = tells && panel !== null ? ANSWER : 0;
  const { wished, most } = hand ? HELD : { wished: height * wish - taken, most: height * need - taken };
  const layout = useCallback(
    (given: TimelineInput) => {
      const input = { ...given, measure: measureFrom(given.measure, SMALLEST), crowned: false };
      const view = fitLanes(input, about, { wished, most });
      return wordsFrom(layoutTimeline({ ...input, view }), SMALLEST);
    },
    [about, wished, most],
  );
  return (
    <div className="cl-show" ref={box}>
      <ErrorBoundary part={words.app.parts.timeline} words={words}>
        <Timeline shown={shown} words={words} stage={{ layout, scenery: `${stop.step.id} ${stop.is}` }} />
      </ErrorBoundary>
      {asks && <Asked key={stop.step.id} step={stop.step} answers={answers} onNext={onNext} />}
      {tells && <Answered step={stop.step} answers={answers} />}
      {!asks && panel !== null && <Enlarged name={panel} about={about} hand={hand} />}
    </div>
  );
};
