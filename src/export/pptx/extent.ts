import type { Piece, Spot } from "../path.ts";

/** Where a cubic Bézier turns back, on one axis: its least and greatest value. */
const reach = (p: number, a: number, b: number, q: number): readonly number[] => {
  const [u, v, w] = [3 * (a - p), 3 * (b - a), 3 * (q - b)];
  const [square, linear] = [u - 2 * v + w, 2 * (v - u)];
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * square * u));
  const turns =
    Math.abs(square) < 1e-9
      ? [-u / linear]
      : [(-linear + root) / (2 * square), (-linear - root) / (2 * square)];
  const at = (t: number) =>
    (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * q;
  return [p, q, ...turns.filter((t) => t > 0 && t < 1).map(at)];
};

/** The box of an outline: [left, top, right, bottom]; null where it has no point. */
export const extentOf = (pieces: readonly Piece[]): readonly [number, number, number, number] | null => {
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y]: Spot = [0, 0];
  for (const piece of pieces) {
    if (piece.is === "close") continue;
    const { to } = piece;
    if (piece.is === "curve") {
      xs.push(...reach(x, piece.a[0], piece.b[0], to[0]));
      ys.push(...reach(y, piece.a[1], piece.b[1], to[1]));
    } else {
      xs.push(to[0]);
      ys.push(to[1]);
    }
    [x, y] = to;
  }
  if (xs.length === 0) return null;
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
