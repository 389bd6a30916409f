import type { ReactNode } from "react";
import { stage as say } from "../../look/stage.en.ts";
import type { Locator } from "../../model/schema.ts";
import { useHere } from "../../panels/Here.tsx";
import { placeOf } from "../../panels/places.ts";

/** One dash for each step that is done; the others only once it may be known how many there are. */
const Progress = ({ done, all }: { readonly done: number; readonly all: number | null }): ReactNode => (
  <span className="cl-progress" aria-hidden="true">
    {Array.from({ length: all ?? done }, (_, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a dash is its place
      <i key={i} className={i + 1 === done ? "is-now" : i < done ? "is-done" : undefined} />
    ))}
  </span>
);

type Props = {
  readonly where: readonly Locator[] | undefined;
  readonly done: number;
  readonly all: number | null;
  readonly digits: string;
  readonly onOut: (() => void) | null;
};

/** How far the story is, and where the source says what the step tells. */
export const Foot = ({ where = [], done, all, digits, onOut }: Props) => {
  const here = useHere();
  const places = [...new Set(where.map((at) => placeOf(here, at)))];
  const sources = here.shown.case.sources ?? [];
  const cited = sources.filter(({ id }, i) =>
    where.some(({ source }) => source === id || (!source && i === 0)),
  );
  const step = all === null ? say.step(done) : say.stepOf(done, all);
  return (
    <footer className="cl-stage-foot">
      <p className="cl-steps">
        <Progress done={done} all={all} />
        {digits === "" ? step : say.goTo(digits)}
      </p>
      <p className="cl-from">
        {places.length > 0 && <span>{places.join("; ")}</span>}
        {cited.map(({ id, citation }) => (
          <cite key={id}>{citation}</cite>
        ))}
      </p>
      {onOut && (
        <button type="button" className="cl-leave" aria-label={say.out} onClick={onOut}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3 3 13" />
          </svg>
        </button>
      )}
    </footer>
  );
};
