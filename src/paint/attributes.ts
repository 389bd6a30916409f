import type { Shape } from "../layout/scene.ts";
import type { Font } from "../look/measure.ts";
import type { Token } from "../look/theme.ts";

/** An SVG element as data: a tag, its attributes, and its text. */
export type SvgNode = {
  readonly tag: "path" | "rect" | "line" | "circle" | "text";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
};

/** How tokens become paints: custom properties on screen, colors in a file. */
export type Paint = (token: Token) => string;

const SANS = "'Caseline Sans', 'Source Sans 3', sans-serif";

const FACES: Record<Font, { family: string; weight: number; style?: "italic" }> = {
  sans: { family: SANS, weight: 400 },
  sansBold: { family: SANS, weight: 600 },
  sansItalic: { family: SANS, weight: 400, style: "italic" },
  serifBold: { family: "'Caseline Serif', 'Source Serif 4', serif", weight: 600 },
};

const n = (value: number): number => Math.round(value * 100) / 100;

const ink = (shape: Shape, paint: Paint): Record<string, string | number> => ({
  fill: shape.fill === undefined ? "none" : paint(shape.fill),
  ...(shape.stroke === undefined ? {} : { stroke: paint(shape.stroke) }),
  ...(shape.width === undefined ? {} : { "stroke-width": shape.width }),
  ...(shape.dash === undefined ? {} : { "stroke-dasharray": shape.dash.join(" ") }),
  ...(shape.opacity === undefined ? {} : { opacity: n(shape.opacity) }),
});

/** A shape as the SVG element that every painter draws. */
export const svgNode = (shape: Shape, paint: Paint): SvgNode => {
  const attributes = ink(shape, paint);
  switch (shape.is) {
    case "path": {
      const moved = shape.x === undefined ? {} : { transform: `translate(${n(shape.x)},${n(shape.y ?? 0)})` };
      return { tag: "path", attributes: { d: shape.d, "stroke-linejoin": "round", ...moved, ...attributes } };
    }
    case "rect": {
      const { x, y, w, h, radius } = shape;
      const round = radius === undefined ? {} : { rx: n(Math.min(radius, w / 2, h / 2)) };
      const box = { x: n(x), y: n(y), width: n(Math.max(0, w)), height: n(Math.max(0, h)) };
      return { tag: "rect", attributes: { ...box, ...round, ...attributes } };
    }
    case "line": {
      const { x1, y1, x2, y2 } = shape;
      return { tag: "line", attributes: { x1: n(x1), y1: n(y1), x2: n(x2), y2: n(y2), ...attributes } };
    }
    case "circle":
      return { tag: "circle", attributes: { cx: n(shape.x), cy: n(shape.y), r: n(shape.r), ...attributes } };
    case "text": {
      const face = FACES[shape.font];
      const rim =
        shape.halo === undefined
          ? {}
          : {
              stroke: paint(shape.halo),
              "stroke-width": 4,
              "stroke-linejoin": "round",
              "paint-order": "stroke",
            };
      return {
        tag: "text",
        text: shape.text,
        attributes: {
          x: n(shape.x),
          y: n(shape.y),
          "font-family": face.family,
          "font-size": shape.size,
          "font-weight": face.weight,
          ...(face.style ? { "font-style": face.style } : {}),
          ...(shape.anchor && shape.anchor !== "start" ? { "text-anchor": shape.anchor } : {}),
          ...attributes,
          ...rim,
        },
      };
    }
  }
};
