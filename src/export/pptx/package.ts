import type { PptxWords } from "../../look/pptx.en.ts";
import type { ThemeName } from "../../look/theme.ts";
import { chartPart } from "./chartPart.ts";
import { type Frames, layoutPart, masterPart } from "./master.ts";
import { NOTES_SIZE, notesMasterPart, notesPart } from "./notes.ts";
import { framesOf, type Slide, slidePart } from "./slide.ts";
import { themePart } from "./theme.ts";
import type { Stand } from "./units.ts";
import { workbook } from "./workbook.ts";
import { el, type Markup, part, relationType, SLIDE_NAMESPACES, text } from "./xml.ts";
import { type File, relationsPart, typesPart, zipped } from "./zip.ts";

/** A presentation before it is written. */
export type Deck = {
  readonly title: string;
  /** The program and its version. */
  readonly creator: string;
  /** When it was made, ISO 8601 with a time; null leaves it out, and the same slides give the same bytes. */
  readonly date: string | null;
  readonly theme: ThemeName;
  readonly slides: readonly [Slide, ...Slide[]];
};

/** A slide of 16:9 is 13.33 inches wide, one of 4:3 is 10; both are 7.5 high. */
const HEIGHT = 6_858_000;

const presentation = (deck: Deck, slide: { readonly w: number; readonly h: number }): Markup =>
  el(
    "p:presentation",
    { ...SLIDE_NAMESPACES, saveSubsetFonts: true, autoCompressPictures: false },
    el("p:sldMasterIdLst", {}, el("p:sldMasterId", { id: 2_147_483_648, "r:id": "rId1" })),
    el("p:notesMasterIdLst", {}, el("p:notesMasterId", { "r:id": "rId2" })),
    el(
      "p:sldIdLst",
      {},
      ...deck.slides.map((_, i) => el("p:sldId", { id: 256 + i, "r:id": `rId${FIXED + i + 1}` })),
    ),
    el("p:sldSz", { cx: slide.w, cy: slide.h, type: slide.w * 3 === slide.h * 4 ? "screen4x3" : undefined }),
    el("p:notesSz", { cx: NOTES_SIZE.w, cy: NOTES_SIZE.h }),
    el(
      "p:defaultTextStyle",
      {},
      el("a:defPPr", {}, el("a:defRPr", { lang: "en-US" })),
      el(
        "a:lvl1pPr",
        { marL: 0, algn: "l" },
        el(
          "a:defRPr",
          { sz: 1800 },
          el("a:solidFill", {}, el("a:schemeClr", { val: "tx1" })),
          el("a:latin", { typeface: "+mn-lt" }),
          el("a:ea", { typeface: "+mn-ea" }),
          el("a:cs", { typeface: "+mn-cs" }),
        ),
      ),
    ),
  );

/** How many relationships a presentation has before its slides. */
const FIXED = 6;

const TABLE_STYLE = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
const METADATA = "application/vnd.openxmlformats-package.core-properties";
const OOXML = "application/vnd.openxmlformats-officedocument";
const SLIDES = `${OOXML}.presentationml`;

const core = ({ title, creator, date }: Deck): Markup =>
  el(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    el("dc:title", {}, text(title)),
    el("dc:creator", {}, text(creator)),
    el("cp:lastModifiedBy", {}, text(creator)),
    ...(date === null
      ? []
      : ["created", "modified"].map((name) =>
          el(`dcterms:${name}`, { "xsi:type": "dcterms:W3CDTF" }, text(date)),
        )),
  );

const application = (slides: number): Markup =>
  el(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    el("Slides", {}, text(String(slides))),
    el("Application", {}, text("Caseline")),
  );

type Relation = readonly [type: string, target: string];

/** A part of the package: its type, null where its ending says it, and what it refers to. */
type Part = {
  readonly path: string;
  readonly type: string | null;
  readonly of: string | Uint8Array;
  readonly relations?: readonly Relation[];
};

/** The parts of one slide: itself, its chart with the workbook, its notes; `n` counts slides, charts and notes from 1. */
const slideParts = (
  slide: Slide,
  n: { readonly slide: number; readonly chart: number; readonly notes: number },
  { theme, words, frames, stand }: Parameters<typeof slidePart>[1],
): readonly Part[] => {
  const { chart, notes } = slide;
  const own = `slides/slide${n.slide}.xml`;
  const [chartPath, notesPath] = [`charts/chart${n.chart}.xml`, `notesSlides/notesSlide${n.notes}.xml`];
  const sheet = `embeddings/Microsoft_Excel_Sheet${n.chart}.xlsx`;
  const relations: Relation[] = [[relationType("slideLayout"), "../slideLayouts/slideLayout1.xml"]];
  const parts: Part[] = [];
  if (chart !== undefined) {
    relations.push([relationType("chart"), `../${chartPath}`]);
    parts.push(
      {
        path: `ppt/${chartPath}`,
        type: `${OOXML}.drawingml.chart+xml`,
        of: chartPart(chart, theme),
        relations: [[relationType("package"), `../${sheet}`]],
      },
      { path: `ppt/${sheet}`, type: null, of: workbook(chart) },
    );
  }
  if (notes.length > 0) {
    relations.push([relationType("notesSlide"), `../${notesPath}`]);
    parts.push({
      path: `ppt/${notesPath}`,
      type: `${SLIDES}.notesSlide+xml`,
      of: notesPart(words, notes),
      relations: [
        [relationType("notesMaster"), "../notesMasters/notesMaster1.xml"],
        [relationType("slide"), `../${own}`],
      ],
    });
  }
  const of = slidePart(slide, { theme, words, frames, stand });
  return [{ path: `ppt/${own}`, type: `${SLIDES}.slide+xml`, of, relations }, ...parts];
};

