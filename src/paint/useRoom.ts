import { type RefObject, useLayoutEffect, useState } from "react";
import type { Px } from "../layout/scene.ts";

/** The room within an element, px. */
export type Room = { readonly width: Px; readonly height: Px };

/** The room that an element has after what is around it has been laid out, before it is painted; followed as it changes. */
export const useRoom = (element: RefObject<HTMLElement | null>, first: Room): Room => {
  const [room, setRoom] = useState(first);
  // No list of what it depends on: a headline of two lines changes it as well as a window does.
  useLayoutEffect(() => {
    const node = element.current;
    if (node === null) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = node;
      if (width > 0 && height > 0)
        setRoom((last) => (last.width === width && last.height === height ? last : { width, height }));
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(node);
    return () => observer.disconnect();
  });
  return room;
};
