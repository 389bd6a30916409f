import { ticks as round } from "d3-array";
import { labelOf, thing, zeroOf } from "../look/describe.ts";
import { numberText, tickDate, tickRange, tickText } from "../look/format.ts";
import type { Day, Island, Moment } from "../model/resolved.ts";
import { AVERAGE_DAYS } from "../model/span.ts";
import { roundDates } from "./dates.ts";
import { type Frame, momentX } from "./frame.ts";
import type { Px } from "./scene.ts";

/** A tick of the axis. Those with `strong` words name a moment that others count from. */
export type Tick = {
  readonly key: string;
  readonly x: Px;
  readonly text: string | null;
  readonly strong: boolean;
  /** The island whose zero it counts from; a distance without its zero in sight would be read from another. */
  readonly island: string;
  /** True for a date, which counts from nothing. */
  readonly dated?: true;
};

/** The least room for one round tick, px. */
const APART: Px = 84;

const nameOf = (frame: Frame, moment: Moment): string | null => {
  const found = thing(frame.resolved, moment.of);
  return found === undefined ? null : labelOf(found);
};

/** The offset that a moment states from another, as a tick writes it; `sign` -1 reads it the other way round. */
const offset = (frame: Frame, moment: Moment, from: string, sign: 1 | -1): string | null => {
  for (const s of moment.stated) {
    if ("before" in s && s.by !== undefined && s.before === from)
      return tickText(s.by, sign > 0 ? -1 : 1, frame.words);
    if ("after" in s && s.by !== undefined && s.after === from) return tickText(s.by, sign, frame.words);
  }
  return null;
};

/** A distance from the reader's own zero that nobody stated, as the range that it may be. */
const derived = (frame: Frame, zero: Moment, moment: Moment): string | null => {
  const { resolved, words } = frame;
  const { from, to } = resolved.between(zero.id, moment.id);
  const sign = to <= 0 ? -1 : 1;
  const [near, far] = sign > 0 ? [from, to] : [-to, -from];
  const days = { from: near / resolved.perDay, to: far / resolved.perDay };
  return tickRange(days, sign, words, resolved.unitBetween(zero.id, moment.id));
};

/** A tick for every moment that states an offset from its island's zero, with the number as stated. */
const stated = (frame: Frame, island: Island, zero: Moment | null): readonly Tick[] => {
  const found = [...frame.resolved.moments.values()].flatMap((moment): Tick[] => {
    const x = momentX(frame, moment);
    if (moment.island !== island.id || moment.hollow || x === null || x < frame.x0 || x > frame.x1) return [];
    if (moment.id === zero?.id) return [];
    const text = zero && (offset(frame, moment, zero.id, 1) ?? offset(frame, zero, moment.id, -1));
    const chosen = zero !== null && zero.id !== island.id;
    const words = text ?? (chosen ? derived(frame, zero, moment) : null);
    return words == null ? [] : [{ key: moment.id, x, text: words, strong: false, island: island.id }];
  });
  const x = momentX(frame, zero);
  const name = zero === null ? null : nameOf(frame, zero);
  return x === null || zero === null || x < frame.x0 || x > frame.x1
    ? found
    : [{ key: `zero:${zero.id}`, x, text: name, strong: true, island: island.id }, ...found];
};

/** A stretch of days in the coarsest unit that it holds some of, for an axis that has no calendar. */
const unitOf = (frame: Frame, days: Day): readonly [Day, string] => {
  const { words, resolved } = frame;
  if (days >= 2 * AVERAGE_DAYS.year) return [AVERAGE_DAYS.year * resolved.perDay, words.short.year];
  if (days >= 3 * AVERAGE_DAYS.month) return [AVERAGE_DAYS.month * resolved.perDay, words.short.month];
  if (days >= 2 || resolved.perDay === 1) return [resolved.perDay, words.short.day];
  return [resolved.perDay / 24, words.short.hour];
};

/** A piece that is drawn to scale, and the days of it that are on screen. */
type Piece = { readonly from: Day; readonly to: Day; readonly count: number };

const pieces = ({ axis }: Frame, island: Island): readonly Piece[] =>
  axis.segments.flatMap((s): Piece[] => {
    if (s.is !== "piece" || s.island !== island.id) return [];
    const [x0, x1] = [Math.max(0, s.x0), Math.min(axis.width, s.x1)];
    const dayOf = (x: Px): Day => s.from + ((x - s.x0) / (s.x1 - s.x0)) * (s.to - s.from);
    const count = Math.floor((x1 - x0) / APART);
    return count < 1 ? [] : [{ from: dayOf(x0), to: dayOf(x1), count }];
  });

/** Round ticks of an island: dates where it holds the calendar, else distances from its zero. */
const rounded = (frame: Frame, island: Island, zero: Moment | null): readonly Tick[] => {
  const { axis, resolved, words } = frame;
  if (axis.scale === "steps") return [];
  const unit = resolved.perDay;
  const partly = (axis.segments[0]?.x0 ?? 0) < -1 || (axis.segments.at(-1)?.x1 ?? 0) > axis.width + 1;
  return pieces(frame, island).flatMap(({ from, to, count }): Tick[] => {
    const tick = (place: Day, at: Day, text: string): Tick[] =>
      at < from || at > to
        ? []
        : [
            {
              key: `${island.id}:${place}`,
              x: frame.x0 + axis.at({ island: island.id, day: at }),
              text,
              strong: false,
              island: island.id,
              ...(island.calendar ? { dated: true as const } : {}),
            },
          ];
    if (island.calendar)
      return roundDates(from / unit, to / unit, count, unit > 1).flatMap(({ day, edtf }) =>
        tick(day * unit, day * unit, tickDate(edtf, words)),
      );
    if (axis.scale === "broken" && count < 5 && !partly) return [];
    const origin = zero?.mark ?? 0;
    const [each, short] = unitOf(frame, (to - from) / unit);
    return round((from - origin) / each, (to - origin) / each, count)
      .filter((n) => n !== 0 && Number.isInteger(n))
      .flatMap((n) => {
        const text = `${n > 0 ? "+" : ""}${numberText(n, words)}\u00a0${short}`;
        return tick(origin + n * each, origin + n * each + 0.5, text);
      });
  });
};

/** The ticks of the axis in order of weight: names, stated offsets, then round numbers. */
export const ticks = (frame: Frame): readonly Tick[] => {
  const parts = frame.resolved.islands.map((island) => {
    const zero = zeroOf(frame.resolved, island.id, frame.day0);
    return { own: stated(frame, island, zero), round: rounded(frame, island, zero) };
  });
  const own = parts.flatMap((part) => part.own);
  const strong = own.filter((tick) => tick.strong);
  const seen = new Set(own.map(({ x }) => Math.round(x)));
  const rest = parts.flatMap((part) => part.round).filter(({ x }) => !seen.has(Math.round(x)));
  return [...strong, ...own.filter((tick) => !tick.strong), ...rest];
};
