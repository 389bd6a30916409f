import type { Piece, Spot } from "../path.ts";

/** A TrueType font as far as a PDF file asks for it. Lengths are in units of the font, `unitsPerEm` to an em. */
export type Face = {
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  /** Left, bottom, right, top of all glyphs together. */
  readonly box: readonly [number, number, number, number];
  /** The glyph of a character; undefined where the font has none. */
  readonly glyphOf: (character: string) => number | undefined;
  readonly widthOf: (glyph: number) => number;
  /** The outline of a glyph, y upward; empty for a space. */
  readonly outlineOf: (glyph: number) => readonly Piece[];
};

type Point = { readonly x: number; readonly y: number; readonly on: boolean };

const tablesOf = (view: DataView): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: view.getUint16(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
      return [tag, view.getUint32(at + 8)] as const;
    }),
  );

/** The one subtable, format 12, that the bundled fonts have. */
const readCharacters = (view: DataView, cmap: number): ReadonlyMap<number, number> => {
  const at = cmap + view.getUint32(cmap + 8);
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const [from, to, first] = [0, 4, 8].map((n) => view.getUint32(at + 16 + 12 * i + n));
    for (let code = from ?? 0; code <= (to ?? -1); code += 1)
      glyphs.set(code, (first ?? 0) + code - (from ?? 0));
  }
  return glyphs;
};

/** A contour of quadratic curves as cubic ones; between two points off the curve lies one on it. */
const contour = (points: readonly Point[]): readonly Piece[] => {
  const first = points.findIndex(({ on }) => on);
  if (points.length < 2) return [];
  const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const start = first < 0 ? between(points.at(-1)!, points[0]!) : points[first]!;
  const rest = first < 0 ? points : [...points.slice(first + 1), ...points.slice(0, first)];
  const pieces: Piece[] = [{ is: "move", to: [start.x, start.y] }];
  let here = start;
  let handle: Point | null = null;
  const curve = (to: Point) => {
    if (handle === null) pieces.push({ is: "line", to: [to.x, to.y] });
    else {
      const q = handle;
      const toward = (end: Point): Spot => [end.x + (2 / 3) * (q.x - end.x), end.y + (2 / 3) * (q.y - end.y)];
      pieces.push({ is: "curve", a: toward(here), b: toward(to), to: [to.x, to.y] });
    }
    here = to;
    handle = null;
  };
  for (const point of [...rest, start]) {
    if (point.on) curve(point);
    else {
      if (handle !== null) curve(between(handle, point));
      handle = point;
    }
  }
  if (handle !== null) curve(start);
  return [...pieces, { is: "close" }];
};

/** The points of a simple glyph, one list a contour. Source: OpenType specification, glyf table. */
const simple = (view: DataView, at: number, count: number): readonly (readonly Point[])[] => {
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(at + 10 + 2 * i));
  let read = at + 10 + 2 * count;
  read += 2 + view.getUint16(read);
  const total = (ends.at(-1) ?? -1) + 1;
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = view.getUint8(read++);
    flags.push(flag);
    if (flag & 8) for (let n = view.getUint8(read++); n > 0; n -= 1) flags.push(flag);
  }
  const along = (short: number, same: number): readonly number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * view.getUint8(read++);
      else if (!(flag & same)) {
        value += view.getInt16(read);
        read += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  const points = flags.map((flag, i): Point => ({ x: xs[i] ?? 0, y: ys[i] ?? 0, on: (flag & 1) > 0 }));
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1));
};

/** Reads a font that src/make/fonts.mjs has made. */
export const readFace = (bytes: Uint8Array): Face => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const table = (tag: string): number => {
    const at = tables.get(tag);
    if (at === undefined) throw new Error(`a font without ${tag}`);
    return at;
  };
  const [head, hhea, hmtx, loca, glyf] = ["head", "hhea", "hmtx", "loca", "glyf"].map(table);
  const glyphs = readCharacters(view, table("cmap"));
  const metrics = view.getUint16(hhea! + 34);
  const long = view.getInt16(head! + 50) === 1;
  const place = (glyph: number) =>
    long ? view.getUint32(loca! + 4 * glyph) : 2 * view.getUint16(loca! + 2 * glyph);
  const contoursOf = (glyph: number): readonly (readonly Point[])[] => {
    if (place(glyph) === place(glyph + 1)) return [];
    const at = glyf! + place(glyph);
    const count = view.getInt16(at);
    if (count >= 0) return simple(view, at, count);
    const all: (readonly Point[])[] = [];
    let read = at + 10;
    for (let more = true; more; ) {
      const flags = view.getUint16(read);
      const part = view.getUint16(read + 2);
      const words = (flags & 1) > 0;
      const dx = words ? view.getInt16(read + 4) : view.getInt8(read + 4);
      const dy = words ? view.getInt16(read + 6) : view.getInt8(read + 5);
      read += words ? 8 : 6;
      const scaled = flags & 8 ? 1 : flags & 64 ? 2 : flags & 128 ? 4 : 0;
      const by = Array.from({ length: scaled }, (_, i) => view.getInt16(read + 2 * i) / 16384);
      read += 2 * scaled;
      const [a = 1, b = 0, c = 0, d = 1] =
        scaled === 4 ? by : scaled === 2 ? [by[0], 0, 0, by[1]] : scaled === 1 ? [by[0], 0, 0, by[0]] : [];
      for (const points of contoursOf(part))
        all.push(points.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })));
      more = (flags & 32) > 0;
    }
    return all;
  };
  return {
    bytes,
    unitsPerEm: view.getUint16(head! + 18),
    ascent: view.getInt16(hhea! + 4),
    descent: view.getInt16(hhea! + 6),
    box: [36, 38, 40, 42].map((n) => view.getInt16(head! + n)) as unknown as Face["box"],
    glyphOf: (character) => glyphs.get(character.codePointAt(0) ?? -1),
    widthOf: (glyph) => view.getUint16(hmtx! + 4 * Math.min(glyph, metrics - 1)),
    outlineOf: (glyph) => contoursOf(glyph).flatMap(contour),
  };
};
