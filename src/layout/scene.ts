import type { Font } from "../look/measure.ts";
import type { Token } from "../look/theme.ts";
import type { Id } from "../model/resolved.ts";

/** A length on screen, in CSS pixels. */
export type Px = number;

/** How a shape is inked: theme tokens, never colors. */
type Ink = {
  readonly fill?: Token;
  readonly stroke?: Token;
  /** Stroke width, px. */
  readonly width?: Px;
  readonly dash?: readonly Px[];
  /** 0 to 1. */
  readonly opacity?: number;
  /** Drawn only while its mark is selected or pointed at. */
  readonly lit?: true;
};

/** The few shapes that every painter and exporter knows. */
export type Shape = Ink &
  /** A path, moved to x, y where these are given. */
  (
    | { readonly is: "path"; readonly d: string; readonly x?: Px; readonly y?: Px }
    | {
        readonly is: "rect";
        readonly x: Px;
        readonly y: Px;
        readonly w: Px;
        readonly h: Px;
        readonly radius?: Px;
      }
    | { readonly is: "line"; readonly x1: Px; readonly y1: Px; readonly x2: Px; readonly y2: Px }
    | { readonly is: "circle"; readonly x: Px; readonly y: Px; readonly r: Px }
    | {
        readonly is: "text";
        readonly x: Px;
        /** The baseline. */
        readonly y: Px;
        readonly text: string;
        readonly font: Font;
        readonly size: Px;
        readonly anchor?: "start" | "middle" | "end";
        /** A rim in this ink, so that the text stays legible on lines. */
        readonly halo?: Token;
      }
  );

export type Box = { readonly x: Px; readonly y: Px; readonly w: Px; readonly h: Px };

/** What a mark is for: painters style by it, tests and exporters find it by it. */
export type Role =
  | "ground"
  | "lane"
  | "gap"
  | "axis"
  | "tick"
  | "fold"
  | "course"
  | "event"
  | "bracket"
  | "tray"
  | "cluster"
  | "series"
  | "note"
  | "window"
  | "head"
  | "row"
  | "value"
  | "threshold"
  | "badge"
  | "figure"
  | "lesion"
  | "leader"
  | "port";

/** One thing in a picture: a place, a role, the event it stands for, and one spoken sentence. */
export type Mark = {
  readonly key: string;
  readonly role: Role;
  /** The thing of the case that it stands for, an event on the timeline; absent for what only explains. */
  readonly event?: Id;
  /** One sentence in clinical words; present when the mark can be reached by keyboard. */
  readonly says?: string;
  /** The point that a thread or a focus ring goes to. */
  readonly at?: { readonly x: Px; readonly y: Px };
  /** What it covers, label included. */
  readonly box?: Box;
  readonly lane?: Id;
  /** A crowd whose events share one place: no zoom parts them, only the table. */
  readonly together?: true;
  /** The events that a crowd stands for, in the order they are drawn. */
  readonly crowd?: readonly Id[];
  readonly shapes: readonly Shape[];
};

/** A picture: a pure function of what may be shown, the View, a size, a text measure and words. */
export type Scene = {
  readonly width: Px;
  readonly height: Px;
  /** What the picture shows, in one sentence. */
  readonly says: string;
  /** In drawing order. */
  readonly marks: readonly Mark[];
};
