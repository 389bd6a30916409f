import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { columnsOf } from "../layout/columns.ts";
import { layoutLadder } from "../layout/ladder.ts";
import type { Mark, Px } from "../layout/scene.ts";
import type { LadderWords } from "../look/ladder.en.ts";
import { measureText } from "../look/measure.ts";
import { things } from "../model/named.ts";
import { related } from "../model/related.ts";
import { firstMark, nearestMark } from "../paint/keyboard.ts";
import { SceneMarks } from "../paint/SceneSvg.tsx";
import { useWidth } from "../paint/useWidth.ts";
import { useStore, useView } from "../view/useView.ts";
import { useDay0, useHere } from "./Here.tsx";
import { usePage } from "./Items.tsx";
import { showConflict } from "./openConflict.ts";

/** So many specimens at first, and more on demand. */
const MOST = 12;

/** The words grow a little where the figure has the room to itself. */
const sizeFor = (width: Px): Px => (width < 700 ? 14 : width < 1000 ? 15 : 16);

const markAt = (marks: readonly Mark[], target: EventTarget): Mark | undefined => {
  const key = target instanceof Element && target.closest<SVGGElement>("g[data-key]")?.dataset.key;
  return key ? marks.find((mark) => mark.key === key) : undefined;
};

/** The ladder on screen: pointing, the keyboard and a tap light and select what they are on. */
export const LadderFigure = ({
  words,
  layout = layoutLadder,
}: {
  readonly words: LadderWords;
  readonly layout?: typeof layoutLadder;
}) => {
  const { shown } = useHere();
  const day0 = useDay0();
  const store = useStore();
  const selected = useView(({ view }) => view.selected);
  const hover = useView((state) => state.hover);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(box);
  const [focused, setFocused] = useState<string | null>(null);
  const all = useMemo(() => columnsOf(shown), [shown]);
  const [page, more] = usePage(all, MOST);
  const most = page.length;
  const scene = useMemo(
    () => layout({ resolved: shown, day0, width, measure: measureText, words, size: sizeFor(width), most }),
    [layout, shown, day0, width, words, most],
  );
  const lit = useMemo(() => {
    const ids = [selected, hover].filter((id) => id !== null);
    return new Set(ids.flatMap((id) => [...related(shown.case, id)]));
  }, [shown, selected, hover]);
  if (scene === null) return null;
  const { marks } = scene;
  const height = Math.ceil(scene.height);

  const open = ({ event }: Mark, from: Element) => {
    if (event === undefined) return;
    const conflict = things(shown.case).get(event)?.is === "conflict";
    store.change(
      (view) =>
        conflict
          ? { ...view, selected: event, panel: view.panel === null ? null : "sources" }
          : { ...view, selected: view.selected === event ? null : event },
      "push",
    );
    if (conflict) showConflict(from, event);
  };
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const here = markAt(marks, event.target);
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return open(here, event.currentTarget);
    }
    if (!/^(Arrow|Home$|End$)/.test(event.key)) return;
    event.preventDefault();
    const next = nearestMark(marks, here.key, event.key);
    if (next !== null) svg.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
  };
  const point = (target: EventTarget) => store.hover(markAt(marks, target)?.event ?? null);
  return (
    <div className="cl-ladder" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture with marks that can be reached is a group */}
      <svg
        ref={svg}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={scene.says}
        onClick={({ target, currentTarget }) => {
          const mark = markAt(marks, target);
          if (mark?.says !== undefined) open(mark, currentTarget);
        }}
        onKeyDown={onKeyDown}
        onPointerOver={({ target }) => point(target)}
        onPointerLeave={() => store.hover(null)}
        onFocus={({ target }) => {
          setFocused(markAt(marks, target)?.key ?? null);
          point(target);
        }}
        onBlur={() => store.hover(null)}
      >
        <SceneMarks
          marks={marks}
          lit={lit}
          selected={selected}
          tabbable={marks.some(({ key }) => key === focused) ? focused : firstMark(marks, selected)}
          names="data-id"
        />
      </svg>
      {more}
    </div>
  );
};
