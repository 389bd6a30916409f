import { learnedAt, sightOf } from "../model/known/sight.ts";
import { things } from "../model/named.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { Case, Event } from "../model/schema.ts";
import { type Beat, beatsOf } from "../model/story/automatic.ts";
import { cursorAt, type Step, stepId } from "../model/story.ts";
import { printView } from "./url.ts";
import { DEFAULT_VIEW, type PanelName } from "./view.ts";

/** The panel that has most to show of an event. */
const panelOf = ({ kind, lesions = [] }: Event): PanelName =>
  kind === "imaging" || (kind === "surgery" && lesions.length > 0)
    ? "imaging"
    : kind === "pathology"
      ? "histology"
      : "detail";

/** An event's own words as one line: those beside its mark, with its note. */
export const lineOf = ({ title, label = title, note }: Event): string => {
  if (note === undefined) return label;
  return `${label}${/:/.test(label + note) ? " — " : ": "}${note}`;
};

/** So many events of one step are worth a line of notes. */
const MOST_NOTED = 12;

const noted = (all: readonly Event[]): readonly Event[] => {
  if (all.length <= MOST_NOTED) return all;
  const weighty = all.filter(({ kind }) => kind !== "laboratory");
  return (weighty.length > 0 ? weighty : all).slice(0, MOST_NOTED);
};

/** The titles of the states of the course that a beat is the first to show. */
const statesOf = (resolved: Resolved, beats: readonly Beat[], at: number): readonly string[] => {
  const seenAt = (i: number): ReadonlySet<Id> => {
    const steps = beats.map(({ tells }, k) => ({ id: String(k), headline: "-", tells: [...tells] }));
    const cursor = cursorAt(steps, { at: i, is: "told" }, ({ id }) => beats[Number(id)]?.asOf ?? null);
    const here = cursor.asOf === null ? null : (learnedAt(resolved, cursor.asOf) ?? null);
    return i < 0 ? new Set() : sightOf(resolved, here, cursor).facts;
  };
  const [before, now] = [seenAt(at - 1), seenAt(at)];
  const states = new Map((resolved.case.course ?? []).map(({ id, title }) => [id, title]));
  const inOrder = beats.flatMap(({ news }) => news).filter((id) => now.has(id) && !before.has(id));
  return inOrder.flatMap((id) => states.get(id) ?? []);
};

const stepOf = (resolved: Resolved, beats: readonly Beat[], at: number): Omit<Step, "id"> | null => {
  const beat = beats[at];
  if (beat === undefined) return null;
  const { neutral } = resolved.case;
  const { event, asOf, news, tells } = beat;
  const all = things(resolved.case);
  const told = news.flatMap((id) => {
    const found = all.get(id);
    return found?.is === "event" ? [found.it] : [];
  });
  const first = at === 0 && beats.length > 1;
  const states = statesOf(resolved, beats, at);
  const text = first ? neutral.summary : states.join(" · ");
  return {
    headline: first ? neutral.title : lineOf(event),
    ...(text === "" ? {} : { text }),
    notes: noted(told)
      .map((one) => [lineOf(one), one.text].filter(Boolean).join("\n"))
      .join("\n\n"),
    view: printView({ ...DEFAULT_VIEW, selected: event.id, panel: panelOf(event), asOf }),
    ...(tells.length > 0 ? { tells: [...tells] } : {}),
    ...(event.where === undefined ? {} : { where: event.where }),
  };
};

/** Before and after the steps of a case that has them: the question that a board is asked, and what it advised. */
const withBoard = (of: Case, steps: readonly Omit<Step, "id">[]): readonly Omit<Step, "id">[] => {
  const { question, recommendation, where } = of.board ?? {};
  const [first, ...rest] = steps;
  const located = where === undefined ? {} : { where };
  const shown = (step: Omit<Step, "id"> | undefined) => (step?.view === undefined ? {} : { view: step.view });
  const { tells, ...known } = first ?? { headline: "" };
  const begin =
    question === undefined || first === undefined
      ? steps
      : [
          { headline: question, ...shown(first), ...(tells === undefined ? {} : { tells }), ...located },
          known,
          ...rest,
        ];
  return recommendation === undefined || first === undefined
    ? begin
    : [...begin, { headline: recommendation, ...shown(steps.at(-1)), ...located }];
};

/**
 * A story of a case in its own words: what was known at day 0, each turn after it, and how it ended, between the board's
 * question and recommendation where it has them. Empty for a case without events. No step shows, or says, anything of what
 * comes later; the board's question is the author's to word.
 */
export const automaticStory = (resolved: Resolved): readonly Step[] => {
  const beats = beatsOf(resolved);
  const steps = beats.flatMap((_, at) => stepOf(resolved, beats, at) ?? []);
  const taken = new Set<Id>();
  return withBoard(resolved.case, steps).map((step) => {
    const id = stepId(resolved.case, taken);
    taken.add(id);
    return { id, ...step };
  });
};

const kept = new WeakMap<Resolved, readonly Step[]>();

/** The story of a case: its own, else the automatic one. Made once for a case and kept with it. */
export const storyOf = (resolved: Resolved): readonly Step[] => {
  const { story = [] } = resolved.case;
  if (story.length > 0) return story;
  const made = kept.get(resolved) ?? automaticStory(resolved);
  kept.set(resolved, made);
  return made;
};
