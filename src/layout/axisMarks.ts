import { atLeastText } from "../look/format.ts";
import { gapText } from "../look/place.ts";
import type { Segment } from "./axis.ts";
import type { Frame } from "./frame.ts";
import { hatch } from "./hatch.ts";
import { layoutLabel } from "./label.ts";
import type { Mark, Px, Shape } from "./scene.ts";
import { type Tick, ticks } from "./ticks.ts";

/** Room under the axis line for ticks and for the words of folds and gaps, px. */
export const AXIS = { tick: 6, first: 20, second: 37, height: 48, top: 26 };

const GAP: Px = 8;

type Words = { readonly x: Px; readonly w: Px; readonly strong: boolean };

/**
 * Where texts stand on one line: those of weight may step aside by half their width, the others stand at their place
 * or not at all. Null for a text that is left out; the order is that of `all`.
 */
const settle = (frame: Frame, all: readonly Words[]): readonly (Px | null)[] => {
  const taken: [Px, Px][] = [];
  const free = (x0: Px, x1: Px) => taken.every(([a, b]) => x1 + GAP <= a || b + GAP <= x0);
  const middles = new Map<Words, Px>();
  const put = ({ x, w }: Words, one: Words, leeway: Px): boolean => {
    for (let shift = 0; shift <= leeway; shift += 3)
      for (const sign of [1, -1]) {
        const middle = Math.min(Math.max(x + sign * shift, w / 2), frame.width - w / 2);
        if (Math.abs(middle - x) > w / 2 + 4 || !free(middle - w / 2, middle + w / 2)) continue;
        taken.push([middle - w / 2, middle + w / 2]);
        middles.set(one, middle);
        return true;
      }
    return false;
  };
  const light = all.filter(({ strong }) => !strong);
  const strong = all.filter((one) => one.strong);
  // A first try with the light ones in place; names that then find no room come first in a second.
  for (const one of light) put(one, one, 0);
  const homeless = strong.filter((one) => !put(one, one, one.w / 2));
  if (homeless.length > 0) {
    taken.length = 0;
    middles.clear();
    for (const one of [...homeless, ...strong.filter((s) => !homeless.includes(s))]) put(one, one, one.w / 2);
    for (const one of light) put(one, one, 0);
  }
  return all.map((one) => middles.get(one) ?? null);
};

const visible = (frame: Frame, segment: Segment): boolean =>
  segment.x1 > 0 && segment.x0 < frame.axis.width && segment.x1 > segment.x0;

/** The hatched grounds of the gaps, behind everything, from the top of the lanes to the axis. */
export const gapGrounds = (frame: Frame, y0: Px, y1: Px): readonly Mark[] =>
  frame.axis.segments.flatMap((s): Mark[] => {
    if (s.is !== "gap" || !visible(frame, s)) return [];
    const x = frame.x0 + Math.max(0, s.x0);
    const box = { x, y: y0, w: frame.x0 + Math.min(frame.axis.width, s.x1) - x, h: y1 - y0 };
    return [
      {
        key: `gap:${s.gap}`,
        role: "gap",
        box,
        shapes: [{ is: "rect", ...box, fill: "band" }, hatch(box, "hatch", 9)],
      },
    ];
  });

/** The line of a fold within what is on screen: a zig-zag at its middle, if that is to be seen. */
const zigzag = (from: Px, to: Px, middle: Px, y: Px): string => {
  const w = Math.min(6, (to - from) / 4);
  const seen = middle - 2 * w >= from && middle + 2 * w <= to;
  return seen ? `M${from},${y}H${middle - 2 * w}l${w},-6l${2 * w},12l${w},-6H${to}` : `M${from},${y}H${to}`;
};

const line = (frame: Frame, y: Px): readonly Shape[] =>
  frame.axis.segments
    .filter((s) => visible(frame, s))
    .map((s): Shape => {
      const x0 = frame.x0 + Math.max(0, s.x0);
      const x1 = frame.x0 + Math.min(frame.axis.width, s.x1);
      if (s.is === "fold") {
        const d = zigzag(x0, x1, frame.x0 + (s.x0 + s.x1) / 2, y);
        return { is: "path", d, stroke: "ink", width: 1.5 };
      }
      const dash = s.is === "gap" ? { dash: [1.5, 4], stroke: "soft" as const } : { stroke: "ink" as const };
      return { is: "line", x1: x0, y1: y, x2: x1, y2: y, width: 1.5, ...dash };
    });

type Said = { key: string; text: string; x: Px; role: "fold" | "gap" };

