import type { Scene } from "../../layout/scene.ts";
import { locatorText } from "../../look/format.ts";
import { known } from "../../model/known.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Step, Stop } from "../../model/story.ts";
import { cursorOf, viewAt } from "../../view/story.ts";
import type { Maker } from "./figures.ts";
import { figuresOf } from "./figures.ts";
import { type Fitted, fitted, type Range, squeezed } from "./fit.ts";
import type { Page, Placed } from "./page.ts";
import { placed, put, titled } from "./place.ts";
import { type Frame, frameOf, metrics, pageOf, type Sheet } from "./sheet.ts";
import { timelineAt } from "./timelines.ts";

/** A page of a story may have smaller type than one of the whole case: the timeline there is the ground of one thing. */
const TIMELINE: Range = { most: 1.3, least: 0.5 };
/** How a page is shared out between timeline and panel: side by side or one above the other, and the panel's share. */
const SPLITS = [
  ["beside", 0.36],
  ["beside", 0.44],
  ["below", 0.4],
  ["below", 0.5],
] as const;

/** The scene with what is drawn only while its mark is selected, for one selection. */
export const lit = <T extends Scene>(scene: T, selected: Id | null): T =>
  selected === null
    ? scene
    : {
        ...scene,
        marks: scene.marks.map((mark) =>
          mark.event === selected
            ? { ...mark, shapes: mark.shapes.map(({ lit: _, ...shape }) => shape) }
            : mark,
        ),
      };

const lettersOf = (i: number): string => String.fromCharCode(65 + (i % 26));

/** What a page says of a stop: the words of the step, and of a hold the question, the ways, and then the answer. */
const textOf = ({ say }: Sheet, { step, is }: Stop): string => {
  const { hold, text } = step;
  const ways = (hold?.options ?? []).map((option, i) => say.option(lettersOf(i), option));
  const answer = is === "answered" && hold?.answer ? say.labeled(say.answer, hold.answer) : "";
  return [is === "asked" ? "" : (text ?? ""), hold?.question ?? "", ...ways, answer]
    .filter(Boolean)
    .join("\n");
};

const notesOf = (resolved: Resolved, sheet: Sheet, { notes, where = [] }: Step): readonly string[] => [
  ...(notes === undefined ? [] : [notes]),
  ...where.map((at) => locatorText(at, resolved.case, sheet.words)).filter((text) => text !== ""),
];

type Both = { readonly timeline: Fitted; readonly figures: readonly Placed[]; readonly score: number };

/** Timeline and panel on one page, or null where one of them would be too small. */
const together = (sheet: Sheet, { room }: Frame, at: (width: number) => Scene, of: Maker): Both | null => {
  const { gap } = metrics(sheet.size);
  const all = SPLITS.flatMap(([how, share]): readonly Both[] => {
    const beside = how === "beside";
    if (beside && (of.wide || room.w < 800)) return [];
    const own = beside ? { w: room.w * share - gap, h: room.h } : { w: room.w, h: room.h * share - gap };
    const rest = beside
      ? { w: room.w * (1 - share) - gap, h: room.h }
      : { w: room.w, h: room.h * (1 - share) - gap };
    const panel = titled(sheet, of, own, false);
    const timeline = panel && fitted(at, rest, TIMELINE);
    if (panel === null || timeline === null) return [];
    const [dx, dy] = beside ? [rest.w + 2 * gap, 0] : [0, timeline.scene.height * timeline.scale + gap];
    const figures = [put(panel, room.x + dx, room.y + dy)];
    return [{ timeline, figures, score: Math.min(timeline.scale, panel.scale) }];
  });
  return all.reduce<Both | null>((best, one) => (best === null || one.score > best.score ? one : best), null);
};

/** The pages of one stop of a story: one, or where timeline and panel have no room together, one each. */
export const stopPages = (
  sheet: Sheet,
  resolved: Resolved,
  {
    story,
    stop,
    index,
    count,
    noted,
  }: {
    readonly story: readonly Step[];
    readonly stop: Stop;
    readonly index: number;
    readonly count: number;
    /** Whether the speaker's notes go along. */
    readonly noted: boolean;
  },
): readonly Page[] => {
  const { say } = sheet;
  const shown = known(resolved, cursorOf(story, stop));
  const view = viewAt(story, stop);
  const { step } = stop;
  const frame = (title: string, text: string): Frame =>
    frameOf(sheet, { title, text, shows: [say.step(index, count)], of: shown.case });
  const first = frame(step.headline, textOf(sheet, stop));
  const timeline = timelineAt(sheet, shown, view);
  const at = (width: number): Scene => lit(timeline(width), view.selected);
  const focus = { at: view.selected, day0: view.day0 ?? shown.case.day0 ?? null };
  const makers = figuresOf(sheet, shown, view.panel, focus).map((maker): Maker => {
    return {
      ...maker,
      at: (width) => {
        const scene = maker.at(width);
        return scene && lit(scene, view.selected);
      },
    };
  });
  const told = { notes: noted ? notesOf(resolved, sheet, step) : [], step: step.id };
  const [panel, ...more] = makers;
  const both = panel === undefined ? null : together(sheet, first, at, panel);
  const alone = both?.timeline ?? fitted(at, first.room, TIMELINE) ?? squeezed(at, first.room, TIMELINE);
  const pages = [
    pageOf(
      first,
      [
        ...(alone === null ? [] : [placed(alone, "timeline", say.timeline, first.room)]),
        ...(both?.figures ?? []),
      ],
      told,
    ),
  ];
  const rest = both === null && panel !== undefined ? makers : more;
  for (const maker of rest) {
    const own = frame(step.headline, "");
    const found = titled(sheet, maker, own.room, true);
    if (found !== null) pages.push(pageOf(own, [put(found, own.room.x, own.room.y)], { ...told, notes: [] }));
  }
  return pages;
};
