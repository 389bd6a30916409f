import type { Plot } from "./chart.ts";
import { bandX, eventInk, type Frame } from "./frame.ts";
import { ringShape } from "./point.ts";
import type { Px, Shape } from "./scene.ts";
import type { Point } from "./series.ts";

/** A point's radius and that of the ring of "about", and how far an arrow reaches, px. */
export const R = { dot: 3.5, about: 6, arrow: 13 };

/** A point and where it stands; `y0` and `y1` are the ends of what it may be, as far as they are drawn. */
export type Stand = Point & { readonly x: Px; readonly y: Px; readonly y0: Px; readonly y1: Px };

/** Where a point stands in a plot. */
export const stand = (point: Point, x: Px, { y }: Plot): Stand => {
  const { value } = point;
  if (!("number" in value)) {
    const [a, b] = [y(value.from), y(value.to)];
    return { ...point, x, y: (a + b) / 2, y0: Math.min(a, b), y1: Math.max(a, b) };
  }
  const at = y(value.number);
  const r = value.is === "about" ? R.about : R.dot + 1;
  const up = value.is === "more than" || value.is === "at least" ? R.arrow : r;
  const down = value.is === "less than" || value.is === "at most" ? R.arrow : r;
  return { ...point, x, y: at, y0: at - up, y1: at + down };
};

/** A point: solid, hollow where its place is only a handle; a whisker, an arrow or a ring says how exact its value is. */
export const dot = (frame: Frame, { value, moment, event, x, y, y0, y1 }: Stand): readonly Shape[] => {
  const ink = eventInk(frame.resolved, event);
  const stroke = { stroke: ink, width: 1.5 };
  const unsure = moment.bounds !== null && moment.bounds.to > moment.bounds.from;
  const band = unsure ? bandX(frame, moment) : null;
  const [b0, b1] = band ? [Math.max(band[0], frame.x0), Math.min(band[1], frame.x1)] : [x, x];
  const tip = y0 < y - R.about ? y0 : y1;
  const back = tip < y ? 4 : -4;
  const sign = (d: string): Shape => ({ is: "path", d, ...stroke });
  return [
    ringShape(x, y),
    ...(b1 - b0 > 3 * R.dot
      ? [{ is: "line", x1: b0, y1: y, x2: b1, y2: y, stroke: "line", width: 1 } as const]
      : []),
    ...(value.is === "range"
      ? [sign(`M${x - 3.5},${y0}h7M${x},${y0}V${y1}M${x - 3.5},${y1}h7`)]
      : Math.abs(tip - y) > R.about
        ? [sign(`M${x},${y}V${tip}M${x - 3.5},${tip + back}L${x},${tip}l3.5,${back}`)]
        : []),
    ...(value.is === "about"
      ? [{ is: "circle", x, y, r: R.about, stroke: ink, width: 1.25, opacity: 0.5 } as const]
      : []),
    ...(moment.hollow
      ? [{ is: "circle", x, y, r: R.dot, fill: "panel", ...stroke } as const]
      : value.is === "range"
        ? []
        : [{ is: "circle", x, y, r: R.dot, fill: ink } as const]),
  ];
};
