import type { Problem } from "./problem.ts";
import type { Case } from "./schema.ts";
import type { Unit } from "./unit.ts";
import type { Statement } from "./written.ts";

/**
 * Whole units since an island's root. The unit is a day, or a minute in a case that writes an hour anywhere
 * (`Resolved.perDay`). 0 is the commonest value: never test a Day for truthiness.
 */
export type Day = number;

/** Closed bounds in whole days: a moment lies on some day d with from <= d <= to. Open ends are infinite. */
export type Bounds = { readonly from: Day; readonly to: Day };

/** An event, course state or finding; ids are unique in a case. */
export type Id = string;

/** A moment: `ct`, `chemotherapy.start`, `chemotherapy.end`, or `rereading.known`, when a fact was learned. */
export type MomentId = string;

/** An island is named by its root: a moment, or `calendar`. */
export type IslandId = string;

/** One moment, placed as far as the source allows and no further. */
export type Moment = {
  readonly id: MomentId;
  /** The event, course state or finding whose moment it is. */
  readonly of: Id;
  /** What the source says of it. */
  readonly stated: readonly Statement[];
  /** Null when the moment is loose: tied to no other by bounds that are finite on both sides. */
  readonly island: IslandId | null;
  /** Bounds relative to the island's root; null when loose. */
  readonly bounds: Bounds | null;
  /** Where a mark stands within the bounds; null when loose. */
  readonly mark: Day | null;
  /** True when no number is stated: the mark is a handle, which no tick, tie, label or measure reads. */
  readonly hollow: boolean;
  /** Loose only: the latest moment on an island that is proven not later, and the earliest proven not earlier. */
  readonly lower: MomentId | null;
  readonly upper: MomentId | null;
  /** Loose only: its place among loose moments of the same bounds that are proven to follow one another; 0 first. */
  readonly column: number;
};

/** When an event, or a state of the course, holds. An end that is null is not stated. */
export type Extent =
  | { readonly is: "undated" }
  | { readonly is: "moment"; readonly at: Moment }
  | {
      readonly is: "stretch";
      readonly start: Moment | null;
      readonly end: Moment | null;
      /** The end is open: it still held at the case's last known event. */
      readonly ongoing: boolean;
    };

/** Moments whose distances are all bounded, in one time of their own. */
export type Island = {
  readonly id: IslandId;
  /** All bounds of its moments together. */
  readonly extent: Bounds;
  /** True when days count from 1970-01-01 of the calendar, and can be written as dates. */
  readonly calendar: boolean;
  /** The bounds of the birth on this island, which make ages; null when birth is not on it. */
  readonly birth: Bounds | null;
};

/** What stands between an island and the next one to its right. */
export type Gap = {
  /** The island to its left, which names the gap. */
  readonly id: IslandId;
  /** "interval" when everything left of it is proven not later than everything right of it; else not even the order is stated. */
  readonly unstated: "interval" | "order";
  /** The least interval that is stated across the gap, in days; null when none. */
  readonly atLeast: Day | null;
  /** The coarsest unit in which that is written; null when nothing is. */
  readonly unit: Unit | null;
};

/** A case and when its moments were. Pure data and one question; the same whatever the order of events in the file. */
export type Resolved = {
  readonly case: Case;
  /** Units in a day: 1, or 1440 when the case writes an hour. */
  readonly perDay: 1 | 1440;
  /** Left to right, in an order that keeps every proven one. */
  readonly islands: readonly Island[];
  /** One fewer than the islands. */
  readonly gaps: readonly Gap[];
  readonly moments: ReadonlyMap<MomentId, Moment>;
  /** By event and course state. */
  readonly extents: ReadonlyMap<Id, Extent>;
  /** When an event, course state or finding was learned, where the source says that this differs from when it happened. */
  readonly known: ReadonlyMap<Id, Moment>;
  /** The bounds of b less a, in days: `{from: 0, to: Infinity}` means that b is proven not earlier than a. */
  readonly between: (a: MomentId, b: MomentId) => Bounds;
  /** The coarsest unit written on the way that proves those bounds, which a label is never finer than; null for orders alone. */
  readonly unitBetween: (a: MomentId, b: MomentId) => Unit | null;
  readonly problems: readonly Problem[];
};
