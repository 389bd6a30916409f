import { things } from "../named.ts";
import type { Gap, Island, IslandId, Moment, MomentId, Resolved } from "../resolved.ts";
import { BIRTH, byText } from "../time/subjects.ts";
import type { Sight } from "./sight.ts";
import { statementLeft } from "./written.ts";

/** A moment on an island, and which island of the whole case from the left that is. */
type Placed = Moment & { readonly island: IslandId; readonly mark: number };

/** Beyond so many pairs of moments an order counts as not stated, which claims less. */
const MOST_PAIRS = 40_000;

const isPlaced = (moment: Moment): moment is Placed => moment.island !== null && moment.mark !== null;

/** What remains of the axis: islands, gaps and moments, and the latest moment on it that is proven not later than the cursor. */
type Axis = Pick<Resolved, "islands" | "gaps" | "moments"> & { readonly here: MomentId | null };

const grouped = <T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const own = groups.get(key(one));
    if (own === undefined) groups.set(key(one), [one]);
    else own.push(one);
  }
  return groups;
};

/** Events come before states of the course, and when they were before when they were learned. */
const rankOf = ({ case: of }: Resolved, { id, of: owner }: Moment): number =>
  things(of).get(owner)?.is === "event" && (id === owner || id === `${owner}.start`) ? 0 : 1;

/** An island with the root it has when its own is hidden: the first moment of an event that is left on it. */
const rooted = (resolved: Resolved, island: Island, own: readonly Placed[], sight: Sight) => {
  const isHidden = resolved.moments.has(island.id) && !sight.seesMoment(island.id);
  const root = isHidden ? own[0] : undefined;
  const moments = own.map((moment): Placed => {
    if (root === undefined) return moment;
    const bounds = resolved.between(root.id, moment.id);
    const hollow = moment.hollow && bounds.from < bounds.to;
    return { ...moment, island: root.id, mark: moment.mark - root.mark, hollow, bounds };
  });
  const extent = { from: Infinity, to: -Infinity };
  for (const { bounds } of moments) {
    extent.from = Math.min(extent.from, bounds?.from ?? Infinity);
    extent.to = Math.max(extent.to, bounds?.to ?? -Infinity);
  }
  const birth = root !== undefined && island.birth !== null ? resolved.between(root.id, BIRTH) : island.birth;
  return { moments, island: { ...island, id: root?.id ?? island.id, extent, birth } };
};

const gapBetween = (
  resolved: Resolved,
  left: readonly Placed[],
  right: readonly Placed[],
): Omit<Gap, "id"> => {
  const unsettled = { unstated: "order", atLeast: null, unit: null } as const;
  if (left.length * right.length > MOST_PAIRS) return unsettled;
  let atLeast = Number.POSITIVE_INFINITY;
  let unit: Gap["unit"] = null;
  for (const a of left)
    for (const b of right) {
      const { from } = resolved.between(a.id, b.id);
      if (from < 0) return unsettled;
      if (from < atLeast) unit = resolved.unitBetween(a.id, b.id);
      atLeast = Math.min(atLeast, from);
    }
  return { unstated: "interval", ...(atLeast > 0 ? { atLeast, unit } : { atLeast: null, unit: null }) };
};

/** Loose moments in columns: one stands right of those with the same bounds that it is proven to follow. */
const inColumns = ({ between }: Resolved, loose: readonly Moment[]): readonly Moment[] => {
  const groups = grouped(loose, ({ lower, upper }) => `${lower}\n${upper}`);
  const columns = new Map<MomentId, number>();
  const columnOf = (moment: Moment, like: readonly Moment[]): number => {
    const found = columns.get(moment.id);
    if (found !== undefined) return found;
    const before = like.filter(
      ({ id }) => between(id, moment.id).from >= 0 && between(moment.id, id).from < 0,
    );
    const column = Math.max(0, ...before.map((one) => columnOf(one, like) + 1));
    columns.set(moment.id, column);
    return column;
  };
  return [...groups.values()].flatMap((like) => like.map((one) => ({ ...one, column: columnOf(one, like) })));
};

/**
 * The axis of what a cursor leaves: islands with nothing on them are gone, an island whose root is hidden counts from
 * another, gaps say what is proven of what stands left and right of them now, and brackets reach to what exists.
 */
export const axisLeft = (resolved: Resolved, sight: Sight): Axis => {
  const places = new Map(resolved.islands.map(({ id }, i) => [id, i]));
  const left = [...resolved.moments.values()]
    .filter(({ id }) => sight.seesMoment(id))
    .map(
      (moment): Moment => ({ ...moment, stated: moment.stated.flatMap((one) => statementLeft(sight, one)) }),
    );
  const placeOf = ({ island }: Placed) => places.get(island) ?? 0;
  const along = (sign: 1 | -1) => (a: Placed, b: Placed) =>
    sign * (placeOf(a) - placeOf(b) || a.mark - b.mark) ||
    rankOf(resolved, a) - rankOf(resolved, b) ||
    byText(a.id, b.id);
  const onward = left.filter(isPlaced).sort(along(1));
  const back = onward.toSorted(along(-1));
  const onIsland = grouped(onward, ({ island }) => island);
  const lands = resolved.islands.flatMap((island) => {
    const own = onIsland.get(island.id);
    return own === undefined ? [] : [rooted(resolved, island, own, sight)];
  });

  const isNotLater = (a: MomentId, b: MomentId) => resolved.between(a, b).from >= 0;
  const lowerOf = (id: MomentId) => back.find((one) => isNotLater(one.id, id))?.id ?? null;
  const upperOf = (id: MomentId) => onward.find((one) => isNotLater(id, one.id))?.id ?? null;
  const seen = (id: MomentId | null) => id === null || sight.seesMoment(id);
  const loose = left
    .filter((moment) => !isPlaced(moment))
    .map((moment): Moment => {
      const { id, lower, upper } = moment;
      return {
        ...moment,
        lower: seen(lower) ? lower : lowerOf(id),
        upper: seen(upper) ? upper : upperOf(id),
      };
    });

  const islands = lands.map(({ island }) => island);
  const all = [...lands.flatMap(({ moments }) => moments), ...inColumns(resolved, loose)];
  const gaps = islands.slice(1).map((_, i): Gap => {
    const before = lands.slice(0, i + 1).flatMap(({ moments }) => moments);
    const after = lands.slice(i + 1).flatMap(({ moments }) => moments);
    return { id: islands[i]?.id ?? "", ...gapBetween(resolved, before, after) };
  });
  const moments = new Map(all.sort((a, b) => byText(a.id, b.id)).map((moment) => [moment.id, moment]));
  const last = sight.at === null ? (back[0]?.id ?? null) : sight.at;
  const here = last === null ? undefined : moments.get(last);
  return { islands, gaps, moments, here: here?.island != null ? here.id : (here?.lower ?? null) };
};
