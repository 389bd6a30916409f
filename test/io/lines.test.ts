import fc from "fast-check";
import { expect, test } from "vitest";
import { lineFinder } from "../../src/io/lines.ts";

test("lines end with LF, CR LF or CR, and columns count from 1", () => {
  const place = lineFinder("ab\ncd\r\nef\rgh");
  const seen = ["ab", "cd", "ef", "gh"].map((part) => place("ab\ncd\r\nef\rgh".indexOf(part)));
  expect(seen.map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
  ]);
  expect(place(1)).toEqual({ line: 1, column: 2, offset: 1 });
});

test("a place leads back to its offset", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "\n", "\r\n", "é") });
  fc.assert(
    fc.property(text, fc.nat(60), (of, near) => {
      const offset = Math.min(near, of.length);
      const { line, column } = lineFinder(of)(offset);
      const starts = [0, ...Array.from(of.matchAll(/\n/g), ({ index }) => index + 1)];
      expect((starts[line - 1] ?? 0) + column - 1).toBe(offset);
    }),
  );
});
