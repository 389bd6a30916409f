import type { Token } from "../look/theme.ts";
import { hatch } from "./hatch.ts";
import { type Label, labelShapes, layoutLabel, type Measure } from "./label.ts";
import type { Sized } from "./organ/then.ts";
import type { Box, Mark, Px, Shape } from "./scene.ts";
import type { Span } from "./sizeSpan.ts";
import { through } from "./valueLabels.ts";

/** A measurement in the picture. `run` numbers what may be joined by a line; null for what is on no island. */
export type Plotted = Sized & {
  readonly span: Span;
  readonly run: number | null;
  readonly x: Px;
  /** The left and right edge of what its time may mean. */
  readonly band: readonly [Px, Px] | null;
  /** False where only an order places it. */
  readonly placed: boolean;
};

type Told = Plotted & {
  readonly value: string;
  readonly by: string;
  readonly when: string;
  readonly says: string;
};

const INK = "imaging" satisfies Token;
const R: Px = 4.5;
const SMALL: Px = 12;

/** The rows of the scale, and what stands between two islands, hatched. */
export const plotRows = (
  rows: readonly { y: Px; text: string }[],
  gaps: readonly { x: Px; w: Px }[],
  { left, width, top, foot, title }: { left: Px; width: Px; top: Px; foot: Px; title: string },
): readonly Mark[] => [
  {
    key: "rows",
    role: "axis",
    shapes: [
      ...rows.flatMap(({ y, text }): readonly Shape[] => [
        { is: "line", x1: left, y1: y, x2: width, y2: y, stroke: "faint", width: 1 },
        { is: "text", x: left - 8, y: y + 4, text, font: "sans", size: SMALL, fill: "soft", anchor: "end" },
      ]),
      { is: "text", x: 0, y: SMALL, text: title, font: "sans", size: SMALL, fill: "soft" },
    ],
  },
  ...gaps.map(({ x, w }, i): Mark => {
    const box = { x: x + 3, y: top, w: w - 6, h: foot - top };
    return {
      key: `gap-${i}`,
      role: "gap",
      shapes: [{ is: "rect", ...box, fill: "band" }, hatch(box, "hatch", 6)],
    };
  }),
];

type Ruler = { y: (mm: number) => Px; left: Px; top: Px; foot: Px; measure: Measure; width: Px };

const isValue = ({ span }: Plotted): boolean => span.from === span.to;

/** A value as a dot, hollow where it is about; bounds as a bar, with an arrow where one is open. */
const valueShapes = ({ span, x, band, placed }: Plotted, { y, top }: Ruler): readonly Shape[] => {
  const [low, high] = [y(span.from), Number.isFinite(span.to) ? y(span.to) : top + 4];
  const time: readonly Shape[] =
    band === null || band[1] - band[0] < 3
      ? []
      : [
          {
            is: "line",
            x1: band[0],
            y1: (low + high) / 2,
            x2: band[1],
            y2: (low + high) / 2,
            stroke: INK,
            width: 1,
            opacity: 0.6,
          },
        ];
  if (span.from === span.to)
    return [
      ...time,
      { is: "circle", x, y: low, r: R, fill: span.about || !placed ? "panel" : INK, stroke: INK, width: 1.6 },
      { is: "circle", x, y: low, r: R + 3.5, stroke: "accent", width: 2, lit: true },
    ];
  const open = !Number.isFinite(span.to);
  return [
    ...time,
    { is: "rect", x: x - 3, y: high, w: 6, h: low - high, fill: INK, opacity: 0.5 },
    { is: "line", x1: x - 6, y1: low, x2: x + 6, y2: low, stroke: INK, width: 1.6 },
    open
      ? { is: "path", d: "M-5,6L0,0L5,6", x, y: high, stroke: INK, width: 1.6 }
      : { is: "line", x1: x - 6, y1: high, x2: x + 6, y2: high, stroke: INK, width: 1.6 },
    {
      is: "rect",
      x: x - 8,
      y: high - 3,
      w: 16,
      h: low - high + 6,
      radius: 3,
      stroke: "accent",
      width: 2,
      lit: true,
    },
  ];
};

const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w + 4 && b.x < a.x + a.w + 4 && a.y < b.y + b.h && b.y < a.y + a.h;

/** Lines between neighbors of one modality that a number places on one island: what two methods measure is no growth. */
const joints = (told: readonly Told[], { y }: Ruler): readonly Shape[] =>
  told.flatMap((point, i): readonly Shape[] => {
    const next = told.slice(i + 1).find(({ event }) => event.modality === point.event.modality);
    if (next === undefined || point.event.modality === undefined) return [];
    if (point.run === null || point.run !== next.run || !point.placed || !next.placed) return [];
    if (!isValue(point) || !isValue(next) || next.x - point.x < 1) return [];
    const [y1, y2] = [y(point.span.from), y(next.span.from)];
    return [{ is: "line", x1: point.x, y1, x2: next.x, y2, stroke: INK, width: 1.4, opacity: 0.7 }];
  });

/** The widest label under the axis, and the room between two rows of them, px. */
const UNDER = { most: 116, gap: 6 };

/** Words under a tick, with a stem down to them where they do not stand in the first row. */
type Under = { readonly box: Box; readonly label: Label; readonly stem: Box | null };

/** Where words under a tick may begin, from the tick: in their middle, at their start, at their end. */
const HUNG = [0.5, 0.06, 0.94];

