import { laneName } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { View } from "../view/view.ts";
import { type Axis, wholeAxis, zoomed } from "./axis.ts";
import { AXIS, axisMarks, gapGrounds, topTicks } from "./axisMarks.ts";
import type { Frame } from "./frame.ts";
import { layoutLabel, type Measure } from "./label.ts";
import { inTray, laneContents, layoutLane, stancesOf } from "./lanes.ts";
import { ribbon } from "./ribbon.ts";
import type { Mark, Px, Scene, Shape } from "./scene.ts";
import type { SeriesRows } from "./seriesRows.ts";

/** A lane as it stands in the picture. */
export type Lane = { readonly id: Id; readonly title: string; readonly y0: Px; readonly y1: Px };

/** The timeline as a picture, with what gestures need to find their way on it. */
export type TimelineScene = Scene & {
  /** The axis as shown, and that of the whole case; null when the case has no moment on any axis. */
  readonly axis: Axis | null;
  readonly whole: Axis | null;
  /** The part of the picture that the axis takes. */
  readonly frame: { readonly x0: Px; readonly x1: Px; readonly y0: Px; readonly y1: Px };
  readonly lanes: readonly Lane[];
  /** Events whose words are not all drawn. */
  readonly dropped: readonly Id[];
};

/** The part of a View that the picture depends on. */
export type Drawn = Pick<View, "scale" | "shown" | "day0" | "collapsed" | "hidden" | "find">;

export type TimelineInput = {
  readonly resolved: Resolved;
  readonly view: Drawn;
  readonly width: Px;
  readonly measure: Measure;
  readonly words: Strings;
  /** How series are drawn, which comes on demand; without it their values are marks like others. */
  readonly rows?: SeriesRows | undefined;
  /** Whether ticks stand above the lanes as well; they do where nothing is said. */
  readonly crowned?: boolean;
};

/** Below this width lane titles stand above their lanes, and the tray above the axis's left end. */
const NARROW: Px = 720;
const SIZE = { wide: 13.5, narrow: 13, title: 13 };
const PAD = { top: 9, lane: 8, right: 18, left: 12, heading: 20 };
const TRAY: Px = 152;

const headWidth = (input: TimelineInput, lanes: readonly Id[]): Px =>
  Math.ceil(
    Math.max(...lanes.map((id) => input.measure(laneName(id, input.words), "sansBold", SIZE.title)), 40),
  ) + 22;

const heading = (text: string, x: Px, y: Px, anchor: "start" | "end"): Shape => ({
  is: "text",
  x,
  y,
  text,
  font: "sansBold",
  size: SIZE.title,
  fill: "soft",
  anchor,
});

const rule = (x1: Px, x2: Px, y: Px): Shape => ({
  is: "line",
  x1,
  y1: y,
  x2,
  y2: y,
  stroke: "faint",
  width: 1,
});

/**
 * The timeline: lanes with the course ribbon on top, labels beside their marks, and the axis with its folds and gaps.
 * Its height follows from what it holds.
 */
