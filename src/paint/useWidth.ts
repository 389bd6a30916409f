import { type RefObject, useLayoutEffect, useState } from "react";
import type { Px } from "../layout/scene.ts";
import { PAPER, useOnPaper } from "./useOnPaper.ts";

/** The width of an element on screen, followed as it changes; a usual one before it is there. */
export const useScreenWidth = (element: RefObject<HTMLElement | null>): Px => {
  const [width, setWidth] = useState<Px>(1100);
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    const read = () => node.clientWidth > 0 && setWidth(node.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(node);
    return () => observer.disconnect();
  }, [element]);
  return width;
};

/** The width that a figure is laid out at: its element's on screen; on paper that of an upright page, or less. */
export const useWidth = (element: RefObject<HTMLElement | null>, onPaper: Px = PAPER.upright): Px => {
  const width = useScreenWidth(element);
  return useOnPaper() ? onPaper : width;
};
