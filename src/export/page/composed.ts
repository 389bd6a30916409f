import { wordsFrom } from "../../layout/least.ts";
import { seriesRows } from "../../layout/seriesRows.ts";
import { fitLanes } from "../../layout/stage.ts";
import { layoutTimeline } from "../../layout/timeline.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { View } from "../../view/view.ts";
import type { Fitted, Room } from "./fit.ts";
import type { Placed } from "./page.ts";
import type { Panel } from "./panel.ts";
import { placed } from "./place.ts";
import { metrics, type Sheet } from "./sheet.ts";
import { LEAST, measureFor, scaleOf } from "./words.ts";

/** Where a panel has no room, the timeline has so much less of it, and then less again. */
const LESS = [1, 0.85, 0.7, 0.55];

/** The timeline of what a step is about, no higher than a share of a room; then the other lanes that have room. */
const timelineIn = (
  sheet: Sheet,
  shown: Resolved,
  { view, about }: { readonly view: View; readonly about: readonly Id[] },
  { w, wished, most }: { readonly w: number; readonly wished: number; readonly most: number },
): Fitted => {
  const scale = scaleOf(sheet);
  const input = {
    resolved: shown,
    view,
    width: Math.floor(w / scale),
    measure: measureFor(sheet),
    words: sheet.words,
    rows: seriesRows,
    crowned: false,
  };
  const chosen = fitLanes(input, about, { wished: wished / scale, most: most / scale });
  const scene = wordsFrom(layoutTimeline({ ...input, view: chosen }), LEAST);
  // A lane that is higher than the room is drawn smaller: nothing is cut.
  return { scene, scale: Math.min(scale, most / scene.height) };
};

/** The figures of a step in a room, from its top left corner: the timeline, and below it the panel in what is left. */
export const composed = (
  sheet: Sheet,
  shown: Resolved,
  {
    view,
    about,
    panel,
    room: { w, h },
  }: {
    readonly view: View;
    readonly about: readonly Id[];
    readonly panel: Panel | null;
    readonly room: Room;
  },
): readonly Placed[] => {
  const { gap } = metrics(sheet.size);
  const at = { x: 0, y: 0 };
  const both = (wished: number, most: number, must: boolean) => {
    const timeline = timelineIn(sheet, shown, { view, about }, { w, wished, most });
    const top = timeline.scene.height * timeline.scale + gap;
    const figures = panel === null || h - top < 1 ? null : panel.at({ w, h: h - top }, must);
    if (figures === null) return null;
    const used = Math.max(...figures.map(({ y, scene, scale }) => y + scene.height * scale));
    const below = figures.map((one) => ({ ...one, y: one.y + top }));
    return { used, all: [placed(timeline, "timeline", sheet.say.timeline, at), ...below] };
  };
  const tries = [false, true].flatMap((must) => LESS.map((less) => ({ must, less })));
  for (const { must, less } of panel === null ? [] : tries) {
    const [wished, most] = (panel?.shares ?? [1, 1]).map((share) => share * h * less) as [number, number];
    const first = both(wished, most, must);
    if (first === null) continue;
    // What the panel does not need, the timeline has.
    const left = h - gap - first.used;
    const second = left > wished ? both(left, Math.max(left, most), must) : null;
    return (second ?? first).all;
  }
  const alone = timelineIn(sheet, shown, { view, about }, { w, wished: h, most: h });
  return [placed(alone, "timeline", sheet.say.timeline, at)];
};
