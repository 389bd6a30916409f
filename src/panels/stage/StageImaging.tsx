import { useMemo } from "react";
import { measureFrom, wordsFrom } from "../../layout/least.ts";
import { fitOrgans } from "../../layout/organ/fit.ts";
import { layoutOrgans } from "../../layout/organ/organs.ts";
import type { Px } from "../../layout/scene.ts";
import { figures } from "../../look/figures.en.ts";
import { findingText } from "../../look/findingText.ts";
import { measureText } from "../../look/measure.ts";
import { siteText } from "../../look/names.ts";
import { related } from "../../model/related.ts";
import type { Event, Lesion } from "../../model/schema.ts";
import { useView } from "../../view/useView.ts";
import { Figure } from "../Figure.tsx";
import { find, findingsOn, useHere } from "../Here.tsx";
import { useLinked } from "../Linked.tsx";
import { StateMark } from "../StateMark.tsx";
import { Fitting } from "./Fitting.tsx";
import type { OnStage } from "./onStage.ts";

/** Figures have no more of the room than this. */
const SHARE = 0.6;
/** An organ lower than this says nothing, px. */
const LOW: Px = 110;
/** Less room than this is too little for a figure beside words. */
const NARROW: Px = 560;

const ScanLine = ({ of }: { readonly of: Event }) => {
  const here = useHere();
  const found = of.note ?? of.text ?? of.findings?.map((finding) => findingText(here, finding)).join("; ");
  return (
    <div data-part="" {...useLinked(of.id, undefined)}>
      <dt>{of.label ?? of.modality ?? of.title}</dt>
      <dd>{found || <i className="cl-unsaid">{here.words.panels.notReported}</i>}</dd>
    </div>
  );
};

const LesionLine = ({ of }: { readonly of: Lesion }) => {
  const here = useHere();
  const size = findingsOn(here.shown, of.id).find(({ value }) => value?.is === "size");
  return (
    <div data-part="" {...useLinked(of.id, undefined)}>
      <dt>
        <StateMark state={of.state} />
        {of.title}
      </dt>
      <dd>
        {siteText(of.site)}
        {size ? `, ${findingText(here, size)}` : ""}
      </dd>
    </div>
  );
};

/** The organs that a step is about with their lesions, and beside them what its scans found, or the lesions in words. */
export const StageImaging = ({ about: ids, width, height, least }: OnStage) => {
  const { shown, words } = useHere();
  const selected = useView(({ view }) => view.selected);
  const at = selected !== null && find(shown, selected)?.is === "event" ? selected : null;
  const near = useMemo(
    () =>
      new Set((selected === null ? ids : [selected, ...ids]).flatMap((id) => [...related(shown.case, id)])),
    [shown, selected, ids],
  );
  const narrow = width < NARROW;
  const scenes = useMemo(() => {
    const lay = (wide: Px, high: Px | null) =>
      layoutOrgans(shown, { at, tall: high }, wide, measureFrom(measureText, least), { words, say: figures })
        .scenes;
    if (height < LOW) return [];
    const tall = Number.isFinite(height) ? height : null;
    const most = narrow ? width : width * SHARE;
    const found = fitOrgans(lay, near, { most, tall, stacked: narrow });
    return found.map((scene) => wordsFrom(scene, least));
  }, [shown, at, near, narrow, width, height, words, least]);
  const scans = shown.case.events.filter(({ id, kind }) => kind === "imaging" && ids.includes(id));
  const lesions = (shown.case.lesions ?? []).filter(({ id }) => near.has(id));
  return (
    <div className={narrow ? "cl-stage-imaging is-narrow" : "cl-stage-imaging"}>
      {scenes.length > 0 && (
        <div className="cl-stage-maps">
          {scenes.map((scene) => (
            <Figure key={scene.marks[0]?.key} scene={scene} />
          ))}
        </div>
      )}
      <Fitting className="cl-stage-lines">
        {scenes.length > 0 && Number.isFinite(height) && <p className="cl-soft">{figures.schematic}</p>}
        <dl>
          {scans.length > 0
            ? scans.map((scan) => <ScanLine key={scan.id} of={scan} />)
            : (lesions.length > 0 ? lesions : (shown.case.lesions ?? [])).map((lesion) => (
                <LesionLine key={lesion.id} of={lesion} />
              ))}
        </dl>
      </Fitting>
    </div>
  );
};
