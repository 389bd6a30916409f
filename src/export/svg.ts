import type { Mark, Scene } from "../layout/scene.ts";
import { type ThemeName, themes } from "../look/theme.ts";
import { type Paint, svgNode } from "../paint/attributes.ts";

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
const escapeXml = (text: string): string =>
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

/** A scene as an SVG file in a theme's colors: one group a mark, its sentence as the group's title. Pure text, no DOM. */
export const sceneToSvg = (scene: Scene, theme: ThemeName): string => {
  const paint: Paint = (token) => themes[theme][token];
  const { width, height } = scene;
  const size = attributesText({
    width,
    height: Math.ceil(height),
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${size} role="img" font-variant-numeric="tabular-nums" text-rendering="geometricPrecision">`,
    `  <title>${escapeXml(scene.says)}</title>`,
    `  <rect width="100%" height="100%" fill="${paint("ground")}"/>`,
    ...scene.marks.map((mark) => markText(mark, paint)).filter((text) => text !== ""),
    "</svg>",
    "",
  ].join("\n");
};
