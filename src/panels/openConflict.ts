import type { Id } from "../model/resolved.ts";

/** Frames to wait for a panel that is still being loaded. */
const PATIENCE = 120;

/**
 * Brings the place that tells of a conflict into view and gives it the focus, once it is drawn: in Sources, or in its row
 * of the table. `from` is an element of the panels or tables, which may itself be gone by then.
 */
export const showConflict = (from: Element, id: Id): void => {
  const root = from.closest(".cl-panels, .cl-tables");
  const look = (left: number) => {
    const place = root?.querySelector(`[data-opened="${CSS.escape(id)}"]`);
    if (!place) {
      if (left > 0) requestAnimationFrame(() => look(left - 1));
      return;
    }
    place.scrollIntoView?.({ block: "nearest" });
    place.querySelector("button")?.focus({ preventScroll: true });
  };
  requestAnimationFrame(() => look(PATIENCE));
};
