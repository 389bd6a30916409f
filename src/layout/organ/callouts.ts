import type { Id } from "../../model/resolved.ts";
import { type Label, layoutLabel, type Measure } from "../label.ts";
import type { Box, Px } from "../scene.ts";
import type { Spot } from "./anatomy.ts";

/** A label that is to stand in the column, and the points that its leaders go to. */
export type Callout = {
  readonly id: Id;
  readonly title: string;
  readonly facts: readonly string[];
  readonly targets: readonly Spot[];
};

/** A label in its place; `joint` is where its leaders begin. */
export type Called = Callout & { readonly label: Label; readonly box: Box; readonly joint: Spot };

const GAP: Px = 10;
const MOST_LINES = 4;

const side = ([x1, y1]: Spot, [x2, y2]: Spot, [x, y]: Spot): number =>
  (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);

/** Whether two straight lines cross. */
const crossing = (a: readonly [Spot, Spot], b: readonly [Spot, Spot]): boolean =>
  side(...a, b[0]) * side(...a, b[1]) < 0 && side(...b, a[0]) * side(...b, a[1]) < 0;

const labelOf = ({ title, facts }: Callout, width: Px, size: Px, measure: Measure): Label => {
  const parts = [
    layoutLabel({ title }, { width, most: MOST_LINES, size, measure }),
    ...facts.map((fact) => {
      const label = layoutLabel({ title: "", note: fact }, { width, most: MOST_LINES, size, measure });
      const lines = label.lines.slice(1);
      return { ...label, lines, h: lines.reduce((sum, line) => sum + line.size * 1.22, 0) };
    }),
  ];
  const lines = parts.flatMap((part) => part.lines);
  return {
    lines,
    w: Math.max(...lines.map((line) => measure(line.text, line.font, line.size))),
    h: parts.reduce((sum, part) => sum + part.h, 0),
    first: size * 0.95,
    cut: parts.some(({ cut }) => cut),
  };
};

/**
 * Labels in one column from the top down, in an order in which their leaders cross least; none over another, each line
 * no wider than the column.
 */
export const layoutCallouts = (
  callouts: readonly Callout[],
  { x, y, width, size, measure }: { x: Px; y: Px; width: Px; size: Px; measure: Measure },
): readonly Called[] => {
  const labels = new Map(callouts.map((callout) => [callout, labelOf(callout, width, size, measure)]));
  const stacked = (order: readonly Callout[]): readonly Called[] => {
    let top = y;
    return order.map((callout) => {
      const label = labels.get(callout) ?? labelOf(callout, width, size, measure);
      const box = { x, y: top, w: label.w, h: label.h };
      top += label.h + GAP;
      return { ...callout, label, box, joint: [x - 6, box.y + size * 0.62] };
    });
  };
  const height = ({ targets }: Callout) => targets[0]?.[1] ?? Number.POSITIVE_INFINITY;
  const order = [...callouts].sort((a, b) => height(a) - height(b));
  for (let round = 0; round < order.length; round += 1) {
    const called = stacked(order);
    const at = called.findIndex(({ targets: [a], joint }, i) => {
      const next = called[i + 1];
      const [b] = next?.targets ?? [];
      return (
        next !== undefined && a !== undefined && b !== undefined && crossing([joint, a], [next.joint, b])
      );
    });
    const [first, second] = [order[at], order[at + 1]];
    if (at < 0 || first === undefined || second === undefined) break;
    order.splice(at, 2, second, first);
  }
  return stacked(order);
};
