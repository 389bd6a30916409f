import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { speaker } from "../../look/speaker.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Resolved } from "../../model/resolved.ts";
import { type Step, stopsOf } from "../../model/story.ts";
import { placeOf } from "../../view/story.ts";
import { keepMinutes, keptMinutes } from "./budget.ts";
import type { Asking } from "./protocol.ts";
import { SmallPicture } from "./SmallPicture.tsx";
import { Hold, Notes, StepFoot } from "./StopCard.tsx";
import type { Seen } from "./seen.ts";
import { useContent } from "./useContent.ts";
import { useStage } from "./useStage.ts";
import { Watch } from "./Watch.tsx";
import "../../look/speaker.css";

type Talk = { readonly resolved: Resolved; readonly story: readonly Step[] };
type DeskProps = Talk & {
  readonly seen: Seen;
  readonly ask: (what: Asking) => void;
  readonly words: Strings;
  readonly keys: boolean;
};

/** What the speaker reads and presses while the talk goes on. */
const SpeakerDesk = ({ resolved, story, seen, ask, words, keys }: DeskProps) => {
  const [minutes, setMinutes] = useState(keptMinutes);
  const stops = useMemo(() => stopsOf(story), [story]);
  const { stand } = seen;
  const at = stand === null ? -1 : placeOf(stops, stand);
  const now = stops[at];
  const next = stops[at + 1];
  const root = useRef<HTMLDivElement>(null);
  const notes = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stop's notes are read from their beginning
  useEffect(() => notes.current?.scrollTo({ top: 0 }), [at]);
  const black = stand?.black ?? false;
  const go = (to: number) => {
    const stop = stops[Math.max(0, Math.min(stops.length - 1, to))];
    if (stop) ask({ is: "go", step: stop.step.id, answered: stop.is === "answered" });
  };
  const turn = (by: number) => go(at + by);
  const onBlack = () => ask({ is: "black", on: !black });
  const onKeyDown = (event: KeyboardEvent) => {
    void event;
    void keys;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mount hears its keys on its root
    <div className="cl-speaker" ref={root} onKeyDown={onKeyDown}>
      <Watch
        clock={seen.clock}
        spent={seen.spent}
        minutes={minutes}
        at={at}
        stops={stops.length}
        words={words}
        onTime={(does) => ask({ is: "time", does })}
        onMinutes={(to) => {
          setMinutes(to);
          keepMinutes(to);
        }}
      />
      <main>
        <section className="cl-now" aria-label={speaker.now}>
          <p className="cl-over">
            {now ? `${speaker.now} · ${speaker.place(at + 1, stops.length)}` : speaker.notUp}
          </p>
          <h1 dir="auto">{now?.step.headline}</h1>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
          <section className="cl-notes" ref={notes} aria-label={speaker.notes} tabIndex={0}>
            {now && <Notes stop={now} />}
            {now && <Hold stop={now} />}
          </section>
          {now && <StepFoot stop={now} of={resolved.case} words={words} />}
        </section>
        <section className="cl-beside" aria-label={speaker.next}>
          {now && (
            <figure>
              <SmallPicture
                resolved={resolved}
                story={story}
                stop={now}
                words={words}
                label={speaker.picture}
              />
              <figcaption>{speaker.picture}</figcaption>
            </figure>
          )}
          <p className="cl-over">{speaker.next}</p>
          {next ? (
            <>
              <h2 dir="auto">{next.is === "answered" ? speaker.answer : next.step.headline}</h2>
              <Hold stop={next} />
              <SmallPicture
                resolved={resolved}
                story={story}
                stop={next}
                words={words}
                label={speaker.pictureNext}
              />
            </>
          ) : (
            <p>{speaker.last}</p>
          )}
        </section>
      </main>
      <footer>
        <button type="button" className="cl-button" disabled={at === 0} onClick={() => turn(-1)}>
          ← {speaker.back}
        </button>
        <button type="button" className="cl-button" disabled={next === undefined} onClick={() => turn(1)}>
          {speaker.forth} →
        </button>
        <button type="button" className="cl-button" aria-pressed={black} onClick={onBlack}>
          {speaker.black} <kbd>B</kbd>
        </button>
        <p role="status">
          {seen.stage === null ? (
            <strong>{speaker.lost}</strong>
          ) : black ? (
            <strong>{speaker.blackOn}</strong>
          ) : (
            ""
          )}
        </p>
      </footer>
    </div>
  );
};

type Props = { readonly name: string; readonly words: Strings; readonly keys: boolean };

/** The speaker's window: waits for its stage, and then shows the notes of the step that is up. */
export const Speaker = ({ name, words, keys }: Props) => {
  const { seen, ask, deaf } = useStage(name);
  const read = useContent(seen.content);
  if (read?.resolved)
    return (
      <SpeakerDesk
        resolved={read.resolved}
        story={read.story}
        seen={seen}
        ask={ask}
        words={words}
        keys={keys}
      />
    );
  return (
    <main className="cl-speaker is-waiting" role="status">
      <h1>{deaf ? speaker.deaf : read ? speaker.unread : speaker.waiting}</h1>
      {!deaf && !read && <p>{speaker.waitingHelp}</p>}
    </main>
  );
};
