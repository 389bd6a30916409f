import { useMemo } from "react";
import { fitLanes } from "../../layout/stage.ts";
import { layoutTimeline } from "../../layout/timeline.ts";
import { measureText } from "../../look/measure.ts";
import type { Strings } from "../../look/strings.en.ts";
import { known } from "../../model/known.ts";
import { related } from "../../model/related.ts";
import type { Resolved } from "../../model/resolved.ts";
import type { Step, Stop } from "../../model/story.ts";
import { SceneMarks } from "../../paint/SceneSvg.tsx";
import { cursorOf, newIn, viewAt } from "../../view/story.ts";

type Props = {
  readonly resolved: Resolved;
  readonly story: readonly Step[];
  readonly stops: readonly Stop[];
  readonly at: number;
  readonly words: Strings;
  readonly label: string;
};

/** Laid out so small that its words can still be told apart when it is drawn smaller. */
const width = 720;
const room = { wished: 380, most: 440 };

/** The timeline of a stop in small: nothing in it is known that the stop does not show, and it leaves out what a stage would. */
const useScene = ({ resolved, story, stops, at, words }: Omit<Props, "label">) =>
  useMemo(() => {
    const stop = stops[at];
    if (stop === undefined) return null;
    const view = viewAt(story, stop);
    const shown = known(resolved, cursorOf(story, stop));
    const about = newIn(resolved, shown, { story, stops, at }, view.selected);
    const input = { resolved: shown, view, width, measure: measureText, words };
    const scene = layoutTimeline({ ...input, view: fitLanes(input, about, room) });
    return {
      height: Math.ceil(scene.height),
      marks: scene.marks.map(({ says, ...mark }) => mark),
      selected: view.selected,
      lit: new Set(view.selected === null ? [] : related(shown.case, view.selected)),
    };
  }, [resolved, story, stops, at, words]);

/** What the room sees of the timeline at a stop. */
export const SmallPicture = ({ label, ...of }: Props) => {
  const scene = useScene(of);
  if (scene === null) return null;
  const { height, marks, lit, selected } = scene;
  return (
    <svg
      className="cl-small"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMin meet"
      role="img"
      aria-label={label}
    >
      <SceneMarks marks={marks} lit={lit} selected={selected} tabbable={null} />
    </svg>
  );
};
