import { laneContents } from "../../layout/lanes.ts";
import type { Scene } from "../../layout/scene.ts";
import { locatorText } from "../../look/format.ts";
import { known } from "../../model/known.ts";
import { related } from "../../model/related.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Step, Stop } from "../../model/story.ts";
import { cursorOf, viewAt } from "../../view/story.ts";
import type { View } from "../../view/view.ts";
import type { Maker } from "./figures.ts";
import { figuresOf } from "./figures.ts";
import { type Fitted, fitted, type Range, type Room, squeezed } from "./fit.ts";
import type { Page, Placed } from "./page.ts";
import { placed, put, type Titled, titled } from "./place.ts";
import { type Frame, frameOf, hidingWords, metrics, pageOf, type Sheet } from "./sheet.ts";
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
  return [is === "asked" ? "" : (text ?? ""), hold?.question ?? "", ways.join(say.between), answer]
    .filter(Boolean)
    .join("\n");
};

const notesOf = (resolved: Resolved, sheet: Sheet, { notes, where = [] }: Step): readonly string[] => [
  ...(notes === undefined ? [] : [notes]),
  ...where.map((at) => locatorText(at, resolved.case, sheet.words)).filter((text) => text !== ""),
];

/** Type smaller than this, against that on screen, is rather made larger by folding what a step is not about. */
const LEGIBLE = 0.85;

/** A timeline in a room: as the step shows it, or with lanes folded where that alone makes it legible. */
type Fit = (room: Room) => Fitted | null;

type Both = { readonly timeline: Fitted; readonly figures: readonly Placed[]; readonly score: number };

/** Figures below one another while they fit; how many did is the length of what comes back. */
const stackedIn = (sheet: Sheet, makers: readonly Maker[], { w, h }: Room): readonly Titled[] => {
  const { gap } = metrics(sheet.size);
  const done: Titled[] = [];
  let left = h;
  for (const maker of makers) {
    const found = left > 0 ? titled(sheet, maker, { w, h: left }, false) : null;
    if (found === null) break;
    done.push(found);
    left -= found.h + gap;
  }
  return done;
};

/** Timeline and panel on one page, or null where one of them would be too small. */
const together = (sheet: Sheet, { room }: Frame, timelineIn: Fit, makers: readonly Maker[]): Both | null => {
  const { gap } = metrics(sheet.size);
  const all = SPLITS.flatMap(([how, share]): readonly Both[] => {
    const beside = how === "beside";
    if (beside && (makers[0]?.wide || room.w < 800)) return [];
    const part = (of: number) =>
      beside ? { w: room.w * of - gap, h: room.h } : { w: room.w, h: room.h * of - gap / 2 };
    const panels = stackedIn(sheet, makers, part(share));
    const timeline = panels.length === 0 ? null : timelineIn(part(1 - share));
    if (timeline === null) return [];
    const x = beside ? room.w * (1 - share) + gap : 0;
    let y = beside ? 0 : timeline.scene.height * timeline.scale + gap;
    const figures = panels.map((panel) => {
      const here = put(panel, room.x + x, room.y + y);
      y += panel.h + gap;
      return here;
    });
    return [{ timeline, figures, score: Math.min(timeline.scale, ...panels.map(({ scale }) => scale)) }];
  });
  return all.reduce<Both | null>((best, one) => (best === null || one.score > best.score ? one : best), null);
};

/** A step that is about some things may have the lanes of the others folded, so that its words can be read. */
const foldedFor = (shown: Resolved, view: View, { tells = [] }: Step): View => {
  if (view.selected === null && tells.length === 0) return view;
  const about = new Set([...tells, ...(view.selected === null ? [] : related(shown.case, view.selected))]);
  const lanes = laneContents(shown, view);
  const spare = lanes.filter(({ events }) => !events.some(({ id }) => about.has(id))).map(({ id }) => id);
  if (spare.length === lanes.length) return view;
  return { ...view, collapsed: [...new Set([...view.collapsed, ...spare])] };
};

/** The pages of one stop of a story: one, or where timeline and panel have no room together, one each. */
export const stopPages = (
  given: Sheet,
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
  const cursor = cursorOf(story, stop);
  const shown = known(resolved, cursor);
  const sheet = { ...given, words: hidingWords(given.words, cursor) };
  const { say } = sheet;
  const view = viewAt(story, stop);
  const { step } = stop;
  const frame = (title: string, text: string): Frame =>
    frameOf(sheet, { title, text, shows: [say.step(index, count)], of: shown.case });
  const first = frame(step.headline, textOf(sheet, stop));
  const drawnAs = (of: View) => {
    const timeline = timelineAt(sheet, shown, of);
    return (width: number): Scene => lit(timeline(width), of.selected);
  };
  const [plain, folded] = [drawnAs(view), drawnAs(foldedFor(shown, view, step))];
  const timelineIn: Fit = (room) => {
    const asIs = fitted(plain, room, TIMELINE);
    if (asIs !== null && asIs.scale >= LEGIBLE) return asIs;
    const larger = fitted(folded, room, TIMELINE);
    return larger !== null && larger.scale > (asIs?.scale ?? 0) ? larger : asIs;
  };
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
  const both = makers.length === 0 ? null : together(sheet, first, timelineIn, makers);
  const alone = both?.timeline ?? timelineIn(first.room) ?? squeezed(plain, first.room, TIMELINE);
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
  for (const maker of makers.slice(both?.figures.length ?? 0)) {
    const own = frame(step.headline, "");
    const found = titled(sheet, maker, own.room, true);
    if (found !== null) pages.push(pageOf(own, [put(found, own.room.x, own.room.y)], { ...told, notes: [] }));
  }
  return pages;
};
