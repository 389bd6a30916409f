import { type RefObject, useLayoutEffect, useState } from "react";
import type { Px } from "../layout/scene.ts";

/** The width of an element, followed as it changes; a usual one before it is on screen. */
export const useWidth = (element: RefObject<HTMLElement | null>): Px => {
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
