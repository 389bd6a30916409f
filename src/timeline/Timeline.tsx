import { type KeyboardEvent, lazy, type MouseEvent, Suspense, useMemo, useRef, useState } from "react";
import type { Mark } from "../layout/scene.ts";
import { layoutTimeline } from "../layout/timeline.ts";
import { measureText } from "../look/measure.ts";
import type { Strings } from "../look/strings.en.ts";
import { related } from "../model/related.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import { firstMark, nextMark } from "../paint/keyboard.ts";
import { SceneMarks } from "../paint/SceneSvg.tsx";
import { useScreenWidth } from "../paint/useWidth.ts";
import { useStore, useView } from "../view/useView.ts";
import { OnPaper } from "./OnPaper.tsx";
import { Overview } from "./Overview.tsx";
import { between, panBy, zoomBy } from "./shown.ts";
import { useGestures } from "./useGestures.ts";
import { useMorph } from "./useMorph.ts";
import { useSeriesRows } from "./useSeriesRows.ts";

// What only a pointer or the focus calls for comes with it.
const Pointer = lazy(async () => ({ default: (await import("./Pointer.tsx")).Pointer }));
const Tooltip = lazy(async () => ({ default: (await import("./Tooltip.tsx")).Tooltip }));

/** The mark of an event under a DOM target. */
const markAt = (marks: readonly Mark[], target: EventTarget): Mark | undefined => {
  const key = target instanceof Element && target.closest<SVGGElement>("g.cl-mark")?.dataset.key;
  return key ? marks.find((mark) => mark.key === key) : undefined;
};

/** How the timeline stands on stage: without gestures, keys of its own, strip, and whatever would lie over it. */
export type Staged = {
  /** Lays it out for the room that the stage gives it. */
  readonly layout: typeof layoutTimeline;
  /** What stands on stage: marks glide when it changes. */
  readonly scenery: string;
};

type Props = { readonly shown: Resolved; readonly words: Strings; readonly stage?: Staged };

/** The timeline on screen: the picture, its gestures and keys, and the strip beneath that shows the whole. */
export const Timeline = ({ shown: resolved, words, stage }: Props) => {
  const store = useStore();
  const view = useView((state) => state.view);
  const hover = useView((state) => state.hover);
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useScreenWidth(box);
  const [focused, setFocused] = useState<string | null>(null);
  const [pointed, setPointed] = useState(false);
  const rows = useSeriesRows(resolved);
  const { scale, shown: part, day0, collapsed, hidden, find } = view;
  // Only what the picture depends on: a selection must not lay it out anew.
  const drawn = useMemo(
    () => ({ scale, shown: part, day0, collapsed, hidden, find }),
    [scale, part, day0, collapsed, hidden, find],
  );
  const layout = stage?.layout ?? layoutTimeline;
  const scene = useMemo(
    () => layout({ resolved, view: drawn, width, measure: measureText, words, rows }),
    [layout, resolved, drawn, width, words, rows],
  );
  const { marks, whole, frame } = scene;
  const height = Math.ceil(scene.height);
  const lit = useMemo(() => {
    const ids = [view.selected, hover].filter((id) => id !== null);
    return new Set(ids.flatMap((id) => [...related(resolved.case, id)]));
  }, [resolved, view.selected, hover]);
  useMorph(box, scene, `${view.scale} ${stage?.scenery ?? ""}`);
  useGestures(svg, stage ? { ...scene, whole: null } : scene, view.shown, (next) =>
    store.change((now) => ({ ...now, shown: next })),
  );

  const select = (id: Id | null) =>
    store.change((now) => ({ ...now, selected: now.selected === id ? null : id }), "push");
  const open = (mark: Mark) => {
    if (mark.role !== "cluster") return select(mark.event ?? null);
    if (stage) return;
    if (mark.together) return store.change((now) => ({ ...now, table: true }), "push");
    if (whole === null || mark.at === undefined || scene.axis === null) return;
    const x = mark.at.x - frame.x0;
    store.change((now) => ({ ...now, shown: zoomBy(whole, now.shown, 4, x) }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const here = markAt(marks, event.target);
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return open(here);
    }
    if (stage || !/^(Arrow|Home$|End$)/.test(event.key)) return;
    event.preventDefault();
    const next = nextMark(marks, here.key, event.key);
    if (next !== null) svg.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
    else if (whole !== null && view.shown !== null && /Left|Right/.test(event.key)) {
      const share = event.key === "ArrowLeft" ? -0.5 : 0.5;
      store.change((now) => ({ ...now, shown: panBy(whole, now.shown, share) }));
    }
  };
  const tabbable = marks.some(({ key }) => key === focused) ? focused : firstMark(marks, view.selected);
  const over = marks.find((mark) => mark.event === hover && mark.at !== undefined && mark.says !== undefined);
  return (
    <>
      {!stage && <OnPaper resolved={resolved} view={drawn} words={words} rows={rows} />}
      <div className="cl-timeline" part="timeline" ref={box}>
        {/* biome-ignore lint/a11y/useSemanticElements: a picture with marks that can be reached is a group */}
        <svg
          ref={svg}
          className="cl-picture"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={scene.says}
          onClick={(event: MouseEvent) => {
            const mark = markAt(marks, event.target);
            if (mark) open(mark);
            else if (view.selected !== null) select(view.selected);
          }}
          onKeyDown={onKeyDown}
          onPointerOver={(event) => store.hover(markAt(marks, event.target)?.event ?? null)}
          onPointerEnter={({ pointerType }) => pointerType === "mouse" && !stage && setPointed(true)}
          onPointerLeave={() => store.hover(null)}
          onFocus={(event) => {
            const mark = markAt(marks, event.target);
            if (mark) setFocused(mark.key);
            store.hover(mark?.event ?? null);
          }}
          onBlur={() => store.hover(null)}
        >
          <SceneMarks marks={marks} lit={lit} selected={view.selected} tabbable={tabbable} />
          {pointed && (
            <Suspense>
              <Pointer svg={svg} scene={scene} resolved={resolved} words={words} day0={view.day0} />
            </Suspense>
          )}
        </svg>
        {over && !stage && (
          <Suspense>
            <Tooltip mark={over} width={width} resolved={resolved} words={words} day0={view.day0} />
          </Suspense>
        )}
        {whole && !stage && (
          <Overview
            resolved={resolved}
            view={drawn}
            width={width}
            frame={frame}
            words={words}
            whole={whole}
            onShow={(from, to) => store.change((now) => ({ ...now, shown: between(whole, from, to) }))}
          />
        )}
        {find !== "" &&
          !marks.some(({ role }) => ["event", "bracket", "tray", "cluster", "series"].includes(role)) && (
            <p className="cl-empty" role="status">
              {words.timeline.noMatch(find)}
            </p>
          )}
        {scene.axis === null && resolved.case.events.length === 0 && (
          <p className="cl-empty">{words.timeline.empty}</p>
        )}
      </div>
    </>
  );
};
