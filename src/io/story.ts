import { applyEdits, modify } from "jsonc-parser";
import type { Case } from "../model/schema.ts";
import type { Story } from "../model/story/edit.ts";
import { writeCase } from "../model/write.ts";
import { inspectCase } from "./inspect.ts";
import { withoutMark } from "./mark.ts";

/**
 * The text of a case with another story in it. Where the text that the case was read from is given, all else in that stays as
 * it was written, what could not be shown among it; if reading that again does not give the same case with the new story, the
 * case is written anew.
 * @param text what the case was read from; null for none
 */
export const writeStory = (text: string | null, of: Case, story: Story): string => {
  const wanted: Case = { ...of, story: [...story] };
  const whole = writeCase(wanted);
  if (text === null) return whole;
  try {
    const body = withoutMark(text);
    const formattingOptions = { insertSpaces: true, tabSize: 2, eol: "\n", insertFinalNewline: false };
    const next = applyEdits(body, modify(body, ["story"], story, { formattingOptions }));
    return JSON.stringify(inspectCase(next).case) === JSON.stringify(wanted) ? next : whole;
  } catch {
    // No text that can be edited: the case was mended when it was read.
    return whole;
  }
};
