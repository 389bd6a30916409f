import type { TextPlace } from "../model/problem.ts";

/** From offsets of a text to lines and columns, both from 1. A line ends with LF, CR LF or CR; columns count UTF-16 units. */
export const lineFinder = (text: string): ((offset: number) => TextPlace) => {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
};
