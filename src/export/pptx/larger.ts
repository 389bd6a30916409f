import { laneName } from "../../look/describe.ts";
import type { Resolved } from "../../model/resolved.ts";
import { DEFAULT_VIEW, type View } from "../../view/view.ts";
import type { Range } from "../page/fit.ts";
import type { Page } from "../page/page.ts";
import { placed } from "../page/place.ts";
import { frameOf, pageOf, type Sheet } from "../page/sheet.ts";
import { fittedTimelines } from "../page/timelines.ts";

/** Words that can be read at the back of a room: those of a timeline at this scale are some 2 % of a slide's height. */
const READABLE: Range = { most: 1.3, least: 1 };

/** From this scale on the picture of all lanes will do. */
const WILL_DO = 0.8;

/**
 * The timeline of a whole case once more, some lanes a slide, in type that a room can read: the picture of all lanes is
 * for the reader's desk. Empty where that picture can be read as it is.
 */
export const largerTimelines = (
  sheet: Sheet,
  shown: Resolved,
  { scale, day0 }: Pick<View, "scale" | "day0">,
  pages: readonly Page[],
): readonly Page[] => {
  const drawn = pages.flatMap(({ figures }) => figures.filter(({ is }) => is === "timeline"));
  if (drawn.length === 0 || drawn.every((one) => one.scale >= WILL_DO)) return [];
  const frame = (title: string) => frameOf(sheet, { title, of: shown.case });
  const view = { ...DEFAULT_VIEW, scale, day0 };
  const found = fittedTimelines(sheet, shown, view, frame("").room, READABLE);
  if (found.length <= drawn.length) return [];
  return found.map((fit) => {
    const own = frame(fit.scene.lanes.map(({ id }) => laneName(id, sheet.words)).join(", "));
    return pageOf(own, [placed(fit, "timeline", sheet.say.timeline, own.room)]);
  });
};
