import { useSyncExternalStore } from "react";
import type { Px } from "../layout/scene.ts";

/**
 * The widths that pictures are laid out at for paper, px: what A4 and Letter have between their margins, upright and
 * across. A browser lays paper out without telling scripts its width, so style chooses between the two.
 */
export const PAPER: { readonly upright: Px; readonly across: Px } = { upright: 680, across: 940 };

let printing = false;

const subscribe = (changed: () => void): (() => void) => {
  const turn = (next: boolean) => () => {
    printing = next;
    changed();
  };
  const [begin, end] = [turn(true), turn(false)];
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
};

/** True from the moment the page is asked to print until it has. */
export const useOnPaper = (): boolean => useSyncExternalStore(subscribe, () => printing);
