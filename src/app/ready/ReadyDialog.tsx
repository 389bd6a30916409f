import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useMemo, useState } from "react";
import { dialogs } from "../../look/dialogs.en.ts";
import { checkText, ready } from "../../look/ready.en.ts";
import type { Resolved } from "../../model/resolved.ts";
import { telling } from "../cursor.ts";
import { Dialog } from "../Dialog.tsx";
import type { Source } from "../source.ts";
import { keepMinutes, keptMinutes, minutesOf } from "../speaker/budget.ts";
import { useLobby } from "../speaker/useLobby.ts";
import { storyOf } from "../stage/story.ts";
import type { Loaded } from "../useCase.ts";
import { type Check, checksOf, type Verdict } from "./checks.ts";
import { gather, type Talk } from "./gather.ts";
import "../../look/ready.css";

type Props = {
  readonly source: Source;
  readonly resolved: Resolved;
  readonly loaded: Loaded;
  readonly base: string | null;
  readonly keys: boolean;
  readonly onClose: () => void;
};

const talkOf = ({
  resolved,
  loaded,
  base,
  keys,
}: Omit<Props, "onClose" | "source">): Omit<Talk, "minutes" | "speaker"> => ({
  resolved,
  severities: [...loaded.problems, ...resolved.problems].map(({ severity }) => severity),
  story: storyOf(resolved),
  own: (loaded.case?.story ?? []).length > 0,
  base,
  kept: loaded.opened?.kept ?? null,
  keys,
});

const order: readonly Verdict[] = ["look", "no", "ok"];

/** What is to be seen to before a talk, and what is fine; looks again whenever something has changed. */
export const ReadyDialog = ({ source, resolved, loaded, base, keys, onClose }: Props) => {
  const client = useQueryClient();
  const talk = useMemo(
    () => talkOf({ resolved: telling(resolved, source, client), loaded, base, keys }),
    [resolved, source, client, loaded, base, keys],
  );
  const { count, blocked, open } = useLobby();
  const [checks, setChecks] = useState<readonly Check[] | null>(null);
  const [minutes, setMinutes] = useState(keptMinutes);
  const [turn, setTurn] = useState(0);
  const field = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn looks again
  useEffect(() => {
    let late = false;
    void gather({ ...talk, minutes, speaker: { windows: count, blocked } }).then(
      (facts) => late || setChecks(checksOf(facts)),
    );
    return () => {
      late = true;
    };
  }, [talk, minutes, count, blocked, turn]);
  const many = (is: Verdict) => checks?.filter((check) => check.is === is).length ?? 0;
  return (
    <Dialog title={ready.title} close={dialogs.close} onClose={onClose}>
      <p role="status" className="cl-ready-sum">
        {checks ? ready.sum(many("ok"), many("look"), many("no")) : ready.looking}
      </p>
      <div className="cl-ready-bar">
        <label htmlFor={field}>{ready.minutes}</label>
        <input
          id={field}
          type="number"
          min={1}
          max={600}
          defaultValue={minutes}
          onChange={({ currentTarget }) => {
            const next = minutesOf(currentTarget.valueAsNumber);
            if (next === null) return;
            keepMinutes(next);
            setMinutes(next);
          }}
        />
        <button type="button" className="cl-button" onClick={open}>
          {ready.openSpeaker}
        </button>
        <button type="button" className="cl-button" onClick={() => setTurn(turn + 1)}>
          {ready.again}
        </button>
      </div>
      <ul className="cl-checks">
        {order
          .flatMap((is) => checks?.filter((check) => check.is === is) ?? [])
          .map(({ name, is, said, params }) => {
            const { says, remedy } = checkText(name, said, params);
            return (
              <li key={name} className={`is-${is}`} data-check={name}>
                <strong className="cl-verdict">{ready.is[is]}</strong>
                <span>
                  <b>{ready.checks[name].name}.</b> {says} {remedy !== null && <em>{remedy}</em>}
                </span>
              </li>
            );
          })}
      </ul>
    </Dialog>
  );
};
