import { lazy, Suspense, useId } from "react";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { useView } from "../view/useView.ts";
import type { Turn } from "./cursor.ts";

const Then = lazy(async () => ({ default: (await import("./Then.tsx")).Then }));

type Props = { readonly shown: Resolved; readonly words: Strings; readonly onTurn: (turn: Turn) => void };

/** The switch between what is known now and what was known then; and when that was. */
export const AsKnown = ({ shown, words, onTurn }: Props) => {
  const isThen = useView(({ view }) => view.asOf !== null);
  const name = useId();
  return (
    <div className="cl-known">
      <fieldset className="cl-switch">
        <legend>{words.app.asKnown}</legend>
        {[words.app.knownNow, words.app.knownThen].map((one, i) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              checked={isThen === (i === 1)}
              onChange={() => onTurn("switch")}
            />
            <span>{one}</span>
          </label>
        ))}
      </fieldset>
      {isThen && (
        <Suspense>
          <Then shown={shown} words={words} onTurn={onTurn} />
        </Suspense>
      )}
    </div>
  );
};
