import type { PptxWords } from "../../look/pptx.en.ts";
import type { ThemeName } from "../../look/theme.ts";
import { colorOf } from "./ink.ts";
import type { Pen } from "./marks.ts";
import { listStyle, type Manner, placeholder, type Role } from "./placeholder.ts";
import { colorMap } from "./theme.ts";
import type { Place } from "./units.ts";
import { el, type Markup, part, SLIDE_NAMESPACES } from "./xml.ts";

/** Where the words of every slide stand, and how they look: what the master and its layout say. */
export type Frames = Readonly<Record<Role, { readonly place: Place; readonly manner: Manner }>>;

/** A pen for one part: its shapes are counted anew. */
export const newPen = (theme: ThemeName, words: PptxWords): Pen => {
  let last = 1;
  return {
    theme,
    words,
    nextId: () => {
      last += 1;
      return last;
    },
  };
};

/** The tree of a slide around its shapes. */
export const shapeTree = (shapes: readonly Markup[]): Markup =>
  el(
    "p:spTree",
    {},
    el("p:nvGrpSpPr", {}, el("p:cNvPr", { id: 1, name: "" }), el("p:cNvGrpSpPr"), el("p:nvPr")),
    el(
      "p:grpSpPr",
      {},
      el(
        "a:xfrm",
        {},
        el("a:off", { x: 0, y: 0 }),
        el("a:ext", { cx: 0, cy: 0 }),
        el("a:chOff", { x: 0, y: 0 }),
        el("a:chExt", { cx: 0, cy: 0 }),
      ),
    ),
    ...shapes,
  );

const ROLES = ["title", "body", "ftr", "sldNum"] as const satisfies readonly Role[];

const placeholders = (theme: ThemeName, words: PptxWords, frames: Frames): readonly Markup[] => {
  const pen = newPen(theme, words);
  return ROLES.map((role) => {
    const { place, manner } = frames[role];
    const prompt = role === "sldNum" ? null : [{ text: words.prompts[role] }];
    return placeholder(pen, {
      name: words.placeholders[role],
      role,
      words: prompt,
      place,
      style: { manner },
    });
  });
};

/** The master: the ground, the placeholders of all layouts and the look of their text. */
export const masterPart = (theme: ThemeName, words: PptxWords, frames: Frames): string =>
  part(
    el(
      "p:sldMaster",
      SLIDE_NAMESPACES,
      el(
        "p:cSld",
        {},
        el("p:bg", {}, el("p:bgPr", {}, el("a:solidFill", {}, colorOf("ground", theme)), el("a:effectLst"))),
        shapeTree(placeholders(theme, words, frames)),
      ),
      el("p:clrMap", colorMap(theme)),
      el("p:sldLayoutIdLst", {}, el("p:sldLayoutId", { id: 2_147_483_649, "r:id": "rId1" })),
      el("p:hf", { hdr: false, dt: false }),
      el(
        "p:txStyles",
        {},
        listStyle("p:titleStyle", frames.title.manner, theme),
        listStyle("p:bodyStyle", frames.body.manner, theme, 9),
        listStyle("p:otherStyle", { ...frames.body.manner, fill: "ink" }, theme, 9),
      ),
    ),
  );

/** The one layout: a title, a few words, a figure drawn below, the foot. */
export const layoutPart = (theme: ThemeName, words: PptxWords, frames: Frames): string =>
  part(
    el(
      "p:sldLayout",
      { ...SLIDE_NAMESPACES, preserve: true, userDrawn: true },
      el("p:cSld", { name: words.layout }, shapeTree(placeholders(theme, words, frames))),
      el("p:clrMapOvr", {}, el("a:masterClrMapping")),
    ),
  );
