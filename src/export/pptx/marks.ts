import type { Mark, Scene, Shape } from "../../layout/scene.ts";
import type { PptxWords } from "../../look/pptx.en.ts";
import type { ThemeName } from "../../look/theme.ts";
import { type Drawn, drawShape, transform } from "./shape.ts";
import { blocksOf, placeOfText, type TextShape, textBody } from "./text.ts";
import { around, type Place, type Stand } from "./units.ts";
import { el, type Markup } from "./xml.ts";

/** What shapes are drawn with: a theme, words for their names, and the next number of the slide. */
export type Pen = {
  readonly theme: ThemeName;
  readonly words: PptxWords;
  readonly nextId: () => number;
};

/** Names are read in a narrow list of the program. */
const LONGEST_NAME = 80;

/** The name of a shape: one line, of a length that a list can hold. */
const shapeName = (of: string): string => {
  const line = of.replaceAll(/\s+/g, " ").trim();
  const signs = [...line];
  return signs.length <= LONGEST_NAME ? line : `${signs.slice(0, LONGEST_NAME - 1).join("")}…`;
};

type Named = { readonly name: string; readonly says?: string | undefined; readonly decorative?: boolean };

const DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative";

/** The name of a shape and what is read aloud for it; what only adorns says that it does. */
export const naming = (pen: Pen, { name, says, decorative = false }: Named): Markup =>
  el(
    "p:cNvPr",
    { id: pen.nextId(), name: shapeName(name), descr: says },
    decorative
      ? el(
          "a:extLst",
          {},
          el(
            "a:ext",
            { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
            el("adec:decorative", { "xmlns:adec": DECORATIVE, val: true }),
          ),
        )
      : null,
  );

type Piece = { readonly place: Place; readonly draw: (named: Named) => Markup; readonly isText: boolean };

const ofShape = (pen: Pen, { place, is, properties }: Drawn): Piece => ({
  place,
  isText: false,
  draw: (named) => {
    const [tag, bare, of] =
      is === "line"
        ? (["p:cxnSp", "p:nvCxnSpPr", "p:cNvCxnSpPr"] as const)
        : (["p:sp", "p:nvSpPr", "p:cNvSpPr"] as const);
    return el(tag, {}, el(bare, {}, naming(pen, named), el(of), el("p:nvPr")), properties);
  },
});

const ofText = (pen: Pen, block: Parameters<typeof textBody>[0], stand: Stand): Piece => {
  const place = placeOfText(block, stand);
  return {
    place,
    isText: true,
    draw: (named) =>
      el(
        "p:sp",
        {},
        el("p:nvSpPr", {}, naming(pen, named), el("p:cNvSpPr", { txBox: true }), el("p:nvPr")),
        el("p:spPr", {}, transform(place), el("a:prstGeom", { prst: "rect" }, el("a:avLst")), el("a:noFill")),
        textBody(block, pen.theme, stand),
      ),
  };
};

/** The shapes of a mark in drawing order, with the lines of each label together. */
const piecesOf = (pen: Pen, shapes: readonly Shape[], stand: Stand): readonly Piece[] => {
  const pieces: Piece[] = [];
  let lines: TextShape[] = [];
  const flush = () => {
    pieces.push(...blocksOf(lines).map((block) => ofText(pen, block, stand)));
    lines = [];
  };
  for (const shape of shapes) {
    if (shape.lit !== undefined) continue;
    if (shape.is === "text") {
      if (shape.text.trim() !== "") lines.push(shape);
      continue;
    }
    flush();
    const drawn = drawShape(shape, pen.theme, stand);
    if (drawn !== null) pieces.push(ofShape(pen, drawn));
  }
  flush();
  return pieces;
};

/** What a mark is called: the beginning of its sentence, else its role with the first words in it. */
const nameOf = (mark: Mark, words: PptxWords): string => {
  const said = mark.says?.split(/[;\n]/)[0]?.replace(/\.$/, "");
  if (said) return said;
  const first = mark.shapes.find((shape): shape is TextShape => shape.is === "text");
  return first === undefined ? words.roles[mark.role] : `${words.roles[mark.role]}: ${first.text}`;
};

/** What is read aloud for a mark: its sentence, or the words of an event that has none. */
const saidOf = ({ says, event, shapes }: Mark): string | undefined =>
  says ??
  (event === undefined
    ? undefined
    : shapes.flatMap((shape) => (shape.is === "text" ? [shape.text] : [])).join(" ") || undefined);

/** A mark as one named shape, or a named group of shapes; null where nothing of it is drawn. */
const drawMark = (pen: Pen, mark: Mark, stand: Stand): Markup | null => {
  const pieces = piecesOf(pen, mark.shapes, stand);
  const silent = mark.says === undefined && !pieces.some(({ isText }) => isText);
  const named = { name: nameOf(mark, pen.words), says: saidOf(mark), decorative: silent };
  const [only, ...others] = pieces;
  if (only === undefined) return null;
  if (others.length === 0) return only.draw(named);
  const place = around(pieces.map((piece) => piece.place));
  const { x, y, w, h } = place;
  return el(
    "p:grpSp",
    {},
    el("p:nvGrpSpPr", {}, naming(pen, named), el("p:cNvGrpSpPr"), el("p:nvPr")),
    el(
      "p:grpSpPr",
      {},
      el(
        "a:xfrm",
        {},
        el("a:off", { x, y }),
        el("a:ext", { cx: w, cy: h }),
        el("a:chOff", { x, y }),
        el("a:chExt", { cx: w, cy: h }),
      ),
    ),
    ...pieces.map((piece) => piece.draw({ name: piece.isText ? pen.words.label : pen.words.shape })),
  );
};

/** The marks of a Scene as shapes of a slide, in drawing order. */
export const drawScene = (pen: Pen, scene: Scene, stand: Stand): readonly Markup[] =>
  scene.marks.flatMap((mark) => drawMark(pen, mark, stand) ?? []);
