import { check, type Read } from "../model/check.ts";

/** The codes of `readCase` itself; `inspectCase` says more. */
export const READ_PROBLEMS = ["text/unreadable"] as const;
export type ReadProblem = (typeof READ_PROBLEMS)[number];

/** A text without the byte order mark that some editors put first; places are counted in this text. */
export const withoutMark = (text: string): string => (text.startsWith("\uFEFF") ? text.slice(1) : text);

/**
 * Reads a text in our own format, quickly: for texts that this build brings along. Problems have no place in the text,
 * a text that is not JSON is one problem without a reason, and of two equal keys the last counts; `openCase` is for
 * texts from anywhere else.
 */
export const readCase = (text: string): Read => {
  let raw: unknown;
  try {
    raw = JSON.parse(withoutMark(text));
  } catch {
    const code: ReadProblem = "text/unreadable";
    return { case: null, problems: [{ code, severity: "error", path: "", params: {} }] };
  }
  return check(raw);
};
