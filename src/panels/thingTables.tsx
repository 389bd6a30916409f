import { findingText } from "../look/findingText.ts";
import { numberText } from "../look/format.ts";
import { codesText, siteText } from "../look/names.ts";
import type { Lesion, Measure, Specimen } from "../model/schema.ts";
import { Line, Lines, Names, proof, Title } from "./cells.tsx";
import { Grid } from "./Grid.tsx";
import { findingsOn, nameOf, useHere } from "./Here.tsx";

export const LesionTable = () => {
  const here = useHere();
  const { shown, words } = here;
  const { panels, states } = words;
  const sizes = (id: string) => findingsOn(shown, id).filter(({ value }) => value?.is === "size");
  return (
    <Grid<Lesion>
      caption={panels.lesions}
      of={shown.case.lesions}
      id={({ id }) => id}
      columns={[
        [panels.lesion, (lesion) => <Title of={lesion} />],
        [panels.site, ({ site }) => siteText(site)],
        [
          panels.size,
          ({ id }) =>
            sizes(id)
              .map((size) => findingText(here, size))
              .join("; ") || panels.notReported,
        ],
        [panels.state, ({ state }) => state && states[state]],
        [panels.firstSeen, ({ seen }) => <Names of={seen} />],
        [panels.removed, ({ removed }) => <Names of={[removed]} />],
        [
          panels.relations,
          ({ relations }) => (
            <Lines of={relations}>
              {(one) => (
                <Line of={one}>
                  {[panels.relation[one.is](nameOf(here, one.to)), one.text].filter(Boolean).join(". ")}
                </Line>
              )}
            </Lines>
          ),
        ],
        [panels.codes, ({ codes }) => codesText(codes)],
        ...proof(words),
      ]}
    />
  );
};

export const SpecimenTable = () => {
  const { shown, words } = useHere();
  const { panels, states } = words;
  return (
    <Grid<Specimen>
      caption={panels.specimens}
      of={shown.case.specimens}
      id={({ id }) => id}
      columns={[
        [panels.specimen, (specimen) => <Title of={specimen} />],
        [panels.from, ({ from }) => <Names of={[from]} />],
        [panels.lesion, ({ lesion }) => <Names of={[lesion]} />],
        [panels.site, ({ site }) => siteText(site)],
        [panels.state, ({ state }) => state && states[state]],
        [panels.codes, ({ codes }) => codesText(codes)],
        ...proof(words),
      ]}
    />
  );
};

const ends = (
  range: { from?: number | undefined; to?: number | undefined } | undefined,
  write: (n: number) => string,
) => range && [range.from, range.to].map((n) => (n === undefined ? "" : write(n))).join("–");

export const MeasureTable = () => {
  const { shown, words } = useHere();
  const { panels } = words;
  const write = (n: number) => numberText(n, words);
  return (
    <Grid<Measure>
      caption={panels.measures}
      of={shown.case.measures}
      id={({ id }) => id}
      columns={[
        [panels.measure, (measure) => <Title of={measure} />],
        [panels.group, ({ group }) => group && panels.groups[group]],
        [panels.unit, ({ unit, per }) => [unit, per && panels.per(per)].filter(Boolean).join(" ")],
        [panels.scale, ({ scale }) => ends(scale, write)],
        [panels.normal, ({ normal }) => ends(normal, write)],
        [
          panels.thresholds,
          ({ thresholds }) => (
            <Lines of={thresholds}>
              {(one) => (
                <Line of={one}>
                  {panels.threshold(write(one.number), one.text)}
                  {one.reference && ` (${panels.reference(one.reference)})`}
                </Line>
              )}
            </Lines>
          ),
        ],
        [panels.codes, ({ codes }) => codesText(codes)],
        ...proof(words),
      ]}
    />
  );
};
