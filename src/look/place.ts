import type { Day, Id, IslandId, Resolved } from "../model/resolved.ts";
import type { Place } from "../view/view.ts";
import { inline, labelOf, momentName, thing, zeroOf } from "./describe.ts";
import { dateOfDay, distanceText, leastText, spanText } from "./format.ts";
import type { Strings } from "./strings.en.ts";

/** What is said of a gap: the least interval that is stated, else that the interval, or even the order, is not. */
export const gapText = (resolved: Resolved, id: IslandId, words: Strings): string => {
  const gap = resolved.gaps.find((one) => one.id === id);
  if (gap === undefined || gap.atLeast === null) return words.gap[gap?.unstated ?? "order"];
  return words.gap.atLeast(leastText(gap.atLeast / resolved.perDay, gap.unit, words));
};

/** The last and first moment beside a gap, by mark: what the gap stands between. */
const beside = (resolved: Resolved, island: string, side: "last" | "first", words: Strings): string => {
  const there = [...resolved.moments.values()].filter(
    (moment) => moment.island === island && moment.mark !== null && thing(resolved, moment.of) !== undefined,
  );
  const events = there.filter(({ of }) => "kind" in (thing(resolved, of) ?? {}));
  const on = events.length > 0 ? events : there;
  const sign = side === "last" ? -1 : 1;
  const found = on.sort((a, b) => sign * ((a.mark ?? 0) - (b.mark ?? 0)) || (a.id < b.id ? -1 : 1))[0];
  return found === undefined ? island : momentName(resolved, found.id, words);
};

const fromZero = (resolved: Resolved, days: Day, name: string, words: Strings): string => {
  // A case that writes hours is told in hours for two days, then in days like any other.
  const inHours = resolved.perDay > 1 && Math.abs(days) < 2 * resolved.perDay;
  const whole = Math.round((Math.abs(days) / resolved.perDay) * (inHours ? 24 : 1));
  if (whole === 0) return words.time.at(name);
  const far = inHours
    ? spanText(`PT${whole}H`, words)
    : (distanceText({ from: whole, to: whole }, words) ?? "");
  return words.time.about(days < 0 ? words.time.before(name, far) : words.time.after(name, far));
};

/**
 * A place on the axis in words: a date, or how far from day 0 or the island's root; in a gap, what it lies between
 * and that the interval is not stated.
 */
export const placeText = (resolved: Resolved, place: Place, day0: Id | null, words: Strings): string => {
  if ("gap" in place) {
    const at = resolved.gaps.findIndex(({ id }) => id === place.gap);
    const [left, right] = [resolved.islands[at], resolved.islands[at + 1]];
    if (left === undefined || right === undefined) return words.gap.order;
    return words.gap.pointer(
      beside(resolved, left.id, "last", words),
      beside(resolved, right.id, "first", words),
      gapText(resolved, place.gap, words),
    );
  }
  const island = resolved.islands.find(({ id }) => id === place.island);
  if (island?.calendar) return dateOfDay(Math.floor(place.day / resolved.perDay), words);
  const zero = zeroOf(resolved, place.island, day0);
  const found = zero === null ? undefined : thing(resolved, zero.of);
  const name = found === undefined ? words.time.birth : inline(labelOf(found));
  return fromZero(resolved, place.day - 0.5 - (zero?.mark ?? 0), name, words);
};