/**
 * Words under the ticks of an axis, none over another, each as high as it can stand with a stem that runs through none.
 * In the order given; each label holds what, how and when.
 */
const under = (
  told: readonly { readonly x: Px; readonly lines: readonly string[] }[],
  { left, foot, width, measure }: Pick<Ruler, "left" | "foot" | "width" | "measure">,
): readonly Under[] => {
  const placed: Under[] = [];
  for (const { x, lines } of told) {
    const [title = "", ...notes] = lines;
    const set = { width: UNDER.most, most: 2, size: SMALL, measure };
    const parts = [
      layoutLabel({ title }, set),
      ...notes.map((note) => {
        const all = layoutLabel({ title: "", note }, { ...set, size: SMALL + 1 });
        return { ...all, lines: all.lines.slice(1) };
      }),
    ];
    const rows = parts.flatMap((part) => part.lines);
    const label: Label = {
      lines: rows,
      w: Math.max(...rows.map((row) => measure(row.text, row.font, row.size))),
      h: rows.reduce((sum, row) => sum + row.size * 1.22, 0),
      first: SMALL * 0.95,
      cut: parts.some(({ cut }) => cut),
    };
    const tops = [foot + 6, ...placed.map(({ box }) => box.y + box.h + UNDER.gap)].sort((a, b) => a - b);
    const places = tops.flatMap((y) =>
      HUNG.map((share) => {
        const at = Math.min(Math.max(left - 4, x - label.w * share), width - label.w);
        const box = { x: at, y, w: label.w, h: label.h };
        const stem = y > foot + 6 ? { x: x - 1, y: foot, w: 2, h: y - foot } : null;
        return { box, label, stem };
      }),
    );
    const free = ({ box, stem }: Under) =>
      placed.every(
        (other) =>
          !meets(other.box, box) &&
          !(stem && meets(other.box, stem)) &&
          !(other.stem && meets(other.stem, box)),
      );
    const apart = ({ box }: Under) => placed.every((other) => !meets(other.box, box));
    const found = places.find(free) ?? places.find(apart);
    if (found) placed.push(free(found) ? found : { ...found, stem: null });
  }
  return placed;
};

/** The values as marks, each with its number beside it where that has room and else under its tick, and the lines between. */
export const plotMarks = (
  told: readonly Told[],
  ruler: Ruler,
): { readonly marks: readonly Mark[]; readonly h: Px } => {
  const { y, top, foot, width, left, measure } = ruler;
  const lines = joints(told, ruler);
  const highOf = ({ span }: Told) => (Number.isFinite(span.to) ? y(span.to) : top + 4);
  const dots = told.map((point): Box => {
    const above = highOf(point);
    return { x: point.x - 7, y: above - 7, w: 14, h: y(point.span.from) - above + 14 };
  });
  const taken = [...dots];
  const beside = told.map((point): { readonly x: Px; readonly y: Px } | null => {
    const w = measure(point.value, "sansBold", SMALL);
    const [high, low] = [highOf(point), y(point.span.from)];
    const middle = Math.min(Math.max(left, point.x - w / 2), width - w);
    const places = [
      { x: middle, y: high - 9 - SMALL },
      { x: middle, y: low + 9 },
      { x: point.x + 10, y: (high + low) / 2 - SMALL / 2 },
      { x: point.x - 10 - w, y: (high + low) / 2 - SMALL / 2 },
    ].map((place) => ({ ...place, w, h: SMALL }));
    const isFree = (box: Box) =>
      box.x >= left &&
      box.x + w <= width &&
      box.y >= 16 &&
      box.y + SMALL <= foot - 2 &&
      taken.every((other) => !meets(other, box)) &&
      lines.every((line) => line.is !== "line" || !through(line, box));
    const found = places.find(isFree);
    if (found === undefined) return null;
    taken.push(found);
    return found;
  });
  const below = under(
    told.map(({ x, value, by, when }, i) => ({
      x,
      lines: beside[i] ? [by, when] : [value, by, when],
    })),
    ruler,
  );
  const marks: readonly Mark[] = [
    ...(lines.length === 0 ? [] : [{ key: "lines", role: "leader", shapes: lines } as const]),
    ...told.map((point, i): Mark => {
      const { x, finding, value, says } = point;
      const above = highOf(point);
      const [own, words] = [beside[i], below[i]];
      const tick: Shape = { is: "line", x1: x, y1: foot, x2: x, y2: foot + 5, stroke: "line", width: 1 };
      return {
        key: finding.id,
        role: "value",
        event: finding.id,
        says,
        at: { x, y: above },
        box: { x: x - 12, y: above - 10, w: 24, h: 24 },
        shapes: [
          tick,
          ...(words?.stem ? [{ ...tick, y2: words.box.y + 2, stroke: "faint" } as const] : []),
          ...valueShapes(point, ruler),
          ...(own
            ? [
                {
                  is: "text",
                  x: own.x,
                  y: own.y + SMALL * 0.85,
                  text: value,
                  font: "sansBold",
                  size: SMALL,
                  fill: "ink",
                  halo: "panel",
                } as const,
              ]
            : []),
          ...(words ? labelShapes(words.label, words.box.x, words.box.y, "start", "panel") : []),
        ],
      };
    }),
  ];
  return { marks, h: Math.max(foot + 20, ...below.map(({ box }) => box.y + box.h)) };
};
