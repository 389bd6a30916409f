import { useMemo } from "react";
import type { Mark, Px } from "../layout/scene.ts";
import type { SeriesRows } from "../layout/seriesRows.ts";
import { type Drawn, layoutTimeline, type TimelineScene } from "../layout/timeline.ts";
import { measureText } from "../look/measure.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Resolved } from "../model/resolved.ts";
import { SceneMarks } from "../paint/SceneSvg.tsx";
import { PAPER, useOnPaper } from "../paint/useOnPaper.ts";

type Props = {
  readonly resolved: Resolved;
  readonly view: Drawn;
  readonly words: Strings;
  readonly rows: SeriesRows | undefined;
};

const NOTHING: ReadonlySet<string> = new Set();

/** The lanes as pictures of their own, so that a page ends between two; the ticks above them, which every page repeats. */
const slices = ({ lanes, frame, height }: TimelineScene): readonly (readonly [Px, Px])[] => [
  [0, frame.y0],
  ...lanes.map(({ y0, y1 }, i): readonly [Px, Px] => [y0, i === lanes.length - 1 ? height : y1]),
];

const Sheet = ({ resolved, view, words, rows, width }: Props & { readonly width: Px }) => {
  const scene = useMemo(
    () => layoutTimeline({ resolved, view, width, measure: measureText, words, rows }),
    [resolved, view, width, words, rows],
  );
  const laneOf = (y0: Px) => scene.lanes.find((lane) => lane.y0 === y0)?.id;
  const stands = ({ lane }: Mark, of: string | undefined) => lane === undefined || lane === of;
  const all = slices(scene);
  return (
    <div className={width === PAPER.upright ? "is-upright" : "is-across"} role="img" aria-label={scene.says}>
      {all.map(([from, to], i) => (
        <div key={from} className={i === 0 ? "cl-top" : "cl-slice"}>
          <svg viewBox={`0 ${from} ${width} ${to - from}`} className="cl-picture" aria-hidden="true">
            <SceneMarks
              marks={scene.marks.filter((mark) => stands(mark, i === 0 ? undefined : laneOf(from)))}
              lit={NOTHING}
              selected={null}
              tabbable={null}
            />
          </svg>
        </div>
      ))}
    </div>
  );
};

/** The timeline while the page prints, laid out at the width of paper, so that its words keep their size. */
export const OnPaper = (props: Props) =>
  useOnPaper() && (
    <div className="cl-paper">
      <Sheet {...props} width={PAPER.upright} />
      <Sheet {...props} width={PAPER.across} />
    </div>
  );
