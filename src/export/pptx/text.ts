import type { Px, Shape } from "../../layout/scene.ts";
import type { Font } from "../../look/measure.ts";
import { measureText } from "../../look/measure.ts";
import { type ThemeName, type Token, themes } from "../../look/theme.ts";
import { colorOf, fillOf } from "./ink.ts";
import { type Place, POINT, type Stand } from "./units.ts";
import { all, el, type Markup, text } from "./xml.ts";

export type TextShape = Extract<Shape, { is: "text" }>;

/**
 * How a face stands in the theme: its slot, and how far its first baseline is from the top of the box, in sizes. The
 * numbers are those of Calibri and Georgia; what a machine puts in their place differs by less than a tenth.
 */
const FACES = {
  sans: { slot: "+mn", ascent: 0.952 },
  sansBold: { slot: "+mn", ascent: 0.952, b: true },
  sansItalic: { slot: "+mn", ascent: 0.952, i: true },
  serifBold: { slot: "+mj", ascent: 0.917, b: true },
} as const satisfies Record<Font, { slot: string; ascent: number; b?: true; i?: true }>;

/** The height of a line, in sizes: what all programs agree upon for single spacing of these faces, nearly. */
const LINE = 1.22;
/** How wide the words of a face are there, where ours are 1. */
const WIDTH = { sans: 0.975, sansBold: 0.965, sansItalic: 0.995, serifBold: 1.14 } as const;
/**
 * A program may put a wider face in the place of these. Words wider than a box that does not wrap would move off their
 * anchor in some programs, so a box with words at its start or end wraps, and has room to spare so that none do.
 */
const SPARE = 1.4;

const ALIGN = { start: "l", middle: "ctr", end: "r" } as const;

export type RunStyle = {
  readonly font: Font;
  /** Points. */
  readonly size: number;
  readonly fill: Token;
  readonly opacity?: number | undefined;
  readonly halo?: Token | undefined;
};

/** The properties of a run, by the theme's own faces and colors; also those of a paragraph's end. */
export const runProperties = (
  { font, size, fill, opacity, halo }: RunStyle,
  theme: ThemeName,
  name: "a:rPr" | "a:endParaRPr" | "a:defRPr" = "a:rPr",
): Markup => {
  const face: { readonly slot: string; readonly b?: true; readonly i?: true } = FACES[font];
  const lang = name === "a:defRPr" ? {} : { lang: "en-US", dirty: false };
  return el(
    name,
    { ...lang, sz: Math.max(100, Math.round(size * 100)), b: face.b ?? false, i: face.i ?? false },
    fillOf(fill, theme, opacity),
    halo === undefined
      ? null
      : el("a:effectLst", {}, el("a:glow", { rad: 2 * POINT }, colorOf(halo, theme, 0.9))),
    el("a:latin", { typeface: `${face.slot}-lt` }),
    el("a:ea", { typeface: `${face.slot}-ea` }),
    el("a:cs", { typeface: `${face.slot}-cs` }),
  );
};

/** Text as runs; where it has line ends of its own, they are kept. */
export const runs = (of: string, properties: Markup | null): Markup =>
  all(
    of.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((line, i) => [
      ...(i > 0 ? [el("a:br", {}, properties)] : []),
      // Tabs would jump to the stops of the program.
      ...(line === "" ? [] : [el("a:r", {}, properties, el("a:t", {}, text(line.replaceAll("\t", " "))))]),
    ]),
  );

/** Lines of one label: the same anchor, one under the other. */
export type TextBlock = readonly [TextShape, ...TextShape[]];

/** Whether a line goes on under another in the same box. */
const follows = (above: TextShape, below: TextShape): boolean => {
  const step = below.y - above.y;
  return (
    above.x === below.x &&
    (above.anchor ?? "start") === (below.anchor ?? "start") &&
    above.halo === below.halo &&
    step > 0.8 * below.size &&
    step < 1.6 * Math.max(above.size, below.size)
  );
};

/** The texts of a mark with the lines of a label together. */
export const blocksOf = (texts: readonly TextShape[]): readonly TextBlock[] => {
  const blocks: [TextShape, ...TextShape[]][] = [];
  for (const line of texts) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block && last && follows(last, line)) block.push(line);
    else blocks.push([line]);
  }
  return blocks;
};

const isAlike = (a: TextShape, b: TextShape): boolean =>
  a.font === b.font && a.size === b.size && a.fill === b.fill && a.opacity === b.opacity;

/** Lines of one style are one paragraph with soft ends: whoever edits it edits one thing. */
const paragraphsOf = (block: TextBlock): readonly TextBlock[] => {
  const paragraphs: [TextShape, ...TextShape[]][] = [];
  for (const line of block) {
    const last = paragraphs.at(-1);
    if (last && isAlike(last[0], line)) last.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
};

const widthOf = ({ text: words, font, size }: TextShape): Px => measureText(words, font, size) * WIDTH[font];

const isCentered = ([first]: TextBlock): boolean => first.anchor === "middle";

/** Where the box of a block stands: its first baseline and its anchor are those of the Scene. */
export const placeOfText = (block: TextBlock, { perPx, left, top }: Stand): Place => {
  const [first] = block;
  const last = block.at(-1) ?? first;
  const own = Math.max(...block.map(widthOf));
  const w = isCentered(block) ? own : own * SPARE + first.size * 0.5;
  const x = { start: first.x, middle: first.x - w / 2, end: first.x - w }[first.anchor ?? "start"];
  const y = first.y - FACES[first.font].ascent * first.size;
  const h = last.y + (LINE - FACES[last.font].ascent) * last.size - y;
  return {
    x: Math.round(left + x * perPx),
    y: Math.round(top + y * perPx),
    w: Math.round(w * perPx),
    h: Math.round(h * perPx),
  };
};

/** The words of a block as the body of a text box. */
export const textBody = (block: TextBlock, theme: ThemeName, { perPx }: Stand): Markup => {
  const pt = (px: Px) => (px * perPx) / POINT;
  const style = (line: TextShape): RunStyle => ({
    ...line,
    size: pt(line.size),
    fill: line.fill ?? "ink",
  });
  const paragraphs = paragraphsOf(block).map((lines, i, those) => {
    const above = those[i - 1]?.at(-1);
    const natural =
      above === undefined
        ? 0
        : (LINE - FACES[above.font].ascent) * above.size + FACES[lines[0].font].ascent * lines[0].size;
    const spare = above === undefined ? 0 : Math.max(0, lines[0].y - above.y - natural);
    const properties = runProperties(style(lines[0]), theme);
    return el(
      "a:p",
      {},
      el(
        "a:pPr",
        { algn: ALIGN[lines[0].anchor ?? "start"] },
        spare > 0 ? el("a:spcBef", {}, el("a:spcPts", { val: Math.round(pt(spare) * 100) })) : null,
      ),
      runs(
        lines.map(({ text: words }) => words.replaceAll(/[\r\n\u2028\u2029]/g, " ")).join("\n"),
        properties,
      ),
    );
  });
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 };
  return el(
    "p:txBody",
    {},
    el(
      "a:bodyPr",
      { wrap: isCentered(block) ? "none" : "square", ...insets, rtlCol: false, anchor: "t" },
      el("a:spAutoFit"),
    ),
    el("a:lstStyle"),
    ...paragraphs,
  );
};

/** Whether a theme is dark: its ground is darker than its ink. */
export const isDark = (theme: ThemeName): boolean => themes[theme].ground < themes[theme].ink;
