import { type ReactNode, useLayoutEffect, useRef } from "react";

/** Hides parts from the last to the second until what is left has room. */
const settle = (box: HTMLElement): void => {
  const parts = [...box.querySelectorAll<HTMLElement>("[data-part]")];
  for (const part of parts) part.hidden = false;
  for (const part of parts.slice(1).reverse()) {
    if (box.scrollHeight <= box.clientHeight + 1) return;
    part.hidden = true;
  }
};

/** A column of parts, each under `data-part`, the most important first: those stand in it that have room. */
export const Fitting = ({
  className,
  children,
}: {
  readonly className: string;
  readonly children: ReactNode;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const node = box.current;
    if (node === null) return;
    settle(node);
    const observer = new ResizeObserver(() => settle(node));
    observer.observe(node);
    return () => observer.disconnect();
  });
  return (
    <div ref={box} className={`cl-fitting ${className}`}>
      {children}
    </div>
  );
};
