import type { Shape } from "../../layout/scene.ts";
import type { ThemeName } from "../../look/theme.ts";
import { type Piece, piecesOf } from "../path.ts";
import { extentOf } from "./extent.ts";
import { fillOf, lineOf } from "./ink.ts";
import { onSlide, type Place, type Stand } from "./units.ts";
import { el, type Markup } from "./xml.ts";

/** A shape on a slide but for its name: where it is, and how it is drawn. */
export type Drawn = { readonly place: Place; readonly is: "shape" | "line"; readonly properties: Markup };

type Outline = Exclude<Shape, { is: "text" }>;

/** Where a shape stands, and whether it is turned over. */
export const transform = (
  { x, y, w, h }: Place,
  flips: { readonly flipH?: boolean; readonly flipV?: boolean } = {},
): Markup => el("a:xfrm", flips, el("a:off", { x, y }), el("a:ext", { cx: w, cy: h }));

const preset = (name: string, adjust?: number): Markup =>
  el(
    "a:prstGeom",
    { prst: name },
    adjust === undefined
      ? el("a:avLst")
      : el("a:avLst", {}, el("a:gd", { name: "adj", fmla: `val ${adjust}` })),
  );

const properties = (
  shape: Outline,
  place: Place,
  geometry: Markup,
  theme: ThemeName,
  stand: Stand,
): Drawn => ({
  place,
  is: "shape",
  properties: el(
    "p:spPr",
    {},
    transform(place),
    geometry,
    fillOf(shape.fill, theme, shape.opacity),
    lineOf(shape, theme, stand.perPx),
  ),
});

/** The outline of a path in its own box; a box has at least 1 EMU either way. */
const custom = (pieces: readonly Piece[], { x, y, w, h }: Place, stand: Stand): Markup => {
  const point = ([px, py]: readonly [number, number]) => {
    const [ex, ey] = onSlide(stand, px, py);
    return el("a:pt", { x: ex - x, y: ey - y });
  };
  const steps = pieces.map((piece) => {
    if (piece.is === "close") return el("a:close");
    if (piece.is === "curve") return el("a:cubicBezTo", {}, point(piece.a), point(piece.b), point(piece.to));
    return el(piece.is === "move" ? "a:moveTo" : "a:lnTo", {}, point(piece.to));
  });
  return el(
    "a:custGeom",
    {},
    el("a:avLst"),
    el("a:gdLst"),
    el("a:ahLst"),
    el("a:cxnLst"),
    el("a:rect", { l: "0", t: "0", r: "r", b: "b" }),
    el("a:pathLst", {}, el("a:path", { w, h }, ...steps)),
  );
};

const boxOf = (stand: Stand, left: number, top: number, right: number, foot: number): Place => {
  const [x, y] = onSlide(stand, left, top);
  const [ex, ey] = onSlide(stand, right, foot);
  return { x, y, w: Math.max(1, ex - x), h: Math.max(1, ey - y) };
};

const CIRCLE = /^M-?[\d.]+,0a([\d.]+),\1 0 1 1 [\d.]+,0a\1,\1 0 1 1 -[\d.]+,0Z$/;

const pathShape = (shape: Extract<Shape, { is: "path" }>, theme: ThemeName, stand: Stand): Drawn | null => {
  const [dx, dy] = [shape.x ?? 0, shape.y ?? 0];
  const moved: Stand = { ...stand, left: stand.left + dx * stand.perPx, top: stand.top + dy * stand.perPx };
  const pieces = piecesOf(shape.d);
  const extent = extentOf(pieces);
  if (extent === null || pieces.length < 2) return null;
  const place = boxOf(moved, ...extent);
  const geometry = CIRCLE.test(shape.d) ? preset("ellipse") : custom(pieces, place, moved);
  return properties(shape, place, geometry, theme, stand);
};

/** A shape of a Scene as one of the slide's own; null where there is nothing to draw. */
export const drawShape = (shape: Outline, theme: ThemeName, stand: Stand): Drawn | null => {
  switch (shape.is) {
    case "path":
      return pathShape(shape, theme, stand);
    case "rect": {
      const { x, y, radius = 0 } = shape;
      const [w, h] = [Math.max(0, shape.w), Math.max(0, shape.h)];
      if (w === 0 || h === 0) return null;
      const round = Math.min(0.5, radius / Math.min(w, h));
      const geometry = round > 0 ? preset("roundRect", Math.round(round * 100_000)) : preset("rect");
      return properties(shape, boxOf(stand, x, y, x + w, y + h), geometry, theme, stand);
    }
    case "circle": {
      const { x, y, r } = shape;
      if (r <= 0) return null;
      return properties(shape, boxOf(stand, x - r, y - r, x + r, y + r), preset("ellipse"), theme, stand);
    }
    case "line": {
      const [x1, y1] = onSlide(stand, shape.x1, shape.y1);
      const [x2, y2] = onSlide(stand, shape.x2, shape.y2);
      const place = { x: Math.min(x1, x2), y: Math.min(y1, y2), w: Math.abs(x2 - x1), h: Math.abs(y2 - y1) };
      const flips = { ...(x2 < x1 ? { flipH: true } : {}), ...(y2 < y1 ? { flipV: true } : {}) };
      return {
        place,
        is: "line",
        properties: el(
          "p:spPr",
          {},
          transform(place, flips),
          preset("line"),
          lineOf(shape, theme, stand.perPx),
        ),
      };
    }
  }
};
