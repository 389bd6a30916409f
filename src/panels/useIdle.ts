import { type RefObject, startTransition, useEffect, useState } from "react";

/** How long a browser that does not tell when it is idle is given for its first view. */
const givenMs = 300;

/**
 * True once the page has been drawn and has nothing to do, or is about to be printed; not while the focus is within an
 * element, which would lose it to what comes in its place.
 */
export const useIdle = (element: RefObject<Element | null>): boolean => {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const page = element.current?.ownerDocument.defaultView;
    if (!page || idle) return;
    const go = () => startTransition(() => setIdle(true));
    const goOnceLeft = () => {
      const node = element.current;
      if (!node?.contains(node.ownerDocument.activeElement)) return go();
      node.addEventListener("focusout", goOnceLeft, { once: true });
    };
    const asks = typeof page.requestIdleCallback === "function";
    const waiting = asks ? page.requestIdleCallback(goOnceLeft) : page.setTimeout(goOnceLeft, givenMs);
    page.addEventListener("beforeprint", go);
    return () => {
      if (asks) page.cancelIdleCallback(waiting);
      else page.clearTimeout(waiting);
      page.removeEventListener("beforeprint", go);
    };
  }, [element, idle]);
  return idle;
};
