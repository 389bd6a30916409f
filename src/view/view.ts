import type { Day, Id, IslandId } from "../model/resolved.ts";

/** A place on the axis. Islands of time have no common day, so it is never a bare number. */
export type Place =
  | { readonly island: IslandId; readonly day: Day }
  | { readonly gap: IslandId; readonly share: number };

/** The stretch of the axis on screen, half-open. */
export type Shown = { readonly from: Place; readonly to: Place };

export const SCALES = ["broken", "true", "steps"] as const;
export type ScaleName = (typeof SCALES)[number];

export const PANELS = ["imaging", "histology", "detail", "sources"] as const;
export type PanelName = (typeof PANELS)[number];

/** What the reader looks at. Small, plain, and equal to a URL fragment; defaults are left out of it. */
export type View = {
  readonly scale: ScaleName;
  /** Null for the whole case. */
  readonly shown: Shown | null;
  /** Null for the case's own day 0. */
  readonly day0: Id | null;
  /** An event, course state, lesion, specimen, finding or conflict. */
  readonly selected: Id | null;
  /** Lanes drawn as one thin row of marks. */
  readonly collapsed: readonly Id[];
  /** Lanes not drawn. */
  readonly hidden: readonly Id[];
  /** Words looked for among the events; empty for none. */
  readonly find: string;
  /** The enlarged panel; null for all side by side. */
  readonly panel: PanelName | null;
  /** The event at whose moment the case is shown as it was known then; null for all that is known now. */
  readonly asOf: Id | null;
  /** The case as a table instead of the timeline and panels. */
  readonly table: boolean;
  /** The step of the story that is on stage; null for the reading view. */
  readonly step: Id | null;
  /** Whether the answer of that step's hold point has been shown. */
  readonly answered: boolean;
};

export const DEFAULT_VIEW: View = {
  scale: "broken",
  shown: null,
  day0: null,
  selected: null,
  collapsed: [],
  hidden: [],
  find: "",
  panel: null,
  asOf: null,
  table: false,
  step: null,
  answered: false,
};

/** The view with one lane collapsed, or open again. */
export const toggleLane = (view: View, of: "collapsed" | "hidden", lane: Id): View => ({
  ...view,
  [of]: view[of].includes(lane) ? view[of].filter((id) => id !== lane) : [...view[of], lane].sort(),
});
