import { useMemo, useRef } from "react";
import { measuredTwice } from "../layout/sizeSpan.ts";
import { layoutSizes } from "../layout/sizes.ts";
import { figures } from "../look/figures.en.ts";
import { measureText } from "../look/measure.ts";
import { useWidth } from "../paint/useWidth.ts";
import { Figure } from "./Figure.tsx";
import { nameOf, useDay0, useHere } from "./Here.tsx";

/** Two stand side by side on a page that lies across. */
const ON_PAPER = 440;

/** The sizes of each lesion that was measured more than once, over time; nothing where none was. */
export const SizePlot = () => {
  const here = useHere();
  const { shown, words } = here;
  const day0 = useDay0();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, ON_PAPER);
  const names = useMemo(() => measuredTwice(shown), [shown]);
  const scenes = useMemo(
    () => layoutSizes(shown, Math.min(width, 640), measureText, { words, say: figures, day0 }),
    [shown, width, words, day0],
  );
  return (
    <div className="cl-sizes" ref={box}>
      {scenes.map((scene, i) => {
        const id = names[i]?.at(-1)?.id ?? "";
        return (
          <section key={id}>
            <h3>{figures.sizes(nameOf(here, id))}</h3>
            <Figure scene={scene} />
          </section>
        );
      })}
    </div>
  );
};
