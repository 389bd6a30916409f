import { useMemo } from "react";
import { type EventRow, eventRow, type RowLine } from "../look/eventRows.ts";
import type { Event } from "../model/schema.ts";
import { Title } from "./cells.tsx";
import { Badges } from "./Datum.tsx";
import { Facts } from "./Facts.tsx";
import { Grid } from "./Grid.tsx";
import { useDay0, useHere } from "./Here.tsx";
import { Each } from "./Items.tsx";
import { RuleLines, SignOf } from "./Proof.tsx";

const Line = ({ of }: { of: RowLine }) => (
  <li>
    <span data-id={of.id}>
      {of.text}
      {of.on !== "" && <span className="cl-soft">{` (${of.on})`}</span>} {of.known}
    </span>
    {of.id !== undefined && <Badges id={of.id} />}
    <SignOf rules={of.inferred} /> {of.where !== "" && <span className="cl-where">{of.where}</span>}
    {of.codes !== "" && <span className="cl-soft">{`; ${of.codes}`}</span>}
    <RuleLines of={of.inferred} />
  </li>
);

const Lines = ({ of }: { of: readonly RowLine[] }) =>
  of.length === 0 ? null : (
    <ul className="cl-lines">
      <Each of={of}>{(line) => <Line of={line} />}</Each>
    </ul>
  );

const What = ({ of }: { of: EventRow }) => (
  <>
    <Title of={of.event} />
    <Badges id={of.event.id} />
    {of.text !== "" && <p>{of.text}</p>}
    <Lines of={of.parts} />
    <Facts of={of.facts} />
  </>
);

/** Events in the order given, a row each. */
export const EventTable = ({ of }: { of: readonly Event[] }) => {
  const here = useHere();
  const day0 = useDay0();
  const { panels } = here.words;
  const rows = useMemo(() => of.map((event) => eventRow(here, event, day0)), [here, of, day0]);
  return (
    <Grid<EventRow>
      caption={panels.events}
      of={rows}
      id={({ event }) => event.id}
      columns={[
        [panels.when, ({ when }) => when],
        [panels.kind, ({ kind }) => kind],
        [panels.what, (row) => <What of={row} />],
        [panels.findings, ({ findings }) => <Lines of={findings} />],
        [panels.known, ({ known }) => known],
        [panels.where, ({ where }) => where !== "" && <span className="cl-where">{where}</span>],
        [panels.inferred, ({ inferred }) => <RuleLines of={inferred} />],
      ]}
    />
  );
};
