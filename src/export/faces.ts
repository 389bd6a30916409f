import italic from "../look/fonts/sans-italic.ttf?inline";
import regular from "../look/fonts/sans-regular.ttf?inline";
import semibold from "../look/fonts/sans-semibold.ttf?inline";
import serif from "../look/fonts/serif-semibold.ttf?inline";
import type { Font } from "../look/measure.ts";
import { type Face, readFace } from "./pdf/face.ts";

const bytesOf = (url: string): Uint8Array =>
  Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));

let faces: Readonly<Record<Font, Face>> | null = null;

/** The bundled fonts, read once. */
export const facesOf = (): Readonly<Record<Font, Face>> => {
  faces ??= {
    sans: readFace(bytesOf(regular)),
    sansBold: readFace(bytesOf(semibold)),
    sansItalic: readFace(bytesOf(italic)),
    serifBold: readFace(bytesOf(serif)),
  };
  return faces;
};
