import { valueText } from "../look/format.ts";
import { codesText } from "../look/names.ts";
import type { Image, Missing } from "../model/named.ts";
import type { Case, Conflict, Context, CourseState } from "../model/schema.ts";
import { Line, Lines, Names, proof, Title } from "./cells.tsx";
import { Grid } from "./Grid.tsx";
import { useHere } from "./Here.tsx";
import { Pick } from "./Linked.tsx";
import { patientOf, type Statement } from "./statements.ts";
import { Known, When } from "./When.tsx";

export const CourseTable = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Grid<CourseState>
      caption={panels.course}
      of={shown.case.course}
      id={({ id }) => id}
      columns={[
        [panels.when, ({ id, time }) => <When id={id} time={time} />],
        [panels.state, ({ state }) => words.states[state]],
        [panels.what, (state) => <Title of={state} />],
        [panels.concerns, ({ concerns }) => <Names of={concerns} />],
        [panels.known, ({ id }) => <Known id={id} />],
        [panels.codes, ({ codes }) => codesText(codes)],
        ...proof(words),
      ]}
    />
  );
};

/** Who the case is about, and what is asked of the board. */
export const PatientTable = () => {
  const here = useHere();
  const { panels } = here.words;
  return (
    <Grid<Statement>
      caption={panels.patient}
      of={patientOf(here)}
      columns={[
        [panels.what, ({ about }) => about],
        [panels.value, ({ text }) => text],
        ...proof(here.words),
      ]}
    />
  );
};

export const ConflictTable = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Grid<Conflict>
      caption={panels.conflicts}
      of={shown.case.conflicts}
      id={({ id }) => id}
      columns={[
        [
          panels.what,
          ({ id, title }) => (
            <div data-opened={id}>
              <Pick id={id}>{title}</Pick>
            </div>
          ),
        ],
        [
          panels.statement,
          ({ statements, chosen }) => (
            <Lines of={statements}>
              {(one) => (
                <Line of={one}>
                  {one.text}
                  {one.value && <b>{` ${valueText(one.value, undefined, words)}`}</b>}
                  {one === statements[chosen ?? -1] && <em>{` ${panels.chosen}`}</em>}
                </Line>
              )}
            </Lines>
          ),
        ],
        [panels.why, ({ why }) => why],
        [panels.concerns, ({ concerns }) => <Names of={concerns} />],
      ]}
    />
  );
};

export const MissingTable = () => {
  const { shown, words } = useHere();
  return (
    <Grid<Missing>
      caption={words.panels.missing}
      of={shown.case.missing}
      id={({ id }) => id}
      columns={[
        [words.panels.what, ({ id, text }) => <Pick id={id}>{text}</Pick>],
        [words.panels.concerns, ({ concerns }) => <Names of={concerns} />],
      ]}
    />
  );
};

export const ContextTable = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Grid<Context>
      caption={panels.context}
      of={shown.case.context}
      id={({ id }) => id}
      columns={[
        [panels.what, ({ title }) => title],
        [panels.statement, ({ text }) => text],
        [panels.references, ({ references }) => references],
        [panels.concerns, ({ concerns }) => <Names of={concerns} />],
        [panels.codes, ({ codes }) => codesText(codes)],
        ...proof(words),
      ]}
    />
  );
};

export const ImageTable = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Grid<Image>
      caption={panels.images}
      of={shown.case.images}
      id={({ id }) => id}
      columns={[
        [panels.what, ({ caption }) => caption],
        [panels.concerns, ({ event, on }) => <Names of={[event, on]} />],
        [panels.credits, ({ credit, license }) => [credit, license].filter(Boolean).join(", ")],
        [panels.codes, ({ codes }) => codesText(codes)],
        ...proof(words),
      ]}
    />
  );
};

type Source = NonNullable<Case["sources"]>[number];

export const SourceTable = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  return (
    <Grid<Source>
      caption={panels.sources}
      of={shown.case.sources}
      columns={[
        [panels.citation, ({ citation }) => citation],
        [panels.source, ({ title }) => title],
        [panels.doi, ({ doi, url }) => [doi, url].filter(Boolean).join(" ")],
        [panels.license, ({ license }) => license],
        [panels.sections, ({ sections }) => Object.values(sections ?? {}).join(", ")],
      ]}
    />
  );
};
