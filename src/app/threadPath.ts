/** A point and a box in px, of one and the same frame. */
export type Point = { readonly x: number; readonly y: number };
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** Where a thread ends: on the upper edge of a panel, or in its margin beside one of its lines. */
export type ThreadEnd = { readonly panel: Box; readonly line: Box | null };

/** How far the thread keeps from a panel's corners, and how far it stands in the panel's margin, px. */
const CORNER = 18;
const MARGIN = 7;
const HOOK = 6;
/** The radius of its corners, px. */
const ROUND = 10;
/** The middle of the first line of something that has several, px. */
const FIRST = 14;

const n = (value: number): number => Math.round(value * 10) / 10;

/** From one point to another below it, leaving and arriving upright: level in between where they are far apart. */
const fall = (from: Point, to: Point): string => {
  const middle = (from.y + to.y) / 2;
  const radius = Math.min(ROUND, Math.abs(to.y - from.y) / 2);
  const side = Math.sign(to.x - from.x);
  if (Math.abs(to.x - from.x) < 4 * radius)
    return `C${n(from.x)},${n(middle)} ${n(to.x)},${n(middle)} ${n(to.x)},${n(to.y)}`;
  const corner = (x: number, y: number, toX: number, toY: number) => `Q${n(x)},${n(y)} ${n(toX)},${n(toY)}`;
  return [
    `V${n(middle - radius)}`,
    corner(from.x, middle, from.x + side * radius, middle),
    `H${n(to.x - side * radius)}`,
    corner(to.x, middle, to.x, middle + radius),
    `V${n(to.y)}`,
  ].join("");
};

/**
 * The SVG path of a thread in px: straight down from a mark to the foot of the timeline, a curve to the panel, and, where
 * it is about one line, down the panel's margin to that line. A panel that does not stand below the timeline gets one curve.
 */
export const threadPath = (mark: Point, foot: number, { panel, line }: ThreadEnd): string => {
  const start = `M${n(mark.x)},${n(mark.y)}`;
  const below = panel.top >= foot;
  const end = line === null ? panel.top : Math.min((line.top + line.bottom) / 2, line.top + FIRST);
  const x =
    line === null
      ? Math.min(Math.max(mark.x, panel.left + CORNER), panel.right - CORNER)
      : panel.left + MARGIN;
  if (!below) return `${start}${fall(mark, { x, y: end })}`;
  const down = foot > mark.y ? `V${n(foot)}` : "";
  const from = { x: mark.x, y: Math.max(foot, mark.y) };
  const path = `${start}${down}${fall(from, { x, y: panel.top })}`;
  return line === null ? path : `${path}V${n(end)}h${HOOK}`;
};
