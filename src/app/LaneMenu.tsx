import { useMemo } from "react";
import { laneContents } from "../layout/lanes.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import { useStore, useView } from "../view/useView.ts";
import { DEFAULT_VIEW, toggleLane } from "../view/view.ts";

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

/** Which lanes are drawn, and which of them as one thin row of marks. */
export const LaneMenu = ({ shown, words, hides }: Props) => {
  const store = useStore();
  const hidden = useView(({ view }) => view.hidden);
  const collapsed = useView(({ view }) => view.collapsed);
  const lanes = useMemo(() => laneContents(shown, DEFAULT_VIEW).map(({ id }) => id), [shown]);
  const nameOf = (lane: Id): string =>
    Object.hasOwn(words.lanes, lane) ? words.lanes[lane as keyof Strings["lanes"]] : lane;
  const drawn = lanes.filter((lane) => !hidden.includes(lane)).length;
  const box = (of: "collapsed" | "hidden", lane: Id, on: boolean, disabled = false) => (
    <input
      type="checkbox"
      checked={on}
      disabled={disabled}
      aria-label={`${nameOf(lane)}: ${of === "hidden" ? words.app.laneShown : words.app.laneFolded}`}
      onChange={() => store.change((view) => toggleLane(view, of, lane))}
    />
  );
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
      ref={closedFromOutside}
    >
      <summary>{drawn < lanes.length ? words.app.lanesFew(drawn, lanes.length) : words.app.lanes}</summary>
      <table>
        <thead>
          <tr>
            <td />
            {hides && <th scope="col">{words.app.laneShown}</th>}
            <th scope="col">{words.app.laneFolded}</th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane) => (
            <tr key={lane}>
              <th scope="row">{nameOf(lane)}</th>
              {hides && <td>{box("hidden", lane, !hidden.includes(lane))}</td>}
              <td>{box("collapsed", lane, collapsed.includes(lane), hidden.includes(lane))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
