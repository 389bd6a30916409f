import { momentOf } from "../look/describe.ts";
import type { Token } from "../look/theme.ts";
import type { CourseState } from "../model/schema.ts";
import { type Frame, type Item, type Manner, markOf, stateInks } from "./frame.ts";
import { hang } from "./hang.ts";
import { type Label, labelShapes, layoutLabel } from "./label.ts";
import type { Tray } from "./lanes.ts";
import { looseItem } from "./loose.ts";
import { pack } from "./pack.ts";
import { pointItem } from "./point.ts";
import type { Mark, Px, Shape } from "./scene.ts";
import { barShapes, ends } from "./stretch.ts";
import { onIslands } from "./tie.ts";
import { trayItem } from "./tray.ts";

const HEIGHT: Px = 26;
const ROW: Px = 32;
const BELOW: Px = 7;

/** One state of the course that is a bar of the ribbon, with words inside or beneath. */
type Piece = {
  readonly state: CourseState;
  readonly x0: Px;
  readonly x1: Px;
  readonly label: Label;
  readonly words: "inside" | "beneath";
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
    shapes: (y) => barShapes(frame, extent, { y, h: HEIGHT, fill: inks.mark, whisker: HEIGHT + 2.5 }),
  };
};

const MANNER: Manner = { lane: "course", lines: 1, noted: false, labelled: true };
/** How far down a mark stands so that it is level with the bars. */
const LEVEL: Px = 5;

/** A state that is no bar, drawn as an event would be: a mark, a bracket, or in the tray. */
const item = (frame: Frame, state: CourseState, tray: Tray): Item | null => {
  const subject = { ...state, kind: "course" as const };
  const extent = frame.resolved.extents.get(state.id);
  const moments = extent?.is === "stretch" ? [extent.start, extent.end] : [momentOf(extent)];
  const placed = moments.find((moment) => moment != null && moment.island !== null);
  if (placed) return extent?.is === "moment" ? pointItem(frame, subject, placed, MANNER) : null;
  const loose = moments.find((moment) => moment != null && moment.lower !== null);
  if (loose) return looseItem(frame, subject, loose, MANNER);
  return trayItem(frame, subject, moments.find((moment) => moment != null) ?? null, {
    lane: "course",
    ...tray,
  });
};

/** Where the words of a bar stand, px: middle of the longest solid part, of all where none is solid. */
const wordsAt = (frame: Frame, piece: Piece): Px => {
  const [first = [piece.x0, piece.x1] as const, ...parts] = onIslands(frame, piece.x0, piece.x1);
  const longest = parts.reduce((best, part) => (part[1] - part[0] > best[1] - best[0] ? part : best), first);
  return (longest[0] + longest[1]) / 2;
};

/**
 * The course ribbon: the states of the disease over time, one row unless they overlap; words that do not fit stand
 * beneath with a leader. Marks are placed from the top of the lane; `h` is what they take, px.
 */
export const ribbon = (
  frame: Frame,
  top: Px,
  tray: Tray,
): { readonly marks: readonly Mark[]; readonly h: Px } => {
  const states = frame.resolved.case.course ?? [];
  const bars = new Map(states.map((state) => [state, bar(frame, state)]));
  const pieces = [...bars.values()]
    .filter((piece) => piece !== null)
    .sort((a, b) => a.x0 - b.x0 || (a.state.id < b.state.id ? -1 : 1));
  const across = pieces.map((piece) => ({ x: piece.x0 + 0.5, w: piece.x1 - piece.x0 - 1, h: HEIGHT }));
  const rows = pack(across, { x: 0, y: ROW - HEIGHT });
  const others = states.flatMap((state) => (bars.get(state) ? [] : (item(frame, state, tray) ?? [])));
  const barBoxes = across.map((box, i) => ({ ...box, y: rows[i]! }));
  const levels = pack(
    others.map(({ box }) => ({ ...box, least: LEVEL })),
    { x: 10, y: 4 },
    barBoxes,
  );
  const there = [...barBoxes, ...others.map(({ box }, i) => ({ ...box, y: levels[i]! }))];
  const beneath = pieces.flatMap((piece, i) =>
    piece.words === "beneath" ? [{ piece, least: rows[i]! + HEIGHT + BELOW }] : [],
  );
  const hung = new Map(
    hang(
      frame,
      beneath.map(({ piece, least }) => ({ piece, least, parts: onIslands(frame, piece.x0, piece.x1) })),
      there,
    ).map((one) => [one.piece, one]),
  );
  const marks = pieces.map((piece, i): Mark => {
    const y = top + rows[i]!;
    const words = hung.get(piece);
    const at = { x: words?.leader ?? wordsAt(frame, piece), y: y + HEIGHT / 2 };
    const below = top + (words?.y ?? 0);
    const centre = y + (HEIGHT - piece.label.h) / 2;
    return {
      ...markOf(frame, piece.state.id, "course"),
      role: "course",
      at,
      box: { x: piece.x0, y, w: piece.x1 - piece.x0, h: HEIGHT },
      shapes: [
        ...piece.shapes(y),
        ...lit(piece, y),
        ...(piece.words === "inside" ? labelShapes(piece.label, at.x, centre, "middle") : []),
        ...(words && words.leader !== null ? [leader(words.leader, y + HEIGHT, below)] : []),
        ...(words ? labelShapes(piece.label, words.x, below, "start", "ground") : []),
      ],
    };
  });
  const bottoms = [
    ...rows.map((y) => y + HEIGHT),
    ...[...hung.values()].map(({ y, piece }) => y + piece.label.h),
  ];
  const itemMarks = others.map((one, i): Mark => {
    const y = top + levels[i]!;
    return { ...one.draw(y), role: "course", box: { ...one.box, y } };
  });
  const depths = others.map(({ box }, i) => levels[i]! + box.h);
  return { marks: [...marks, ...itemMarks], h: Math.max(0, ...bottoms, ...depths) };
};

const leader = (x: Px, y1: Px, y2: Px): Shape => ({
  is: "line",
  x1: x,
  y1,
  x2: x,
  y2,
  stroke: "line",
  width: 1,
});

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
