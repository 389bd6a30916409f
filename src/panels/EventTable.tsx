import { findingText } from "../look/findingText.ts";
import type { Event, Finding } from "../model/schema.ts";
import { Line, Lines, Names, proof, Title } from "./cells.tsx";
import { Badges } from "./Datum.tsx";
import { type Fact, Facts } from "./Facts.tsx";
import { Grid } from "./Grid.tsx";
import { nameOf, useHere } from "./Here.tsx";
import { Known, When } from "./When.tsx";
import { codesText } from "./words.ts";

const What = ({ of }: { of: Event }) => {
  const { words } = useHere();
  const { panels } = words;
  const facts: readonly Fact[] = [
    [panels.note, of.note],
    [panels.modality, of.modality],
    [panels.site, of.site],
    [panels.cycles, of.cycles],
    [panels.line, of.line],
    [panels.lesions, of.lesions?.length ? <Names key="lesions" of={of.lesions} /> : undefined],
    [panels.specimens, of.specimens?.length ? <Names key="specimens" of={of.specimens} /> : undefined],
    [panels.codes, codesText(of.codes)],
  ];
  return (
    <>
      <Title of={of} />
      <Badges id={of.id} />
      {of.text && <p>{of.text}</p>}
      <Lines of={of.agents}>
        {(agent) => <Line of={agent}>{[agent.name, agent.dose].filter(Boolean).join(", ")}</Line>}
      </Lines>
      <Lines of={of.technique}>{(step) => <Line of={step}>{step.text}</Line>}</Lines>
      <Lines of={of.ports}>
        {(port) => (
          <Line of={port}>{[panels.port(port.site, port.count), port.role].filter(Boolean).join(", ")}</Line>
        )}
      </Lines>
      <Facts of={facts} />
    </>
  );
};

const FindingLine = ({ of }: { of: Finding }) => {
  const here = useHere();
  const { measure, on } = of;
  const text = findingText(here, of, "whole");
  return (
    <Line of={of}>
      <span data-id={of.id}>
        {measure === undefined ? text : here.words.panels.labeled(nameOf(here, measure), text)}
        {on !== undefined && <span className="cl-soft">{` (${nameOf(here, on)})`}</span>} <Known id={of.id} />
      </span>
      <Badges id={of.id} />
    </Line>
  );
};

/** Events in the order given, a row each. */
export const EventTable = ({ of }: { of: readonly Event[] }) => {
  const { words } = useHere();
  const { panels } = words;
  return (
    <Grid<Event>
      caption={panels.events}
      of={of}
      id={({ id }) => id}
      columns={[
        [panels.when, (event) => <When id={event.id} time={event.time} />],
        [panels.kind, ({ kind }) => words.kinds[kind]],
        [panels.what, (event) => <What of={event} />],
        [panels.findings, ({ findings }) => <Lines of={findings}>{(one) => <FindingLine of={one} />}</Lines>],
        [panels.known, ({ id }) => <Known id={id} />],
        ...proof(words),
      ]}
    />
  );
};
