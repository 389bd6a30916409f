import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useStore, useView } from "../view/useView.ts";
import { DEFAULT_VIEW, type View } from "../view/view.ts";
import type { Answers } from "./stage/answers.ts";

/** The reading view that was left for the stage, and how far it was scrolled. */
type Left = { readonly view: View; readonly y: number };

/** Goes on stage, as the answer to a press. */
export type OnPresent = (event: MouseEvent<HTMLElement>) => void;

/** The way onto the stage and off it again, and what is kept between two visits. */
export const useStageDoor = (onStop: (at: number) => Promise<void>) => {
  const store = useStore();
  const onStage = useView(({ view }) => view.step !== null);
  const left = useRef<Left | null>(null);
  const [answers] = useState<Answers>(() => new Map());
  useEffect(() => {
    if (!onStage && left.current) scrollTo(0, left.current.y);
  }, [onStage]);
  const onPresent: OnPresent = ({ currentTarget }) => {
    left.current = { view: store.get().view, y: scrollY };
    // Browsers fill the screen only as the answer to a press; where they refuse, the window is the stage.
    const mount = currentTarget.closest(".caseline");
    mount?.requestFullscreen?.().catch(() => undefined);
    // The stage must be there before the reading view goes.
    void import("./stage/Stage.tsx").then(
      () => onStop(0),
      () => onStop(0),
    );
  };
  const onOut = () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    const { step, answered } = DEFAULT_VIEW;
    // A link led onto the stage: then what is read is what was known at the step.
    store.change((view) => left.current?.view ?? { ...view, step, answered }, "push");
  };
  return { answers, onPresent, onOut };
};
