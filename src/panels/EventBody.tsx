import { lazy } from "react";
import { codesText } from "../look/names.ts";
import type { Event } from "../model/schema.ts";
import { Facts, Part } from "./Facts.tsx";
import { Findings, Picks } from "./Findings.tsx";
import { useHere } from "./Here.tsx";
import { Items } from "./Items.tsx";
import { Later } from "./Later.tsx";
import { InferredMark } from "./Proof.tsx";
import { Times } from "./When.tsx";

const PortsFigure = lazy(async () => ({ default: (await import("./PortsFigure.tsx")).PortsFigure }));

/** An event in full. */
export const EventBody = ({ of }: { of: Event }) => {
  const { panels } = useHere().words;
  const agents = of.agents?.map(({ name, dose, codes }) =>
    [name, dose, codesText(codes)].filter(Boolean).join(", "),
  );
  const said = `${of.title} ${of.text ?? ""}`.toLowerCase();
  return (
    <>
      <Times id={of.id} time={of.time} />
      {of.text && <p className="cl-prose">{of.text}</p>}
      {of.note && !said.includes(of.note.toLowerCase()) && <p className="cl-soft cl-cue">{of.note}</p>}
      <Facts
        of={[
          [panels.modality, of.modality],
          [panels.site, of.site],
          [panels.agents, agents?.join("; ")],
          [panels.cycles, of.cycles],
          [panels.line, of.line],
        ]}
      />
      <Part title={panels.technique} of={of.technique}>
        <Items of={of.technique ?? []} className="cl-list">
          {(step) => (
            <li>
              {step.text}
              <InferredMark of={step} />
            </li>
          )}
        </Items>
      </Part>
      <Part title={panels.ports} of={of.ports}>
        <Later room={<div className="cl-room is-ports" />}>
          <PortsFigure of={of} />
        </Later>
        <Facts
          of={(of.ports ?? []).map((port) => [
            port.role ?? panels.notStated,
            panels.port(port.site, port.count),
          ])}
        />
      </Part>
      <Findings of={of.findings} />
      <Facts
        className="cl-chips"
        of={[
          [panels.lesions, of.lesions?.length ? <Picks key="lesions" of={of.lesions} /> : undefined],
          [panels.specimens, of.specimens?.length ? <Picks key="specimens" of={of.specimens} /> : undefined],
          [panels.codes, codesText(of.codes)],
        ]}
      />
    </>
  );
};
