import type { Id, Resolved } from "../../model/resolved.ts";
import { DEFAULT_VIEW, type View } from "../../view/view.ts";
import { allFigures } from "./figures.ts";
import { keyScenes } from "./key.ts";
import type { Page } from "./page.ts";
import { placed, shelved } from "./place.ts";
import { frameOf, metrics, pageOf, type Sheet } from "./sheet.ts";
import { drawnIn, fittedTimelines, untoldIn } from "./timelines.ts";

/** What a page of the whole case is told with. */
export type Around = {
  /** Under the title of the first page; the case's summary if absent. */
  readonly text?: string | undefined;
  /** What the foot says first: at which cursor the case is shown. */
  readonly shows: readonly string[];
  /** Whether panels come along as figures. */
  readonly panels: boolean;
};

/** The pages of a timeline with every event that may be shown, then what it has no room for in words, then the panels. */
export const wholePages = (
  sheet: Sheet,
  shown: Resolved,
  { scale, day0, selected }: Pick<View, "scale" | "day0" | "selected">,
  { text, shows, panels }: Around,
): readonly Page[] => {
  const { say } = sheet;
  const of = shown.case;
  const view = { ...DEFAULT_VIEW, scale, day0 };
  const zero = day0 ?? of.day0 ?? null;
  const first = frameOf(sheet, { title: of.title, text: text ?? of.summary, shows, of });
  const more = () => frameOf(sheet, { title: say.continued(of.title), shows, of });
  const timelines = fittedTimelines(sheet, shown, view, first.room);
  const pages = timelines.map((fit, i) => {
    const frame = i === 0 ? first : more();
    return pageOf(frame, [placed(fit, "timeline", say.timeline, frame.room)]);
  });
  const scenes = timelines.map(({ scene }) => scene);
  const untold = untoldIn(scenes, shown);
  const { caption, gap } = metrics(sheet.size);
  const { room } = more();
  const top = caption * 1.24 + gap * 0.4;
  const keys = keyScenes(sheet, shown, untold, { day0: zero, w: room.w, h: room.h - top });
  return [
    ...pages,
    ...shelved(
      sheet,
      [
        ...keys.map((scene) => ({
          is: "key" as const,
          title: say.key,
          wide: true,
          range: { most: 1, least: 1 },
          at: () => scene,
        })),
        ...(panels ? allFigures(sheet, shown, { at: isEvent(shown, selected), day0: zero }) : []),
      ],
      more,
    ).map(({ frame, figures }) => pageOf(frame, figures)),
  ];
};

const isEvent = ({ case: of }: Resolved, id: Id | null): Id | null =>
  of.events.some((event) => event.id === id) ? id : null;

/** How many events a picture leaves out. */
export const outsideOf = (scenes: Parameters<typeof drawnIn>[0][], shown: Resolved): number => {
  const drawn = new Set(scenes.flatMap((scene) => [...drawnIn(scene)]));
  return shown.case.events.filter(({ id }) => !drawn.has(id)).length;
};
