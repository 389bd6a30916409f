import type { Read } from "../model/check.ts";
import { readCase } from "./read.ts";

/**
 * Opens a text as a case. `trusted` texts are those that this build brings along: they are read the quick way and
 * looked at closely only when something is wrong. Any other text is looked at closely, which is loaded on demand.
 */
export const openCase = async (text: string, { trusted = false } = {}): Promise<Read> => {
  if (trusted) {
    const read = readCase(text);
    if (read.problems.length === 0) return read;
  }
  const { inspectCase } = await import("./inspect.ts");
  return inspectCase(text);
};
