// Makes src/look/tokens.css from src/look/theme.ts. Run: node src/make/tokens.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runnerImport } from "vite";

/** The system color of each token where the reader's own colors are forced; Canvas and CanvasText by default. */
const FORCED = {
  accent: "Highlight",
  focus: "Highlight",
  link: "LinkText",
  faint: "GrayText",
  hatch: "GrayText",
};
const GROUNDS = ["ground", "panel", "band", "organ", "organShade"];

const forced = (token) =>
  FORCED[token] ?? (GROUNDS.includes(token) || /^on[A-Z]/.test(token) ? "Canvas" : "CanvasText");

const rule = (selector, colors, first) =>
  [
    `${selector} {`,
    `  ${first};`,
    ...Object.entries(colors).map(([token, color]) => `  --cl-${token}: ${color};`),
    "}",
  ].join("\n");

const media = (query, inner) => `@media ${query} {\n${inner.replace(/^(?=.)/gm, "  ")}\n}`;

/**
 * The custom properties of every theme, on the root of each mount. A theme that is named by data-theme holds;
 * without one, or with "auto", the reader's system chooses. Paper and forced colors go before both. As all
 * of ours are system colors then, the browser need force none: its plates behind words would hide words on marks.
 */
export const tokensCss = (themes) => {
  const auto = '.caseline:is(:not([data-theme]), [data-theme="auto"])';
  const named = (name) => `.caseline[data-theme="${name}"]`;
  const any = ".caseline.caseline";
  const system = Object.fromEntries(Object.keys(themes.light).map((token) => [token, forced(token)]));
  return `${[
    "/* Made by src/make/tokens.mjs from theme.ts. */",
    rule(".caseline", themes.light, "color-scheme: light"),
    media("(prefers-color-scheme: dark)", rule(auto, themes.dark, "color-scheme: dark")),
    media("(prefers-contrast: more)", rule(auto, themes.contrast, "color-scheme: light")),
    rule(named("dark"), themes.dark, "color-scheme: dark"),
    rule(named("print"), themes.print, "color-scheme: light"),
    rule(named("contrast"), themes.contrast, "color-scheme: light"),
    media("print", rule(any, themes.print, "color-scheme: light")),
    media("(forced-colors: active)", rule(any, system, "forced-color-adjust: none")),
  ].join("\n\n")}\n`;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const root = new URL("../../", import.meta.url);
  const from = fileURLToPath(new URL("src/look/theme.ts", root));
  const { module } = await runnerImport(from, { configFile: false });
  writeFileSync(new URL("src/look/tokens.css", root), tokensCss(module.themes));
}
