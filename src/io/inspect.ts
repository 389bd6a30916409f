import type { FormatProblem } from "../model/check/foreign.ts";
import { clipped } from "../model/check/shown.ts";
import { check, type Read } from "../model/check.ts";
import type { Problem } from "../model/problem.ts";
import { doubtContent } from "./content.ts";
import { type FileKind, kindOfText } from "./kinds.ts";
import { locate } from "./locate.ts";
import { withoutMark } from "./mark.ts";
import { explainSyntax } from "./syntax.ts";

/** The codes of a file that holds no JSON. */
export const FILE_PROBLEMS = ["file/empty", "file/kind", "file/web-page", "text/unreadable"] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** The kinds of file whose beginning a person can recognize. */
const readable: ReadonlySet<FileKind> = new Set<FileKind>(["xml", "table", "text"]);

const refusal = (problems: readonly Problem[]): Read => ({ case: null, problems });

/** Why a text that JSON.parse refuses is no case. */
const unreadable = (text: string): readonly Problem[] => {
  const problem = (code: FileProblem | FormatProblem, params: Problem["params"] = {}): Problem[] => [
    { code, severity: "error", path: "", params, place: { line: 1, column: 1, offset: 0 } },
  ];
  if (/^[\s\uFEFF]*$/.test(text)) return problem("file/empty");
  const kind = kindOfText(text);
  const start = clipped(text.slice(0, 400).trim().replaceAll(/\s+/g, " "), 80);
  if (kind === "web-page") return problem("file/web-page", { start });
  if (kind === "cbioportal") return problem("foreign/cbioportal");
  if (kind) return problem("file/kind", { kind, start: readable.has(kind) ? start : "" });
  const faults = explainSyntax(text);
  return faults.length > 0 ? faults : problem("text/unreadable");
};

/**
 * Reads a text in our own format from anywhere, closely: every problem has a line and a column, equal keys and numbers
 * that do not come through are errors, and what is not JSON is told apart. Loaded on demand; never throws.
 */
export const inspectCase = (text: string): Read => {
  const body = withoutMark(text);
  let raw: unknown;
  try {
    raw = JSON.parse(body);
  } catch {
    return refusal(unreadable(body));
  }
  const doubts = doubtContent(body);
  if (doubts.some(({ code }) => code === "text/too-deep")) return refusal(doubts);
  const read = check(raw, doubts);
  return { case: read.case, problems: locate(body, read.problems) };
};
