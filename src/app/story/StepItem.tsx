import type { KeyboardEvent, ReactNode } from "react";
import { story as say } from "../../look/story.en.ts";
import type { Step } from "../../model/story.ts";

type Props = {
  readonly step: Step;
  readonly at: number;
  readonly last: number;
  readonly open: boolean;
  /** How many things there are to look at. */
  readonly advice: number;
  readonly onOpen: () => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly children: ReactNode;
};

/** One step in the list: its headline, which opens it, and its place. */
export const StepItem = ({ step, at, last, open, advice, onOpen, onMove, children }: Props) => {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    onMove(by);
  };
  const arrow = (by: 1 | -1, label: string, sign: string) => (
    // Not disabled at the ends: the focus would be lost where a step arrives.
    <button
      type="button"
      className="cl-quiet"
      aria-label={label}
      aria-disabled={(by < 0 ? at === 0 : at === last) || undefined}
      onClick={() => onMove(by)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <li className={open ? "cl-step is-open" : "cl-step"} data-step={step.id} onKeyDown={onKeyDown}>
      <div className="cl-step-head">
        <button type="button" className="cl-step-name" aria-expanded={open} onClick={onOpen}>
          <span className="cl-step-number">
            <span className="cl-unseen">{say.step} </span>
            {at + 1}
            <span className="cl-unseen">:</span>
          </span>{" "}
          <span dir="auto">{step.headline}</span>
        </button>
        {arrow(-1, say.up(step.headline), "↑")}
        {arrow(1, say.down(step.headline), "↓")}
      </div>
      {(step.hold || advice > 0) && (
        <p className="cl-step-marks">
          {step.hold && <span>{say.held}</span>}
          {advice > 0 && <span className="is-advice">{say.advice(advice)}</span>}
        </p>
      )}
      {open && children}
    </li>
  );
};
