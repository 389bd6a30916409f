import { useMemo } from "react";
import { measureFrom, wordsFrom } from "../../layout/least.ts";
import { layoutOrgans } from "../../layout/organ/organs.ts";
import type { Px, Scene } from "../../layout/scene.ts";
import { figures } from "../../look/figures.en.ts";
import { findingText } from "../../look/findingText.ts";
import { measureText } from "../../look/measure.ts";
import { related } from "../../model/related.ts";
import type { Event, Lesion } from "../../model/schema.ts";
import { useView } from "../../view/useView.ts";
import { Figure } from "../Figure.tsx";
import { find, findingsOn, useHere } from "../Here.tsx";
import { Spot } from "../Linked.tsx";
import { StateMark } from "../StateMark.tsx";
import { siteText } from "../words.ts";
import { Fitting } from "./Fitting.tsx";
import type { OnStage } from "./onStage.ts";

/** The share of the room that figures have beside words, and the gap between two of them, px. */
const SHARE = 0.55;
const GAP: Px = 28;
/** Less room than this is too little for a figure beside words. */
const NARROW: Px = 560;

/** The scenes that show something of what a step is about; all of them where none does. */
const about = (scenes: readonly Scene[], near: ReadonlySet<string>): readonly Scene[] => {
  const own = scenes.filter(({ marks }) => marks.some(({ event }) => event !== undefined && near.has(event)));
  return own.length > 0 ? own : scenes;
};

const ScanLine = ({ of }: { readonly of: Event }) => {
  const here = useHere();
  const found = of.note ?? of.text ?? of.findings?.map((finding) => findingText(here, finding)).join("; ");
  return (
    <Spot id={of.id}>
      <dt>{of.label ?? of.modality ?? of.title}</dt>
      <dd>{found || <i className="cl-unsaid">{here.words.panels.notReported}</i>}</dd>
    </Spot>
  );
};

const LesionLine = ({ of }: { readonly of: Lesion }) => {
  const here = useHere();
  const size = findingsOn(here.shown, of.id).find(({ value }) => value?.is === "size");
  return (
    <Spot id={of.id}>
      <dt>
        <StateMark state={of.state} />
        {of.title}
      </dt>
      <dd>
        {siteText(of.site)}
        {size ? `, ${findingText(here, size)}` : ""}
      </dd>
    </Spot>
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
    const tall = Number.isFinite(height) ? height : null;
    const own = about(lay(400, tall), near).map(({ marks }) => marks[0]?.key);
    const wide = narrow ? width : (width * SHARE - GAP * (own.length - 1)) / Math.max(1, own.length);
    const within = (scene: Scene) => scene.height <= height;
    // Words below an organ may need more room than is left: then it is drawn smaller.
    const found = [1, 0.88, 0.76, 0.64].map((share) =>
      lay(wide, tall && tall * share).filter(({ marks }) => own.includes(marks[0]?.key)),
    );
    return (found.find((some) => some.every(within)) ?? found[0] ?? []).map((scene) =>
      wordsFrom(scene, least),
    );
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
        <dl>
          {scans.length > 0
            ? scans.map((scan) => (
                <div key={scan.id} data-part="">
                  <ScanLine of={scan} />
                </div>
              ))
            : (lesions.length > 0 ? lesions : (shown.case.lesions ?? [])).map((lesion) => (
                <div key={lesion.id} data-part="">
                  <LesionLine of={lesion} />
                </div>
              ))}
        </dl>
      </Fitting>
    </div>
  );
};
