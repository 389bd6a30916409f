import { max, ticks } from "d3-array";
import { momentOf, whenText } from "../look/describe.ts";
import type { FigureWords } from "../look/figures.en.ts";
import { numberText, valueText } from "../look/format.ts";
import type { Strings } from "../look/strings.en.ts";
import { things } from "../model/named.ts";
import type { Id, Moment, Resolved } from "../model/resolved.ts";
import type { Lesion } from "../model/schema.ts";
import type { Measure } from "./label.ts";
import type { Sized } from "./organ/then.ts";
import type { Px, Scene } from "./scene.ts";
import { type Plotted, plotMarks, plotRows } from "./sizeMarks.ts";
import { measuredTwice, measurementsOf, type Span } from "./sizeSpan.ts";

type Point = Sized & { readonly span: Span; readonly moment: Moment | null };

const LEFT: Px = 40;
const TOP: Px = 40;
/** Where the axis of time stands; the words under it take what they need. */
const FOOT: Px = 150;
/** Between two islands, and at either end of one. */
const BETWEEN: Px = 30;
const PAD: Px = 30;

type Stretch = { readonly island: string | null; readonly points: readonly Point[] };

/** Measurements of one island together, in the order of the islands; one that is on none stands alone, at the end. */
const stretches = (resolved: Resolved, points: readonly Point[]): readonly Stretch[] => [
  ...resolved.islands.flatMap(({ id }): readonly Stretch[] => {
    const own = points.filter(({ moment }) => moment?.island === id);
    return own.length === 0
      ? []
      : [{ island: id, points: own.sort((a, b) => (a.moment?.mark ?? 0) - (b.moment?.mark ?? 0)) }];
  }),
  ...points
    .filter(({ moment }) => moment?.island == null)
    .map((point) => ({ island: null, points: [point] })),
];

/** Where each measurement stands: to one scale within an island, the islands side by side in their order. */
const plotted = (
  resolved: Resolved,
  points: readonly Point[],
  width: Px,
): { readonly all: readonly Plotted[]; readonly gaps: readonly Px[] } => {
  const parts = stretches(resolved, points);
  const room = width - LEFT - BETWEEN * (parts.length - 1);
  let x = LEFT;
  const all: Plotted[] = [];
  const gaps: Px[] = [];
  parts.forEach(({ island, points: own }, run) => {
    const w = (room * own.length) / points.length;
    const days = own.map(({ moment }) => moment?.mark ?? 0);
    const [from, to] = [Math.min(...days), Math.max(...days)];
    const pad = Math.min(PAD, w / 2);
    const at = (day: number) =>
      to === from ? x + w / 2 : x + pad + ((day - from) / (to - from)) * (w - 2 * pad);
    const within = (day: number) => Math.min(x + w, Math.max(x, at(day)));
    for (const point of own) {
      const { moment } = point;
      const bounds = island === null || to === from ? null : moment?.bounds;
      all.push({
        ...point,
        run: island === null ? null : run,
        x: at(moment?.mark ?? 0),
        band: bounds ? [within(bounds.from), within(bounds.to + 1)] : null,
        placed: moment !== null && (!moment.hollow || moment.stated.some((told) => "date" in told)),
      });
    }
    x += w + BETWEEN;
    if (run < parts.length - 1) gaps.push(x - BETWEEN);
  });
  return { all, gaps };
};

const pointsOf = (resolved: Resolved, names: readonly Lesion[]): readonly Point[] =>
  measurementsOf(resolved, names).map((sized) => ({
    ...sized,
    moment: momentOf(resolved.extents.get(sized.event.id)),
  }));

const nameOf = (names: readonly Lesion[]): string => {
  const last = names.at(-1);
  return last === undefined ? "" : last.title;
};

/** A measurement in words: what was found, by what, and when. */
export type SizeRow = {
  readonly id: Id;
  readonly value: string;
  readonly by: string;
  readonly when: string;
};

type Says = { readonly words: Strings; readonly say: FigureWords; readonly day0: Id | null };

const rowOf = (
  resolved: Resolved,
  { finding, event }: Sized,
  { words, day0 }: Omit<Says, "say">,
): SizeRow => {
  const of = finding.measure === undefined ? undefined : things(resolved.case).get(finding.measure);
  const value = finding.value
    ? valueText(finding.value, of?.is === "measure" ? of.it : undefined, words)
    : "";
  const by = event.modality ?? event.label ?? event.title;
  return { id: finding.id, value, by, when: whenText(resolved, event.id, day0, words) };
};

/** The plots of `layoutSizes` in words, one table a lesion, in the order of time. */
export const sizeTables = (resolved: Resolved, told: Omit<Says, "say">): readonly (readonly SizeRow[])[] =>
  measuredTwice(resolved).map((names) =>
    stretches(resolved, pointsOf(resolved, names))
      .flatMap(({ points }) => points)
      .map((point) => rowOf(resolved, point, told)),
  );

/**
 * The largest diameter over time of each lesion that was measured at least twice, one scene a lesion, with the interval
 * of each value and of each time. A line joins two values of one island and one modality only: never two lesions, and
 * never over a gap.
 */
export const layoutSizes = (
  resolved: Resolved,
  width: Px,
  measure: Measure,
  { words, say, day0 }: Says,
): readonly Scene[] =>
  measuredTwice(resolved).map((names): Scene => {
    const points = pointsOf(resolved, names);
    const { all, gaps } = plotted(resolved, points, width);
    const high = max(points, ({ span }) => (Number.isFinite(span.to) ? span.to : span.from * 1.3)) ?? 1;
    const rows = ticks(0, high * 1.12, 4);
    const y = (mm: number): Px => TOP + (FOOT - TOP) * (1 - mm / (high * 1.12));
    const told = all.map((point) => {
      const row = rowOf(resolved, point, { words, day0 });
      const says = say.aloud(row.value, [row.by, row.when].filter(Boolean).join(say.joined));
      return { ...point, ...row, says };
    });
    const { marks, h } = plotMarks(told, { y, left: LEFT, top: TOP, foot: FOOT, measure, width });
    return {
      width,
      height: Math.ceil(h + 4),
      says: say.sizesOf(nameOf(names), told.map(({ says }) => says).join(" ")),
      marks: [
        ...plotRows(
          rows.map((mm) => ({ y: y(mm), text: numberText(mm, words) })),
          gaps.map((x) => ({ x, w: BETWEEN })),
          { left: LEFT, width, top: TOP, foot: FOOT, title: say.largest },
        ),
        ...marks,
      ],
    };
  });
