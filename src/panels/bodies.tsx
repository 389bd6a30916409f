import { codesText, siteText } from "../look/names.ts";
import type { CourseState, Lesion, Specimen } from "../model/schema.ts";
import { Facts } from "./Facts.tsx";
import { Findings, Picks } from "./Findings.tsx";
import { findingsOn, nameOf, useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";
import { InferredMark } from "./Proof.tsx";
import { Times } from "./When.tsx";

/** A lesion in full: where, since when, until when, how it stands to others, and what was found of it. */
export const LesionBody = ({ of }: { of: Lesion }) => {
  const here = useHere();
  const { panels, states } = here.words;
  const [first, ...later] = of.seen ?? [];
  return (
    <>
      <Facts
        of={[
          [panels.site, siteText(of.site)],
          [panels.state, of.state && states[of.state]],
          [panels.firstSeen, first !== undefined && <Picks of={[first]} />],
          [panels.seen, later.length > 0 && <Picks of={later} />],
          [panels.removed, of.removed !== undefined && <Picks of={[of.removed]} />],
          [panels.codes, codesText(of.codes)],
        ]}
      />
      <Items of={of.relations ?? []} className="cl-list">
        {(relation) => (
          <li>
            {panels.relation[relation.is](nameOf(here, relation.to))}
            <InferredMark of={relation} />
            {relation.text && <span className="cl-soft"> {relation.text}</span>}
          </li>
        )}
      </Items>
      <Findings of={findingsOn(here.shown, of.id)} />
    </>
  );
};

/** A specimen in full: where it comes from, and what was found in it. */
export const SpecimenBody = ({ of }: { of: Specimen }) => {
  const { shown, words } = useHere();
  const { panels, states } = words;
  return (
    <>
      <Facts
        of={[
          [panels.from, <Picks key="from" of={[of.from]} />],
          [panels.lesion, of.lesion !== undefined && <Picks of={[of.lesion]} />],
          [panels.site, siteText(of.site)],
          [panels.state, of.state && states[of.state]],
          [panels.codes, codesText(of.codes)],
        ]}
      />
      <Findings of={findingsOn(shown, of.id)} />
    </>
  );
};

/** A state of the course in full. */
export const CourseBody = ({ of }: { of: CourseState }) => {
  const { panels, states } = useHere().words;
  return (
    <>
      <Times id={of.id} time={of.time} />
      <Facts
        of={[
          [panels.state, states[of.state]],
          [panels.concerns, of.concerns?.length ? <Picks key="concerns" of={of.concerns} /> : undefined],
          [panels.codes, codesText(of.codes)],
        ]}
      />
    </>
  );
};
