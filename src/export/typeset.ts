import type { Font } from "../look/measure.ts";
import { measureText } from "../look/measure.ts";
import type { Face } from "./pdf/face.ts";

/** A glyph of a line, and how far the next one stands from it, em. */
export type Glyph = { readonly glyph: number; readonly character: string; readonly advance: number };

/** A text as it is set: composed, each white space a plain one, the marks that only steer left out. */
const settable = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\t\n\v\f\r\u2028\u2029]/gu, " ")
    .replace(/[\u200b\u2060\ufeff\u00ad]/gu, "");

/**
 * A line as glyphs at the places that the layout has measured, kerned, with tabular figures. Null where the face lacks
 * one of its characters: never another glyph.
 */
export const setLine = (face: Face, font: Font, text: string): readonly Glyph[] | null => {
  const characters = [...settable(text)];
  const line: Glyph[] = [];
  for (const [i, character] of characters.entries()) {
    const glyph = face.glyphOf(character);
    if (glyph === undefined) return null;
    const next = characters[i + 1];
    const advance =
      next === undefined
        ? measureText(character, font, 1)
        : measureText(character + next, font, 1) - measureText(next, font, 1);
    line.push({ glyph, character, advance });
  }
  return line;
};

/** The characters of a text that a face lacks. */
export const lackingIn = (face: Face, text: string): readonly string[] =>
  [...settable(text)].filter((character) => face.glyphOf(character) === undefined);
