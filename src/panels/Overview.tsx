import { whenText } from "../look/describe.ts";
import { dateText, spanText } from "../look/format.ts";
import { useStore } from "../view/useView.ts";
import { Facts, Part } from "./Facts.tsx";
import { nameOf, useDay0, useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";
import { Pick } from "./Linked.tsx";
import { InferredMark, Where } from "./Proof.tsx";
import { StateMark } from "./StateMark.tsx";

/** The states of the disease one after the other, each a button. */
const Course = () => {
  const { shown, words } = useHere();
  const day0 = useDay0();
  return (
    <Items of={shown.case.course ?? []} className="cl-courses">
      {({ id, state, label, title }) => (
        <li>
          <StateMark state={state} />
          <Pick id={id} className="is-plain">
            {label ?? title}
          </Pick>
          <span className="cl-soft">{whenText(shown, id, day0, words)}</span>
        </li>
      )}
    </Items>
  );
};

/** How much the sources leave open; a button that opens them. */
const Open = () => {
  const { shown, words } = useHere();
  const store = useStore();
  const { conflicts = [], missing = [] } = shown.case;
  const counts = [
    conflicts.length > 0 && words.panels.counts.conflicts(conflicts.length),
    missing.length > 0 && words.panels.counts.missing(missing.length),
  ].filter(Boolean);
  if (counts.length === 0) return null;
  return (
    <button
      type="button"
      className="cl-more"
      onClick={() => store.change((view) => ({ ...view, panel: "sources" }), "push")}
    >
      {counts.join(", ")}
    </button>
  );
};

/** With nothing selected: who the case is about, how it went, and, off stage, how to begin. */
export const Overview = ({ onStage = false }: { readonly onStage?: boolean }) => {
  const here = useHere();
  const { panels } = here.words;
  const { patient, lastKnown, board } = here.shown.case;
  const { sex, age, born } = patient ?? {};
  const person = sex && (
    <>
      {panels.sex[sex.is]}
      <InferredMark of={sex} /> <Where of={sex} />
    </>
  );
  const aged = age && (
    <>
      {spanText(age.is, here.words)}{" "}
      <Pick id={age.at} className="is-plain">
        {nameOf(here, age.at)}
      </Pick>
      <InferredMark of={age} /> <Where of={age} />
    </>
  );
  const last = lastKnown !== undefined && (
    <Pick id={lastKnown} className="is-plain">
      {nameOf(here, lastKnown)}
    </Pick>
  );
  return (
    <>
      {!onStage && <p className="cl-prose cl-hint">{panels.howTo}</p>}
      <Facts
        of={[
          [panels.sexIs, person],
          [panels.ageIs, aged],
          [panels.born, born !== undefined && dateText(born, here.words)],
          [panels.lastKnown, last],
          [panels.question, board?.question],
          [panels.recommendation, board?.recommendation],
        ]}
      />
      <Part title={panels.course} of={here.shown.case.course}>
        <Course />
      </Part>
      {!onStage && <Open />}
    </>
  );
};
