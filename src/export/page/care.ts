import type { Mark, Px } from "../../layout/scene.ts";
import { seriesRows } from "../../layout/seriesRows.ts";
import { layoutTimeline } from "../../layout/timeline.ts";
import type { Resolved } from "../../model/resolved.ts";
import { DEFAULT_VIEW, type View } from "../../view/view.ts";
import { keyScenes } from "./key.ts";
import type { Page, Placed } from "./page.ts";
import { moved } from "./passage.ts";
import { frameOf, pageOf, type Sheet } from "./sheet.ts";
import { untoldIn } from "./timelines.ts";

/** Widths of a figure in journals, mm: a column, and a page. */
export const COLUMNS = [85, 180] as const;
/** The height of a page in journals, mm: a figure does not exceed it unless it must. */
const PAGE_MM = 230;
const PX_PER_MM = 96 / 25.4;
/** Type on screen times this is six points and more in print, which is the least that journals take. */
const SCALE = 0.75;
const SMALLEST = 0.7;

/** Two states beside one another are parted by a line of the ground: in gray their hues alone would not do it. */
const parted = (mark: Mark): Mark => {
  const bar = mark.shapes.find((shape) => shape.is === "rect" && shape.opacity === undefined && !shape.lit);
  if (mark.role !== "course" || bar?.is !== "rect" || bar.fill === "band") return mark;
  const line = { is: "line", x1: bar.x, x2: bar.x, y1: bar.y, y2: bar.y + bar.h } as const;
  return { ...mark, shapes: [...mark.shapes, { ...line, stroke: "ground", width: 1.8 }] };
};

/** The timeline of a case as a figure for a journal, so many mm wide and as high as it needs; what it has no room for in words stands below it. */
export const carePage = (
  sheet: Omit<Sheet, "size">,
  shown: Resolved,
  { scale, day0 }: Pick<View, "scale" | "day0">,
  mm: number,
): Page => {
  const { say, measure, words } = sheet;
  const of = shown.case;
  const tall: Px = 100_000;
  const frame = frameOf(
    { ...sheet, size: { width: mm * PX_PER_MM, height: tall }, manner: "figure" },
    { title: of.title, of },
  );
  const { room } = frame;
  const at = (factor: number) =>
    layoutTimeline({
      resolved: shown,
      view: { ...DEFAULT_VIEW, scale, day0 },
      width: Math.floor(room.w / factor),
      measure,
      words,
      rows: seriesRows,
    });
  const normal = at(SCALE);
  const factor = normal.height * SCALE > PAGE_MM * PX_PER_MM ? SMALLEST : SCALE;
  const { width, height, says, marks } = factor === SCALE ? normal : at(factor);
  const timeline = { width, height, says, marks: marks.map(parted) };
  // The notes beside the marks stand in the table that goes along.
  const untold = untoldIn([{ ...timeline, dropped: [] }], shown);
  const below = room.y + height * factor + 8;
  const zero = day0 ?? of.day0 ?? null;
  const key = keyScenes({ ...sheet, size: frame.page }, shown, untold, {
    day0: zero,
    w: room.w / SMALLEST,
    h: tall,
  });
  const figures: readonly Placed[] = [
    { is: "timeline", title: say.timeline, scene: timeline, x: room.x, y: room.y, scale: factor },
    ...key.map(
      (scene): Placed => ({ is: "key", title: say.key, scene, x: room.x, y: below, scale: SMALLEST }),
    ),
  ];
  const end = Math.max(...figures.map(({ y, scene, scale: by }) => y + scene.height * by)) + 6;
  const up = end - (frame.page.foot[0]?.y ?? tall);
  const foot = frame.page.foot.map((line) => moved(line, 0, up));
  const last = foot.at(-1);
  const page = { ...frame.page, foot, height: last === undefined ? end : last.y + last.h + 4 };
  return pageOf({ ...frame, page }, figures);
};
