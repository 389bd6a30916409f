import type { Measure } from "../../layout/label.ts";
import { measureFrom } from "../../layout/least.ts";
import type { Px } from "../../layout/scene.ts";
import type { Sheet } from "./sheet.ts";

/** The smallest words of a picture on a page of a story before it is scaled, px. */
export const LEAST: Px = 13;
/** Ten points, and what they are on a page of the usual size: a share of its height. */
const SMALLEST = { px: 13.4, share: 0.0205 };

/** The smallest words on a page of a story, px of the page. */
export const smallest = ({ size }: Pick<Sheet, "size">): Px =>
  Math.max(SMALLEST.px, Math.min(size.width, size.height) * SMALLEST.share);

/** How large pictures are drawn on a page of a story. */
export const scaleOf = (sheet: Pick<Sheet, "size">): number => smallest(sheet) / LEAST;

/** The measure of words that are drawn no smaller than the least. */
export const measureFor = ({ measure }: Sheet): Measure => measureFrom(measure, LEAST);
