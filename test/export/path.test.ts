import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Piece, piecesOf } from "../../src/export/path.ts";
import { extentOf } from "../../src/export/pptx/extent.ts";
import { ellipsePath } from "../../src/layout/organ/curve.ts";

/** Points along an outline, the ends of its pieces among them. */
const pointsOf = (pieces: readonly Piece[]): readonly (readonly [number, number])[] => {
  let here: readonly [number, number] = [0, 0];
  return pieces.flatMap((piece) => {
    if (piece.is === "close") return [];
    const from = here;
    here = piece.to;
    if (piece.is !== "curve") return [piece.to];
    return Array.from({ length: 9 }, (_, i) => {
      const t = i / 8;
      const at = (axis: 0 | 1) =>
        (1 - t) ** 3 * from[axis] +
        3 * (1 - t) ** 2 * t * piece.a[axis] +
        3 * (1 - t) * t ** 2 * piece.b[axis] +
        t ** 3 * piece.to[axis];
      return [at(0), at(1)] as const;
    });
  });
};

const length = fc.double({ min: 10, max: 200, noNaN: true });
const place = fc.double({ min: -900, max: 900, noNaN: true });

describe("path data", () => {
  it("of an ellipse stays an ellipse, wherever it lies and however it is turned", () => {
    fc.assert(
      fc.property(place, place, length, length, fc.integer({ min: 0, max: 180 }), (cx, cy, rx, ry, turn) => {
        const angle = (turn * Math.PI) / 180;
        const points = pointsOf(piecesOf(ellipsePath(cx, cy, rx, ry, turn)));
        expect(points.length).toBeGreaterThan(30);
        for (const [x, y] of points) {
          const [dx, dy] = [x - cx, y - cy];
          const u = (dx * Math.cos(angle) + dy * Math.sin(angle)) / rx;
          const v = (dy * Math.cos(angle) - dx * Math.sin(angle)) / ry;
          expect(Math.abs(Math.hypot(u, v) - 1)).toBeLessThan(0.03);
        }
        const sides = new Set(points.map(([x, y]) => `${x > cx} ${y > cy}`));
        expect(sides.size).toBe(4);
      }),
    );
  });

  it("may have the flags of an arc close together, signs for separators, and one letter for many", () => {
    const plain = piecesOf("M0,0 A5,5 0 1 1 10,0 A5,5 0 1 1 0,0 Z");
    expect(piecesOf("M0 0A5 5 0 1110 0A5 5 0 110 0z")).toEqual(plain);
    expect(piecesOf("M0 0a5,5 0 1110,0 5,5 0 11-10,0Z")).toEqual(plain);
    expect(piecesOf("M1-2L.5.5-1e1,2")).toEqual([
      { is: "move", to: [1, -2] },
      { is: "line", to: [0.5, 0.5] },
      { is: "line", to: [-10, 2] },
    ]);
    expect(piecesOf("m1,1 2,0v3h-2")).toEqual([
      { is: "move", to: [1, 1] },
      { is: "line", to: [3, 1] },
      { is: "line", to: [3, 4] },
      { is: "line", to: [1, 4] },
    ]);
  });

  it("has quadratic and smooth curves as cubic ones", () => {
    expect(piecesOf("M0,0Q3,3 6,0")[1]).toEqual({ is: "curve", a: [2, 2], b: [4, 2], to: [6, 0] });
    expect(piecesOf("M0,0C1,2 3,4 5,5S9,9 9,0")[2]).toEqual({
      is: "curve",
      a: [7, 6],
      b: [9, 9],
      to: [9, 0],
    });
    expect(piecesOf("M0,0Q3,3 6,0T12,0")[2]).toEqual({ is: "curve", a: [8, -2], b: [10, -2], to: [12, 0] });
  });

  it("has a box that holds all of it, and no more", () => {
    fc.assert(
      fc.property(place, place, length, length, fc.integer({ min: 0, max: 180 }), (cx, cy, rx, ry, turn) => {
        const pieces = piecesOf(ellipsePath(cx, cy, rx, ry, turn));
        const [left, top, right, foot] = extentOf(pieces)!;
        const angle = (turn * Math.PI) / 180;
        const half = Math.hypot(rx * Math.cos(angle), ry * Math.sin(angle));
        const high = Math.hypot(rx * Math.sin(angle), ry * Math.cos(angle));
        const slack = Math.max(rx, ry) * 0.02 + 0.05;
        for (const [given, exact] of [
          [left, cx - half],
          [right, cx + half],
          [top, cy - high],
          [foot, cy + high],
        ] as const)
          expect(Math.abs(given - exact)).toBeLessThan(slack);
      }),
    );
    expect(extentOf(piecesOf(""))).toBeNull();
  });

  it("with a command that there is not is a bug, and says so", () => {
    expect(() => piecesOf("M0,0 X1,1")).toThrow("X");
  });
});