/** The relationships of a part stand in a file of their own, beside it. */
const relationsPath = (path: string): string => path.replace(/([^/]+)$/, "_rels/$1.rels");

/** The parts that every presentation has. */
const commonParts = (
  deck: Deck,
  { words, frames, size }: { words: PptxWords; frames: Frames; size: { w: number; h: number } },
): readonly Part[] => {
  const { theme, slides } = deck;
  const properties = (name: string, root: Markup): Part => {
    return { path: `ppt/${name}.xml`, type: `${SLIDES}.${name}+xml`, of: part(root) };
  };
  return [
    {
      path: "ppt/presentation.xml",
      type: `${SLIDES}.presentation.main+xml`,
      of: part(presentation(deck, size)),
      relations: [
        [relationType("slideMaster"), "slideMasters/slideMaster1.xml"],
        [relationType("notesMaster"), "notesMasters/notesMaster1.xml"],
        [relationType("theme"), "theme/theme1.xml"],
        [relationType("presProps"), "presProps.xml"],
        [relationType("viewProps"), "viewProps.xml"],
        [relationType("tableStyles"), "tableStyles.xml"],
        ...slides.map((_, i): Relation => [relationType("slide"), `slides/slide${i + 1}.xml`]),
      ],
    },
    properties("presProps", el("p:presentationPr", SLIDE_NAMESPACES)),
    properties("viewProps", el("p:viewPr", SLIDE_NAMESPACES)),
    properties(
      "tableStyles",
      el("a:tblStyleLst", { "xmlns:a": SLIDE_NAMESPACES["xmlns:a"], def: TABLE_STYLE }),
    ),
    {
      path: "ppt/slideMasters/slideMaster1.xml",
      type: `${SLIDES}.slideMaster+xml`,
      of: masterPart(theme, words, frames),
      relations: [
        [relationType("slideLayout"), "../slideLayouts/slideLayout1.xml"],
        [relationType("theme"), "../theme/theme1.xml"],
      ],
    },
    {
      path: "ppt/slideLayouts/slideLayout1.xml",
      type: `${SLIDES}.slideLayout+xml`,
      of: layoutPart(theme, words, frames),
      relations: [[relationType("slideMaster"), "../slideMasters/slideMaster1.xml"]],
    },
    {
      path: "ppt/notesMasters/notesMaster1.xml",
      type: `${SLIDES}.notesMaster+xml`,
      of: notesMasterPart(words, size),
      relations: [[relationType("theme"), "../theme/theme2.xml"]],
    },
    { path: "ppt/theme/theme1.xml", type: `${OOXML}.theme+xml`, of: themePart(theme) },
    { path: "ppt/theme/theme2.xml", type: `${OOXML}.theme+xml`, of: themePart("print") },
    { path: "docProps/core.xml", type: `${METADATA}+xml`, of: part(core(deck)) },
    {
      path: "docProps/app.xml",
      type: `${OOXML}.extended-properties+xml`,
      of: part(application(slides.length)),
    },
  ];
};

/**
 * A presentation as the bytes of a PPTX file: an Open Packaging ZIP of PresentationML parts (ISO/IEC 29500). The same
 * deck gives the same bytes.
 */
export const writeDeck = (deck: Deck, words: PptxWords): Uint8Array<ArrayBuffer> => {
  const { theme, slides } = deck;
  const [first] = slides;
  const stand: Stand = { perPx: HEIGHT / first.height, left: 0, top: 0 };
  const size = { w: Math.round(first.width * stand.perPx), h: HEIGHT };
  const frames = framesOf(slides, stand);
  const upTo = (i: number, has: (slide: Slide) => boolean) => slides.slice(0, i + 1).filter(has).length;
  const parts = [
    ...commonParts(deck, { words, frames, size }),
    ...slides.flatMap((slide, i) => {
      const chart = upTo(i, (one) => one.chart !== undefined);
      const notes = upTo(i, (one) => one.notes.length > 0);
      return slideParts(slide, { slide: i + 1, chart, notes }, { theme, words, frames, stand });
    }),
  ];
  const types = parts.flatMap(({ path, type }) => (type === null ? [] : [[`/${path}`, type] as const]));
  return zipped([
    ["[Content_Types].xml", typesPart(types)],
    [
      "_rels/.rels",
      relationsPart([
        [relationType("officeDocument"), "ppt/presentation.xml"],
        [
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "docProps/core.xml",
        ],
        [relationType("extended-properties"), "docProps/app.xml"],
      ]),
    ],
    ...parts.flatMap(({ path, of, relations }): readonly File[] => [
      [path, of],
      ...(relations === undefined ? [] : [[relationsPath(path), relationsPart(relations)] as const]),
    ]),
  ]);
};
