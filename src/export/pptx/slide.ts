import type { PptxWords } from "../../look/pptx.en.ts";
import type { ThemeName } from "../../look/theme.ts";
import type { Page, Passage } from "../page/page.ts";
import { chartFrame } from "./chartFrame.ts";
import type { PlacedChart } from "./charts.ts";
import { drawScene, naming, type Pen } from "./marks.ts";
import { type Frames, newPen, shapeTree } from "./master.ts";
import { type Line, type Manner, placeholder, type Role } from "./placeholder.ts";
import { transform } from "./shape.ts";
import { tableFrame } from "./tableFrame.ts";
import type { PlacedTable } from "./tables.ts";
import { placeOfText, type TextBlock, textBody } from "./text.ts";
import { around, type Place, POINT, type Stand } from "./units.ts";
import { el, type Markup, part, SLIDE_NAMESPACES } from "./xml.ts";

/** A page with what only a presentation has: tables and charts that can be edited. */
export type Slide = Page & { readonly tables?: readonly PlacedTable[]; readonly chart?: PlacedChart };

const placeOf = ({ x, y, w, h }: Place, { perPx }: Stand): Place => ({
  x: Math.round(x * perPx),
  y: Math.round(y * perPx),
  w: Math.round(w * perPx),
  h: Math.round(h * perPx),
});

const isSame = (a: Place, b: Place): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

const footPlace = (foot: readonly Passage[], stand: Stand): Place =>
  around(foot.map((line) => placeOf(line, stand)));

const mannerOf = (of: Passage, face: Manner["face"], stand: Stand): Manner => {
  const [first] = of.shapes;
  return {
    face,
    size: ((first?.size ?? 12) * stand.perPx) / POINT,
    fill: first?.fill ?? "ink",
    bold: face === "+mj",
    align: "l",
    anchor: "t",
  };
};

/** Where the words of all slides stand: as on the first that has them. */
export const framesOf = (slides: readonly [Page, ...Page[]], stand: Stand): Frames => {
  const [first] = slides;
  const text = slides.find((page) => page.text !== null)?.text ?? first.title;
  const foot = { place: footPlace(first.foot, stand), manner: mannerOf(first.foot.at(-1)!, "+mn", stand) };
  const bottom = foot.place.y + foot.place.h;
  const number = {
    ...foot.place,
    y: bottom,
    h: Math.max(1, Math.round(first.height * stand.perPx) - bottom),
  };
  return {
    title: { place: placeOf(first.title, stand), manner: mannerOf(first.title, "+mj", stand) },
    body: { place: placeOf(text, stand), manner: { ...mannerOf(text, "+mn", stand), fill: "soft" } },
    ftr: { place: foot.place, manner: { ...foot.manner, anchor: "b" } },
    sldNum: { place: number, manner: { ...foot.manner, align: "r" } },
  };
};

const caption = (pen: Pen, passage: Passage, stand: Stand): readonly Markup[] => {
  const [first, ...rest] = passage.shapes;
  if (first === undefined) return [];
  const block: TextBlock = [first, ...rest];
  return [
    el(
      "p:sp",
      {},
      el(
        "p:nvSpPr",
        {},
        naming(pen, { name: `${pen.words.roles.head}: ${passage.text}` }),
        el("p:cNvSpPr", { txBox: true }),
        el("p:nvPr"),
      ),
      el(
        "p:spPr",
        {},
        transform(placeOfText(block, stand)),
        el("a:prstGeom", { prst: "rect" }, el("a:avLst")),
        el("a:noFill"),
      ),
      textBody(block, pen.theme, stand),
    ),
  ];
};

const linesOf = (text: string): readonly Line[] => text.split("\n").map((line) => ({ text: line }));

/** A slide as a part. Its chart, where it has one, is its second relationship. */
export const slidePart = (
  slide: Slide,
  { theme, words, frames, stand }: { theme: ThemeName; words: PptxWords; frames: Frames; stand: Stand },
): string => {
  const pen = newPen(theme, words);
  const words_ = (role: Role, lines: readonly Line[] | null, place: Place) =>
    placeholder(pen, {
      name: words.placeholders[role],
      role,
      words: lines,
      place: isSame(place, frames[role].place) ? undefined : place,
    });
  const shapes = [
    words_("title", linesOf(slide.title.text), placeOf(slide.title, stand)),
    ...(slide.text === null ? [] : [words_("body", linesOf(slide.text.text), placeOf(slide.text, stand))]),
    ...slide.figures.flatMap(({ caption: over, scene, x, y, scale }) => [
      ...(over === undefined ? [] : caption(pen, over, stand)),
      ...drawScene(pen, scene, {
        perPx: stand.perPx * scale,
        left: Math.round(x * stand.perPx),
        top: Math.round(y * stand.perPx),
      }),
    ]),
    ...(slide.tables ?? []).flatMap((table) => [
      ...(table.caption === undefined ? [] : caption(pen, table.caption, stand)),
      tableFrame(pen, table, stand),
    ]),
    ...(slide.chart === undefined ? [] : [chartFrame(pen, slide.chart, stand)]),
    words_(
      "ftr",
      slide.foot.map(({ text, shapes: [first] }) => ({ text, bold: first?.font === "sansBold" })),
      footPlace(slide.foot, stand),
    ),
    words_("sldNum", null, frames.sldNum.place),
  ];
  return part(
    el(
      "p:sld",
      SLIDE_NAMESPACES,
      el("p:cSld", { name: slide.title.text.split("\n")[0] ?? "" }, shapeTree(shapes)),
      el("p:clrMapOvr", {}, el("a:masterClrMapping")),
    ),
  );
};
