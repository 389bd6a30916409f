import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { speaker } from "../../look/speaker.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Resolved } from "../../model/resolved.ts";
import { type Step, stopsOf } from "../../model/story.ts";
import { type StageCommand, spotOf, stageCommand } from "../stage/keys.ts";
import { keepMinutes, keptMinutes } from "./budget.ts";
import type { Asking } from "./protocol.ts";
import { SmallPicture } from "./SmallPicture.tsx";
import { Hold, headOf, Notes, StepFoot } from "./StopCard.tsx";
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
  const [digits, setDigits] = useState("");
  const stops = useMemo(() => stopsOf(story), [story]);
  const { stand } = seen;
  const at = stand?.at ?? -1;
  const now = stops[at];
  const next = stops[at + 1];
  const isSummary = stops.length > 0 && at === stops.length;
  const endsInSummary = stops.some(({ is }) => is === "asked");
  const isLast = at >= (endsInSummary ? stops.length : stops.length - 1);
  const notes = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each stop's notes are read from their beginning
  useEffect(() => notes.current?.scrollTo({ top: 0 }), [at]);
  const black = stand?.black ?? false;
  const onBlack = () => ask({ is: "black", on: !black });
  const obey = (command: StageCommand) => {
    setDigits(command.is === "digit" ? (typed) => `${typed}${command.digit}`.slice(-3) : "");
    switch (command.is) {
      case "next":
      case "back":
      case "first":
      case "last":
        return ask({ is: "press", key: command.is });
      case "go": {
        const to = stops.findIndex((stop) => stop.at === Number(digits) - 1);
        return to < 0 ? undefined : ask({ is: "go", at: to });
      }
      case "black":
        return onBlack();
      case "leave field":
        return document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const command = stageCommand(event.nativeEvent, { spot: spotOf(event.target), letters: keys, digits });
    // The keys of this window's own scrolling part stay with it.
    const scrolls = event.target === notes.current && /^Arrow(?:Up|Down)$/.test(event.key);
    if (command === null || scrolls) return;
    event.preventDefault();
    obey(command);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a mount hears its keys on its root
    <div className="cl-speaker" onKeyDown={onKeyDown}>
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
            {now
              ? `${speaker.now} · ${speaker.place(at + 1, stops.length)}`
              : isSummary
                ? speaker.now
                : speaker.notUp}
          </p>
          <h1 dir="auto">{now ? headOf(now) : isSummary && speaker.summary}</h1>
          {now?.step.text !== undefined && now.is !== "asked" && (
            <p className="cl-aside" dir="auto">
              {now.step.text}
            </p>
          )}
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
              <SmallPicture {...{ resolved, story, stops, at, words }} label={speaker.picture} />
              <figcaption>{speaker.picture}</figcaption>
            </figure>
          )}
          <p className="cl-over">{speaker.next}</p>
          {next ? (
            <>
              <h2 dir="auto">{headOf(next)}</h2>
              <Hold stop={next} />
              <SmallPicture {...{ resolved, story, stops, at: at + 1, words }} label={speaker.pictureNext} />
            </>
          ) : (
            <p>{isLast ? speaker.last : speaker.summary}</p>
          )}
        </section>
      </main>
      <footer>
        <button type="button" className="cl-button" disabled={at <= 0} onClick={() => obey({ is: "back" })}>
          ← {speaker.back}
        </button>
        <button type="button" className="cl-button" disabled={isLast} onClick={() => obey({ is: "next" })}>
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
