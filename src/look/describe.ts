import { isStretch } from "../model/isStretch.ts";
import { things } from "../model/named.ts";
import type { Extent, Id, IslandId, Moment, MomentId, Resolved } from "../model/resolved.ts";
import type { CourseState, Event } from "../model/schema.ts";
import type { Statement } from "../model/written.ts";
import { dateText, distanceText, spanText } from "./format.ts";
import type { Strings } from "./strings.en.ts";

/** The words inside a sentence: a capital goes, an acronym stays. */
export const inline = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** The event or course state of an id. */
export const thing = (resolved: Resolved, id: Id): Event | CourseState | undefined => {
  const found = things(resolved.case).get(id);
  return found?.is === "event" || found?.is === "course" ? found.it : undefined;
};

/** The name of a lane: that of a kind of event, or the case's own word for it. */
export const laneName = (lane: Id, words: Strings): string =>
  Object.hasOwn(words.lanes, lane) ? words.lanes[lane as keyof Strings["lanes"]] : lane;

/** The short words that stand beside the mark of an event or course state. */
export const labelOf = (of: Event | CourseState): string => of.label ?? of.title;

/** A moment in words: its event's label, and which end of it where it has two. */
export const momentName = (resolved: Resolved, id: MomentId, words: Strings): string => {
  const [, of = id, end] = /^(.*)\.(start|end|known)$/.exec(id) ?? [];
  const found = thing(resolved, of) ?? thing(resolved, id);
  if (found === undefined) return id;
  const name = inline(labelOf(found));
  const stretch = resolved.extents.get(found.id)?.is === "stretch";
  if (!stretch || end === undefined) return name;
  return end === "start" ? words.time.startOf(name) : words.time.endOf(name);
};

/** One statement of the source in words: "21 years before presentation". */
const statementText = (resolved: Resolved, statement: Statement, words: Strings): string => {
  const name = (id: MomentId) => momentName(resolved, id, words);
  if ("date" in statement) return dateText(statement.date, words);
  if ("age" in statement) return words.time.age(spanText(statement.age, words));
  if ("at" in statement) return words.time.at(name(statement.at));
  if ("between" in statement)
    return words.time.between(name(statement.between[0]), name(statement.between[1]));
  const by = statement.by === undefined ? undefined : spanText(statement.by, words);
  return "before" in statement
    ? words.time.before(name(statement.before), by)
    : words.time.after(name(statement.after), by);
};

const refersTo = (statement: Statement, day0: Id): boolean =>
  ("before" in statement && statement.before === day0) || ("after" in statement && statement.after === day0);

/** The moment that stands for an event when distances are counted from it. */
export const momentOf = (extent: Extent | undefined): Moment | null => {
  if (extent === undefined || extent.is === "undated") return null;
  return extent.is === "moment" ? extent.at : (extent.start ?? extent.end);
};

/**
 * What an island's distances count from: the reader's day 0 where it is on it and has a place, else its root. Null where
 * that is no event: the calendar, or the birth.
 */
export const zeroOf = (resolved: Resolved, island: IslandId, day0: Id | null): Moment | null => {
  const chosen = momentOf(day0 === null ? undefined : resolved.extents.get(day0));
  if (chosen?.island === island && !chosen.hollow) return chosen;
  return resolved.moments.get(island) ?? null;
};

const derivedText = (resolved: Resolved, moment: Moment, day0: Id, words: Strings): string | null => {
  const zero = momentOf(resolved.extents.get(day0));
  if (zero === null || zero.id === moment.id || zero.island === null || zero.island !== moment.island)
    return null;
  const name = momentName(resolved, zero.id, words);
  const finest = resolved.unitBetween(zero.id, moment.id);
  const inDays = (from: number, to: number) =>
    distanceText({ from: from / resolved.perDay, to: to / resolved.perDay }, words, finest);
  const after = resolved.between(zero.id, moment.id);
  if (after.from === 0 && after.to === 0) return words.time.at(name);
  const later = inDays(after.from, after.to);
  if (later !== null) return words.time.after(name, later);
  const earlier = inDays(-after.to, -after.from);
  return earlier === null ? null : words.time.before(name, earlier);
};

