import { useEffect, useRef } from "react";
import { valueText } from "../look/format.ts";
import type { Conflict } from "../model/schema.ts";
import { useView } from "../view/useView.ts";
import { useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { Where } from "./Proof.tsx";

/** Brings a conflict into view when it is selected; takes the focus when a badge opened it. */
const useOpened = (of: Conflict, here: boolean) => {
  const ref = useRef<HTMLDivElement>(null);
  const selected = useView(({ view }) => view.selected === of.id);
  useEffect(() => {
    const box = ref.current;
    if (!box || !selected || !here) return;
    box.scrollIntoView?.({ block: "nearest" });
    const root = box.getRootNode() as Document | ShadowRoot;
    const from = root.activeElement;
    if (from?.getAttribute("data-opens") === of.id) box.querySelector("button")?.focus();
  }, [selected, here, of.id]);
  return ref;
};

/** The statements that disagree, each with its locator; which one is shown, and why. `opens` when badges lead here. */
export const ConflictBox = ({ of, opens = false }: { of: Conflict; opens?: boolean }) => {
  const { words } = useHere();
  const ref = useOpened(of, opens);
  const chosen = of.chosen === undefined ? undefined : of.statements[of.chosen];
  return (
    <Spot as="li" id={of.id} className="cl-conflict">
      <div ref={ref}>
        <Pick id={of.id} className="is-head">
          {of.title}
        </Pick>
      </div>
      <ul>
        <Each of={of.statements}>
          {(statement) => (
            <li className={statement === chosen ? "is-chosen" : undefined}>
              {statement.text}
              {statement.value && <b>{` ${valueText(statement.value, undefined, words)}`}</b>}{" "}
              <Where of={statement} />
              {statement === chosen && <em>{` ${words.panels.chosen}`}</em>}
            </li>
          )}
        </Each>
      </ul>
      {of.why && <p className="cl-soft">{of.why}</p>}
    </Spot>
  );
};
