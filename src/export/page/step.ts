import type { Scene } from "../../layout/scene.ts";
import { labelOf, thing, whenText } from "../../look/describe.ts";
import { locatorText } from "../../look/format.ts";
import { known } from "../../model/known.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { type Step, type Stop, stopsOf } from "../../model/story.ts";
import { cursorOf, newIn, viewAt } from "../../view/story.ts";
import { composed } from "./composed.ts";
import { lineIn } from "./detail.ts";
import { type Fitted, fitted, type Room, squeezed } from "./fit.ts";
import type { Page, Placed } from "./page.ts";
import { panelOf } from "./panel.ts";
import { placed } from "./place.ts";
import { frameOf, hidingWords, metrics, pageOf, type Sheet } from "./sheet.ts";

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

/** A question with its ways in one line where that holds them, with room to spare; else the ways below it. */
const askedIn = ({ say, measure, size }: Sheet, { question, options = [] }: NonNullable<Step["hold"]>) => {
  const ways = options.map((option, i) => say.option(lettersOf(i), option)).join(say.between);
  const { margin, text } = metrics(size);
  const one = [question, ways].filter(Boolean).join(say.between);
  const fits = measure(one, "sans", text) * 1.12 <= size.width - 2 * margin;
  return fits ? one : [question, ways].join("\n");
};

/** What a page says of a stop: the words of the step, and of a hold the question, the ways, and then the answer. */
const textOf = (sheet: Sheet, { step, is }: Stop): string => {
  const { say } = sheet;
  const { hold, text } = step;
  const answer = is === "answered" && hold?.answer ? say.labeled(say.answer, hold.answer) : "";
  return [is === "asked" ? "" : (text ?? ""), hold === undefined ? "" : askedIn(sheet, hold), answer]
    .filter(Boolean)
    .join("\n");
};

const notesOf = (resolved: Resolved, sheet: Sheet, { notes, where = [] }: Step): readonly string[] => [
  ...(notes === undefined ? [] : [notes]),
  ...where.map((at) => locatorText(at, resolved.case, sheet.words)).filter((text) => text !== ""),
];

/** What is told and has no room in a picture takes no more of a page than this. */
const ALSO = 0.4;

const squashed = (text: string): string => text.replace(/\s+/gu, "").toLowerCase();

const saidIn = (figures: readonly Placed[]): string =>
  squashed(
    figures
      .flatMap(({ scene }) => scene.marks.flatMap(({ shapes }) => shapes))
      .flatMap((shape) => (shape.is === "text" ? [shape.text] : []))
      .join(""),
  );

/** What a step tells and has no words on its page, in a line or some below. */
const alsoTold = (
  sheet: Sheet,
  shown: Resolved,
  ids: readonly Id[],
  { day0, room: { w, h } }: { readonly day0: Id | null; readonly room: Room },
): Fitted | null => {
  const { say, words } = sheet;
  const named = ids.flatMap((id) => {
    const of = thing(shown, id);
    return of === undefined ? [] : [say.when(labelOf(of), whenText(shown, id, day0, words))];
  });
  if (named.length === 0) return null;
  const at = (width: number) => lineIn(sheet, say.also(named.join("; ")), width);
  const [most, room] = [
    { most: 1, least: 0.5 },
    { w, h: h * ALSO },
  ];
  return fitted(at, room, most) ?? squeezed(at, room, most);
};

/** The one page of a stop of a story: its words, a timeline of what they are about, and the panel of the step below. */
export const stopPage = (
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
): Page => {
  const cursor = cursorOf(story, stop);
  const shown = known(resolved, cursor);
  const sheet = { ...given, words: hidingWords(given.words, cursor) };
  const { say } = sheet;
  const view = viewAt(story, stop);
  const { step } = stop;
  const stops = stopsOf(story);
  const at = stops.findIndex((one) => one.at === stop.at && one.is === stop.is);
  const about = newIn(resolved, shown, { story, stops, at }, view.selected);
  const day0 = view.day0 ?? shown.case.day0 ?? null;
  const frame = frameOf(sheet, {
    title: step.headline,
    text: textOf(sheet, stop),
    shows: [say.step(index, count)],
    of: shown.case,
  });
  const panel = panelOf({ sheet, shown, view, day0, about });
  const compose = (room: Room) => composed(sheet, shown, { view, about, panel, room });
  const { gap } = metrics(sheet.size);
  const events = [...shown.case.events, ...(shown.case.course ?? [])];
  const told = new Set(step.tells ?? []);
  let figures = compose(frame.room);
  // Less room may leave less in words: what was missing once stays in the line.
  const missing = new Set<Id>();
  for (let more = true; more; ) {
    const said = saidIn(figures.filter(({ is }) => is !== "key"));
    const lacking = events.filter((of) => {
      return told.has(of.id) && !missing.has(of.id) && !said.includes(squashed(labelOf(of)));
    });
    more = lacking.length > 0;
    if (!more) break;
    for (const { id } of lacking) missing.add(id);
    const line = alsoTold(sheet, shown, [...missing], { day0, room: frame.room });
    if (line === null) break;
    const h = line.scene.height * line.scale;
    const left = Math.max(1, frame.room.h - h - gap);
    figures = [
      ...compose({ w: frame.room.w, h: left }),
      placed(line, "key", say.key, { x: 0, y: left + gap }),
    ];
  }
  const { x, y } = frame.room;
  return pageOf(
    frame,
    figures.map((one) => ({
      ...one,
      x: one.x + x,
      y: one.y + y,
      scene: lit(one.scene, view.selected),
    })),
    { notes: noted ? notesOf(resolved, sheet, step) : [], step: step.id },
  );
};
