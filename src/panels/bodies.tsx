import type { Id } from "../model/resolved.ts";
import type { CourseState, Event, Finding, Lesion, Specimen } from "../model/schema.ts";
import { Badges, Datum } from "./Datum.tsx";
import { Facts, Part } from "./Facts.tsx";
import { measureOf } from "./findingText.ts";
import { findingsOn, nameOf, useHere } from "./Here.tsx";
import { Each, Items } from "./Items.tsx";
import { Pick, Spot } from "./Linked.tsx";
import { InferredMark } from "./Proof.tsx";
import { Known, When } from "./When.tsx";
import { codesText, siteText } from "./words.ts";

/** Buttons for some ids, or nothing; an id that the case does not know is said to be unknown. */
export const Picks = ({ of }: { of: readonly Id[] | undefined }) => {
  const here = useHere();
  if (!of?.length) return null;
  return (
    <Each of={of}>
      {(id) => (
        <Pick id={id} className="is-chip">
          {nameOf(here, id)}
        </Pick>
      )}
    </Each>
  );
};

const Findings = ({ of }: { of: readonly Finding[] }) => {
  const here = useHere();
  const { panels } = here.words;
  if (of.length === 0) return null;
  return (
    <Part title={panels.findings}>
      <Items of={of} className="cl-findings">
        {(finding) => {
          const measure = measureOf(here, finding);
          const lost =
            finding.measure !== undefined && !measure ? panels.unknown(finding.measure) : undefined;
          return (
            <Spot as="li" id={finding.id}>
              <span className="cl-soft">{measure?.label ?? measure?.title ?? lost}</span>
              <span>
                <Pick id={finding.id} className="is-plain">
                  <Datum of={finding} />
                </Pick>
                <Badges id={finding.id} />
                <small>
                  <Known id={finding.id} />
                </small>
              </span>
            </Spot>
          );
        }}
      </Items>
    </Part>
  );
};

export const EventBody = ({ of }: { of: Event }) => {
  const { words } = useHere();
  const { panels } = words;
  const agents = of.agents?.map(({ name, dose, codes }) =>
    [name, dose, codesText(codes)].filter(Boolean).join(", "),
  );
  return (
    <>
      <p className="cl-when">
        <When id={of.id} time={of.time} />
        <Known id={of.id} />
      </p>
      {of.text && <p className="cl-prose">{of.text}</p>}
      <Facts
        of={[
          [panels.note, of.text?.includes(of.note ?? "") ? undefined : of.note],
          [panels.modality, of.modality],
          [panels.site, of.site],
          [panels.agents, agents?.join("; ")],
          [panels.cycles, of.cycles],
          [panels.line, of.line],
        ]}
      />
      {of.technique?.length ? (
        <Part title={panels.technique}>
          <Items of={of.technique} className="cl-list">
            {(step) => (
              <li>
                {step.text}
                <InferredMark of={step} />
              </li>
            )}
          </Items>
        </Part>
      ) : null}
      {of.ports?.length ? (
        <Part title={panels.ports}>
          <Facts
            of={of.ports.map((port) => [port.role ?? panels.notStated, panels.port(port.site, port.count)])}
          />
        </Part>
      ) : null}
      <Findings of={of.findings ?? []} />
      <Facts
        of={[
          [panels.lesions, of.lesions?.length && <Picks of={of.lesions} />],
          [panels.specimens, of.specimens?.length && <Picks of={of.specimens} />],
          [panels.codes, codesText(of.codes)],
        ]}
      />
    </>
  );
};

export const LesionBody = ({ of }: { of: Lesion }) => {
  const here = useHere();
  const { panels, states } = here.words;
  return (
    <>
      <Facts
        of={[
          [panels.site, siteText(of.site)],
          [panels.state, of.state && states[of.state]],
          [panels.firstSeen, of.seen?.length && <Picks of={of.seen.slice(0, 1)} />],
          [panels.seen, (of.seen?.length ?? 0) > 1 && <Picks of={of.seen?.slice(1)} />],
          [panels.removed, of.removed !== undefined && <Picks of={[of.removed]} />],
          [panels.codes, codesText(of.codes)],
        ]}
      />
      <Items of={of.relations ?? []} className="cl-list">
        {(relation) => (
          <li>
            {panels.relation[relation.is](nameOf(here, relation.to))}
            {relation.text && <span className="cl-soft"> {relation.text}</span>}
            <InferredMark of={relation} />
          </li>
        )}
      </Items>
      <Findings of={findingsOn(here.shown, of.id)} />
    </>
  );
};

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

export const CourseBody = ({ of }: { of: CourseState }) => {
  const { words } = useHere();
  return (
    <>
      <p className="cl-when">
        <When id={of.id} time={of.time} />
        <Known id={of.id} />
      </p>
      <Facts
        of={[
          [words.panels.state, words.states[of.state]],
          [words.panels.concerns, of.concerns?.length && <Picks of={of.concerns} />],
          [words.panels.codes, codesText(of.codes)],
        ]}
      />
    </>
  );
};
