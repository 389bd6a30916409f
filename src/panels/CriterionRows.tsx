import type { Column } from "../layout/columns.ts";
import { findingText } from "../look/findingText.ts";
import { guide as say } from "../look/guide.en.ts";
import { type Judgment, judge, judgeForms } from "../model/criteria.ts";
import type { Condition, Criterion, Guide } from "../model/schema.ts";
import { find, type Here, useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { Spot } from "./Linked.tsx";
import { Cited } from "./Proof.tsx";
import { placeOf } from "./places.ts";

const SIGNS: Readonly<Record<Judgment, readonly [name: string, sign: string]>> = {
  met: ["met", "M3.4 6.2L5.2 8L8.6 4.2"],
  "not met": ["not", "M3.6 3.6L8.4 8.4M8.4 3.6L3.6 8.4"],
  "cannot be told": ["open", ""],
};

/** A judgment as a shape and its word. */
const Judged = ({ is }: { is: Judgment }) => {
  const [name, sign] = SIGNS[is];
  return (
    <span className={`cl-judged is-${name}`}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <circle cx="6" cy="6" r="5.2" />
        {sign && <path d={sign} />}
      </svg>
      {say.judgments[is]}
    </span>
  );
};

const measureOf = ({ shown }: Here, { measure }: Condition) => {
  const found = measure === undefined ? undefined : find(shown, measure);
  return found?.is === "measure" ? found.it : undefined;
};

const judgeIn = (here: Here, { findings }: Column) => {
  const conflicts = here.shown.case.conflicts ?? [];
  return (condition: Condition) => judge(condition, findings, conflicts, measureOf(here, condition));
};

/** What the report has for a condition, and whether its statements disagree. */
const heldBy = (here: Here, { findings }: Column, condition: Condition): string => {
  const own = findings.filter(({ measure }) => measure !== undefined && measure === condition.measure);
  if (own.length === 0) return condition.measure === undefined ? "" : here.words.panels.notReported;
  const clash = here.shown.case.conflicts?.some(({ concerns }) =>
    own.some(({ id }) => concerns?.includes(id)),
  );
  const said = own.map((finding) => findingText(here, finding, "in row"));
  return [...said, ...(clash ? [say.disagree] : [])].join("; ");
};

const ConditionRow = ({ of, columns }: { of: Condition; columns: readonly Column[] }) => {
  const here = useHere();
  return (
    <tr className="cl-condition">
      <th scope="row">{of.text}</th>
      {columns.map((column) => (
        <Spot as="td" key={column.id} id={column.id}>
          <Judged is={judgeIn(here, column)(of)} />
          <small>{heldBy(here, column, of)}</small>
        </Spot>
      ))}
    </tr>
  );
};

const citation = (here: Here, { where = [], references }: Criterion | Guide): string =>
  [...where.map((at) => placeOf(here, at)), references].join();

/** A criterion, its forms, and the conditions of each, with what the report says of every specimen. */
export const CriterionRows = ({
  of,
  guide,
  columns,
}: {
  of: Criterion;
  guide: Guide;
  columns: readonly Column[];
}) => {
  const here = useHere();
  const told = of.text ?? (of.forms?.length ? "" : say.noCriteria);
  const same = citation(here, of) === citation(here, guide);
  const judged = columns.map((column) => judgeForms(of, judgeIn(here, column)));
  return (
    <>
      <tr className="cl-criterion">
        <th scope="row">
          {of.title}
          {told !== "" && <small>{told}</small>}
          {!same && (
            <small>
              <Cited of={of} />
            </small>
          )}
        </th>
        {judged.map(({ whole }, i) => (
          <td key={columns[i]?.id}>
            <Judged is={whole} />
          </td>
        ))}
      </tr>
      <Each of={of.forms ?? []}>
        {(form, i) => (
          <>
            <tr className="cl-form">
              <th scope="row">{form.title ?? `${i + 1}`}</th>
              {judged.map(({ forms }, k) => (
                <td key={columns[k]?.id}>
                  <Judged is={forms[i] ?? "cannot be told"} />
                </td>
              ))}
            </tr>
            <Each of={form.conditions}>
              {(condition) => <ConditionRow of={condition} columns={columns} />}
            </Each>
          </>
        )}
      </Each>
    </>
  );
};
