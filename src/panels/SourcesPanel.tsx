import { type ReactNode, useMemo, useState } from "react";
import { related } from "../model/related.ts";
import { useView } from "../view/useView.ts";
import { Citations } from "./Citations.tsx";
import { ConflictBox } from "./ConflictBox.tsx";
import { ContextItem } from "./ContextItem.tsx";
import { Part } from "./Facts.tsx";
import { find, useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";
import { Spot } from "./Linked.tsx";
import { Panel } from "./Panel.tsx";
import { InferredNote } from "./Proof.tsx";
import { ReportControl } from "./ReportControl.tsx";
import { Statements } from "./Statements.tsx";
import { statementsOf } from "./statements.ts";

/** Something long under its title, drawn only while it is open. */
const Folded = ({ title, start, children }: { title: string; start: boolean; children: ReactNode }) => {
  const [open, setOpen] = useState(start);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children}
    </details>
  );
};

/** What the source says, statement by statement; what disagrees; what is not in it; and where it is from. */
export const SourcesPanel = () => {
  const here = useHere();
  const { shown, words } = here;
  const { panels } = words;
  const selected = useView(({ view: { selected: id } }) => (id !== null && find(shown, id) ? id : null));
  const large = useView(({ view }) => view.panel === "sources");
  const [only, setOnly] = useState(false);
  const near = only && selected !== null ? related(shown.case, selected) : null;
  const isNear = ({ id }: { readonly id: string | undefined }) =>
    near === null || (id !== undefined && near.has(id));
  const all = useMemo(() => statementsOf(here), [here]);
  const told = all.filter(isNear);
  const conflicts = (shown.case.conflicts ?? []).filter(isNear);
  const missing = (shown.case.missing ?? []).filter(isNear);
  const context = (shown.case.context ?? []).filter(isNear);
  const none = [told, conflicts, missing, context].every(({ length }) => length === 0);
  return (
    <Panel name="sources">
      <Citations />
      <ReportControl />
      {selected !== null && (
        <label className="cl-only">
          <input
            type="checkbox"
            checked={only}
            onChange={({ currentTarget }) => setOnly(currentTarget.checked)}
          />
          {panels.onlySelected}
        </label>
      )}
      {none && <p className="cl-note">{panels.nothingFor}</p>}
      <Part title={panels.conflicts} of={conflicts} className="cl-disagree">
        <Items of={conflicts} className="cl-conflicts">
          {(conflict) => <ConflictBox of={conflict} opens />}
        </Items>
      </Part>
      <Part title={panels.missing} of={missing} className="cl-missing">
        <Items of={missing} className="cl-list">
          {({ id, text }) => (
            <Spot as="li" id={id}>
              {text}
            </Spot>
          )}
        </Items>
      </Part>
      <Part title={panels.context} of={context} className="cl-beside">
        <Items of={context} className="cl-list">
          {(item) => <ContextItem of={item} />}
        </Items>
      </Part>
      {told.length > 0 && (
        <Folded key={String(large || only)} title={panels.statements(told.length)} start={large || only}>
          <Statements of={told} />
          <InferredNote of={told} />
        </Folded>
      )}
    </Panel>
  );
};
