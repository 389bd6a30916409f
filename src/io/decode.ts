import type { Problem } from "../model/problem.ts";
import { kindOfBytes } from "./kinds.ts";
import { lineFinder } from "./lines.ts";

/** The codes of a file's bytes. */
export const BYTE_PROBLEMS = ["file/too-big", "file/encoding"] as const;
export type ByteProblem = (typeof BYTE_PROBLEMS)[number];

/** The largest file that is read, in bytes. */
export const LARGEST = 50_000_000;

/** A file's text, or null and the reason why it has none. */
export type Decoded = { readonly text: string | null; readonly problems: readonly Problem[] };

/** The refusal of a file by its size in bytes, before any of it is read; null when it is not too big. */
export const refuseSize = (bytes: number, largest = LARGEST): Problem | null => {
  const code: ByteProblem = "file/too-big";
  return bytes > largest ? { code, severity: "error", path: "", params: { bytes, largest } } : null;
};

/** Where the first byte stands that is no UTF-8 (RFC 3629: no overlong forms, no surrogates); the length when none is. */
const wrongByte = (bytes: Uint8Array): number => {
  const follows = (i: number, low = 0x80, most = 0xbf) => {
    const byte = bytes[i] ?? 0;
    return byte >= low && byte <= most;
  };
  let i = 0;
  while (i < bytes.length) {
    const first = bytes[i] ?? 0;
    if (first < 0x80) i += 1;
    else if (first >= 0xc2 && first <= 0xdf && follows(i + 1)) i += 2;
    else if (
      first >= 0xe0 &&
      first <= 0xef &&
      follows(i + 1, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf) &&
      follows(i + 2)
    )
      i += 3;
    else if (
      first >= 0xf0 &&
      first <= 0xf4 &&
      follows(i + 1, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf) &&
      follows(i + 2) &&
      follows(i + 3)
    )
      i += 4;
    else return i;
  }
  return i;
};

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** UTF-16 by its byte order mark, or because every other byte of the first characters is zero; UTF-8 otherwise. */
const encodingOf = ([a, b, c, d]: Uint8Array): Encoding => {
  if ((a === 0xff && b === 0xfe) || (b === 0 && d === 0 && a !== 0 && c !== 0)) return "utf-16le";
  return (a === 0xfe && b === 0xff) || (a === 0 && c === 0 && b !== 0 && d !== 0) ? "utf-16be" : "utf-8";
};

/**
 * The text of a file's bytes: UTF-8, or UTF-16 where that is certain, with or without a byte order mark. Never puts a
 * replacement mark where a byte cannot be read: that is a problem which names the byte. Refuses files larger than
 * `largest` bytes, and those whose first bytes say that they are something else ("file/kind").
 */
export const decode = (bytes: Uint8Array, largest = LARGEST): Decoded => {
  const refused = (problem: Problem): Decoded => ({ text: null, problems: [problem] });
  const tooBig = refuseSize(bytes.length, largest);
  if (tooBig) return refused(tooBig);
  const encoding = encodingOf(bytes);
  const kind =
    encoding === "utf-8" ? kindOfBytes(new TextDecoder("latin1").decode(bytes.subarray(0, 4096))) : null;
  if (kind) return refused({ code: "file/kind", severity: "error", path: "", params: { kind, start: "" } });
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const byte = encoding === "utf-8" ? wrongByte(bytes) : 0;
    const before = new TextDecoder().decode(bytes.subarray(0, byte));
    const place = encoding === "utf-8" ? { place: lineFinder(before)(before.length) } : {};
    const code: ByteProblem = "file/encoding";
    return refused({ code, severity: "error", path: "", params: { encoding, byte }, ...place });
  }
};
