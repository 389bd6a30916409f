import { type TouchEvent, useRef } from "react";
import type { Px } from "../../layout/scene.ts";

/** A finger that goes so far along, and less than half as far up or down, turns the page. */
const FAR: Px = 48;

const at = ({ changedTouches }: TouchEvent) => {
  const finger = changedTouches.item(0);
  return { x: finger?.clientX ?? 0, y: finger?.clientY ?? 0 };
};

/** Hears one finger that is drawn to the left (1) or to the right (-1). */
export const useSwipe = (turn: (by: 1 | -1) => void) => {
  const from = useRef<{ readonly x: Px; readonly y: Px } | null>(null);
  return {
    onTouchStart: (event: TouchEvent) => {
      from.current = event.touches.length === 1 ? at(event) : null;
    },
    onTouchCancel: () => {
      from.current = null;
    },
    onTouchEnd: (event: TouchEvent) => {
      const start = from.current;
      from.current = null;
      if (start === null || event.touches.length > 0) return;
      const to = at(event);
      const along = to.x - start.x;
      if (Math.abs(along) < FAR || Math.abs(to.y - start.y) > Math.abs(along) / 2) return;
      turn(along < 0 ? 1 : -1);
    },
  };
};
