import { createElement, Fragment, type ReactNode, useState } from "react";
import { useHere } from "./Here.tsx";

const PAGE = 200;

/** Each of a list, drawn by its place: things without an id of their own have no better key. */
export const Each = <T,>({
  of,
  children,
}: {
  of: readonly T[];
  children: (item: T, i: number) => ReactNode;
}) => createElement(Fragment, null, ...of.map(children));

/** The first of a list, and a button for the next ones: no panel grows with the case. */
export const usePage = <T,>(of: readonly T[], size = PAGE): readonly [readonly T[], ReactNode] => {
  const { words } = useHere();
  const [most, setMost] = useState(size);
  const rest = of.length - most;
  if (rest <= 0) return [of, null];
  const more = (
    <button type="button" className="cl-more" onClick={() => setMost(most + size)}>
      {words.panels.more(Math.min(size, rest))}
    </button>
  );
  return [of.slice(0, most), more];
};

/** A plain list of no more than a page. Nothing at all when it is empty. */
export const Items = <T,>({
  of,
  className,
  children,
}: {
  of: readonly T[];
  className?: string;
  children: (item: T) => ReactNode;
}) => {
  const [page, more] = usePage(of);
  if (of.length === 0) return null;
  return (
    <>
      <ul className={className}>
        <Each of={page}>{children}</Each>
      </ul>
      {more}
    </>
  );
};
