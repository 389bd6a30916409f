import { useId } from "react";
import { speaker } from "../../look/speaker.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import { minutesOf } from "./budget.ts";
import { type Clock, elapsedMs } from "./clock.ts";
import { useNow } from "./now.ts";
import { paceOf, type Spent, spentOn, watchText } from "./pace.ts";

type Props = {
  readonly clock: Clock;
  readonly spent: Spent;
  readonly minutes: number;
  /** Which of how many stops is up; -1 for none. */
  readonly at: number;
  readonly stops: number;
  readonly words: Strings;
  readonly onMinutes: (minutes: number) => void;
  readonly onTime: (does: "start" | "pause" | "reset") => void;
};

const { time } = speaker;

/** The time of day, the time of the talk against its budget, and how it stands to its plan. */
export const Watch = ({ clock, spent, minutes, at, stops, words, onMinutes, onTime }: Props) => {
  const { nowMs, wallMs } = useNow(250);
  const field = useId();
  const budgetMs = minutes * 60_000;
  const gone = elapsedMs(clock, nowMs);
  const runs = clock.sinceMs !== null;
  const pace = paceOf(gone, budgetMs, at, stops);
  const wall = new Intl.DateTimeFormat(words.locale, { timeStyle: "short" }).format(wallMs);
  const said = time.pace[pace.is](watchText(pace.byMs));
  const share = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;
  return (
    <section className={`cl-watch is-${pace.is.replace(" ", "-")}`} aria-label={time.group}>
      <p className="cl-wall">
        <span className="cl-unseen">{time.wall} </span>
        {wall}
      </p>
      <p className="cl-elapsed">
        <span className="cl-unseen">{time.elapsed} </span>
        <strong>{watchText(gone)}</strong> {time.of(watchText(budgetMs))}
      </p>
      <div className="cl-watch-keys">
        <button type="button" className="cl-button" onClick={() => onTime(runs ? "pause" : "start")}>
          {runs ? time.pause : time.start}
        </button>
        <button type="button" className="cl-button" onClick={() => onTime("reset")}>
          {time.reset}
        </button>
        <label htmlFor={field}>{time.minutes}</label>
        <input
          id={field}
          type="number"
          min={1}
          max={600}
          step={1}
          defaultValue={minutes}
          onChange={({ currentTarget }) => {
            const next = minutesOf(currentTarget.valueAsNumber);
            if (next !== null) onMinutes(next);
          }}
        />
      </div>
      <div className="cl-pace">
        <div className="cl-pace-bar" aria-hidden="true">
          {stops > 0 && at >= 0 && (
            <span
              className="cl-pace-step"
              style={{ insetInlineStart: share(at / stops), width: share(1 / stops) }}
            />
          )}
          <span className="cl-pace-gone" style={{ width: share(gone / budgetMs) }} />
        </div>
        <p>
          <strong>{runs || gone > 0 ? said : time.stopped}</strong>
          {at >= 0 && (
            <span>
              {" "}
              · {time.step}{" "}
              {time.stepOf(
                watchText(spent.up === null ? 0 : spentOn(spent, spent.up, gone)),
                watchText(budgetMs / Math.max(1, stops)),
              )}
            </span>
          )}
          {gone > 0 && gone < budgetMs && <span> · {time.left(watchText(budgetMs - gone))}</span>}
        </p>
      </div>
    </section>
  );
};
