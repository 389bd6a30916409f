import type { Strings } from "../look/strings.en.ts";
import type { Id } from "../model/resolved.ts";
import { useStore, useView } from "../view/useView.ts";
import { toggleLane } from "../view/view.ts";

type Props = {
  readonly lanes: readonly Id[];
  readonly words: Strings;
  /** False where there are too few events to hide any. */
  readonly hides: boolean;
};

/** A row for each lane: whether it is drawn, and whether as one thin row of marks. */
export const LaneTable = ({ lanes, words, hides }: Props) => {
  const store = useStore();
  const hidden = useView(({ view }) => view.hidden);
  const collapsed = useView(({ view }) => view.collapsed);
  const nameOf = (lane: Id): string =>
    Object.hasOwn(words.lanes, lane) ? words.lanes[lane as keyof Strings["lanes"]] : lane;
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
  );
};
