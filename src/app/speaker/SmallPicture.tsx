import { useMemo } from "react";
import { layoutTimeline } from "../../layout/timeline.ts";
import { measureText } from "../../look/measure.ts";
import type { Strings } from "../../look/strings.en.ts";
import { known } from "../../model/known.ts";
import { related } from "../../model/related.ts";
import type { Resolved } from "../../model/resolved.ts";
import type { Step, Stop } from "../../model/story.ts";
import { SceneMarks } from "../../paint/SceneSvg.tsx";
import { cursorOf, viewAt } from "../../view/story.ts";

type Props = {
  readonly resolved: Resolved;
  readonly story: readonly Step[];
  readonly stop: Stop;
  readonly words: Strings;
  readonly label: string;
};

/** Laid out so narrow that its words can still be told apart when it is drawn small. */
const width = 720;

/** The timeline at a stop as the room sees it: nothing in it is known that the stop does not show. */
export const SmallPicture = ({ resolved, story, stop, words, label }: Props) => {
  const view = useMemo(() => viewAt(story, stop), [story, stop]);
  const shown = useMemo(() => known(resolved, cursorOf(story, stop)), [resolved, story, stop]);
  const scene = useMemo(
    () => layoutTimeline({ resolved: shown, view, width, measure: measureText, words }),
    [shown, view, words],
  );
  const marks = useMemo(() => scene.marks.map(({ says, ...mark }) => mark), [scene]);
  const lit = new Set(view.selected === null ? [] : related(shown.case, view.selected));
  return (
    <svg
      className="cl-small"
      viewBox={`0 0 ${width} ${Math.ceil(scene.height)}`}
      preserveAspectRatio="xMidYMin meet"
      role="img"
      aria-label={label}
    >
      <SceneMarks marks={marks} lit={lit} selected={view.selected} tabbable={null} />
    </svg>
  );
};