const between = (frame: Frame): readonly Said[] =>
  frame.axis.segments
    .filter((s) => visible(frame, s))
    .flatMap((s): Said[] => {
      const x = frame.x0 + (Math.max(0, s.x0) + Math.min(frame.axis.width, s.x1)) / 2;
      if (s.is === "fold") {
        const days = (s.to - s.from) / frame.resolved.perDay;
        return [{ key: `fold:${s.island}:${s.from}`, text: atLeastText(days, frame.words), x, role: "fold" }];
      }
      if (s.is !== "gap") return [];
      return [
        {
          key: `gapwords:${s.gap}`,
          text: gapText(frame.resolved, s.gap, frame.words),
          x,
          role: "gap" as const,
        },
      ];
    });

const SIZE: Px = 12;
/** How wide names may be where whole ones leave ticks without words, px. */
const SHORT: readonly Px[] = [96, 64, 40];

/** A name no wider than some px: up to its comma, or cut after a whole word. */
const shortName = (text: string, fits: (text: string) => boolean): string => {
  if (fits(text)) return text;
  const [head = text] = text.split(/[,;:(]/u);
  if (fits(head.trim())) return head.trim();
  const words = head.trim().split(" ");
  for (let n = words.length - 1; n > 0; n -= 1) {
    const cut = `${words.slice(0, n).join(" ")}…`;
    if (fits(cut)) return cut;
  }
  return text;
};

/** Ticks with their words where these stand: with whole names, or with short ones if more ticks have words then. */
const named = (frame: Frame, all: readonly Tick[]) => {
  const tried = [Number.POSITIVE_INFINITY, ...SHORT].map((most) => {
    const set = all.map((tick) => {
      const font = tick.strong ? ("sansBold" as const) : ("sans" as const);
      const width = (text: string) => frame.measure(text, font, SIZE);
      const text =
        tick.strong && tick.text !== null ? shortName(tick.text, (part) => width(part) <= most) : tick.text;
      return { ...tick, text, font, w: text === null ? 0 : width(text) };
    });
    const places = settle(frame, set);
    return { set, places, count: places.filter((x, i) => x !== null && set[i]?.text).length };
  });
  return tried.reduce((best, next) => (next.count > best.count ? next : best));
};

/** Ticks with their words, below a line at `y`, or above it where `up`. */
const tickMarks = (frame: Frame, y: Px, up: boolean): readonly Mark[] => {
  const { set, places } = named(frame, ticks(frame));
  const nameless = new Set(
    set.flatMap((one, i) => (one.strong && one.text && places[i] == null ? [one.island] : [])),
  );
  const middles = places.map((x, i) => (set[i] && nameless.has(set[i].island) && !set[i].dated ? null : x));
  const [end, baseline] = up ? [y - AXIS.tick + 2, y - 9] : [y + AXIS.tick, y + AXIS.first];
  return set.map(({ key, x, text, font, strong }, i): Mark => {
    const stroke = up ? ("line" as const) : ("ink" as const);
    const line: Shape = { is: "line", x1: x, y1: y, x2: x, y2: end, stroke, width: 1.25 };
    const middle = middles[i];
    const fill = strong ? ("ink" as const) : ("soft" as const);
    const words: readonly Shape[] =
      text === null || middle == null
        ? []
        : [{ is: "text", x: middle, y: baseline, text, font, size: SIZE, anchor: "middle", fill }];
    return { key: `${up ? "top" : "tick"}:${key}`, role: "tick", at: { x, y }, shapes: [line, ...words] };
  });
};

const betweenMarks = (frame: Frame, y: Px): readonly Mark[] => {
  const set = between(frame).map((one) => {
    const measure = (text: string, _font: unknown, size: Px) => frame.measure(text, "sansItalic", size);
    const label = layoutLabel({ title: one.text }, { width: 110, most: 2, size: SIZE - 0.5, measure });
    return { ...one, label, w: label.w, strong: one.role === "gap" };
  });
  const middles = settle(frame, set);
  return set.flatMap((one, i): Mark[] => {
    const x = middles[i];
    if (x == null) return [];
    const shapes = one.label.lines.map((row, j): Shape => {
      const fill = one.role === "gap" ? "accent" : "soft";
      return {
        is: "text",
        ...row,
        x,
        y: y + AXIS.second + j * 13,
        font: "sansItalic",
        anchor: "middle",
        fill,
      };
    });
    return [{ key: one.key, role: one.role === "gap" ? "note" : "fold", at: { x: one.x, y }, shapes }];
  });
};

/** The axis line with its zig-zags, ticks and words, under the lanes at `y`. */
export const axisMarks = (frame: Frame, y: Px): readonly Mark[] => [
  { key: "axis", role: "axis", shapes: line(frame, y) },
  ...tickMarks(frame, y, false),
  ...betweenMarks(frame, y),
];

/** The ticks once more above the lanes, ending at `y`, for a reader who does not see the axis under a tall picture. */
export const topTicks = (frame: Frame, y: Px): readonly Mark[] => tickMarks(frame, y, true);
