import { type CSSProperties, useLayoutEffect, useMemo, useRef } from "react";
import { stage as say } from "../../look/stage.en.ts";
import { HereContext } from "../../panels/Here.tsx";
import { newIn } from "../../view/story.ts";
import { useView } from "../../view/useView.ts";
import { Strip } from "../speaker/Strip.tsx";
import { useWakeLock } from "../useWakeLock.ts";
import { Black } from "./Black.tsx";
import { Foot } from "./Foot.tsx";
import { Headline } from "./Headline.tsx";
import { Help } from "./Help.tsx";
import { Picture } from "./Picture.tsx";
import { Summary } from "./Summary.tsx";
import { useFrame } from "./useFrame.ts";
import { type StageProps, useStage } from "./useStage.ts";
import { useStageKeys } from "./useStageKeys.ts";
import { useSwipe } from "./useSwipe.ts";
import "../../look/stage.css";

const Edge = ({ side, label, onTurn }: { side: "left" | "right"; label: string; onTurn: () => void }) => (
  <button type="button" className={`cl-edge is-${side}`} aria-label={label} onClick={onTurn}>
    <svg viewBox="0 0 12 28" width="12" height="28" aria-hidden="true">
      <path d={side === "left" ? "M9 3 3 14l6 11" : "M3 3l6 11-6 11"} />
    </svg>
  </button>
);

/** The stage: one stop of the story at a time, filling the window. */
export const Stage = (props: StageProps) => {
  const { resolved, shown, words, base, keys, inside, answers } = props;
  const root = useRef<HTMLElement>(null);
  const frame = useFrame(root, inside);
  useWakeLock();
  const selected = useView(({ view }) => view.selected);
  const stage = useStage(root, props);
  const { story, stops, at, isSummary, isBlack, helps, digits, obey } = stage;
  useStageKeys(root, { letters: keys, digits, obey, inside, isPast: stage.isPast });
  const swipe = useSwipe((by) => obey({ is: by > 0 ? "next" : "back" }));
  const here = useMemo(() => ({ shown, words, base }), [shown, words, base]);
  const about = useMemo(
    () => newIn(resolved, shown, { story, stops, at }, selected),
    [resolved, shown, story, stops, at, selected],
  );
  const place = isSummary ? stops.length : at;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stop is read from its top
  useLayoutEffect(() => root.current?.scrollTo(0, 0), [place]);
  const stop = stops[at];
  if (stop === undefined) return null;
  const { id, hold } = stop.step;
  const asks = stop.is === "asked" && hold !== undefined;
  const main = (
    <main
      ref={root}
      className={frame.hand ? "cl-stage is-hand" : "cl-stage"}
      aria-label={say.region}
      tabIndex={-1}
      style={{ "--cl-k": frame.k } as CSSProperties}
      {...swipe}
    >
      <div
        className="cl-stage-body"
        inert={isBlack}
        style={{
          width: frame.width,
          [frame.hand ? "minHeight" : "height"]: frame.height,
          transform: `scale(${frame.k})`,
        }}
      >
        <HereContext value={here}>
          <Headline
            over={asks ? say.question : undefined}
            headline={isSummary ? say.summary : asks ? hold.question : stop.step.headline}
            text={isSummary || asks ? undefined : stop.step.text}
            frame={frame}
          />
          {isSummary ? (
            <Summary stops={stops} answers={answers} />
          ) : (
            <Picture
              stop={stop}
              about={about}
              hand={frame.hand}
              answers={answers}
              onNext={() => obey({ is: "next" })}
            />
          )}
          <Foot
            where={asks || isSummary ? [] : stop.step.where}
            done={isSummary ? story.length : stop.at + 1}
            all={shown === resolved ? story.length : null}
            digits={digits}
            onOut={stage.onOut}
          />
        </HereContext>
      </div>
      <nav className="cl-edges" inert={isBlack} aria-label={say.steps}>
        {place > 0 && <Edge side="left" label={say.back} onTurn={() => obey({ is: "back" })} />}
        {place < stage.end && <Edge side="right" label={say.next} onTurn={() => obey({ is: "next" })} />}
      </nav>
      {isBlack && <Black key={id} onBack={() => obey({ is: "black" })} />}
      {helps && <Help speaks={stage.speaker !== null} onClose={() => obey({ is: "help" })} />}
    </main>
  );
  return (
    <div className="cl-seat">
      {main}
      {stage.speaker && <Strip link={stage.speaker} stops={stops} at={place} />}
    </div>
  );
};
