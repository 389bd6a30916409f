import type { Font } from "../../look/measure.ts";
import type { Theme } from "../../look/theme.ts";
import type { Page, Passage, Placed } from "../page/page.ts";
import { alphaName, n, shapeOps, type Used } from "./content.ts";
import type { Face } from "./face.ts";
import { newObjects, type Objects, textString } from "./file.ts";
import { putFonts } from "./fonts.ts";

/** Points in a CSS px. */
const POINTS = 72 / 96;

/** A part of a page as readers of structure get it: what it is, and in words what it shows. */
type Part = {
  readonly is: "H1" | "P" | "Figure" | "Caption";
  readonly alt?: string;
  readonly ops: readonly string[];
};

const figureAlt = ({ title, scene }: Placed): string =>
  [title, scene.says, ...scene.marks.flatMap(({ says }) => says ?? [])].join("\n");

const partsOf = (page: Page, theme: Theme, used: Used): readonly Part[] => {
  const words = (is: Part["is"], of: Passage | null | undefined): readonly Part[] =>
    of == null ? [] : [{ is, ops: shapeOps(of.shapes, theme, used) }];
  return [
    ...words("H1", page.title),
    ...words("P", page.text),
    ...page.figures.flatMap((figure): readonly Part[] => {
      const { scene, x, y, scale, caption } = figure;
      const drawn = scene.marks.flatMap(({ shapes }) => shapeOps(shapes, theme, used));
      const turned = ["q", `${n(scale)} 0 0 ${n(scale)} ${n(x)} ${n(y)} cm`, ...drawn, "Q"];
      // The rows of a key are text like any other; a picture is told in a sentence.
      const own: Part =
        figure.is === "key" || figure.is === "detail"
          ? { is: "P", ops: turned }
          : { is: "Figure", alt: figureAlt(figure), ops: turned };
      return [...words("Caption", caption), own];
    }),
    ...page.foot.flatMap((line) => words("P", line)),
  ];
};

const marked = (parts: readonly Part[]): readonly string[] =>
  parts.flatMap(({ is, ops }, i) => [`/${is} << /MCID ${i} >> BDC`, ...ops, "EMC"]);

/** The tree of what each page holds, for readers of structure; gives the number of its root. */
const putStructure = (
  objects: Objects,
  pages: readonly { readonly number: number; readonly parts: readonly Part[] }[],
): number => {
  const root = objects.keep();
  const document = objects.keep();
  const own = pages.map(({ number, parts }) =>
    parts.map(({ is, alt }, i) =>
      objects.put(
        `<< /Type /StructElem /S /${is} /P ${document} 0 R /Pg ${number} 0 R /K ${i}${alt === undefined ? "" : ` /Alt ${textString(alt)}`} >>`,
      ),
    ),
  );
  const list = (numbers: readonly number[]) => `[${numbers.map((number) => `${number} 0 R`).join(" ")}]`;
  objects.put(`<< /Type /StructElem /S /Document /P ${root} 0 R /K ${list(own.flat())} >>`, document);
  const parents = objects.put(`<< /Nums [${own.map((numbers, i) => `${i} ${list(numbers)}`).join(" ")}] >>`);
  return objects.put(
    `<< /Type /StructTreeRoot /K ${document} 0 R /ParentTree ${parents} 0 R /ParentTreeNextKey ${pages.length} >>`,
    root,
  );
};

/**
 * Pages as a PDF file: drawing and text as they are, no picture of them; text can be selected, and readers of structure
 * get headings, paragraphs, and figures in words. It holds no date. Throws where a face lacks a character.
 */
export const pdfOf = (
  pages: readonly Page[],
  {
    theme,
    faces,
    title,
    creator,
    language,
  }: {
    readonly theme: Theme;
    readonly faces: Readonly<Record<Font, Face>>;
    readonly title: string;
    readonly creator: string;
    readonly language: string;
  },
): Uint8Array<ArrayBuffer> => {
  const used: Used = { faces, glyphs: new Map(), alphas: new Set() };
  const objects = newObjects();
  const tree = objects.keep();
  const resources = objects.keep();
  const put: { number: number; parts: readonly Part[] }[] = [];
  for (const [i, page] of pages.entries()) {
    const { width, height } = page;
    const parts = partsOf(page, theme, used);
    const ground = shapeOps([{ is: "rect", x: 0, y: 0, w: width, h: height, fill: "ground" }], theme, used);
    const ops = [
      `${n(POINTS)} 0 0 ${n(-POINTS)} 0 ${n(height * POINTS)} cm`,
      "/Artifact BMC",
      ...ground,
      "EMC",
      ...marked(parts),
    ];
    const content = objects.stream(ops.join("\n"));
    const number = objects.put(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${n(width * POINTS)} ${n(height * POINTS)}] /Resources ${resources} 0 R /Contents ${content} 0 R /StructParents ${i} /Tabs /S >>`,
    );
    put.push({ number, parts });
  }
  const fonts = putFonts(objects, used);
  const alphas = [...used.alphas]
    .sort((a, b) => a - b)
    .map((alpha) => `/${alphaName(alpha)} << /ca ${alpha} /CA ${alpha} >>`);
  objects.put(`<< /Font ${fonts} /ExtGState << ${alphas.join(" ")} >> >>`, resources);
  objects.put(
    `<< /Type /Pages /Count ${put.length} /Kids [${put.map(({ number }) => `${number} 0 R`).join(" ")}] >>`,
    tree,
  );
  const structure = putStructure(objects, put);
  const root = objects.put(
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang ${textString(language)} /MarkInfo << /Marked true >> /StructTreeRoot ${structure} 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = objects.put(`<< /Title ${textString(title)} /Creator ${textString(creator)} >>`);
  return objects.file(root, info);
};
