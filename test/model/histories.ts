import fc from "fast-check";
import type { MomentId } from "../../src/model/resolved.ts";
import type { Case, CourseState, Event } from "../../src/model/schema.ts";
import type { Statement, WrittenMoment, WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";

/** A history that truly happened, in minutes since 1970-01-01, and what somebody wrote of it. */
export type History = {
  readonly case: Case;
  readonly truth: ReadonlyMap<MomentId, number>;
  readonly birth: number;
};

/** Draws below a number, or one of some things. */
export type Draw = { readonly below: (n: number) => number; readonly one: <T>(...all: readonly T[]) => T };

/** Draws from fast-check, so that a failure can be replayed. */
export const drawn = (gen: fc.GeneratorValue): Draw => {
  const below = (n: number) => gen(fc.nat, { max: n - 1 });
  return {
    below,
    one: (...all) => {
      const found = all[below(all.length)];
      if (found === undefined) throw new Error("nothing to draw");
      return found;
    },
  };
};

const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, "0");

const parts = (day: number) => {
  const at = new Date(day * DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth(), day: at.getUTCDate() };
};

/** The day so many calendar months later: the same day of the month, or its last. */
const monthsAfter = (day: number, months: number): number => {
  const { year, month, day: ofMonth } = parts(day);
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month + months, Math.min(ofMonth, last)) / DAY;
};

/** Whole units of so many months from one day to a later one, and the part of the next that has passed. */
const elapsed = (from: number, to: number, each: number): readonly [whole: number, part: number] => {
  let whole = Math.floor((to - from) / (each * 31));
  while (monthsAfter(from, (whole + 1) * each) <= to) whole++;
  const [a, b] = [monthsAfter(from, whole * each), monthsAfter(from, (whole + 1) * each)];
  return [whole, (to - a) / (b - a)];
};

/** How somebody may write the time from one day to a later one: rounded, cut off, about, or as a range. */
const spanBetween = (from: number, to: number, draw: Draw): string => {
  const days = to - from;
  const [years, year] = elapsed(from, to, 12);
  const [months, month] = elapsed(from, to, 1);
  const nearest = (whole: number, part: number) => (part >= 0.5 ? whole + 1 : whole);
  const slip = (n: number) => Math.max(0, n + draw.below(3) - 1);
  const plain = [
    () => `P${days}D`,
    () => `P${Math.floor(days / 7)}W`,
    () => `P${Math.round(days / 7)}W`,
    () => `P${months}M`,
    () => `P${nearest(months, month)}M`,
    () => `P${years}Y`,
    () => `P${nearest(years, year)}Y`,
    () => `P${Math.floor(months / 12)}Y${months % 12}M`,
    () => `P${Math.floor(2 * (years + year)) / 2}Y`,
    () => `P${Math.round(2 * (years + year)) / 2}Y`,
    () => `P${years}Y${to - monthsAfter(from, 12 * years)}D`,
    () => `P${slip(days)}D~`,
    () => `P${slip(months)}M~`,
    () => `P${slip(years)}Y~`,
    () => `[P${Math.max(0, days - draw.below(9))}D..P${days + draw.below(9)}D]`,
    () => `[P${months}M..P${months + 1}M]`,
    () => `[..P${years + 1}Y]`,
    () => `[P${months}M..]`,
  ];
  return draw.one(...plain)();
};

const ageOf = (birth: number, day: number, draw: Draw): string => {
  const [years] = elapsed(birth, day, 12);
  const [months] = elapsed(birth, day, 1);
  return draw.one(
    `P${years}Y`,
    `P${months}M`,
    `P${Math.floor(months / 12)}Y${months % 12}M`,
    `P${Math.floor((day - birth) / 7)}W`,
    `P${day - birth}D`,
    `P${Math.max(0, years + draw.below(3) - 1)}Y~`,
    `[P${Math.max(0, years - draw.below(4))}Y..P${years + 1 + draw.below(4)}Y]`,
  );
};

