import { isStretch } from "../model/isStretch.ts";
import type { Id } from "../model/resolved.ts";
import type { Event, Finding } from "../model/schema.ts";
import type { WrittenTime } from "../model/written.ts";
import { knownText, whenText } from "./describe.ts";
import { findingText } from "./findingText.ts";
import { codesText, nameOf, placeOf, type Said, type Told } from "./names.ts";

/** A part of a row that has a place in the source of its own. */
export type RowLine = {
  readonly id: Id | undefined;
  readonly text: string;
  /** The lesion or specimen that it is said of. */
  readonly on: string;
  /** When it became known, where that was later. */
  readonly known: string;
  readonly where: string;
  readonly codes: string;
  /** What of it was inferred, each with its rule. */
  readonly inferred: readonly string[];
};

/** An event as a row of the table: on screen, in a file and for a word processor it is this one. */
export type EventRow = {
  readonly event: Event;
  readonly when: string;
  readonly kind: string;
  readonly title: string;
  /** The short name that it goes by elsewhere, where that is another. */
  readonly label: string;
  readonly text: string;
  /** Agents, technique and ports. */
  readonly parts: readonly RowLine[];
  /** What else is said of it, each under a name. */
  readonly facts: readonly (readonly [name: string, text: string])[];
  readonly findings: readonly RowLine[];
  readonly known: string;
  readonly where: string;
  readonly inferred: readonly string[];
};

/** The source's own words for a time, in the order of the file. */
const saidOf = (time: WrittenTime | undefined): readonly string[] => {
  if (time === undefined) return [];
  if (Array.isArray(time)) return time.flatMap((one) => one.said ?? []);
  const own = time.said === undefined ? [] : [time.said];
  if (!isStretch(time)) return own;
  return [...own, ...saidOf(time.from), ...(time.to === "ongoing" ? [] : saidOf(time.to))];
};

/** When something was: in our words, and in the source's own in quotation marks. */
export const timesText = (
  { shown, words }: Said,
  id: Id,
  time: WrittenTime | undefined,
  day0: Id | null,
): string => {
  const when = whenText(shown, id, day0, words);
  const said = saidOf(time);
  return [...(said.includes(when) ? [] : [when]), ...said.map(words.panels.quoted)].join("; ");
};

/** The locators of a datum in one line; empty where it has none. */
const whereText = (here: Said, { where = [] }: Told): string =>
  where.map((at) => placeOf(here, at)).join("; ");

/** What was inferred of a datum, each with its rule. */
export const inferredOf = ({ words }: Said, { inferred = [] }: Told): readonly string[] =>
  inferred.map(({ what, is, rule }) => words.panels.ruled(what, is, rule));

type Part = Told & { readonly codes?: Parameters<typeof codesText>[0] };

const line = (here: Said, of: Part, text: string): RowLine => ({
  id: undefined,
  text,
  on: "",
  known: "",
  where: whereText(here, of),
  codes: codesText(of.codes),
  inferred: inferredOf(here, of),
});

const findingLine = (here: Said, of: Finding, day0: Id | null): RowLine => {
  const text = findingText(here, of, "whole");
  const { measure, on } = of;
  return {
    ...line(here, of, measure === undefined ? text : here.words.panels.labeled(nameOf(here, measure), text)),
    id: of.id,
    on: on === undefined ? "" : nameOf(here, on),
    known: knownText(here.shown, of.id, day0, here.words) ?? "",
  };
};

const said = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(", ");

/** An event as a row, distances counted from day 0. */
export const eventRow = (here: Said, event: Event, day0: Id | null): EventRow => {
  const { shown, words } = here;
  const { panels } = words;
  const names = (ids: readonly Id[] | undefined) => (ids ?? []).map((id) => nameOf(here, id)).join(", ");
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    [panels.note, event.note],
    [panels.modality, event.modality],
    [panels.site, event.site],
    [panels.cycles, event.cycles],
    [panels.line, event.line],
    [panels.lesions, names(event.lesions)],
    [panels.specimens, names(event.specimens)],
    [panels.codes, codesText(event.codes)],
  ];
  return {
    event,
    when: timesText(here, event.id, event.time, day0),
    kind: words.kinds[event.kind],
    title: event.title,
    label: event.label === undefined || event.label === event.title ? "" : event.label,
    text: event.text ?? "",
    parts: [
      ...(event.agents ?? []).map((agent) => line(here, agent, said([agent.name, agent.dose]))),
      ...(event.technique ?? []).map((step) => line(here, step, step.text)),
      ...(event.ports ?? []).map((port) =>
        line(here, port, said([panels.port(port.site, port.count), port.role])),
      ),
    ],
    facts: facts.flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, String(value)] as const],
    ),
    findings: (event.findings ?? []).map((finding) => findingLine(here, finding, day0)),
    known: knownText(shown, event.id, day0, words) ?? "",
    where: whereText(here, event),
    inferred: inferredOf(here, event),
  };
};
