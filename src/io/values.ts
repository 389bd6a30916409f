import { clipped } from "../model/check/shown.ts";

/** The codes of numbers and texts that JSON allows and that do not come through as they are written. */
export const VALUE_PROBLEMS = [
  "number/overflow",
  "number/underflow",
  "number/rounded",
  "number/negative-zero",
  "string/control",
  "string/surrogate",
] as const;
export type ValueProblem = (typeof VALUE_PROBLEMS)[number];

type Doubt = { readonly code: ValueProblem; readonly params: Readonly<Record<string, string | number>> };

/** The digits and the power of ten of a decimal number, so that equal numbers look equal. */
const decimal = (written: string): string => {
  const [mantissa = "", power = "0"] = written.toLowerCase().split("e");
  const [whole = "", part = ""] = mantissa.replace("-", "").split(".");
  const digits = (whole + part).replace(/^0+/, "");
  const kept = digits.replace(/0+$/, "");
  return `${kept}e${Number(power) - part.length + digits.length - kept.length}`;
};

/** Why a JSON number is not the number that a computer reads: too big, too small, or with more digits than fit. Null when it is. */
export const doubtNumber = (written: string): Doubt | null => {
  const read = Number(written);
  const params = { written: clipped(written), read: String(read) };
  if (!Number.isFinite(read)) return { code: "number/overflow", params };
  if (read === 0) {
    if (/[1-9]/.test(written.split(/e/i)[0] ?? "")) return { code: "number/underflow", params };
    return written.startsWith("-") ? { code: "number/negative-zero", params } : null;
  }
  return decimal(written) === decimal(String(read)) ? null : { code: "number/rounded", params };
};

// Control characters other than tab and line breaks, and those that turn the direction of writing.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

/** The first character of a text by its number in Unicode: `U+00A0`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** What in a text cannot be seen, or is half a character; null when all is well. The text is kept either way. */
export const doubtText = (text: string): Doubt | null => {
  const control = unseen.exec(text)?.[0];
  if (control !== undefined) return { code: "string/control", params: { character: codePoint(control) } };
  const half = /\p{Surrogate}/u.exec(text)?.[0];
  return half === undefined ? null : { code: "string/surrogate", params: { character: codePoint(half) } };
};