export const layoutTimeline = (input: TimelineInput): TimelineScene => {
  const { resolved, view, width, measure, words, crowned = true } = input;
  const narrow = width < NARROW;
  const contents = laneContents(resolved, view);
  const hasCourse = (resolved.case.course ?? []).length > 0 && !view.hidden.includes("course");
  // The ribbon is no lane of the case: an event's own lane may be called "course" as well.
  const rows = [...(hasCourse ? [null] : []), ...contents];
  const head = narrow
    ? 0
    : headWidth(
        input,
        rows.map((lane) => lane?.id ?? "course"),
      );
  const withTray =
    contents.some(({ events }) => events.some((event) => inTray(resolved, event.id))) ||
    (hasCourse && resolved.case.course?.some(({ id }) => inTray(resolved, id)));
  const trayWidth = !withTray ? 0 : narrow ? 0 : TRAY;
  const x0 = (narrow ? 2 : head + PAD.left) + trayWidth;
  const x1 = Math.max(x0 + 40, width - (narrow ? 6 : PAD.right));
  const whole = resolved.islands.length === 0 ? null : wholeAxis(resolved, view.scale, x1 - x0);
  const axis = whole === null ? null : zoomed(whole, view.shown);
  const day0 = view.day0 ?? resolved.case.day0 ?? null;
  const size = narrow ? SIZE.narrow : SIZE.wide;
  const plain: Frame | null = axis && { resolved, axis, x0, x1, width, measure, words, day0, size };
  const frame = plain && { ...plain, stances: stancesOf(plain, contents) };
  const left = narrow ? x0 : head + PAD.left;
  const tray = { left, width: narrow ? x1 - x0 : TRAY - 16, above: narrow };
  const lanes: Lane[] = [];
  const marks: Mark[] = [];
  const dropped: Id[] = [];
  const start = axis === null || !crowned ? 0 : AXIS.top;
  let y: Px = start;
  const bare = frame ?? emptyFrame(input, x0, x1, size);
  for (const content of rows) {
    const id = content?.id ?? "course";
    const top = y + PAD.top + (narrow ? PAD.heading : 0);
    const collapsed = view.collapsed.includes(id);
    const laid =
      content === null
        ? { ...ribbon(bare, top, tray), dropped: [] }
        : layoutLane(bare, content, { top, tray, collapsed, rows: input.rows });
    marks.push(...laid.marks);
    dropped.push(...laid.dropped);
    const bottom = top + Math.max(laid.h, narrow ? 14 : 22) + PAD.lane;
    lanes.push({ id, title: laneName(id, words), y0: y, y1: bottom });
    y = bottom;
  }
  const under: Mark[] = lanes.map(({ id, title, y0, y1 }, i) => ({
    key: hasCourse && i === 0 ? "ribbon" : `lane:${id}`,
    role: "lane",
    lane: id,
    box: { x: 0, y: y0, w: width, h: y1 - y0 },
    shapes: [
      rule(0, width, y1),
      narrow ? heading(title, x0, y0 + 19, "start") : heading(title, head, y0 + PAD.top + size, "end"),
    ],
  }));
  const height = y + (axis === null ? 0 : AXIS.height + 12);
  return {
    width,
    height,
    says: words.timeline.title(resolved.case.title),
    marks: [
      ...(frame ? gapGrounds(frame, start, y) : []),
      ...(frame && crowned ? topTicks(frame, start) : []),
      { key: "top", role: "lane", shapes: [rule(0, width, start + 0.5)] },
      ...under,
      ...marks,
      ...(frame ? axisMarks(frame, y) : []),
      ...(frame && view.scale === "steps" ? [notToScale(frame, y)] : []),
    ],
    axis,
    whole,
    frame: { x0, x1, y0: start, y1: y },
    lanes,
    dropped,
  };
};

/** The words that go with equal steps, left of the axis where there is room, else at its left end. */
const notToScale = (frame: Frame, y: Px): Mark => {
  const measure = (text: string, _font: unknown, size: Px) => frame.measure(text, "sansItalic", size);
  const width = Math.max(90, frame.x0 - 16);
  const label = layoutLabel(
    { title: frame.words.timeline.notToScale },
    { width, most: 2, size: 11.5, measure },
  );
  const shapes = label.lines.map((line, i): Shape => {
    return { is: "text", ...line, font: "sansItalic", fill: "soft", x: 2, y: y + AXIS.first + i * 14 };
  });
  return { key: "not-to-scale", role: "note", shapes: frame.x0 > 60 ? shapes : [] };
};

/** A case without a moment on any axis still has lanes and a tray. */
const emptyFrame = (input: TimelineInput, x0: Px, x1: Px, size: Px): Frame => ({
  ...input,
  axis: wholeAxis({ ...input.resolved, islands: [], gaps: [] }, "true", x1 - x0),
  x0,
  x1,
  size,
  day0: null,
});
