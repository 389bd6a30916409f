import type { Id } from "../../model/resolved.ts";
import type { Px, Scene } from "../scene.ts";

/** Widths of a figure beside words, and shares of the height for an organ, that are tried. */
const WIDTHS: readonly Px[] = [250, 300, 350, 400, 450, 500];
const HEIGHTS = [1, 0.9, 0.8, 0.7];
/** The gap between two figures, px. */
const GAP: Px = 28;

/** The organs of a case in a width each, none higher than a height. */
type Lay = (width: Px, tall: Px | null) => readonly Scene[];

/** The scenes that show something of what a step is about; all of them where none does. */
const about = (scenes: readonly Scene[], near: ReadonlySet<Id>): readonly Scene[] => {
  const own = scenes.filter(({ marks }) => marks.some(({ event }) => event !== undefined && near.has(event)));
  return own.length > 0 ? own : scenes;
};

/**
 * The organs as large as they can be drawn with all their words in a height, in the narrowest width: words below an organ
 * may need more room than is left, and then it is drawn smaller, or not at all.
 */
const largest = (lay: Lay, most: Px, tall: Px): readonly Scene[] => {
  const sizes = (scenes: readonly Scene[]) =>
    scenes.reduce((sum, { marks }) => sum + (marks[0]?.box?.w ?? 0), 0);
  const fits = (scenes: readonly Scene[]) => scenes.every(({ height }) => height <= tall);
  for (const share of HEIGHTS) {
    const wide = lay(most, tall * share);
    if (!fits(wide)) continue;
    for (const one of WIDTHS.filter((width) => width < most)) {
      const some = lay(one, tall * share);
      if (fits(some) && sizes(some) > sizes(wide) * 0.99) return some;
    }
    return wide;
  }
  return [];
};

/**
 * The organs that show something of what a step is about, as large as they have room side by side in a width, or one
 * below the other; none where they have no room.
 * @param lay lays all organs of the case out
 * @param near the things that the step is about
 * @param tall how high they may be; null for any height
 */
export const fitOrgans = (
  lay: Lay,
  near: ReadonlySet<Id>,
  { most, tall, stacked }: { readonly most: Px; readonly tall: Px | null; readonly stacked: boolean },
): readonly Scene[] => {
  const names = about(lay(most, tall), near).map(({ marks }) => marks[0]?.key);
  const each = stacked ? most : (most - GAP * (names.length - 1)) / Math.max(1, names.length);
  const own: Lay = (wide, high) => {
    const all = lay(wide, high);
    return names.flatMap((name) => all.find(({ marks }) => marks[0]?.key === name) ?? []);
  };
  return tall === null ? own(each, null) : largest(own, each, tall);
};
