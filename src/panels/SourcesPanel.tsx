import { type ReactNode, useState } from "react";
import { related } from "../model/related.ts";
import { useView } from "../view/useView.ts";
import { ConflictBox } from "./ConflictBox.tsx";
import { ContextItem } from "./ContextItem.tsx";
import { Facts, Part } from "./Facts.tsx";
import { useHere } from "./Here.tsx";
import { Each, Items, usePage } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { Panel } from "./Panel.tsx";
import { InferredMark, placeOf } from "./Proof.tsx";
import { byPlace, statementsOf, type Told } from "./statements.ts";

const isDoi = (text: string): boolean => /^10\.\d{4,9}\/[^\s\\]+$/.test(text);

const Doi = ({ of }: { of: string }) =>
  isDoi(of) ? (
    <a href={`https://doi.org/${encodeURI(of)}`} target="_blank" rel="noopener noreferrer">
      {of}
    </a>
  ) : (
    of
  );

/** Where the case is from: citation, DOI as a link when it is one, and license. */
const Citations = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Items of={shown.case.sources ?? []} className="cl-list">
      {({ id, title, citation, doi, license }) => (
        <li>
          <Facts
            of={[
              [panels.source, title],
              [panels.citation, citation],
              [panels.doi, doi !== undefined && <Doi key={id} of={doi} />],
              [panels.license, license],
            ]}
          />
        </li>
      )}
    </Items>
  );
};

const Statement = ({ of }: { of: Told }) => {
  const words = (
    <>
      <span className="cl-soft">{of.about}</span> {of.text}
    </>
  );
  return (
    <li>
      {of.id === undefined ? (
        words
      ) : (
        <Pick id={of.id} className="is-plain">
          {words}
        </Pick>
      )}
      <InferredMark of={of} />
    </li>
  );
};

const Statements = ({ of }: { of: readonly Told[] }) => {
  const here = useHere();
  const [page, more] = usePage(byPlace(here, of, (at) => placeOf(here, at)));
  return (
    <>
      <div className="cl-statements">
        <Each of={page}>
          {([place, told]) => (
            <section>
              <h4>{place}</h4>
              <Items of={told}>{(one) => <Statement of={one} />}</Items>
            </section>
          )}
        </Each>
      </div>
      {more}
    </>
  );
};

const Filled = ({ of, title, children }: { of: readonly unknown[]; title: string; children: ReactNode }) =>
  of.length === 0 ? null : <Part title={title}>{children}</Part>;

/** What the source says, statement by statement; what disagrees; what is not in it; and where it is from. */
export const SourcesPanel = () => {
  const here = useHere();
  const { shown, words } = here;
  const { panels } = words;
  const selected = useView(({ view }) => view.selected);
  const [only, setOnly] = useState(false);
  const near = only && selected !== null ? related(shown.case, selected) : null;
  const isNear = ({ id }: { readonly id: string | undefined }) =>
    near === null || (id !== undefined && near.has(id));
  const told = statementsOf(here).filter(isNear);
  const conflicts = (shown.case.conflicts ?? []).filter(isNear);
  const missing = (shown.case.missing ?? []).filter(isNear);
  const context = (shown.case.context ?? []).filter(isNear);
  const none = [told, conflicts, missing, context].every(({ length }) => length === 0);
  return (
    <Panel name="sources">
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
      <div className="cl-columns">
        <div>
          <Filled of={conflicts} title={panels.conflicts}>
            <Items of={conflicts} className="cl-conflicts">
              {(conflict) => <ConflictBox of={conflict} opens />}
            </Items>
          </Filled>
        </div>
        <div>
          <Filled of={missing} title={panels.missing}>
            <Items of={missing} className="cl-list">
              {({ id, text }) => (
                <Spot as="li" id={id}>
                  {text}
                </Spot>
              )}
            </Items>
          </Filled>
        </div>
        <div>
          <Filled of={context} title={panels.context}>
            <Items of={context} className="cl-list">
              {(item) => <ContextItem of={item} />}
            </Items>
          </Filled>
          <Filled of={shown.case.sources ?? []} title={panels.source}>
            <Citations />
          </Filled>
        </div>
      </div>
      <Filled of={told} title={panels.statements}>
        <Statements of={told} />
      </Filled>
    </Panel>
  );
};
