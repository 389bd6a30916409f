import { useMemo, useRef } from "react";
import { layoutOrgans } from "../layout/organ/organs.ts";
import { inline } from "../look/describe.ts";
import { figureWords } from "../look/figures.en.ts";
import { measureText } from "../look/measure.ts";
import { useWidth } from "../paint/useWidth.ts";
import { useView } from "../view/useView.ts";
import { Figure } from "./Figure.tsx";
import { find, nameOf, useHere } from "./Here.tsx";

/** Paper has more to hold than one map. */
const ON_PAPER = 440;

/** The organs of the case with their lesions, as they stood at the selected event, or at the last that is known. */
export const OrganMap = () => {
  const here = useHere();
  const { shown, words } = here;
  const selected = useView(({ view }) => view.selected);
  const at = selected !== null && find(shown, selected)?.is === "event" ? selected : null;
  const asOf = useView(({ view }) => view.asOf);
  const cursor = asOf === null ? null : inline(nameOf(here, asOf));
  const say = useMemo(() => figureWords(words, cursor), [words, cursor]);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, ON_PAPER);
  const { scenes, without } = useMemo(
    () => layoutOrgans(shown, { at }, width, measureText, { words, say }),
    [shown, at, width, words, say],
  );
  const sites = [...new Set(without.flatMap(({ site, title }) => site?.organ ?? title))].map(inline);
  return (
    <div className="cl-maps">
      <p className="cl-soft" aria-live="polite">
        {say.shown(at === null ? say.atLast : say.at(inline(nameOf(here, at))))}
      </p>
      <div ref={box}>
        {scenes.map((scene) => (
          <Figure key={scene.marks[0]?.key} scene={scene} />
        ))}
      </div>
      {without.length > 0 && <p className="cl-soft">{say.without(sites.join(", "))}</p>}
    </div>
  );
};
