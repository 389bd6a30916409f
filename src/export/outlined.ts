import type { Shape } from "../layout/scene.ts";
import { type Font, measureText } from "../look/measure.ts";
import type { Page, Passage } from "./page/page.ts";
import type { Piece } from "./path.ts";
import type { Face } from "./pdf/face.ts";
import { setLine } from "./typeset.ts";

type Text = Shape & { readonly is: "text" };
type Faces = Readonly<Record<Font, Face>>;

const n = (value: number): string => String(Math.round(value * 100) / 100 + 0);

const dataOf = (pieces: readonly Piece[], k: number, x: number, y: number): string =>
  pieces
    .map((piece) => {
      const at = ([px, py]: readonly [number, number]) => `${n(x + px * k)},${n(y - py * k)}`;
      if (piece.is === "close") return "Z";
      if (piece.is === "curve") return `C${at(piece.a)} ${at(piece.b)} ${at(piece.to)}`;
      return `${piece.is === "move" ? "M" : "L"}${at(piece.to)}`;
    })
    .join("");

/** A text as the outlines of its letters, under them its rim; the text itself where its face lacks one of them. */
const outlinesOf = (shape: Text, faces: Faces): readonly Shape[] => {
  const { text, font, size, anchor = "start", halo, fill = "ink", opacity } = shape;
  const face = faces[font];
  const line = setLine(face, font, text);
  if (line === null) return [shape];
  const width = measureText(text, font, size);
  let x = anchor === "end" ? shape.x - width : anchor === "middle" ? shape.x - width / 2 : shape.x;
  let d = "";
  for (const { glyph, advance } of line) {
    d += dataOf(face.outlineOf(glyph), size / face.unitsPerEm, x, shape.y);
    x += advance * size;
  }
  if (d === "") return [];
  const seen = opacity === undefined ? {} : { opacity };
  const rim: readonly Shape[] =
    halo === undefined ? [] : [{ is: "path", d, stroke: halo, width: 4, ...seen }];
  return [...rim, { is: "path", d, fill, ...seen }];
};

/** The page with its words as outlines, for programs that take no fonts along; what it tells of itself stays in words. */
export const outlined = (page: Page, faces: Faces): DrawnPage => {
  const shapes = (all: readonly Shape[]): readonly Shape[] =>
    all.flatMap((shape) => (shape.is === "text" && !shape.lit ? outlinesOf(shape, faces) : [shape]));
  const passage = (of: Passage): DrawnPassage => ({ ...of, shapes: shapes(of.shapes) });
  return {
    ...page,
    title: passage(page.title),
    text: page.text && passage(page.text),
    foot: page.foot.map(passage),
    figures: page.figures.map(({ caption, ...figure }) => ({
      ...figure,
      scene: {
        ...figure.scene,
        marks: figure.scene.marks.map((mark) => ({ ...mark, shapes: shapes(mark.shapes) })),
      },
      ...(caption === undefined ? {} : { caption: passage(caption) }),
    })),
  };
};

/** Words of a page as whatever shapes. */
type DrawnPassage = Omit<Passage, "shapes"> & { readonly shapes: readonly Shape[] };
type DrawnFigure = Omit<Page["figures"][number], "caption"> & { readonly caption?: DrawnPassage };

/** A page whose words are drawn as whatever shapes. */
export type DrawnPage = Omit<Page, "title" | "text" | "foot" | "figures"> & {
  readonly title: DrawnPassage;
  readonly text: DrawnPassage | null;
  readonly foot: readonly DrawnPassage[];
  readonly figures: readonly DrawnFigure[];
};
