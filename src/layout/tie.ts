import { knownText } from "../look/describe.ts";
import type { Id } from "../model/resolved.ts";
import { bandX, type Frame, momentX, solidX } from "./frame.ts";
import type { Px, Shape } from "./scene.ts";

/** A bracket that opens to the right, how far it reaches, and the room before its words, px. */
const BRACKET = { h: 10, w: 12, gap: 6 };

/** A piece of a tie shorter than this would look like a speck. */
const SPECK: Px = 5;

/** The parts of a stretch of the picture that lie on islands: no connecting line crosses a gap. */
export const onIslands = (frame: Frame, from: Px, to: Px): readonly (readonly [Px, Px])[] => {
  let parts: [Px, Px][] = [[from, to]];
  for (const gap of frame.axis.segments) {
    if (gap.is !== "gap") continue;
    const [g0, g1] = [frame.x0 + gap.x0, frame.x0 + gap.x1];
    parts = parts.flatMap(([a, b]): [Px, Px][] =>
      b <= g0 || a >= g1
        ? [[a, b]]
        : [[a, Math.min(b, g0)] as [Px, Px], [Math.max(a, g1), b] as [Px, Px]].filter(([c, d]) => d > c),
    );
  }
  return parts;
};

/** A tie laid out: how far left, how far right and how far down it reaches, and its shapes. */
export type Tie = {
  readonly x0: Px;
  readonly x1: Px;
  readonly h: Px;
  readonly draw: (top: Px, middle: Px) => readonly Shape[];
};

/**
 * The thin tie from a mark to the moment when its fact was learned, with the words for it; to an open bracket where
 * that is only "after". It runs beside the mark's label, or under it where there is no room. Null when the fact was
 * learned as it happened, or the moment has no place to the right.
 * @param label the right end and the height of what stands beside the mark, px
 */
export const tie = (
  frame: Frame,
  id: Id,
  markX: Px,
  label: { readonly x1: Px; readonly h: Px },
): Tie | null => {
  const known = frame.resolved.known.get(id);
  if (known === undefined) return null;
  const lower = known.lower === null ? undefined : frame.resolved.moments.get(known.lower);
  // A hollow mark is no place to end at: the tie goes to the beginning of what the moment may mean.
  const end = solidX(frame, known) ?? bandX(frame, known)?.[0] ?? momentX(frame, lower);
  const text = knownText(frame.resolved, id, frame.day0, frame.words);
  if (end === null || end <= markX + 2 || end > frame.x1 || text === null) return null;
  const size = frame.size - 1.5;
  const room = frame.measure(text, "sans", size);
  const open = known.island === null || known.hollow;
  const beyond = end + (open ? BRACKET.w : 4) + BRACKET.gap;
  const right = beyond + room <= frame.x1;
  const before = end - BRACKET.gap - room;
  const under = label.x1 + 20 > (right ? end : before);
  const from = under ? markX + 4 : label.x1 + 8;
  const said = right || before > from + 12;
  const h = Math.max(BRACKET.h, size);
  // Without room on either side the words have a line of their own, under the bracket that they explain.
  const own = said ? null : Math.max(frame.x0, Math.min(end, frame.x1) - room);
  const deep = (under ? label.h + h + 2 : Math.max(h, label.h)) + (own === null ? 0 : size * 1.3);
  return {
    x0: own ?? Math.min(from, end),
    x1: right ? beyond + room : Math.max(beyond, own === null ? 0 : own + room),
    h: own === null && !under ? h : deep,
    draw: (top, middle) => {
      const y = under ? top + label.h + 2 + h / 2 : top + middle;
      const lines = onIslands(frame, Math.min(from, end), right || !said ? end : before - BRACKET.gap);
      const bracket = open
        ? `M${end + BRACKET.w},${y - BRACKET.h / 2}H${end}v${BRACKET.h}h${BRACKET.w}`
        : `M${end},${y - BRACKET.h / 2}v${BRACKET.h}`;
      const elbow = `M${markX},${top + middle + 8}V${y}h4`;
      return [
        ...(under
          ? [{ is: "path" as const, d: elbow, stroke: "soft" as const, width: 1, dash: [1, 3] }]
          : []),
        ...lines
          .filter(([x1, x2]) => x2 - x1 > SPECK)
          .map(([x1, x2]): Shape => {
            return { is: "line", x1, y1: y, x2, y2: y, stroke: "soft", width: 1, dash: [1, 3] };
          }),
        { is: "path", d: bracket, stroke: "soft", width: 1.25 },
        ...(own === null ? [] : [words(text, own, top + deep - size * 0.3, size, true)]),
        ...(said ? [words(text, right ? beyond : end - BRACKET.gap, y + size * 0.35, size, right)] : []),
      ];
    },
  };
};

const words = (text: string, x: Px, y: Px, size: Px, right: boolean): Shape => ({
  is: "text",
  x,
  y,
  text,
  font: "sans",
  size,
  fill: "soft",
  anchor: right ? "start" : "end",
  halo: "ground",
});
