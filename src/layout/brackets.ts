import type { IslandId, Moment, Resolved } from "../model/resolved.ts";

/** The gaps that a loose moment floats over, bounded on both sides. */
const gapsUnder = (resolved: Resolved, moment: Moment): readonly IslandId[] => {
  const islandOf = (id: string | null) => (id === null ? null : (resolved.moments.get(id)?.island ?? null));
  const lower = resolved.islands.findIndex(({ id }) => id === islandOf(moment.lower));
  const upper = resolved.islands.findIndex(({ id }) => id === islandOf(moment.upper));
  return lower < 0 || upper < 0 ? [] : resolved.gaps.slice(lower, upper).map(({ id }) => id);
};

/** The gaps that hold something: a loose moment bounded by islands on both sides. They are drawn wider. */
export const holding = (resolved: Resolved): ReadonlySet<IslandId> =>
  new Set(
    [...resolved.moments.values()].flatMap((moment) =>
      moment.island === null ? gapsUnder(resolved, moment) : [],
    ),
  );
