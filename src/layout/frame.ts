import { describeEvent, thing, whenText } from "../look/describe.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Token } from "../look/theme.ts";
import type { Day, Extent, Id, Moment, Resolved } from "../model/resolved.ts";
import type { CourseState, Event, State } from "../model/schema.ts";
import type { Axis } from "./axis.ts";
import { type Label, layoutLabel, type Measure } from "./label.ts";
import type { Box, Mark, Px } from "./scene.ts";

/** How the rows of a bracket stand: words beside a mark in its middle, beside one near its start, or beneath. */
export type Stance = 0 | 1 | 2;

/** What every part of the timeline is laid out with. */
export type Frame = {
  readonly resolved: Resolved;
  readonly axis: Axis;
  /** The left and right edge of the axis in the picture. */
  readonly x0: Px;
  readonly x1: Px;
  /** The width of the whole picture. */
  readonly width: Px;
  readonly measure: Measure;
  readonly words: Strings;
  readonly day0: Id | null;
  /** Size of a title beside a mark, px. */
  readonly size: Px;
  /** How the rows of each bracket stand, by its ends. */
  readonly stances?: ReadonlyMap<string, Stance>;
};

/** One thing of a lane: fixed across, drawn once its top is known. */
export type Item = {
  readonly id: Id;
  readonly box: Omit<Box, "y">;
  readonly draw: (top: Px) => Omit<Mark, "box">;
  /** True when not all of its words are drawn. */
  readonly cut: boolean;
};

/** The middle of a day on an island, px in the picture. */
const dayX = (frame: Frame, island: string, day: Day): Px =>
  frame.x0 + frame.axis.at({ island, day: day + 0.5 });

/** Where the mark of a moment stands, px; null when it is loose. */
export const momentX = (frame: Frame, moment: Moment | null | undefined): Px | null =>
  moment?.island == null || moment.mark === null ? null : dayX(frame, moment.island, moment.mark);

/** Where the mark of a moment stands, px, for whatever reads a place from it; null when it is loose or a handle only. */
export const solidX = (frame: Frame, moment: Moment | null | undefined): Px | null =>
  moment == null || moment.hollow ? null : momentX(frame, moment);

/** The left and right edge of what a moment may mean, px; null when it is loose. */
export const bandX = (frame: Frame, moment: Moment): readonly [Px, Px] | null =>
  moment.island === null || moment.bounds === null
    ? null
    : [
        frame.x0 + frame.axis.at({ island: moment.island, day: moment.bounds.from }),
        frame.x0 + frame.axis.at({ island: moment.island, day: moment.bounds.to + 1 }),
      ];

const STATES = {
  benign: "benign",
  uncertain: "uncertain",
  suspected: "suspected",
  disease: "disease",
  observation: "observation",
  treatment: "treatmentState",
  response: "response",
  "no-evidence": "noEvidence",
  dead: "dead",
} as const satisfies Record<State, Token>;

/** The inks of a disease state: of its marks, of words about it, and of words that stand on it. */
export const stateInks = (
  state: State,
): { readonly mark: Token; readonly text: Token; readonly on: Token } => {
  const mark = STATES[state];
  const capital = `${mark.charAt(0).toUpperCase()}${mark.slice(1)}` as Capitalize<typeof mark>;
  return { mark, text: `${mark}Text`, on: `on${capital}` };
};

/** What a lane draws: an event, or a state of the course, which is drawn like one where it is no bar. */
export type Subject = Event | (CourseState & { readonly kind: "course" });

/** The ink of an event: that of the disease state it shows, if it shows one; else that of its kind. */
export const eventInk = (resolved: Resolved, of: Subject): Token => {
  if (of.kind === "course") return stateInks(of.state).mark;
  const specimen = resolved.case.specimens?.find(({ id }) => of.specimens?.includes(id));
  if (of.kind === "pathology" && specimen?.state !== undefined) return stateInks(specimen.state).mark;
  return of.kind === "follow-up" ? "followUp" : of.kind;
};

/** How a lane writes its labels: lines for title and note each, whether there is a note, whether there is a label. */
export type Manner = {
  readonly lane: Id;
  readonly lines: number;
  readonly noted: boolean;
  readonly labelled: boolean;
  /** How a loose one stands on its bracket, where it must stand as others do. */
  readonly stance?: Stance | undefined;
};

/** The label of an event: its title, and its note or else when it was. */
export const eventLabel = (frame: Frame, of: Subject, width: Px, { lines, noted }: Manner): Label => {
  const own = of.kind === "course" ? undefined : of.note;
  const fill = of.kind === "course" ? stateInks(of.state).text : "ink";
  return layoutLabel(
    { title: of.label ?? of.title, note: noted ? (own ?? statedWhen(frame, of.id)) : undefined, fill },
    { width, most: lines, size: frame.size, measure: frame.measure },
  );
};

/** When an event was, where the source gives it a number of its own; an order alone is drawn, not written. */
const statedWhen = (frame: Frame, id: Id): string | undefined => {
  const extent: Extent | undefined = frame.resolved.extents.get(id);
  const moment = extent?.is === "moment" ? extent.at : null;
  return moment === null || moment.hollow || moment.stated.length === 0
    ? undefined
    : whenText(frame.resolved, id, frame.day0, frame.words);
};

/** The parts of a mark that are the same for every form. */
export const markOf = (frame: Frame, id: Id, lane: Id): Pick<Mark, "key" | "event" | "says" | "lane"> => ({
  key: `event:${id}`,
  event: id,
  lane,
  says: thing(frame.resolved, id) ? describeEvent(frame.resolved, id, frame.day0, frame.words) : id,
});
