import { useMemo } from "react";
import { measureFrom, wordsFrom } from "../../layout/least.ts";
import { layoutOrgans } from "../../layout/organ/organs.ts";
import type { Px, Scene } from "../../layout/scene.ts";
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

/** Widths of a figure beside words, and shares of the height for an organ, that are tried. */
const WIDTHS: readonly Px[] = [250, 300, 350, 400, 450, 500];
const HEIGHTS = [1, 0.9, 0.8, 0.7];
/** No more of the room than this, and the gap between two figures, px. */
const SHARE = 0.6;
const GAP: Px = 28;
/** An organ lower than this says nothing, px. */
const LOW: Px = 110;
/** Less room than this is too little for a figure beside words. */
const NARROW: Px = 560;

/** The scenes that show something of what a step is about; all of them where none does. */
const about = (scenes: readonly Scene[], near: ReadonlySet<string>): readonly Scene[] => {
  const own = scenes.filter(({ marks }) => marks.some(({ event }) => event !== undefined && near.has(event)));
  return own.length > 0 ? own : scenes;
};

/**
 * The organs as large as they can be drawn with all their words in a height, in the narrowest width: words below an organ
 * may need more room than is left, and then it is drawn smaller, or not at all.
 */
const largest = (lines: (wide: Px, high: Px) => readonly Scene[], most: Px, tall: Px): readonly Scene[] => {
  const sizes = (scenes: readonly Scene[]) =>
    scenes.reduce((sum, { marks }) => sum + (marks[0]?.box?.w ?? 0), 0);
  const fits = (scenes: readonly Scene[]) => scenes.every(({ height }) => height <= tall);
  for (const share of HEIGHTS) {
    const wide = lines(most, tall * share);
    if (!fits(wide)) continue;
    for (const one of WIDTHS.filter((width) => width < most)) {
      const some = lines(one, tall * share);
      if (fits(some) && sizes(some) > sizes(wide) * 0.99) return some;
    }
    return wide;
  }
  return [];
};

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
    const names = about(lay(most, tall), near).map(({ marks }) => marks[0]?.key);
    const each = narrow ? most : (most - GAP * (names.length - 1)) / Math.max(1, names.length);
    const lines = (wide: Px, high: Px | null) => {
      const all = lay(wide, high);
      return names.flatMap((name) => all.find(({ marks }) => marks[0]?.key === name) ?? []);
    };
    const found = tall === null ? lines(each, null) : largest(lines, each, tall);
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
