import { bisector, group } from "d3-array";
import type { Day, IslandId, Resolved } from "../model/resolved.ts";
import type { Place, ScaleName, Shown } from "../view/view.ts";
import { holding } from "./brackets.ts";
import { cutIsland } from "./cut.ts";
import type { Px } from "./scene.ts";

/** A run of the axis: days drawn to one scale, days folded away, or what lies between two islands. */
export type Segment =
  | {
      readonly is: "piece" | "fold";
      readonly island: IslandId;
      readonly from: Day;
      readonly to: Day;
      readonly x0: Px;
      readonly x1: Px;
    }
  | { readonly is: "gap"; readonly gap: IslandId; readonly x0: Px; readonly x1: Px };

/** Places to pixels and back, strictly increasing over islands, folds and gaps. */
export type Axis = {
  readonly scale: ScaleName;
  readonly width: Px;
  /** Left to right, without holes; those outside 0..width lie outside the shown stretch. */
  readonly segments: readonly Segment[];
  /** The pixel of a place. An island or gap that the axis does not have is a bug, and throws. */
  readonly at: (place: Place) => Px;
  /** The place of a pixel, in folds and gaps too; beyond the ends, the days go on. */
  readonly invert: (x: Px) => Place;
};

const FOLD: Px = 34;
const GAP_EMPTY: Px = 84;
const GAP_HOLDS: Px = 236;
/** Folds and gaps together never take more than this share of the width. */
const FIXED_SHARE = 0.5;

type Cut = { readonly segment: Omit<Segment, "x0" | "x1">; readonly weight: number; readonly fixed: Px };

const cuts = (resolved: Resolved, scale: ScaleName): readonly Cut[] => {
  const held = holding(resolved);
  return resolved.islands.flatMap((island, i) => {
    const pieces: Cut[] = cutIsland(resolved, island, scale).map(({ weight, ...segment }) => ({
      segment: { ...segment, island: island.id },
      weight,
      fixed: segment.is === "fold" ? FOLD : 0,
    }));
    const gap = resolved.gaps[i];
    if (gap === undefined) return pieces;
    const fixed = held.has(gap.id) ? GAP_HOLDS : GAP_EMPTY;
    return [...pieces, { segment: { is: "gap" as const, gap: gap.id }, weight: 0, fixed }];
  });
};

const placed = (all: readonly Cut[], width: Px): readonly Segment[] => {
  const fixed = all.reduce((sum, cut) => sum + cut.fixed, 0);
  const weight = all.reduce((sum, cut) => sum + cut.weight, 0);
  const squeeze = fixed === 0 ? 1 : Math.min(1, (FIXED_SHARE * width) / fixed);
  const unit = weight === 0 ? 0 : (width - fixed * squeeze) / weight;
  let x = 0;
  return all.map((cut) => {
    const x0 = x;
    x += cut.fixed * squeeze + cut.weight * unit;
    return { ...cut.segment, x0, x1: x } as Segment;
  });
};

type Piece = Exclude<Segment, { is: "gap" }>;

const islandsOf = (segments: readonly Segment[]): ReadonlyMap<IslandId, readonly Piece[]> =>
  group(
    segments.filter((segment) => segment.is !== "gap"),
    (segment) => segment.island,
  );

const firstEndingAfter = {
  day: bisector((piece: Piece) => piece.to).right,
  x: bisector((segment: Segment) => segment.x1).right,
};

/** The run that holds a value, or the last one: beyond the ends, the outer runs go on. */
const within = <T extends Segment>(segments: readonly T[], at: number): T | undefined =>
  segments[Math.min(at, segments.length - 1)];

const onSegments = (scale: ScaleName, width: Px, segments: readonly Segment[]): Axis => {
  const islands = islandsOf(segments);
  const gaps = new Map(segments.flatMap((s) => (s.is === "gap" ? [[s.gap, s] as const] : [])));
  const at = (place: Place): Px => {
    if ("gap" in place) {
      const gap = gaps.get(place.gap);
      if (gap === undefined) throw new Error(`no gap after island ${place.gap}`);
      return gap.x0 + place.share * (gap.x1 - gap.x0);
    }
    const pieces = islands.get(place.island) ?? [];
    const piece = within(pieces, firstEndingAfter.day(pieces, place.day));
    if (piece === undefined) throw new Error(`no island ${place.island}`);
    return piece.x0 + ((place.day - piece.from) / (piece.to - piece.from)) * (piece.x1 - piece.x0);
  };
  const invert = (x: Px): Place => {
    const segment = within(segments, firstEndingAfter.x(segments, x));
    if (segment === undefined) throw new Error("an axis without islands has no places");
    const share = (x - segment.x0) / (segment.x1 - segment.x0);
    return segment.is === "gap"
      ? { gap: segment.gap, share }
      : { island: segment.island, day: segment.from + share * (segment.to - segment.from) };
  };
  return { scale, width, segments, at, invert };
};

/** True when the axis still has both ends of a stretch; a link may name islands that a changed case no longer has. */
const has = (axis: Axis, { from, to }: Shown): boolean =>
  [from, to].every((place) =>
    axis.segments.some((s) =>
      s.is === "gap" ? "gap" in place && place.gap === s.gap : "island" in place && place.island === s.island,
    ),
  );

/** The part of an axis between two of its places, drawn `width` px wide; the axis itself where they are not on it. */
export const zoomed = (whole: Axis, shown: Shown | null): Axis => {
  if (shown === null || !has(whole, shown)) return whole;
  const from = whole.at(shown.from);
  const k = whole.width / (whole.at(shown.to) - from);
  if (!Number.isFinite(k) || k <= 0) return whole;
  const segments = whole.segments.map((s) => ({ ...s, x0: (s.x0 - from) * k, x1: (s.x1 - from) * k }));
  return onSegments(whole.scale, whole.width, segments);
};

/**
 * The axis of the whole case, `width` px wide. On each island it is piecewise linear: one piece at True, pieces and
 * folds at Broken, equal steps between marks at Steps. A case without islands has an axis without segments.
 */
export const wholeAxis = (resolved: Resolved, scale: ScaleName, width: Px): Axis =>
  onSegments(scale, width, placed(cuts(resolved, scale), width));
