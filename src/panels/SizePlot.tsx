import { useMemo, useRef } from "react";
import { measuredTwice } from "../layout/sizeSpan.ts";
import { layoutSizes, type SizeRow, sizeTables } from "../layout/sizes.ts";
import { figures } from "../look/figures.en.ts";
import { measureText } from "../look/measure.ts";
import { useWidth } from "../paint/useWidth.ts";
import { Figure } from "./Figure.tsx";
import { nameOf, useDay0, useHere } from "./Here.tsx";

/** Two stand side by side on a page that lies across. */
const ON_PAPER = 440;

/** The values of a plot as rows, in the order of time. */
const SizeTable = ({ rows, name }: { readonly rows: readonly SizeRow[]; readonly name: string }) => {
  const { when, by, value } = figures.sizeHeads;
  return (
    <details>
      <summary>{figures.asTable}</summary>
      <table aria-label={name}>
        <thead>
          <tr>
            {[when, by, value].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.when}</th>
              <td>{row.by}</td>
              <td>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

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
  const tables = useMemo(() => sizeTables(shown, { words, day0 }), [shown, words, day0]);
  return (
    <div className="cl-sizes" ref={box}>
      {scenes.map((scene, i) => {
        const id = names[i]?.at(-1)?.id ?? "";
        return (
          <section key={id}>
            <h3>{figures.sizes(nameOf(here, id))}</h3>
            <Figure scene={scene} />
            <SizeTable rows={tables[i] ?? []} name={figures.sizes(nameOf(here, id))} />
          </section>
        );
      })}
    </div>
  );
};
