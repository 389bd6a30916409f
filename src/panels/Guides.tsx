import { useMemo } from "react";
import { columnsOf } from "../layout/columns.ts";
import { guide as say } from "../look/guide.en.ts";
import type { Guide } from "../model/schema.ts";
import { CriterionRows } from "./CriterionRows.tsx";
import { useHere } from "./Here.tsx";
import { Each, usePage } from "./Items.tsx";
import { Pick } from "./Linked.tsx";
import { Cited } from "./Proof.tsx";
import { StateMark } from "./StateMark.tsx";

/** So many specimens at first, and more on demand. */
const MOST = 6;

const GuideBox = ({ of }: { of: Guide }) => {
  const { shown } = useHere();
  const all = useMemo(() => columnsOf(shown), [shown]);
  const [columns, more] = usePage(all, MOST);
  return (
    <section className="cl-guide">
      <h3>{of.title}</h3>
      <p>
        <b>{say.notDiagnosis}</b>
      </p>
      {of.text && <p>{of.text}</p>}
      <p>
        <Cited of={of} />
      </p>
      <div className="cl-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.criterion}</th>
              {columns.map((column) => (
                <th scope="col" key={column.id}>
                  <div className="cl-name">
                    <StateMark state={column.state} />
                    <Pick id={column.event}>{column.title}</Pick>
                  </div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Each of={of.criteria}>
              {(criterion) => <CriterionRows of={criterion} guide={of} columns={columns} />}
            </Each>
          </tbody>
        </table>
      </div>
      {more}
    </section>
  );
};

/** The published criteria that a case brings, each specimen set beside them: met, not met, or cannot be told. */
export const Guides = () => {
  const { shown } = useHere();
  return (
    <section aria-label={say.title}>
      <Each of={shown.case.guides ?? []}>{(guide) => <GuideBox of={guide} />}</Each>
    </section>
  );
};
