import type { ThemeName, Token } from "../../look/theme.ts";
import { fillOf } from "./ink.ts";
import { naming, type Pen } from "./marks.ts";
import { transform } from "./shape.ts";
import { runs } from "./text.ts";
import type { Place } from "./units.ts";
import { el, type Markup } from "./xml.ts";

/** The words of a slide that have a place of their own in its layout. */
export type Role = "title" | "body" | "ftr" | "sldNum";

/** Which placeholder of the layout it is: a slide's has the number of its layout's. */
const INDEX: Readonly<Record<Role, Readonly<Record<string, string | number>>>> = {
  title: { type: "title" },
  body: { type: "body", sz: "quarter", idx: 10 },
  ftr: { type: "ftr", sz: "quarter", idx: 11 },
  sldNum: { type: "sldNum", sz: "quarter", idx: 12 },
};

export type Manner = {
  readonly face: "+mj" | "+mn";
  /** Points. */
  readonly size: number;
  readonly fill: Token;
  readonly bold: boolean;
  readonly align: "l" | "r";
  readonly anchor: "t" | "b";
};

const levelOf = ({ face, size, fill, bold, align }: Manner, theme: ThemeName, level: string): Markup =>
  el(
    level,
    {
      marL: 0,
      indent: 0,
      algn: align,
      defTabSz: 914_400,
      rtl: false,
      eaLnBrk: true,
      latinLnBrk: false,
      hangingPunct: true,
    },
    el("a:lnSpc", {}, el("a:spcPct", { val: 100_000 })),
    el("a:spcBef", {}, el("a:spcPts", { val: 0 })),
    el("a:buNone"),
    el(
      "a:defRPr",
      { sz: Math.round(size * 100), b: bold, kern: 1200 },
      fillOf(fill, theme),
      el("a:latin", { typeface: `${face}-lt` }),
      el("a:ea", { typeface: `${face}-ea` }),
      el("a:cs", { typeface: `${face}-cs` }),
    ),
  );

/** How the text of a placeholder looks, on all levels that a writer may use. */
export const listStyle = (name: string, manner: Manner, theme: ThemeName, levels = 1): Markup =>
  el(name, {}, ...Array.from({ length: levels }, (_, i) => levelOf(manner, theme, `a:lvl${i + 1}pPr`)));

const slideNumber = el(
  "a:p",
  {},
  el(
    "a:fld",
    { id: "{5B6B5B9A-3F0C-4D39-9C0B-6F1D4B0C7A11}", type: "slidenum" },
    el("a:rPr", { lang: "en-US" }),
    el("a:t", {}, { xml: "‹#›" }),
  ),
  el("a:endParaRPr", { lang: "en-US" }),
);

/** A paragraph of a placeholder. */
export type Line = { readonly text: string; readonly bold?: boolean };

const paragraphOf = ({ text, bold = false }: Line): Markup =>
  el("a:p", {}, runs(text, el("a:rPr", { lang: "en-US", ...(bold ? { b: true } : {}), dirty: false })));

type Filled = {
  readonly name: string;
  readonly role: Role;
  /** Its paragraphs; null for the number of the slide. */
  readonly words: readonly Line[] | null;
  /** Absent where the place is that of the layout. */
  readonly place?: Place | undefined;
  /** Absent where the look is that of the layout. */
  readonly style?: { readonly manner: Manner } | undefined;
};

/** A placeholder, of a layout with its place and look, or of a slide with its words. */
export const placeholder = (pen: Pen, { name, role, words, place, style }: Filled): Markup => {
  const insets = style && { vert: "horz", wrap: "square", lIns: 0, tIns: 0, rIns: 0, bIns: 0, rtlCol: false };
  return el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      naming(pen, { name }),
      el("p:cNvSpPr", {}, el("a:spLocks", { noGrp: true })),
      el("p:nvPr", {}, el("p:ph", INDEX[role])),
    ),
    place === undefined
      ? el("p:spPr")
      : el("p:spPr", {}, transform(place), el("a:prstGeom", { prst: "rect" }, el("a:avLst"))),
    el(
      "p:txBody",
      {},
      style === undefined
        ? el("a:bodyPr")
        : el("a:bodyPr", { ...insets, anchor: style.manner.anchor }, el("a:normAutofit")),
      style === undefined ? el("a:lstStyle") : listStyle("a:lstStyle", style.manner, pen.theme),
      ...(words === null ? [slideNumber] : words.map(paragraphOf)),
    ),
  );
};