/** True when a moment is only put in order with moments of another time: how far apart they are is not stated. */
const unmeasured = (resolved: Resolved, moment: Moment): boolean =>
  moment.stated.length > 0 &&
  moment.stated.every((s) => {
    const to = "after" in s ? s.after : "before" in s ? s.before : null;
    const there = to === null ? undefined : momentOf(resolved.extents.get(to));
    return there != null && !("by" in s) && moment.island !== null && there.island !== moment.island;
  });

/**
 * When a moment was, in words. The source's own words where they count from day 0; else what it states, with
 * what it refers to; else a derived range on day 0's island; else "" where nothing is said.
 */
const momentText = (resolved: Resolved, moment: Moment, day0: Id | null, words: Strings): string => {
  const own = day0 === null ? undefined : moment.stated.find((s) => refersTo(s, day0));
  const text = (s: Statement) => statementText(resolved, s, words);
  if (own?.said !== undefined) return own.said;
  const numbered = moment.stated.some((s) => "date" in s || "age" in s || "by" in s);
  const derived =
    day0 === null || numbered || own !== undefined ? null : derivedText(resolved, moment, day0, words);
  const stated = (own === undefined ? moment.stated : [own]).map(text).join(` ${words.time.and} `);
  const ordered = moment.stated.every((s) => "before" in s || "after" in s);
  if (derived !== null && (stated === "" || ordered)) return derived;
  return unmeasured(resolved, moment) ? `${stated}; ${words.gap.interval}` : stated;
};

/** When an event or a state of the course was, in words; `undated` when the source says nothing of it. */
export const whenText = (resolved: Resolved, id: Id, day0: Id | null, words: Strings): string => {
  const extent = resolved.extents.get(id);
  if (extent === undefined || extent.is === "undated") return words.time.undated;
  if (extent.is === "moment") return momentText(resolved, extent.at, day0, words);
  const written = thing(resolved, id)?.time;
  const span = written !== undefined && isStretch(written) ? written.for : undefined;
  const bound = (moment: Moment | null) => (moment === null ? "" : startWords(resolved, moment, day0, words));
  const start = bound(extent.start);
  const end = extent.ongoing ? "" : bound(extent.end);
  return [
    start === "" ? "" : words.time.from(start),
    end === "" ? "" : words.time.to(end),
    span === undefined ? "" : words.time.for(spanText(span, words)),
    extent.ongoing ? words.time.ongoing : "",
  ]
    .filter((part) => part !== "")
    .join(" ");
};

/** An end of a stretch: "from presentation", not "from at presentation". */
const startWords = (resolved: Resolved, moment: Moment, day0: Id | null, words: Strings): string => {
  const only = moment.stated.length === 1 ? moment.stated[0] : undefined;
  return only !== undefined && "at" in only
    ? momentName(resolved, only.at, words)
    : momentText(resolved, moment, day0, words);
};

/** When a fact was learned, in words; null where the source does not say that this differs from when it happened. */
export const knownText = (resolved: Resolved, id: Id, day0: Id | null, words: Strings): string | null => {
  const moment = resolved.known.get(id);
  return moment === undefined ? null : words.time.learned(momentText(resolved, moment, day0, words));
};

/** The title, after the label where that has other words: a mark is called by what stands beside it. */
const spokenName = (of: Event | CourseState): string => {
  const label = labelOf(of);
  const held = of.title.toLowerCase().includes(label.toLowerCase());
  return held ? inline(of.title) : `${inline(label)}, ${inline(of.title)}`;
};

/** One spoken sentence for an event or a state of the course. */
export const describeEvent = (resolved: Resolved, id: Id, day0: Id | null, words: Strings): string => {
  const found = thing(resolved, id);
  if (found === undefined) return id;
  const kind = "kind" in found ? words.kinds[found.kind] : words.kinds.course;
  const note = "note" in found ? found.note : undefined;
  const disagree = resolved.case.conflicts?.some(({ concerns }) => concerns?.includes(id));
  const parts = [
    spokenName(found),
    note,
    whenText(resolved, id, day0, words),
    knownText(resolved, id, day0, words),
    disagree ? words.timeline.disagree : null,
  ];
  return `${kind}: ${parts.filter((part) => part).join("; ")}.`;
};
