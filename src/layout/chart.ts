import { nice } from "d3-array";
import { numberText, valueText } from "../look/format.ts";
import type { Frame } from "./frame.ts";
import { labelShapes, layoutLabel } from "./label.ts";
import type { Mark, Px, Shape } from "./scene.ts";
import type { Series } from "./series.ts";
import { onIslands } from "./tie.ts";

/** Where a series is drawn: its row, and the pixel of a number in it. */
export type Plot = {
  readonly top: Px;
  readonly h: Px;
  readonly low: number;
  readonly high: number;
  readonly y: (n: number) => Px;
};

/** Where the words of a row go: right of `left` and beside the axis, or above. */
export type Side = { readonly left: Px; readonly above: boolean };

/** Room of a row: over and under the numbers, and for a caption that stands above them. */
const ROOM = { plot: 60, line: 16, over: 15, under: 12, edge: 9, caption: 17 };
const SIZE = { caption: 12, tick: 11 };

type Limit = NonNullable<Series["measure"]["thresholds"]>[number];

/** The numbers that values may be drawn at. */
const numbersOf = ({ points }: Series): readonly number[] =>
  points.flatMap(({ value }) => ("number" in value ? [value.number] : [value.from, value.to]));

/** The reference range and thresholds hold for the measure's own unit only. */
const isOwn = ({ measure, unit, per }: Series): boolean => unit === measure.unit && per === measure.per;

/** The row of a series from `top`; a slight one holds the line alone. */
export const plotOf = (
  series: Series,
  top: Px,
  { slight, captioned }: { slight: boolean; captioned: boolean },
): Plot => {
  const { normal, scale } = isOwn(series) ? series.measure : {};
  const all = [...numbersOf(series), normal?.from, normal?.to, scale?.from, scale?.to];
  const numbers = all.filter((n) => n !== undefined);
  const [least, most] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
  // Zero is always there: where an axis begins must not hang on what is known at a moment.
  const from = Math.min(least, scale?.from ?? 0);
  const [low, high] = nice(from, most > from ? most : from + 1, 2);
  const over = slight ? ROOM.edge : ROOM.over + (captioned ? ROOM.caption : 0);
  const plot = slight ? ROOM.line : ROOM.plot;
  const y = (n: number) => top + over + (1 - (n - low) / (high - low)) * plot;
  return { top, h: over + plot + (slight ? ROOM.edge : ROOM.under), low, high, y };
};

/** The unit of a series, with its reference range where it has one. */
const noteOf = ({ words }: Frame, series: Series): string => {
  const { measure, unit, per } = series;
  const { from, to } = (isOwn(series) && measure.normal) || {};
  if (from !== undefined && to !== undefined)
    return words.series.normal(valueText({ is: "range", from, to }, measure, words));
  if (to !== undefined) return words.series.normal(valueText({ is: "at most", number: to }, measure, words));
  if (from !== undefined)
    return words.series.normal(valueText({ is: "at least", number: from }, measure, words));
  return [unit, per && words.panels.per(per)].filter(Boolean).join(" ");
};

/** The name and the unit of a series, and the numbers of its axis: left of it, or above it where there is no room. */
const captions = (frame: Frame, series: Series, plot: Plot, { left, above }: Side): readonly Shape[] => {
  const { words, measure: widthOf, x0, x1 } = frame;
  const note = noteOf(frame, series);
  const small = (text: string, x: Px, y: Px): Shape => {
    return { is: "text", x, y, text, anchor: "end", font: "sans", size: SIZE.tick, fill: "soft" };
  };
  const n = (number: number) => numberText(number, words);
  const set = (title: string, under: string, width: Px) =>
    layoutLabel(
      { title, note: under, fill: "soft" },
      { width, most: above ? 1 : 2, size: SIZE.caption, measure: widthOf },
    );
  if (above) {
    const ends = words.series.axis(words.value.range(n(plot.low), n(plot.high)));
    const room = x1 - x0 - widthOf(ends, "sans", SIZE.tick) - 12;
    const label = set([series.name, note].filter(Boolean).join(", "), "", room);
    return [...labelShapes(label, x0, plot.top, "start"), small(ends, x1, plot.top + label.first)];
  }
  const { from, to } = (isOwn(series) && series.measure.normal) || {};
  const taken: Px[] = [];
  const numbers = [plot.high, plot.low, to, from].filter((number): number is number => {
    if (number === undefined || taken.some((y) => Math.abs(y - plot.y(number)) < SIZE.tick)) return false;
    return taken.push(plot.y(number)) > 0;
  });
  const right = x0 - 6;
  const side = right - 8 - Math.max(...numbers.map((number) => widthOf(n(number), "sans", SIZE.tick)));
  const label = set(series.name, note, Math.max(24, side - left));
  const middle = (plot.y(plot.high) + plot.y(plot.low)) / 2;
  return [
    ...labelShapes(label, side, middle - label.h / 2, "end"),
    ...numbers.map((number) => small(n(number), right, plot.y(number) + SIZE.tick * 0.35)),
  ];
};

/** The thresholds of a series that lie within its axis. */
export const limitsOf = (series: Series, { low, high }: Plot): readonly Limit[] =>
  (isOwn(series) ? (series.measure.thresholds ?? []) : []).filter(({ number: n }) => n >= low && n <= high);

/** The number of a threshold with the word for it, at the right end of its line, on the side that has more room. */
const limitWords = ({ x1, words }: Frame, plot: Plot, { number }: Limit): Shape => {
  const y = plot.y(number);
  const over = y - plot.y(plot.high) > SIZE.tick + 4;
  return {
    is: "text",
    x: x1 - 2,
    y: over ? y - 4 : y + SIZE.tick,
    text: words.series.threshold(numberText(number, words)),
    anchor: "end",
    font: "sansItalic",
    size: SIZE.tick,
    fill: "soft",
    halo: "ground",
  };
};

/** What a series stands on: its reference range as a band, thresholds as lines, both ends of its axis, and its name. */
export const chart = (frame: Frame, series: Series, plot: Plot, side: Side): Mark => {
  const { measure, key, lane } = series;
  const runs = onIslands(frame, frame.x0, frame.x1);
  const line = (n: number, ink: Partial<Shape>) =>
    runs.map(([x1, x2]) => ({ is: "line", x1, y1: plot.y(n), x2, y2: plot.y(n), width: 1, ...ink }) as Shape);
  const within = (n: number) => Math.min(plot.high, Math.max(plot.low, n));
  const normal = isOwn(series) ? measure.normal : undefined;
  const top = plot.y(within(normal?.to ?? Infinity));
  const h = plot.y(within(normal?.from ?? -Infinity)) - top;
  const limits = limitsOf(series, plot);
  return {
    key: `series:${key}`,
    role: "series",
    lane,
    shapes: [
      ...(normal
        ? runs.map(
            ([x, x1]): Shape => ({ is: "rect", x, y: top, w: x1 - x, h, fill: "hatch", opacity: 0.55 }),
          )
        : []),
      ...[plot.low, plot.high].flatMap((n) => line(n, { stroke: "faint" })),
      ...limits.flatMap(({ number }) => line(number, { stroke: "line", dash: [2, 4] })),
      ...limits.map((limit) => limitWords(frame, plot, limit)),
      ...captions(frame, series, plot, side),
    ],
  };
};
