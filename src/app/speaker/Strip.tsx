import { speaker } from "../../look/speaker.en.ts";
import type { Stop } from "../../model/story.ts";
import { Hold, headOf, Notes } from "./StopCard.tsx";
import type { SpeakerLink } from "./useSpeaker.ts";
import "../../look/strip.css";

type Props = { readonly link: SpeakerLink; readonly stops: readonly Stop[]; readonly at: number };

/** What stands under the stage, never on it: that the speaker window was blocked, or the notes for one screen. */
export const Strip = ({ link, stops, at }: Props) => {
  const { blocked, notes, open, dismiss, onNotes } = link;
  const now = stops[at];
  const next = stops[at + 1];
  const { strip } = speaker;
  if (!blocked && !notes) return null;
  return (
    <aside className="cl-strip" aria-label={notes ? speaker.notes : strip.label}>
      {notes && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className="cl-strip-notes" aria-label={speaker.notes} tabIndex={0}>
          {now && <Notes stop={now} />}
          {now && <Hold stop={now} />}
        </section>
      )}
      <div className="cl-strip-keys">
        {blocked && <p role="status">{strip.blocked}</p>}
        {notes && next && (
          <p dir="auto">
            {speaker.next}: {headOf(next)}
          </p>
        )}
        <p>
          <button type="button" className="cl-button" onClick={open}>
            {blocked ? strip.again : strip.open}
          </button>{" "}
          {notes ? (
            <button type="button" className="cl-button" onClick={() => onNotes(false)}>
              {strip.noNotes}
            </button>
          ) : (
            <>
              <button type="button" className="cl-button" onClick={() => onNotes(true)}>
                {strip.notes}
              </button>{" "}
              <button type="button" className="cl-button" onClick={dismiss}>
                {strip.dismiss}
              </button>
            </>
          )}
        </p>
      </div>
    </aside>
  );
};
