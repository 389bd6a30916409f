import { clipped, isGroup } from "../model/check/shown.ts";
import { toPointer } from "../model/pointer.ts";
import type { Problem } from "../model/problem.ts";
import { lineFinder } from "./lines.ts";
import { SLIP_PROBLEMS } from "./slips.ts";

/** The codes of a text that is not JSON. */
export const SYNTAX_PROBLEMS = [
  ...SLIP_PROBLEMS,
  "text/too-deep",
  "text/trailing-comma",
  "text/extra-comma",
  "text/missing-comma",
  "text/missing-colon",
  "text/missing-value",
  "text/unquoted-key",
  "text/quote-inside",
  "text/decimal-comma",
  "text/wrong-bracket",
  "text/unexpected",
  "text/truncated",
  "text/json-lines",
  "text/two-documents",
  "text/after-end",
] as const;
export type SyntaxProblem = (typeof SYNTAX_PROBLEMS)[number];

/** After so many faults a text is not read on: they are one habit, not many slips. */
const mostFaults = 20;

/** A group or list that is open: where it begins, and at which key or index it is; null before its first key. */
export type Frame = { readonly is: "{" | "["; readonly from: number; step: string | number | null };

/** The faults of a text as they are met, and the groups and lists that are open. */
export type Faults = {
  readonly found: Problem[];
  readonly frames: Frame[];
  /** False once reading on makes no sense. */
  going: boolean;
  /** A fault that can be read over. */
  readonly add: (code: SyntaxProblem, from: number, params?: Problem["params"]) => void;
  /** A fault that ends the reading; names the bracket that is open, too. */
  readonly end: (code: SyntaxProblem, from: number, params?: Problem["params"]) => void;
  /** The text ends too early. `lastEvent` is the text of the last whole event, and its number from 1. */
  readonly truncated: (lastEvent: { readonly number: number; readonly text: string } | null) => void;
};

const titleIn = (text: string): string => {
  try {
    const event: unknown = JSON.parse(text);
    return isGroup(event) && typeof event.title === "string" ? clipped(event.title) : "";
  } catch {
    return "";
  }
};

/** Begins a list of the faults of a text. */
export const faultsOf = (text: string): Faults => {
  const placeOf = lineFinder(text);
  const path = (depth: number) => toPointer(faults.frames.slice(0, depth).flatMap(({ step }) => step ?? []));
  const push = (
    code: SyntaxProblem,
    from: number,
    params: Problem["params"] = {},
    also: Problem["also"] = [],
  ) => {
    const where = { path: path(faults.frames.length), place: placeOf(from) };
    faults.found.push({ code, severity: "error", params, ...where, ...(also.length > 0 ? { also } : {}) });
    faults.going &&= faults.found.length < mostFaults;
  };
  const faults: Faults = {
    found: [],
    frames: [],
    going: true,
    add: (code, from, params) => push(code, from, params),
    end: (code, from, params) => {
      const open = faults.frames.at(-1);
      push(code, from, params, open && [{ path: path(faults.frames.length - 1), place: placeOf(open.from) }]);
      faults.going = false;
    },
    truncated: (lastEvent) => {
      const open = faults.frames.at(-1);
      faults.end("text/truncated", text.trimEnd().length, {
        bracket: open?.is ?? "",
        openLine: open ? placeOf(open.from).line : 0,
        lastEvent: titleIn(lastEvent?.text ?? ""),
        lastNumber: lastEvent?.number ?? 0,
      });
    },
  };
  return faults;
};
