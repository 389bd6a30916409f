import type { Token } from "../look/theme.ts";
import { hatch } from "./hatch.ts";
import { labelShapes, layoutLabel, type Measure } from "./label.ts";
import type { Sized } from "./organ/then.ts";
import type { Box, Mark, Px, Shape } from "./scene.ts";
import type { Span } from "./sizeSpan.ts";

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

type Told = Plotted & { readonly value: string; readonly by: string; readonly says: string };

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

/** The values with their words, where these have room, and the lines between values of one island that a number places. */
export const plotMarks = (told: readonly Told[], ruler: Ruler): readonly Mark[] => {
  const lines = told.flatMap((point, i): readonly Shape[] => {
    const next = told[i + 1];
    if (next === undefined || point.run === null || point.run !== next.run || !point.placed || !next.placed)
      return [];
    if (!isValue(point) || !isValue(next) || next.x - point.x < 1) return [];
    const [y1, y2] = [ruler.y(point.span.from), ruler.y(next.span.from)];
    return [{ is: "line", x1: point.x, y1, x2: next.x, y2, stroke: INK, width: 1.4, opacity: 0.7 }];
  });
  const taken: Box[] = [];
  const words = (text: string, bold: boolean, x: Px, y: (h: Px) => Px, wide: Px): readonly Shape[] => {
    const { measure, width } = ruler;
    const label = layoutLabel(bold ? { title: text } : { title: "", note: text }, {
      width: wide,
      most: 2,
      size: bold ? SMALL : SMALL + 1,
      measure,
    });
    const lines = bold ? label.lines : label.lines.slice(1);
    const h = lines.reduce((sum, line) => sum + line.size * 1.22, 0);
    const left = Math.min(Math.max(ruler.left - 4, x - label.w / 2), width - label.w);
    const box = { x: left, y: y(h), w: label.w, h };
    if (taken.some((other) => meets(other, box))) return [];
    taken.push(box);
    return labelShapes({ ...label, lines }, left + label.w / 2, box.y, "middle", "panel");
  };
  return [
    ...(lines.length === 0 ? [] : [{ key: "lines", role: "leader", shapes: lines } as const]),
    ...told.map((point): Mark => {
      const { x, span, finding, value, by, says } = point;
      const above = Number.isFinite(span.to) ? ruler.y(span.to) : ruler.top + 4;
      return {
        key: finding.id,
        role: "value",
        event: finding.id,
        says,
        at: { x, y: above },
        box: { x: x - 12, y: above - 10, w: 24, h: 24 },
        shapes: [
          ...valueShapes(point, ruler),
          ...words(value, true, x, (h) => Math.max(14, above - 9 - h), 96),
          ...words(by, false, x, () => ruler.foot + 6, 96),
        ],
      };
    }),
  ];
};
