import type { Token } from "../../look/theme.ts";

/** A point of a figure, mm from its upper left corner. */
export type Spot = readonly [x: number, y: number];

/** A line or surface of a figure. `d` is in mm and holds M, C, L and Z with pairs only; `wide` is a stroke width in mm. */
export type Stroke = {
  readonly d: string;
  readonly fill?: Token;
  readonly stroke?: Token;
  /** Stroke width, px. */
  readonly width?: number;
  readonly wide?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
};

/** A part of an organ that a site can name. */
export type Area = {
  /** Its outline, mm. */
  readonly d: string;
  /** Where a lesion in it is drawn, and one at its edge. */
  readonly at: Spot;
  readonly edge: Spot;
  /** The direction in which a long lesion lies best, degrees clockwise from the level. */
  readonly turn: number;
};

export type FigureName = "liver" | "pelvis";

/** A figure: an organ as it usually is, in mm, seen from the front; the patient's right is at the left. */
export type Anatomy = {
  readonly name: FigureName;
  readonly width: number;
  readonly height: number;
  /** What stands out above its upper edge, mm. */
  readonly top: number;
  /** In drawing order. */
  readonly strokes: readonly Stroke[];
  readonly areas: Readonly<Record<string, Area>>;
  /** Names that are written on it, each with the places where it may stand, best first. */
  readonly names: readonly { readonly text: string; readonly spots: readonly Spot[] }[];
  /** Length of the scale bar, mm, and its left end. */
  readonly bar: number;
  readonly barAt: Spot;
  /** Where the words for right and left stand. */
  readonly sides: { readonly right: Spot; readonly left: Spot };
  /** Upper left corner of the empty part at its lower right; null where labels stand beside it. */
  readonly free: Spot | null;
  /** How much of a picture's width it takes. */
  readonly share: number;
  /** The least height of a picture as a share of its width, and at most, px: what a page keeps free for it. */
  readonly least: { readonly share: number; readonly most: number };
};
