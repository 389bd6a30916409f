import type { Box, Px, Scene, Shape } from "../../layout/scene.ts";
import type { Id } from "../../model/resolved.ts";

/** A page's measures in CSS px, 96 an inch. */
export type Size = { readonly width: Px; readonly height: Px };

/** Words set in lines within a box of the page. Nothing of them is cut. */
export type Passage = Box & {
  /** All of it in one text, paragraphs parted by line breaks. */
  readonly text: string;
  /** Its lines as text shapes, in px of the page. */
  readonly shapes: readonly (Shape & { readonly is: "text" })[];
};

export type FigureName = "timeline" | "key" | "ladder" | "organ" | "ports" | "sizes" | "detail";

/** A scene on a page: its own px times `scale`, from the top left corner x, y. */
export type Placed = {
  readonly is: FigureName;
  /** What stands over it, and names it: "Histology". */
  readonly title: string;
  readonly scene: Scene;
  readonly x: Px;
  readonly y: Px;
  readonly scale: number;
  /** Its title as drawn; absent for the timeline, which the page's title names. */
  readonly caption?: Passage;
};

/** One page or slide as data, in no theme yet: every painter draws the same one. */
export type Page = Size & {
  /** The headline of a step, else the title of the case. */
  readonly title: Passage;
  /** What stands under the title: the summary, or the words of a step. */
  readonly text: Passage | null;
  readonly figures: readonly Placed[];
  /** Citation, title of the case, version and notice, and what the page shows; one passage a line of its own. */
  readonly foot: readonly Passage[];
  /** For the speaker only, and never drawn: notes of a step and where the source says it. Empty for none. */
  readonly notes: readonly string[];
  /** The step of the story that this page shows; null for none. */
  readonly step: Id | null;
  /** What a reader who does not see the page is told of it. */
  readonly says: string;
};
