import { useMemo } from "react";
import { measureFrom, wordsFrom } from "../../layout/least.ts";
import { layoutPorts } from "../../layout/ports.ts";
import { figures } from "../../look/figures.en.ts";
import { measureText } from "../../look/measure.ts";
import { things } from "../../model/named.ts";
import { related } from "../../model/related.ts";
import type { Event } from "../../model/schema.ts";
import { useView } from "../../view/useView.ts";
import { CourseBody, LesionBody, SpecimenBody } from "../bodies.tsx";
import { ConflictBox } from "../ConflictBox.tsx";
import { Facts, Part } from "../Facts.tsx";
import { Figure } from "../Figure.tsx";
import { Findings } from "../Findings.tsx";
import { useHere } from "../Here.tsx";
import { Overview } from "../Overview.tsx";
import { InferredMark } from "../Proof.tsx";
import { type Subject, subjectOf } from "../subject.ts";
import { Times } from "../When.tsx";
import { Fitting } from "./Fitting.tsx";
import type { OnStage } from "./onStage.ts";

/** A figure lower than this says nothing, px. */
const LOW = 125;

/** The ports of an operation, as large as their room. */
const Ports = ({ of, width, height, least }: OnStage & { readonly of: Event }) => {
  const { words } = useHere();
  const scene = useMemo(() => {
    const measure = measureFrom(measureText, least);
    const say = { words, say: figures, tall: height };
    const found = layoutPorts(of, Math.min(width * 0.5, 480), measure, say).scene;
    return found && wordsFrom(found, least);
  }, [of, width, height, words, least]);
  return scene ? (
    <div className="cl-stage-ports">
      <Figure scene={scene} />
    </div>
  ) : null;
};

const Body = ({ of }: { readonly of: Subject }) => {
  const { panels } = useHere().words;
  switch (of.is) {
    case "event": {
      const { text, note, agents, technique, site } = of.it;
      const isSaid = (words: string) =>
        `${of.it.title} ${text ?? ""}`.toLowerCase().includes(words.toLowerCase());
      const findings = of.it.findings?.filter(
        (one) => !one.text || one.measure !== undefined || !isSaid(one.text),
      );
      const inFindings = findings?.some((one) => one.text?.toLowerCase() === note?.toLowerCase());
      const given = agents?.map(({ name, dose }) => [name, dose].filter(Boolean).join(", ")).join("; ");
      return (
        <>
          {text && (
            <p data-part="" className="cl-prose">
              {text}
            </p>
          )}
          {note && !isSaid(note) && !inFindings && (
            <p data-part="" className="cl-prose">
              {note}
            </p>
          )}
          {findings && findings.length > 0 && (
            <div data-part="">
              <Findings of={findings} />
            </div>
          )}
          {(given || site) && (
            <div data-part="">
              <Facts
                of={[
                  [panels.agents, given],
                  [panels.site, site],
                ]}
              />
            </div>
          )}
          {technique && (
            <div data-part="">
              <Part title={panels.technique} of={technique}>
                <ul className="cl-list">
                  {technique.map((step) => (
                    <li key={step.text}>{step.text}</li>
                  ))}
                </ul>
              </Part>
            </div>
          )}
        </>
      );
    }
    case "lesion":
      return <LesionBody of={of.it} />;
    case "specimen":
      return <SpecimenBody of={of.it} />;
    case "course":
      return <CourseBody of={of.it} />;
  }
};

/** What the sources dispute about a thing, and what they do not say. */
const Beside = ({ of }: { readonly of: Subject }) => {
  const { shown, words } = useHere();
  const all = things(shown.case);
  const near = [...related(shown.case, of.it.id)].map((id) => all.get(id));
  const conflicts = near.filter((thing) => thing?.is === "conflict");
  const missing = near.filter((thing) => thing?.is === "missing");
  if (conflicts.length + missing.length === 0) return null;
  return (
    <Fitting className="cl-stage-beside">
      {conflicts.map(({ it }) => (
        <div key={it.id} data-part="">
          <ul className="cl-conflicts">
            <ConflictBox of={it} />
          </ul>
        </div>
      ))}
      {missing.length > 0 && (
        <div data-part="">
          <Part title={words.panels.missing} of={missing}>
            <ul className="cl-list">
              {missing.map(({ it }) => (
                <li key={it.id}>{it.text}</li>
              ))}
            </ul>
          </Part>
        </div>
      )}
    </Fitting>
  );
};

/** The selected thing in full: what, when, what was found; and beside it its ports, or what is disputed. */
export const StageDetail = (on: OnStage) => {
  const { shown, words } = useHere();
  const selected = useView(({ view }) => view.selected);
  const of = subjectOf(shown.case, selected);
  if (of === null)
    return (
      <div className="cl-stage-detail">
        <Fitting className="cl-stage-subject">
          <Overview onStage />
        </Fitting>
      </div>
    );
  const hasPorts = of.is === "event" && Boolean(of.it.ports?.length) && on.height >= LOW;
  const kind =
    of.is === "event"
      ? words.kinds[of.it.kind]
      : of.is === "course"
        ? words.kinds.course
        : words.panels[of.is];
  return (
    <div className="cl-stage-detail">
      <Fitting className="cl-stage-subject">
        <p className="cl-over">{kind}</p>
        <h2>
          {of.it.title}
          <InferredMark of={of.it} />
        </h2>
        {"time" in of.it && (
          <div data-part="">
            <Times id={of.it.id} time={of.it.time} />
          </div>
        )}
        <Body of={of} />
      </Fitting>
      {hasPorts ? <Ports of={of.it} {...on} /> : <Beside of={of} />}
    </div>
  );
};
