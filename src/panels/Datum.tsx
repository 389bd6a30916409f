import { findingText, type Telling } from "../look/findingText.ts";
import { signOf } from "../look/sign.ts";
import type { Id } from "../model/resolved.ts";
import type { Finding } from "../model/schema.ts";
import { useStore } from "../view/useView.ts";
import { useHere } from "./Here.tsx";
import { showConflict } from "./openConflict.ts";
import { InferredMark } from "./Proof.tsx";

/** A finding in words, after a sign that tells found, not found, not done and not reported apart without color. */
export const Datum = ({
  of,
  telling = "alone",
  label,
}: {
  of: Finding;
  telling?: Telling;
  /** What was found of it, where nothing beside it says that. */
  label?: string | undefined;
}) => {
  const here = useHere();
  const text = findingText(here, of, telling);
  const [kind, sign] = signOf(of.value, of.text);
  return (
    <span className={`cl-datum is-${kind}`}>
      {sign && (
        <span className="cl-sign" aria-hidden="true">
          {sign}
        </span>
      )}
      {label === undefined ? text : here.words.panels.labeled(label, text)}
      <InferredMark of={of} />
    </span>
  );
};

/** For each conflict about a datum a button with the number of its statements; opens the conflict in Sources. */
export const Badges = ({ id }: { id: Id }) => {
  const { shown, words } = useHere();
  const store = useStore();
  return shown.case.conflicts
    ?.filter(({ concerns }) => concerns?.includes(id))
    .map((conflict) => {
      const says = words.panels.disagree(conflict.statements.length, conflict.title);
      const open = () =>
        store.change(
          (view) => ({ ...view, selected: conflict.id, panel: view.panel === null ? null : "sources" }),
          "push",
        );
      return (
        <button
          key={conflict.id}
          type="button"
          className="cl-badge"
          title={says}
          aria-label={says}
          onClick={(event) => {
            event.stopPropagation();
            open();
            showConflict(event.currentTarget, conflict.id);
          }}
        >
          <span aria-hidden="true">{conflict.statements.length}</span>
        </button>
      );
    });
};