const dateOf = (minute: number, hours: boolean, draw: Draw): string => {
  const { year, month, day } = parts(Math.floor(minute / 1440));
  const ofDay = minute - Math.floor(minute / 1440) * 1440;
  const [y, m, d] = [String(year).padStart(4, "0"), two(month + 1), two(day)];
  const clock = `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
  return draw.one(
    y,
    `${y}-${m}`,
    `${y}-${m}-${d}`,
    `${y}-${m}-${d}${hours ? `T${clock}` : ""}`,
    `${year + draw.below(3) - 1}~`,
    `${y}-${m}?`,
    `[${year - draw.below(3)}..${year + draw.below(3)}]`,
    `[..${y}-${m}]`,
    `[${y}-${m}-${d}..]`,
  );
};

type Known = { readonly id: MomentId; readonly minute: number };

/** One true statement about a moment, by way of others. */
const statementOf = (
  minute: number,
  others: readonly Known[],
  birth: number,
  hours: boolean,
  draw: Draw,
): Statement => {
  const [day, other] = [Math.floor(minute / 1440), draw.one<Known | null>(...others, null)];
  if (other === null)
    return draw.below(2) === 0
      ? { date: dateOf(minute, hours, draw) }
      : { age: ageOf(Math.floor(birth / 1440), day, draw) };
  const theirs = Math.floor(other.minute / 1440);
  const apart = Math.abs(minute - other.minute);
  const clock = () => draw.one(`PT${apart}M`, `PT${Math.floor(apart / 60)}H`, `PT${Math.round(apart / 60)}H`);
  const by = () =>
    hours && apart < 5000 && draw.below(2) === 0
      ? clock()
      : spanBetween(Math.min(day, theirs), Math.max(day, theirs), draw);
  const later = others.filter((one) => one.minute > minute);
  const between = later.length > 0 && other.minute < minute ? draw.one(...later) : null;
  /** An end of a stretch may go by the bare id where that means the same. */
  const name = (id: MomentId, end: ".start" | ".end") =>
    id.endsWith(end) && draw.below(2) === 0 ? id.slice(0, -end.length) : id;
  const after = () => name(other.id, ".end");
  const before = () => name(other.id, ".start");
  const forms: (() => Statement)[] = [];
  if (minute > other.minute)
    forms.push(
      () => ({ after: after() }),
      () => ({ after: after(), by: by() }),
    );
  if (minute < other.minute)
    forms.push(
      () => ({ before: before() }),
      () => ({ before: before(), by: by() }),
    );
  if (minute === other.minute) forms.push(() => ({ at: before() }));
  if (between !== null) forms.push(() => ({ between: [after(), name(between.id, ".start")] }));
  return draw.one(...forms)();
};

/** A history of up to eight events and a course, any part of it undated, in days or in minutes. */
export const historyOf = (draw: Draw, hours: boolean): History => {
  const span = draw.one(20, 400, 5000, 30_000);
  const start = draw.one(-29_000, -3_000, 17_000, 46_000);
  const minute = () => (start + draw.below(span)) * 1440 + (hours ? draw.below(1440) : 0);
  const birth = (start - draw.below(20_000)) * 1440;
  const count = 2 + draw.below(6);
  const things = Array.from({ length: count }, (_, i) => {
    const [a, b] = [minute(), minute()].sort((x, y) => x - y) as [number, number];
    const [from, to, length] = [draw.below(3) > 0, draw.below(3) > 0, draw.below(3) === 0];
    const stretch = draw.below(3) === 0 && (from || to || length);
    const learned = b + 1440 * draw.below(90);
    return { id: `${draw.one("e", "x", "b")}${i}`, stretch, from, to, length, start: a, end: b, learned };
  });
  const truth = new Map<MomentId, number>();
  for (const { id, stretch, start: a, end: b } of things)
    if (stretch) truth.set(`${id}.start`, a).set(`${id}.end`, b);
    else truth.set(id, a);
  const others = (id: string): readonly Known[] =>
    [...truth]
      .filter(([other]) => other !== id && !other.startsWith(`${id}.`) && !other.endsWith(".known"))
      .map(([other, at]) => ({ id: other, minute: at }));
  const moment = (id: string, at: number): WrittenMoment => {
    const all = Array.from({ length: 1 + draw.below(2) }, () =>
      statementOf(at, others(id), birth, hours, draw),
    );
    return all.length === 1 && all[0] !== undefined ? all[0] : all;
  };
  const timeOf = (thing: (typeof things)[number]): WrittenTime | undefined => {
    const { id, stretch, start: a, end: b } = thing;
    if (!stretch) return draw.below(4) === 0 ? undefined : moment(id, a);
    return {
      ...(thing.from ? { from: moment(id, a) } : {}),
      ...(thing.to ? { to: moment(id, b) } : {}),
      ...(thing.length ? { for: spanBetween(Math.floor(a / 1440), Math.floor(b / 1440), draw) } : {}),
    };
  };
  const events = things.map((thing): Event => {
    const time = timeOf(thing);
    const known = draw.below(4) === 0 ? moment(thing.id, thing.learned) : undefined;
    if (known !== undefined) truth.set(`${thing.id}.known`, thing.learned);
    return {
      id: thing.id,
      kind: "history",
      title: thing.id,
      ...(time === undefined ? {} : { time }),
      ...(known === undefined ? {} : { known }),
    };
  });
  const at = draw.one(...things);
  const course: CourseState[] = things.slice(0, draw.below(3)).map(({ id }, i) => {
    const from = draw.one(...others(""));
    truth.set(`c${i}.start`, from.minute);
    truth.set(`c${i}.end`, Math.max(...[...truth.values()]) + 1440);
    return { id: `c${i}`, state: "disease", title: id, time: { from: { at: from.id }, to: "ongoing" } };
  });
  const patient = {
    ...(draw.below(3) === 0 ? { born: dateOf(birth, false, draw) } : {}),
    ...(draw.below(3) === 0
      ? { age: { is: ageOf(Math.floor(birth / 1440), Math.floor(at.start / 1440), draw), at: at.id } }
      : {}),
  };
  const rest: Partial<Case> = {
    patient,
    course,
    lastKnown: draw.one(...things).id,
    ...(draw.below(2) === 0 ? { day0: draw.one(...things).id } : {}),
  };
  return { case: caseOf("history", events, rest), truth, birth };
};
