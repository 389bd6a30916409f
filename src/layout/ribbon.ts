import type { Token } from "../look/theme.ts";
import type { CourseState } from "../model/schema.ts";
import { type Frame, markOf, momentX, stateInks } from "./frame.ts";
import { glyph } from "./glyph.ts";
import { type Label, labelShapes, layoutLabel } from "./label.ts";
import { pack } from "./pack.ts";
import { MARK } from "./point.ts";
import type { Mark, Px, Shape } from "./scene.ts";
import { barShapes, ends } from "./stretch.ts";
import { onIslands } from "./tie.ts";

const HEIGHT: Px = 26;
const ROW: Px = 32;
const BELOW: Px = 7;

/** One state of the course as it stands in the ribbon: a bar or a diamond, and words inside, beside or beneath. */
type Piece = {
  readonly state: CourseState;
  readonly x0: Px;
  readonly x1: Px;
  readonly label: Label;
  readonly words: "inside" | "beside" | "beneath";
  readonly shapes: (y: Px) => readonly Shape[];
};

const labelOf = (frame: Frame, state: CourseState, fill: Token): Label =>
  layoutLabel(
    { title: state.label ?? state.title, fill },
    { width: 220, most: 1, size: frame.size - 0.5, measure: frame.measure },
  );

const bar = (frame: Frame, state: CourseState): Piece | null => {
  const extent = frame.resolved.extents.get(state.id);
  const found = extent?.is === "stretch" ? ends(frame, extent) : null;
  if (extent?.is !== "stretch" || found === null) return null;
  const inks = stateInks(state.state);
  const [x0, x1] = [found.from.x, found.to.x];
  const gaps = onIslands(frame, x0, x1);
  const solid = Math.max(...gaps.map(([a, b]) => b - a), 0);
  const inside = labelOf(frame, state, inks.on);
  const fits = inside.w <= solid - 12;
  return {
    state,
    x0,
    x1: found.to.is === "arrow" ? x1 + 12 : x1,
    label: fits ? inside : labelOf(frame, state, inks.text),
    words: fits ? "inside" : "beneath",
    shapes: (y) => barShapes(frame, extent, { y, h: HEIGHT, fill: inks.mark, whiskers: false }),
  };
};

const diamond = (frame: Frame, state: CourseState): Piece | null => {
  const extent = frame.resolved.extents.get(state.id);
  const x = extent?.is === "moment" ? momentX(frame, extent.at) : null;
  if (extent?.is !== "moment" || x === null || x < frame.x0 || x > frame.x1) return null;
  const inks = stateInks(state.state);
  const label = labelOf(frame, state, inks.text);
  const beside = x + MARK.half + MARK.gap + label.w <= frame.x1;
  return {
    state,
    x0: x - MARK.half,
    x1: x + MARK.half + (beside ? MARK.gap + label.w : 0),
    label,
    words: beside ? "beside" : "beneath",
    shapes: (y) => [{ is: "path", d: glyph("course", MARK.half), x, y: y + HEIGHT / 2, fill: inks.mark }],
  };
};

/** Where the words of a piece stand, px: middle of the longest solid part, of all where none is solid, or right of the diamond. */
const wordsAt = (frame: Frame, piece: Piece): Px => {
  if (piece.words === "beside") return piece.x0 + MARK.half * 2 + MARK.gap;
  const [first = [piece.x0, piece.x1] as const, ...parts] = onIslands(frame, piece.x0, piece.x1);
  const longest = parts.reduce((best, part) => (part[1] - part[0] > best[1] - best[0] ? part : best), first);
  return (longest[0] + longest[1]) / 2;
};

/**
 * The course ribbon: the states of the disease over time, one row unless they overlap; words that do not fit stand
 * beneath with a leader. Marks are placed from the top of the lane; `h` is what they take, px.
 */
export const ribbon = (frame: Frame, top: Px): { readonly marks: readonly Mark[]; readonly h: Px } => {
  const pieces = (frame.resolved.case.course ?? [])
    .flatMap((state) => bar(frame, state) ?? diamond(frame, state) ?? [])
    .sort((a, b) => a.x0 - b.x0 || (a.state.id < b.state.id ? -1 : 1));
  const across = pieces.map((piece) => ({ x: piece.x0 + 0.5, w: piece.x1 - piece.x0 - 1, h: HEIGHT }));
  const rows = pack(across, { x: 0, y: ROW - HEIGHT });
  const there = across.map((box, i) => ({ ...box, y: rows[i]! }));
  const beneath = pieces.flatMap((piece, i) =>
    piece.words === "beneath" ? [{ piece, least: rows[i]! + HEIGHT + BELOW }] : [],
  );
  const hung = (share: number) => (piece: Piece) =>
    Math.min(Math.max(wordsAt(frame, piece) - piece.label.w * share, frame.x0), frame.x1 - piece.label.w);
  const packed = (left: (piece: Piece) => Px) =>
    pack(
      beneath.map(({ piece, least }) => ({ x: left(piece), w: piece.label.w, h: piece.label.h, least })),
      { x: 10, y: 3 },
      there,
    );
  // Centered under their bars if all have room; else to the left of their leaders, so that no leader crosses words.
  const roomy = packed(hung(0.5)).every((y, i) => y === beneath[i]?.least);
  const left = hung(roomy ? 0.5 : 0.97);
  const tops = packed(left);
  const topOf = (piece: Piece) => tops[beneath.findIndex((one) => one.piece === piece)] ?? 0;
  const marks = pieces.map((piece, i): Mark => {
    const y = top + rows[i]!;
    const at = { x: wordsAt(frame, piece), y: y + HEIGHT / 2 };
    const below = top + topOf(piece);
    const centre = y + (HEIGHT - piece.label.h) / 2;
    return {
      ...markOf(frame, piece.state.id, "course"),
      role: "course",
      at: piece.words === "beside" ? { x: piece.x0 + MARK.half, y: at.y } : at,
      box: { x: piece.x0, y, w: piece.x1 - piece.x0, h: HEIGHT },
      shapes: [
        ...piece.shapes(y),
        ...lit(piece, y),
        ...(piece.words === "inside" ? labelShapes(piece.label, at.x, centre, "middle") : []),
        ...(piece.words === "beside" ? labelShapes(piece.label, at.x, centre, "start", "ground") : []),
        ...(piece.words === "beneath"
          ? [
              {
                is: "line",
                x1: at.x,
                y1: y + HEIGHT,
                x2: at.x,
                y2: below,
                stroke: "line",
                width: 1,
              } as const,
              ...labelShapes(piece.label, left(piece), below, "start", "ground"),
            ]
          : []),
      ],
    };
  });
  const bottoms = [
    ...rows.map((y) => y + HEIGHT),
    ...beneath.map(({ piece }, i) => tops[i]! + piece.label.h),
  ];
  return { marks, h: Math.max(0, ...bottoms) };
};

const lit = (piece: Piece, y: Px): readonly Shape[] => [
  {
    is: "rect",
    x: piece.x0 - 2.5,
    y: y - 2.5,
    w: piece.x1 - piece.x0 + 5,
    h: HEIGHT + 5,
    radius: 3,
    stroke: "accent",
    width: 1.75,
    lit: true,
  },
];
