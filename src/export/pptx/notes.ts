import type { PptxWords } from "../../look/pptx.en.ts";
import { naming, type Pen } from "./marks.ts";
import { newPen, shapeTree } from "./master.ts";
import { listStyle, type Manner } from "./placeholder.ts";
import { transform } from "./shape.ts";
import { runs } from "./text.ts";
import { colorMap } from "./theme.ts";
import type { Place } from "./units.ts";
import { el, type Markup, part, SLIDE_NAMESPACES } from "./xml.ts";

/** A notes page is upright: 7.5 by 10 inches. */
export const NOTES_SIZE = { w: 6_858_000, h: 9_144_000 } as const;
const TOP = 685_800;
const IMAGE = { w: 5_486_400, foot: 3_771_900 };

const imagePlace = ({ w, h }: { readonly w: number; readonly h: number }): Place => {
  const height = Math.round(Math.min((IMAGE.w * h) / w, IMAGE.foot - TOP));
  const width = Math.round((height * w) / h);
  return { x: Math.round((NOTES_SIZE.w - width) / 2), y: TOP, w: width, h: height };
};

const WORDS: Place = { x: 685_800, y: 4_000_500, w: 5_486_400, h: 4_500_000 };

const image = (pen: Pen, place: Place | null): Markup =>
  el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      naming(pen, { name: pen.words.notes.slide }),
      el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true, noRot: true, noChangeAspect: true })),
      el("p:nvPr", {}, el("p:ph", { type: "sldImg", ...(place ? { idx: 2 } : {}) })),
    ),
    place === null
      ? el("p:spPr")
      : el(
          "p:spPr",
          {},
          transform(place),
          el("a:prstGeom", { prst: "rect" }, el("a:avLst")),
          el("a:noFill"),
          el("a:ln", { w: 12_700 }, el("a:solidFill", {}, el("a:prstClr", { val: "black" }))),
        ),
  );

const body = (pen: Pen, place: Place | null, paragraphs: readonly string[]): Markup =>
  el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      naming(pen, { name: pen.words.notes.words }),
      el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true })),
      el(
        "p:nvPr",
        {},
        el("p:ph", place ? { type: "body", sz: "quarter", idx: 3 } : { type: "body", idx: 1 }),
      ),
    ),
    place === null
      ? el("p:spPr")
      : el("p:spPr", {}, transform(place), el("a:prstGeom", { prst: "rect" }, el("a:avLst"))),
    el(
      "p:txBody",
      {},
      el("a:bodyPr"),
      el("a:lstStyle"),
      ...paragraphs.map((line) => el("a:p", {}, runs(line, el("a:rPr", { lang: "en-US", dirty: false })))),
    ),
  );

const NOTES: Manner = { face: "+mn", size: 12, fill: "ink", bold: false, align: "l", anchor: "t" };

/** The master of the notes pages, white as paper whatever the theme of the slides. */
export const notesMasterPart = (
  words: PptxWords,
  slide: { readonly w: number; readonly h: number },
): string => {
  const pen = newPen("print", words);
  return part(
    el(
      "p:notesMaster",
      SLIDE_NAMESPACES,
      el(
        "p:cSld",
        {},
        el("p:bg", {}, el("p:bgRef", { idx: 1001 }, el("a:schemeClr", { val: "bg1" }))),
        shapeTree([image(pen, imagePlace(slide)), body(pen, WORDS, [words.notes.prompt])]),
      ),
      el("p:clrMap", colorMap("print")),
      listStyle("p:notesStyle", NOTES, "print", 9),
    ),
  );
};

/** The notes of one slide, a paragraph each. */
export const notesPart = (words: PptxWords, notes: readonly string[]): string => {
  const pen = newPen("print", words);
  return part(
    el(
      "p:notes",
      SLIDE_NAMESPACES,
      el("p:cSld", {}, shapeTree([image(pen, null), body(pen, null, notes)])),
      el("p:clrMapOvr", {}, el("a:masterClrMapping")),
    ),
  );
};
