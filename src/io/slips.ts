import { clipped } from "../model/check/shown.ts";
import type { Token } from "./tokens.ts";
import { codePoint } from "./values.ts";

/** The codes of a piece of text that JSON does not know. */
export const SLIP_PROBLEMS = [
  "text/quotes",
  "text/number",
  "text/not-a-value",
  "text/no-quotes",
  "text/odd-space",
  "text/comment",
  "text/escape",
  "text/control",
  "text/line-break",
] as const;
export type SlipProblem = (typeof SLIP_PROBLEMS)[number];

/** A slip: its offset, and whether it leaves in doubt where the piece ends. */
export type Slip = {
  readonly code: SlipProblem;
  readonly from: number;
  readonly params: Readonly<Record<string, string>>;
  readonly endless?: boolean;
};

/** Words of other languages that JSON has no word for. */
const noValue = /^[-+]?(?:NaN|Infinity|inf)$|^(?:undefined|None|nil|NULL|Null|NA|N\/A)$/i;

/** What is wrong with a piece that stands where a value should. */
export const slipOf = ({ is, text, from }: Token): Slip => {
  const params = { word: clipped(text, 40) };
  if (is === "quoted") return { code: "text/quotes", from, params };
  if (noValue.test(text)) return { code: "text/not-a-value", from, params };
  return {
    code: /^[+-]?\.?\d[\d.eExXa-fA-F_+-]*$/.test(text) ? "text/number" : "text/no-quotes",
    from,
    params,
  };
};

const escapes = /\\(?:u[\da-fA-F]{4}|[\s\S])/g;
const rightEscape = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001F]/;

/** What is wrong with a string that JSON refuses: a line break before its end, an escape that is none, or a control character. */
export const slipOfString = ({ text, from }: Token): Slip => {
  if (!/^"[^"\\]*(?:\\[\s\S][^"\\]*)*"$/.test(text))
    return { code: "text/line-break", from, params: { word: clipped(text, 40) }, endless: true };
  for (const { 0: found, index } of text.matchAll(escapes))
    if (!rightEscape.test(found)) return { code: "text/escape", from: from + index, params: { word: found } };
  const at = Math.max(0, text.search(control));
  return { code: "text/control", from: from + at, params: { character: codePoint(text.slice(at)) } };
};
