import { related } from "../../model/related.ts";
import { useView } from "../../view/useView.ts";
import { ConflictBox } from "../ConflictBox.tsx";
import { Part } from "../Facts.tsx";
import { useHere } from "../Here.tsx";
import { Fitting } from "./Fitting.tsx";

/** What the sources dispute and what they do not say, of what is selected or of the whole case. */
export const StageSources = () => {
  const { shown, words } = useHere();
  const selected = useView(({ view }) => view.selected);
  const near = selected === null ? null : related(shown.case, selected);
  const own = <T extends { readonly id: string }>(list: readonly T[] = []) => {
    const some = list.filter(({ id }) => near?.has(id));
    return some.length > 0 ? some : list;
  };
  const conflicts = own(shown.case.conflicts);
  const missing = own(shown.case.missing);
  return (
    <div className="cl-stage-detail">
      <Fitting className="cl-stage-subject">
        <Part title={words.panels.conflicts} of={conflicts}>
          <ul className="cl-conflicts">
            {conflicts.map((conflict) => (
              <div key={conflict.id} data-part="">
                <ConflictBox of={conflict} />
              </div>
            ))}
          </ul>
        </Part>
      </Fitting>
      <Fitting className="cl-stage-beside">
        <Part title={words.panels.missing} of={missing}>
          <ul className="cl-list">
            {missing.map(({ id, text }) => (
              <li key={id} data-part="">
                {text}
              </li>
            ))}
          </ul>
        </Part>
      </Fitting>
    </div>
  );
};
