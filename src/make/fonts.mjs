// Makes src/look/fonts/*.woff2, their twins *.ttf for PDF files, and src/look/widths.json from the npm packages source-sans and source-serif.
// Run: node src/make/fonts.mjs
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import subsetFont from "subset-font";
import { plain, renamed } from "./sfnt.mjs";
import { glyphsOf, table } from "./widths.mjs";

const root = new URL("../../", import.meta.url);

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");

/** The characters kept, where a face has them: Latin, Greek, and the signs of clinical typography. */
export const CHARACTERS = [
  range(0x20, 0x7e),
  range(0xa0, 0x17f),
  "ȘșȚț",
  range(0x386, 0x3ce),
  "\u2002\u2003\u2007\u2009\u200a\u202f",
  "‐‑‒–—‘’‚“”„†‡•…‰′″‹›⁄€™№ℓ",
  "−√∞∂∆∑≈≠≤≥←↑→↓↔",
  "⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎",
  "⅓⅔⅛⅜⅝⅞✓✗✔■□▲▼◆●○",
].join("");

/** Ligatures are left out: the table of widths counts characters one by one. */
const FEATURES = ["kern", "tnum", "ccmp", "locl", "mark"];

const FACES = [
  {
    font: "sans",
    file: "sans-regular",
    from: "source-sans/TTF/SourceSans3-Regular.ttf",
    family: "Sans",
    style: "Regular",
  },
  {
    font: "sansBold",
    file: "sans-semibold",
    from: "source-sans/TTF/SourceSans3-Semibold.ttf",
    family: "Sans",
    style: "Semibold",
  },
  {
    font: "sansItalic",
    file: "sans-italic",
    from: "source-sans/TTF/SourceSans3-It.ttf",
    family: "Sans",
    style: "Italic",
  },
  {
    font: "serifBold",
    file: "serif-semibold",
    from: "source-serif/TTF/SourceSerif4-Semibold.ttf",
    family: "Serif",
    style: "Semibold",
  },
];

const COPYRIGHT = {
  Sans: "Copyright 2010-2024 Adobe (http://www.adobe.com/). Subset of Source Sans 3.",
  Serif: "Copyright 2014-2023 Adobe (http://www.adobe.com/). Subset of Source Serif 4.",
};

const namesOf = ({ family, style }) => ({
  0: COPYRIGHT[family],
  1: `Caseline ${family}`,
  2: style,
  4: `Caseline ${family} ${style}`,
  6: `Caseline${family}-${style}`,
  13: "SIL Open Font License, Version 1.1",
  14: "https://openfontlicense.org",
});

/** Every committed font file and the table of widths: [{path, data}], the same bytes at every run. */
export const made = async () => {
  const cut = await Promise.all(
    FACES.map(async (face) => {
      const whole = readFileSync(new URL(`node_modules/${face.from}`, root));
      const options = { targetFormat: "truetype", noHinting: true, keepFeatures: FEATURES };
      const ttf = renamed(await subsetFont(whole, CHARACTERS, options), namesOf(face));
      const woff2 = await subsetFont(ttf, undefined, {
        keepAllGlyphs: true,
        targetFormat: "woff2",
        preserveNameIds: [0, 13, 14],
      });
      return { ...face, ttf, woff2, bare: plain(ttf, glyphsOf(ttf, CHARACTERS)) };
    }),
  );
  const widths = table(Object.fromEntries(cut.map((face) => [face.font, face.ttf])), CHARACTERS);
  return [
    ...cut.map((face) => ({ path: `src/look/fonts/${face.file}.woff2`, data: face.woff2 })),
    ...cut.map((face) => ({ path: `src/look/fonts/${face.file}.ttf`, data: face.bare })),
    { path: "src/look/widths.json", data: Buffer.from(`${JSON.stringify(widths)}\n`) },
  ];
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  mkdirSync(fileURLToPath(new URL("src/look/fonts", root)), { recursive: true });
  for (const { path, data } of await made()) {
    writeFileSync(new URL(path, root), data);
    console.log(`${path} ${data.length} bytes`);
  }
}
