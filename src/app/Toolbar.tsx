import { useId } from "react";
import { labelOf, momentOf } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { useStore, useView } from "../view/useView.ts";
import type { ScaleName } from "../view/view.ts";
import { AsKnown } from "./AsKnown.tsx";
import type { Turn } from "./cursor.ts";
import { LaneMenu } from "./LaneMenu.tsx";
import { zoomStep, zoomView } from "./zoom.ts";

type Props = { readonly shown: Resolved; readonly words: Strings };

/** Above this many events, lanes can be chosen and events looked for. */
const many = 12;

/** In the order of the sketch, which is not that of the default. */
const scales: readonly ScaleName[] = ["true", "broken", "steps"];

const ScaleSwitch = ({ words }: { words: Strings }) => {
  const store = useStore();
  const scale = useView(({ view }) => view.scale);
  const name = useId();
  return (
    <fieldset className="cl-switch">
      <legend>{words.app.scale}</legend>
      {scales.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={one === scale}
            onChange={() => store.change((view) => ({ ...view, scale: one }))}
          />
          <span>{words.scales[one]}</span>
        </label>
      ))}
    </fieldset>
  );
};

/** True for an event that days can be counted from: it has a place of its own on an axis. */
const isZero = (shown: Resolved, id: string): boolean => {
  const moment = momentOf(shown.extents.get(id));
  return moment !== null && moment.island !== null && !moment.hollow;
};

const DayZero = ({ shown, words }: Props) => {
  const store = useStore();
  const own = shown.case.day0 ?? "";
  const day0 = useView(({ view }) => view.day0) ?? own;
  const choose = (id: string) => store.change((view) => ({ ...view, day0: id === own ? null : id }));
  return (
    <label className="cl-field">
      <span>{words.app.day0}</span>
      <select value={day0} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {own === "" && <option value="">–</option>}
        {shown.case.events
          .filter(({ id }) => isZero(shown, id))
          .map((event) => (
            <option key={event.id} value={event.id}>
              {labelOf(event)}
            </option>
          ))}
      </select>
    </label>
  );
};

const Zoom = ({ shown, words }: Props) => {
  const store = useStore();
  const zoom = (factor: number) => store.change((view) => zoomView(shown, view, factor));
  const whole = useView(({ view }) => view.shown === null);
  return (
    <fieldset className="cl-zoom">
      <legend className="cl-unseen">{words.app.zoom}</legend>
      <button
        type="button"
        className="cl-button"
        aria-label={words.app.zoomOut}
        disabled={whole}
        onClick={() => zoom(1 / zoomStep)}
      >
        −
      </button>
      <button
        type="button"
        className="cl-button"
        aria-label={words.app.zoomIn}
        onClick={() => zoom(zoomStep)}
      >
        +
      </button>
      <button
        type="button"
        className="cl-button"
        disabled={whole}
        onClick={() => store.change((view) => ({ ...view, shown: null }))}
      >
        {words.app.whole}
      </button>
    </fieldset>
  );
};

const Find = ({ words }: { words: Strings }) => {
  const store = useStore();
  const find = useView(({ view }) => view.find);
  return (
    <input
      type="search"
      className="cl-find"
      aria-label={words.app.find}
      placeholder={words.app.find}
      value={find}
      onChange={({ currentTarget: { value } }) => store.change((view) => ({ ...view, find: value }))}
    />
  );
};

/** Whether the story is open beside the case, and what opens and closes it. */
export type Storied = { readonly open: boolean; readonly onToggle: () => void };

type ToolbarProps = Props & {
  readonly onKeys: () => void;
  readonly onTurn: (turn: Turn) => void;
  /** Absent where no story can be written. */
  readonly storied: Storied | undefined;
};

/** How the timeline is looked at. Nothing stands here before it works. */
export const Toolbar = ({ shown, words, onKeys, onTurn, storied }: ToolbarProps) => {
  const store = useStore();
  const table = useView(({ view }) => view.table);
  const events = shown.case.events.length;
  return (
    <div className="cl-toolbar" part="toolbar">
      {!table && events > 0 && (
        <>
          <ScaleSwitch words={words} />
          <DayZero shown={shown} words={words} />
        </>
      )}
      {events > 0 && <AsKnown shown={shown} words={words} onTurn={onTurn} />}
      {!table && events > 0 && (
        <>
          <Zoom shown={shown} words={words} />
          <LaneMenu shown={shown} words={words} hides={events > many} />
        </>
      )}
      {!table && events > many && <Find words={words} />}
      <div className="cl-ends">
        {storied && events > 0 && (
          <button type="button" className="cl-quiet" aria-pressed={storied.open} onClick={storied.onToggle}>
            {words.app.story}
          </button>
        )}
        <button type="button" className="cl-quiet" onClick={onKeys}>
          {words.app.keys} <kbd>?</kbd>
        </button>
        <button
          type="button"
          className="cl-quiet"
          aria-pressed={table}
          onClick={() => store.change((view) => ({ ...view, table: !view.table }))}
        >
          {words.app.table} <kbd>T</kbd>
        </button>
      </div>
    </div>
  );
};
