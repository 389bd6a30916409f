import type { Font } from "../../look/measure.ts";
import { fontName, type Used } from "./content.ts";
import type { Objects } from "./file.ts";

const NAMES: Readonly<Record<Font, string>> = {
  sans: "CaselineSans-Regular",
  sansBold: "CaselineSans-Semibold",
  sansItalic: "CaselineSans-Italic",
  serifBold: "CaselineSerif-Semibold",
};

const hex = (code: number): string => code.toString(16).padStart(4, "0");

/** Which character each glyph stands for, so that text can be selected, searched and read aloud. */
const toUnicode = (glyphs: ReadonlyMap<number, string>): string => {
  const lines = [...glyphs].map(([glyph, character]) => {
    const units = Array.from({ length: character.length }, (_, i) => hex(character.charCodeAt(i)));
    return `<${hex(glyph)}> <${units.join("")}>`;
  });
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, i) => {
    const some = lines.slice(i * 100, (i + 1) * 100);
    return `${some.length} beginbfchar\n${some.join("\n")}\nendbfchar`;
  });
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ].join("\n");
};

/** Puts the fonts that were used into a file, each with the widths and characters of its used glyphs; gives their names. */
export const putFonts = (objects: Objects, used: Used): string => {
  const names: string[] = [];
  for (const [font, glyphs] of used.glyphs) {
    const face = used.faces[font];
    const k = 1000 / face.unitsPerEm;
    const sorted = new Map([...glyphs].sort(([a], [b]) => a - b));
    const program = objects.stream(face.bytes, ` /Length1 ${face.bytes.length}`);
    const map = objects.stream(toUnicode(sorted));
    const name = `CASELN+${NAMES[font]}`;
    const [ascent, descent] = [face.ascent, face.descent].map((value) => Math.round(value * k));
    const descriptor = objects.put(
      `<< /Type /FontDescriptor /FontName /${name} /Flags ${font === "sansItalic" ? 68 : 4} /FontBBox [${face.box
        .map((value) => Math.round(value * k))
        .join(
          " ",
        )}] /ItalicAngle ${font === "sansItalic" ? -12 : 0} /Ascent ${ascent} /Descent ${descent} /CapHeight 660 /StemV ${font === "sansBold" || font === "serifBold" ? 120 : 84} /FontFile2 ${program} 0 R >>`,
    );
    const widths = [...sorted.keys()].map((glyph) => `${glyph} [${Math.round(face.widthOf(glyph) * k)}]`);
    const descendant = objects.put(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000 /W [${widths.join(" ")}] /CIDToGIDMap /Identity >>`,
    );
    const whole = objects.put(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${map} 0 R >>`,
    );
    names.push(`/${fontName(font)} ${whole} 0 R`);
  }
  return `<< ${names.join(" ")} >>`;
};
