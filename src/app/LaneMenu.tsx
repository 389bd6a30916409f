import { lazy, Suspense, useMemo, useState } from "react";
import { laneContents } from "../layout/lanes.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { useView } from "../view/useView.ts";
import { DEFAULT_VIEW } from "../view/view.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const LaneTable = lazy(async () => ({ default: (await import("./LaneTable.tsx")).LaneTable }));

type Props = {
  readonly shown: Resolved;
  readonly words: Strings;
  /** False where there are too few events to hide any. */
  readonly hides: boolean;
};

/** Closes a menu when something beside it is pressed. */
const closedFromOutside = (menu: HTMLDetailsElement | null) => {
  const root = menu?.getRootNode();
  const pressed = ({ target }: Event) => {
    if (menu && !(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  root?.addEventListener("pointerdown", pressed);
  return () => root?.removeEventListener("pointerdown", pressed);
};

/** A menu of the lanes, which says so when some are not drawn. */
export const LaneMenu = ({ shown, words, hides }: Props) => {
  const hidden = useView(({ view }) => view.hidden);
  const [wanted, setWanted] = useState(false);
  const lanes = useMemo(() => laneContents(shown, DEFAULT_VIEW).map(({ id }) => id), [shown]);
  const drawn = lanes.filter((lane) => !hidden.includes(lane)).length;
  return (
    <details
      className="cl-menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !event.currentTarget.open) return;
        event.preventDefault();
        event.currentTarget.open = false;
        event.currentTarget.querySelector("summary")?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
      }}
      onToggle={() => setWanted(true)}
      ref={closedFromOutside}
    >
      <summary>{drawn < lanes.length ? words.app.lanesFew(drawn, lanes.length) : words.app.lanes}</summary>
      {wanted && (
        <ErrorBoundary part={words.app.parts.dialog} words={words}>
          <Suspense>
            <LaneTable lanes={lanes} words={words} hides={hides} />
          </Suspense>
        </ErrorBoundary>
      )}
    </details>
  );
};
