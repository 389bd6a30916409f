import type { Shape } from "../../layout/scene.ts";
import { type Font, measureText } from "../../look/measure.ts";
import type { Theme } from "../../look/theme.ts";
import { type Piece, piecesOf } from "../path.ts";
import { setLine } from "../typeset.ts";
import type { Face } from "./face.ts";

/** What drawing operators refer to: fonts with the glyphs that are used of them, and opacities. */
export type Used = {
  readonly faces: Readonly<Record<Font, Face>>;
  /** By face: each glyph with the character that it stands for. */
  readonly glyphs: Map<Font, Map<number, string>>;
  readonly alphas: Set<number>;
};

type Turn = readonly [sx: number, sy: number, dx: number, dy: number];

const PLAIN: Turn = [1, 1, 0, 0];

/** A number as PDF writes it. */
export const n = (value: number): string => String(Math.round(value * 1000) / 1000 + 0);

const color = (hex: string): string =>
  [1, 3, 5].map((i) => n(Number.parseInt(hex.slice(i, i + 2), 16) / 255)).join(" ");

const pathText = (pieces: readonly Piece[], [sx, sy, dx, dy]: Turn = PLAIN): string =>
  pieces
    .map((piece) => {
      if (piece.is === "close") return "h";
      const at = ([x, y]: readonly [number, number]) => `${n(x * sx + dx)} ${n(y * sy + dy)}`;
      if (piece.is === "curve") return `${at(piece.a)} ${at(piece.b)} ${at(piece.to)} c`;
      return `${at(piece.to)} ${piece.is === "move" ? "m" : "l"}`;
    })
    .join("\n");

/** A quarter of a circle as a Bézier curve reaches this far along its tangents. */
const BOW = 0.5522847498;

/** A rectangle with round corners. */
const rounded = (x: number, y: number, w: number, h: number, r: number): readonly Piece[] => {
  const [right, foot, far] = [x + w, y + h, r * (1 - BOW)];
  return [
    { is: "move", to: [x + r, y] },
    { is: "line", to: [right - r, y] },
    { is: "curve", a: [right - far, y], b: [right, y + far], to: [right, y + r] },
    { is: "line", to: [right, foot - r] },
    { is: "curve", a: [right, foot - far], b: [right - far, foot], to: [right - r, foot] },
    { is: "line", to: [x + r, foot] },
    { is: "curve", a: [x + far, foot], b: [x, foot - far], to: [x, foot - r] },
    { is: "line", to: [x, y + r] },
    { is: "curve", a: [x, y + far], b: [x + far, y], to: [x + r, y] },
    { is: "close" },
  ];
};

const outlineOf = (shape: Exclude<Shape, { is: "text" }>): string => {
  switch (shape.is) {
    case "path":
      return pathText(piecesOf(shape.d), [1, 1, shape.x ?? 0, shape.y ?? 0]);
    case "line":
      return `${n(shape.x1)} ${n(shape.y1)} m\n${n(shape.x2)} ${n(shape.y2)} l`;
    case "circle":
      return pathText(rounded(shape.x - shape.r, shape.y - shape.r, 2 * shape.r, 2 * shape.r, shape.r));
    case "rect": {
      const [w, h] = [Math.max(0, shape.w), Math.max(0, shape.h)];
      const r = Math.min(shape.radius ?? 0, w / 2, h / 2);
      return r > 0
        ? pathText(rounded(shape.x, shape.y, w, h, r))
        : `${n(shape.x)} ${n(shape.y)} ${n(w)} ${n(h)} re`;
    }
  }
};

/** The name of a face among the resources of a page. */
export const fontName = (font: Font): string => `F-${font}`;
export const alphaName = (alpha: number): string => `A${Math.round(alpha * 1000)}`;

const hex = (glyph: number): string => glyph.toString(16).padStart(4, "0");

const textOps = (shape: Shape & { is: "text" }, theme: Theme, used: Used): readonly string[] => {
  const { text, font, size, anchor = "start", halo, fill = "ink" } = shape;
  const face = used.faces[font];
  const line = setLine(face, font, text);
  if (line === null) throw new Error("a character that no bundled font has");
  const width = measureText(text, font, size);
  const x = anchor === "end" ? shape.x - width : anchor === "middle" ? shape.x - width / 2 : shape.x;
  const em = face.unitsPerEm;
  const rim: string[] = [];
  if (halo !== undefined) {
    const k = size / em;
    let at = x;
    rim.push(`${color(theme[halo])} RG 4 w 1 j`);
    for (const { glyph, advance } of line) {
      const outline = pathText(face.outlineOf(glyph), [k, -k, at, shape.y]);
      if (outline !== "") rim.push(outline);
      at += advance * size;
    }
    rim.push(rim.length > 1 ? "S" : "n");
  }
  const glyphs = used.glyphs.get(font) ?? new Map<number, string>();
  used.glyphs.set(font, glyphs);
  let run = "";
  const parts: string[] = [];
  for (const { glyph, character, advance } of line) {
    if (!glyphs.has(glyph)) glyphs.set(glyph, character);
    run += hex(glyph);
    const off = Math.round((face.widthOf(glyph) / em - advance) * 1000);
    if (Math.abs(off) >= 2) {
      parts.push(`<${run}>${off}`);
      run = "";
    }
  }
  if (run !== "") parts.push(`<${run}>`);
  return [
    ...rim,
    "BT",
    `${color(theme[fill])} rg /${fontName(font)} ${n(size)} Tf`,
    `1 0 0 -1 ${n(x)} ${n(shape.y)} Tm [${parts.join("")}] TJ`,
    "ET",
  ];
};

/** Shapes as drawing operators in px, y downward; what is drawn only while selected is left out. */
export const shapeOps = (shapes: readonly Shape[], theme: Theme, used: Used): readonly string[] =>
  shapes.flatMap((shape): readonly string[] => {
    if (shape.lit) return [];
    const { opacity, dash, fill, stroke, width = 1 } = shape;
    const state: string[] = [];
    if (opacity !== undefined && opacity < 1) {
      used.alphas.add(Math.round(opacity * 1000) / 1000);
      state.push(`/${alphaName(opacity)} gs`);
    }
    if (shape.is === "text") {
      const ops = textOps(shape, theme, used);
      return state.length === 0 ? ops : ["q", ...state, ...ops, "Q"];
    }
    if (fill === undefined && stroke === undefined) return [];
    if (fill !== undefined) state.push(`${color(theme[fill])} rg`);
    if (stroke !== undefined) state.push(`${color(theme[stroke])} RG ${n(width)} w`);
    if (dash !== undefined) state.push(`[${dash.map(n).join(" ")}] 0 d`);
    if (shape.is === "path") state.push("1 j");
    const paint = fill === undefined ? "S" : stroke === undefined ? "f" : "B";
    return ["q", ...state, outlineOf(shape), paint, "Q"];
  });
