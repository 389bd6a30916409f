import { useMemo } from "react";
import { type Column, columnsOf, foundOf, measuresOf } from "../layout/columns.ts";
import { whenText } from "../look/describe.ts";
import { ownName } from "../look/findingText.ts";
import { numberText } from "../look/format.ts";
import type { Finding, Measure } from "../model/schema.ts";
import { Badges, Datum } from "./Datum.tsx";
import { find, useDay0, useHere } from "./Here.tsx";
import { Each, usePage } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { InferredMark, Where } from "./Proof.tsx";
import { Stains } from "./Stains.tsx";
import { StateMark } from "./StateMark.tsx";

/** More columns than this do not share the width but scroll. */
const FEW_COLUMNS = 4;
/** So many columns at first, and more on demand. */
const MOST_COLUMNS = 12;

/** What was found, each a button, with its measure where its row does not say that; says so where nothing was reported. */
const Found = ({ of, named = false }: { of: readonly Finding[]; named?: boolean }) => {
  const here = useHere();
  const { words } = here;
  if (of.length === 0) return <i className="cl-unsaid">{words.panels.notReported}</i>;
  return (
    <Each of={of}>
      {(finding) => (
        <span className="cl-found">
          <Pick id={finding.id} className="is-plain">
            <Datum of={finding} telling="in row" label={named ? ownName(here, finding) : undefined} />
          </Pick>
          <Badges id={finding.id} />
        </span>
      )}
    </Each>
  );
};

const Head = ({ of }: { of: Column }) => {
  const { shown, words } = useHere();
  const day0 = useDay0();
  const specimen = find(shown, of.id)?.it;
  return (
    <th scope="col">
      <div className="cl-name">
        <StateMark state={of.state} />
        <Pick id={of.event}>
          {of.title}
          {specimen && "inferred" in specimen && <InferredMark of={specimen} />}
        </Pick>
      </div>
      <Spot id={of.id} className="cl-soft">
        {whenText(shown, of.taken, day0, words)}
      </Spot>
    </th>
  );
};

const Row = ({ of, columns }: { of: Measure; columns: readonly Column[] }) => {
  const { words } = useHere();
  const unit = [of.unit, of.per && words.panels.per(of.per)].filter(Boolean).join(" ");
  return (
    <>
      <tr>
        <th scope="row">
          <Spot id={of.id}>
            <span title={of.title}>{of.label ?? of.title}</span>
            {unit && <small>{unit}</small>}
          </Spot>
        </th>
        {columns.map((column) => (
          <Spot as="td" key={column.id} id={column.id}>
            <Found of={foundOf(column, of)} />
          </Spot>
        ))}
      </tr>
      <Each of={of.thresholds ?? []}>
        {(threshold) => (
          <tr className="cl-threshold">
            <td />
            <td colSpan={columns.length}>
              {words.panels.threshold(numberText(threshold.number, words), threshold.text)}{" "}
              <Where of={threshold} />
              {threshold.reference && `; ${words.panels.reference(threshold.reference)}`}
            </td>
          </tr>
        )}
      </Each>
    </>
  );
};

/** The ladder as a table: specimens as columns in time order, what was measured as rows. Nothing joins the columns. */
export const HistologyTable = () => {
  const { shown, words } = useHere();
  const all = useMemo(() => columnsOf(shown), [shown]);
  const [columns, more] = usePage(all, MOST_COLUMNS);
  const stains = measuresOf(shown, "immunohistochemistry");
  const inRows = (["histology", "diagnosis"] as const)
    .flatMap((group) => measuresOf(shown, group))
    .filter((measure) => columns.some((column) => foundOf(column, measure).length > 0));
  const told = new Set([...inRows, ...stains].map(({ id }) => id));
  const rest = columns.map((column) =>
    column.findings.filter(({ measure }) => measure === undefined || !told.has(measure)),
  );
  return (
    <>
      <div className="cl-scroll">
        <table className={columns.length > FEW_COLUMNS ? "cl-histology is-wide" : "cl-histology"}>
          <thead>
            <tr>
              <th scope="col">
                <span className="cl-unseen">{words.panels.measure}</span>
              </th>
              {columns.map((column) => (
                <Head key={column.id} of={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {inRows.map((measure) => (
              <Row key={measure.id} of={measure} columns={columns} />
            ))}
            {rest.some((findings) => findings.length > 0) && (
              <tr>
                <th scope="row">{words.panels.otherFindings}</th>
                {columns.map((column, i) => (
                  <Spot as="td" key={column.id} id={column.id}>
                    <Found of={rest[i] ?? []} named />
                  </Spot>
                ))}
              </tr>
            )}
            {columns.some(({ state }) => state) && (
              <tr>
                <th scope="row">{words.panels.state}</th>
                {columns.map(({ id, state }) => (
                  <Spot as="td" key={id} id={id} className={state && `cl-own is-${state}`}>
                    {state ? words.states[state] : <i className="cl-unsaid">{words.panels.notStated}</i>}
                  </Spot>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      {more}
      {stains.length > 0 && <Stains columns={columns} stains={stains} />}
    </>
  );
};
