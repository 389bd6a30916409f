import type { Px } from "../../layout/scene.ts";
import { type Series, seriesOf } from "../../layout/series.ts";
import { labelOf, thing, whenText, zeroOf } from "../../look/describe.ts";
import type { PptxWords } from "../../look/pptx.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Id, Resolved } from "../../model/resolved.ts";

/** One value of a chart: its place on the axis, its words for that, and the number. */
export type ChartPoint = { readonly x: number; readonly when: string; readonly y: number };

/** A series of exact numbers as the program's own chart, whose numbers stand in a workbook that can be edited. */
export type Chart = {
  readonly title: string;
  /** "steps": the values in order, at equal steps; "days": at their days; "dates": at days of the calendar. */
  readonly axis: "steps" | "days" | "dates";
  readonly xTitle: string;
  /** What the words for the time of each value are called. */
  readonly whenTitle: string;
  readonly yTitle: string;
  /** Runs of points that a line may join: no line crosses from one time to another. */
  readonly runs: readonly (readonly ChartPoint[])[];
};

export type PlacedChart = Chart & { readonly x: Px; readonly y: Px; readonly w: Px; readonly h: Px };

/** The day of a date in a workbook whose days count from 1900. */
const SHEET_DAY = 25_569;

/** The points at their days, where all of them are known to the day on one island; else null. */
const toScale = (resolved: Resolved, { points }: Series, day0: Id | null) => {
  const [first] = points;
  const island = resolved.islands.find(({ id }) => id === first?.moment.island);
  const isExact = points.every(
    ({ moment: { island: own, bounds, hollow } }) =>
      own === island?.id && !hollow && bounds !== null && bounds.from === bounds.to,
  );
  if (island === undefined || !isExact) return null;
  if (island.calendar) return { axis: "dates", from: 0, of: null } as const;
  const zero = zeroOf(resolved, island.id, day0);
  if (zero?.mark == null || zero.bounds?.from !== zero.bounds?.to) return null;
  return { axis: "days", from: zero.mark, of: zero.of } as const;
};

/** Points on one island after another, each a run. */
const onIslands = (points: Series["points"]): readonly Series["points"][] => {
  const all: Series["points"][number][][] = [];
  for (const point of points) {
    const last = all.at(-1);
    if (last?.[0]?.moment.island === point.moment.island) last?.push(point);
    else all.push([point]);
  }
  return all;
};

const chartOf = (
  resolved: Resolved,
  series: Series,
  day0: Id | null,
  words: Strings,
  say: PptxWords,
): Chart => {
  const scale = toScale(resolved, series, day0);
  const { perDay } = resolved;
  const axis = scale?.axis ?? "steps";
  const of = scale?.of == null ? undefined : thing(resolved, scale.of);
  const place = new Map(series.points.map((point, i) => [point, i + 1]));
  return {
    title: series.name,
    axis,
    xTitle:
      axis === "steps"
        ? say.steps
        : axis === "dates"
          ? say.dates
          : say.daysFrom(of ? labelOf(of) : (scale?.of ?? "")),
    whenTitle: words.panels.when,
    yTitle:
      [series.unit, series.per && words.panels.per(series.per)].filter(Boolean).join(" ") || series.name,
    runs: onIslands(series.points).map((points) =>
      points.map((point) => {
        const day = (point.moment.mark ?? 0) / perDay;
        return {
          x:
            axis === "steps"
              ? (place.get(point) ?? 0)
              : axis === "dates"
                ? day + SHEET_DAY
                : day - (scale?.from ?? 0) / perDay,
          when: whenText(resolved, point.event.id, day0, words),
          y: "number" in point.value ? point.value.number : 0,
        };
      }),
    ),
  };
};

/** A chart for each series of the case whose values are all exact numbers. */
export const chartsOf = (
  resolved: Resolved,
  day0: Id | null,
  words: Strings,
  say: PptxWords,
): readonly Chart[] =>
  seriesOf(resolved)
    .all.filter(({ points }) => points.every(({ value }) => value.is === "exact"))
    .map((series) => chartOf(resolved, series, day0, words, say));
