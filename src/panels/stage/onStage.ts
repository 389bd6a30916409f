import type { Px } from "../../layout/scene.ts";
import type { Id } from "../../model/resolved.ts";

/** What a panel on stage has to go by. */
export type OnStage = {
  /** The events that the step is about, the most important first. */
  readonly about: readonly Id[];
  /** The room that it has, px; an infinite height where it may be scrolled. */
  readonly width: Px;
  readonly height: Px;
  /** No words may be smaller, px. */
  readonly least: Px;
};
