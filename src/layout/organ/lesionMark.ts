import { stateInks } from "../frame.ts";
import type { Px, Shape } from "../scene.ts";
import type { Anatomy } from "./anatomy.ts";
import { ellipsePath, flattened, hatchedOutline, scaledPath } from "./curve.ts";
import type { Oval } from "./pack.ts";
import type { Place } from "./site.ts";
import type { Then } from "./then.ts";

/** Where a figure's millimeters lie in the picture. */
export type Ruler = { readonly k: number; readonly x: Px; readonly y: Px };

const inksOf = ({ lesion: { state } }: Then) =>
  state === undefined ? ({ mark: "line", text: "soft" } as const) : stateInks(state);

/** The areas in one of which a lesion lies, hatched: its site says no more. */
const areaShapes = (anatomy: Anatomy, { areas }: Place, then: Then, { k, x, y }: Ruler): readonly Shape[] => {
  const { mark } = inksOf(then);
  return areas.flatMap((name): readonly Shape[] => {
    const area = anatomy.areas[name];
    if (area === undefined) return [];
    const lines = hatchedOutline(flattened(area.d), 7 / k);
    return [
      { is: "path", d: scaledPath(lines, k, x, y), stroke: mark, width: 1, opacity: 0.45 },
      {
        is: "path",
        d: scaledPath(area.d, k, x, y),
        stroke: mark,
        width: 1,
        opacity: 0.8,
        ...(then.removed === "yes" ? { dash: [4, 3] } : {}),
      },
    ];
  });
};

/** A lesion to scale; removed, a dashed outline. */
const ovalShapes = ({ x, y, rx, ry, turn }: Oval, then: Then, ruler: Ruler): readonly Shape[] => {
  const { mark, text } = inksOf(then);
  const [px, py] = [ruler.x + x * ruler.k, ruler.y + y * ruler.k];
  const path = (grown: Px) => ellipsePath(px, py, rx * ruler.k + grown, ry * ruler.k + grown, turn);
  const ring: Shape = { is: "path", d: path(3.5), stroke: "accent", width: 2, lit: true };
  if (then.removed === "yes")
    return [
      { is: "path", d: path(0), fill: "panel", opacity: 0.45 },
      { is: "path", d: path(0), stroke: text, width: 1.6, dash: [4, 3] },
      ring,
    ];
  return [
    { is: "path", d: path(0), fill: mark, opacity: 0.82 },
    { is: "path", d: path(0), stroke: text, width: 1.3, ...(then.removed === "no" ? {} : { dash: [1, 2] }) },
    ring,
  ];
};

/** A lesion of which no size can be drawn: a ring around a point, the same on every figure. */
const pointShapes = ({ x: mx, y: my }: Oval, then: Then, ruler: Ruler): readonly Shape[] => {
  const { mark, text } = inksOf(then);
  const [x, y] = [ruler.x + mx * ruler.k, ruler.y + my * ruler.k];
  const gone = then.removed === "yes";
  return [
    { is: "circle", x, y, r: 6, fill: "panel", opacity: gone ? 0.45 : 0.7 },
    { is: "circle", x, y, r: 6, stroke: text, width: 1.2, ...(gone ? { dash: [2.5, 2] } : {}) },
    gone
      ? {
          is: "path",
          d: `M${-1.8},0L${1.8},0M0,${-1.8}L0,${1.8}`,
          x,
          y,
          stroke: text,
          width: 1.2,
        }
      : { is: "circle", x, y, r: 2.4, fill: mark },
    { is: "circle", x, y, r: 9.5, stroke: "accent", width: 2, lit: true },
  ];
};

/** How a lesion is drawn on its figure: where it may lie, and itself to scale or as a point. */
export const lesionShapes = (
  anatomy: Anatomy,
  place: Place,
  then: Then,
  drawn: { readonly oval: Oval | null; readonly toScale: boolean },
  ruler: Ruler,
): readonly Shape[] => [
  ...(place.vague === null ? [] : areaShapes(anatomy, place, then, ruler)),
  ...(drawn.oval === null
    ? []
    : drawn.toScale
      ? ovalShapes(drawn.oval, then, ruler)
      : pointShapes(drawn.oval, then, ruler)),
];
