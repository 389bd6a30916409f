import { type RefObject, useEffect, useRef } from "react";
import { type StageCommand, spotOf, stageCommand } from "./keys.ts";

type Heard = {
  readonly letters: boolean;
  readonly digits: string;
  readonly obey: (command: StageCommand) => void;
  /** Inside another page: the focus stays where it is, and what leads past an end is that page's. */
  readonly inside: boolean;
  readonly isPast: (command: StageCommand) => boolean;
};

/** Hears the keys of the stage wherever the focus is in its mount. */
export const useStageKeys = (root: RefObject<HTMLElement | null>, heard: Heard): void => {
  const latest = useRef(heard);
  useEffect(() => {
    latest.current = heard;
  });
  useEffect(() => {
    const stage = root.current;
    const mount = stage?.closest<HTMLElement>(".cl-desk");
    if (!stage || !mount) return;
    if (!latest.current.inside) stage.focus({ preventScroll: true });
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const { letters, digits, obey, inside, isPast } = latest.current;
      // A reload is the page's around.
      if (inside && (!letters || event.key === "F5")) return;
      const command = stageCommand(event, { spot: spotOf(event.target), letters, digits });
      if (command === null || (inside && isPast(command))) return;
      event.preventDefault();
      obey(command);
    };
    // What was pressed with a pointer must not keep the keys that come next.
    const release = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.pointerType === "" || target?.closest("textarea, input:not([type=radio]), a, dialog")) return;
      stage.focus({ preventScroll: true });
    };
    mount.addEventListener("keydown", press);
    stage.addEventListener("click", release as EventListener);
    return () => {
      mount.removeEventListener("keydown", press);
      stage.removeEventListener("click", release as EventListener);
    };
  }, [root]);
};
