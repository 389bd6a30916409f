import type { Day, Island, Moment, Resolved } from "../model/resolved.ts";
import type { ScaleName } from "../view/view.ts";

/** A run of days of one island and how wide it is beside the others; folds have no weight but a width of their own. */
type CutPiece = {
  readonly is: "piece" | "fold";
  readonly from: Day;
  readonly to: Day;
  readonly weight: number;
};

/** An empty stretch longer than this share of its island folds, if a whole unit is left to say that it skips. */
const FOLD_SHARE = 1 / 6;
const LEAST_EMPTY: Day = 2;
/** Room around a piece, in lengths of it for each mark; a quarter of what is empty beside it at most. */
const PAD = { left: 0.35, right: 0.65 };
/** Room around an island at True, as a share of the longest island. */
const TRUE_PAD = 0.02;

const placedOn = (resolved: Resolved, island: Island): readonly Placed[] =>
  [...resolved.moments.values()].flatMap((m) => (m.island === island.id && isPlaced(m) ? [m] : []));

type Placed = Moment & { bounds: NonNullable<Moment["bounds"]>; mark: Day };
const isPlaced = (moment: Moment): moment is Placed => moment.bounds !== null && moment.mark !== null;

const distinctMarks = (moments: readonly Placed[]): readonly Day[] =>
  [...new Set(moments.map(({ mark }) => mark))].sort((a, b) => a - b);

const lengthOf = ({ extent }: Island): Day => extent.to + 1 - extent.from;

/** The runs of days that bounds occupy, merged over stretches too short to fold. */
const occupied = (moments: readonly Placed[], shortest: Day): { from: Day; to: Day }[] => {
  const sorted = moments
    .map(({ bounds }) => ({ from: bounds.from, to: bounds.to + 1 }))
    .sort((a, b) => a.from - b.from);
  const runs: { from: Day; to: Day }[] = [];
  for (const next of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && next.from - last.to <= Math.max(shortest, LEAST_EMPTY))
      last.to = Math.max(last.to, next.to);
    else runs.push({ ...next });
  }
  return runs;
};

const broken = (resolved: Resolved, island: Island): readonly CutPiece[] => {
  const moments = placedOn(resolved, island);
  const marks = distinctMarks(moments);
  const runs = occupied(moments, lengthOf(island) * FOLD_SHARE);
  const pieces = runs.map((run, i) => {
    const weight = Math.max(1, marks.filter((day) => day >= run.from && day < run.to).length);
    const length = (run.to - run.from) / weight;
    const before = runs[i - 1] === undefined ? Infinity : run.from - runs[i - 1]!.to;
    const after = runs[i + 1] === undefined ? Infinity : runs[i + 1]!.from - run.to;
    return {
      is: "piece" as const,
      from: run.from - Math.min(length * PAD.left, before / 4),
      to: run.to + Math.min(length * PAD.right, after / 4),
      weight,
    };
  });
  return pieces.flatMap((piece, i) => {
    const next = pieces[i + 1];
    return next === undefined
      ? [piece]
      : [piece, { is: "fold" as const, from: piece.to, to: next.from, weight: 0 }];
  });
};

const steps = (resolved: Resolved, island: Island): readonly CutPiece[] => {
  // A mark is drawn in the middle of its day, and it is the marks that stand in equal steps.
  const marks = distinctMarks(placedOn(resolved, island)).map((day) => day + 0.5);
  const first = marks[0] ?? island.extent.from;
  const last = marks.at(-1) ?? island.extent.to;
  const knots = [Math.min(island.extent.from, first - 1), ...marks, Math.max(island.extent.to + 1, last + 1)];
  return knots.slice(1).map((to, i) => ({
    is: "piece",
    from: knots[i]!,
    to,
    weight: i === 0 || i === knots.length - 2 ? 0.5 : 1,
  }));
};

const straight = (resolved: Resolved, island: Island): readonly CutPiece[] => {
  const pad = Math.max(...resolved.islands.map(lengthOf)) * TRUE_PAD;
  const from = island.extent.from - pad;
  const to = island.extent.to + 1 + pad;
  return [{ is: "piece", from, to, weight: to - from }];
};

/**
 * The pieces of one island at a scale, left to right, each ending where the next begins, with their relative widths:
 * days at True, distinct marks at Broken, steps at Steps.
 */
export const cutIsland = (resolved: Resolved, island: Island, scale: ScaleName): readonly CutPiece[] =>
  scale === "true"
    ? straight(resolved, island)
    : scale === "steps"
      ? steps(resolved, island)
      : broken(resolved, island);
