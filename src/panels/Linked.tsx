import { createElement, type FocusEvent, type PointerEvent, type ReactNode } from "react";
import { related } from "../model/related.ts";
import type { Id } from "../model/resolved.ts";
import type { Case } from "../model/schema.ts";
import type { State } from "../view/store.ts";
import { useStore, useView } from "../view/useView.ts";
import { useHere } from "./Here.tsx";

/** True when a thing belongs with what is selected or pointed at. */
const isLit = (of: Case, id: Id, { view, hover }: State): boolean =>
  [view.selected, hover].some((focus) => focus !== null && related(of, focus).has(id));

type Props = { readonly id: Id; readonly className?: string | undefined; readonly children?: ReactNode };

/** What makes an element stand for a thing: pointing at it lights the thing everywhere. */
export const useLinked = (id: Id, className: string | undefined) => {
  const store = useStore();
  const { shown } = useHere();
  const lit = useView((state) => isLit(shown.case, id, state));
  const hot = useView(({ hover }) => hover === id);
  const point = (event: PointerEvent | FocusEvent) => {
    event.stopPropagation();
    store.hover(id);
  };
  const leave = () => {
    if (store.get().hover === id) store.hover(null);
  };
  return {
    "data-id": id,
    className: [className, lit && "is-lit", hot && "is-hot"].filter(Boolean).join(" ") || undefined,
    onPointerOver: point,
    onPointerOut: leave,
    onFocus: point,
    onBlur: leave,
  };
};

/** A part of a panel that stands for a thing, and lights with it. */
export const Spot = ({
  id,
  as = "div",
  className,
  children,
}: Props & { readonly as?: "div" | "li" | "td" }) => createElement(as, useLinked(id, className), children);

/** A row of a table that stands for a thing. A click anywhere selects it; the keyboard has the button in it. */
export const SpotRow = ({ id, className, children }: Props) => {
  const store = useStore();
  const select = () => store.change((view) => ({ ...view, selected: id }), "push");
  const linked = useLinked(id, className);
  return (
    <tr {...linked} onClick={select} aria-current={useView(({ view }) => view.selected === id) || undefined}>
      {children}
    </tr>
  );
};

/** A button that selects a thing, or lets go of it. */
export const Pick = ({ id, className, children }: Props) => {
  const store = useStore();
  const selected = useView(({ view }) => view.selected === id);
  const linked = useLinked(id, className === undefined ? "cl-pick" : `cl-pick ${className}`);
  return (
    <button
      type="button"
      {...linked}
      aria-pressed={selected}
      onClick={(event) => {
        event.stopPropagation();
        store.change((view) => ({ ...view, selected: selected ? null : id }), "push");
      }}
    >
      {children}
    </button>
  );
};
