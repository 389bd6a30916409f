import type { Mark, Scene } from "../layout/scene.ts";
import { type ThemeName, themes } from "../look/theme.ts";
import { type Paint, svgNode } from "../paint/attributes.ts";
import type { DrawnPage } from "./outlined.ts";

/** Characters that XML 1.0 does not allow at all, and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** Text for XML content and attributes; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, "\ufffd").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const attributesText = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");

const markText = (mark: Mark, paint: Paint): string => {
  const shapes = mark.shapes
    .filter((shape) => shape.lit === undefined)
    .map((shape) => {
      const { tag, attributes, text } = svgNode(shape, paint);
      return text === undefined
        ? `    <${tag}${attributesText(attributes)}/>`
        : `    <${tag}${attributesText(attributes)}>${escapeXml(text)}</${tag}>`;
    });
  if (shapes.length === 0) return "";
  const title = mark.says === undefined ? [] : [`    <title>${escapeXml(mark.says)}</title>`];
  const event = mark.event === undefined ? {} : { "data-event": mark.event };
  return [`  <g${attributesText({ class: mark.role, ...event })}>`, ...title, ...shapes, "  </g>"].join("\n");
};

const marksText = (marks: readonly Mark[], paint: Paint): readonly string[] =>
  marks.map((mark) => markText(mark, paint)).filter((text) => text !== "");

/** The root element. Letters of a figure that is made smaller stand where the layout measured them. */
const rootText = (width: number | string, height: number | string, box: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${attributesText({
    width,
    height,
    viewBox: box,
  })} role="img" font-variant-numeric="tabular-nums" text-rendering="geometricPrecision">`;

/** A scene as an SVG file in a theme's colors: one group a mark, its sentence as the group's title. Pure text, no DOM. */
export const sceneToSvg = (scene: Scene, theme: ThemeName): string => {
  const paint: Paint = (token) => themes[theme][token];
  const { width, height } = scene;
  return [
    rootText(width, Math.ceil(height), `0 0 ${width} ${Math.ceil(height)}`),
    `  <title>${escapeXml(scene.says)}</title>`,
    `  <rect width="100%" height="100%" fill="${paint("ground")}"/>`,
    ...marksText(scene.marks, paint),
    "</svg>",
    "",
  ].join("\n");
};

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * A page as an SVG file in a theme's colors, with a title and a description; each figure is a group of its own.
 * @param style rules for its fonts, as CSS text; none where the reader's machine has them
 * @param unit what its size is told in; a journal asks for mm
 */
export const pageToSvg = (
  page: DrawnPage,
  theme: ThemeName,
  { style = "", unit = "px" }: { readonly style?: string; readonly unit?: "px" | "mm" } = {},
): string => {
  const paint: Paint = (token) => themes[theme][token];
  const length = (px: number) => (unit === "mm" ? `${round((px * 25.4) / 96)}mm` : round(px));
  const words = (name: string, of: DrawnPage["text"] | undefined): readonly string[] =>
    of == null ? [] : marksText([{ key: name, role: "head", shapes: of.shapes }], paint);
  return [
    rootText(length(page.width), length(page.height), `0 0 ${round(page.width)} ${round(page.height)}`),
    `  <title>${escapeXml(page.title.text)}</title>`,
    `  <desc>${escapeXml(page.says)}</desc>`,
    ...(style === "" ? [] : [`  <style>${escapeXml(style)}</style>`]),
    `  <rect width="100%" height="100%" fill="${paint("ground")}"/>`,
    ...words("title", page.title),
    ...words("text", page.text),
    ...page.figures.flatMap(({ is, title, scene, x, y, scale, caption }) => [
      ...words("caption", caption),
      `  <g${attributesText({
        class: is,
        "aria-label": title,
        transform: `translate(${round(x)},${round(y)}) scale(${round(scale)})`,
      })}>`,
      ...marksText(scene.marks, paint),
      "  </g>",
    ]),
    ...page.foot.flatMap((line) => words("foot", line)),
    "</svg>",
    "",
  ].join("\n");
};
