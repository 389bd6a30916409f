import { placeOf, type Told } from "../look/names.ts";
import type { Locator } from "../model/schema.ts";
import type { Here } from "./Here.tsx";

export { placeOf, type Told };

/** The order of places in a source: its sections and their paragraphs, then figures, tables and pages. */
const comparer = ({ shown, words }: Here): ((a: Locator, b: Locator) => number) => {
  const sources = shown.case.sources ?? [];
  const rank = ({ source, section, paragraph = 0, figure = "", table = "", page = 0 }: Locator) => {
    const i = Math.max(
      0,
      sources.findIndex(({ id }) => id === source),
    );
    const place = Object.keys(sources[i]?.sections ?? {}).indexOf(section ?? "");
    return [i, section === undefined ? 1e6 : place < 0 ? 1e5 : place, paragraph, figure, table, page];
  };
  const { compare } = new Intl.Collator(words.locale, { numeric: true });
  return (a, b) => {
    const other = rank(b);
    return rank(a).reduce((by: number, part, i) => by || compare(String(part), String(other[i])), 0);
  };
};

/** What is told by where it is stated, places in the order of the source; what has no place last, under null. A place is its first locator. */
export const byPlace = <T extends Told>(
  here: Here,
  told: readonly T[],
): readonly (readonly [at: Locator | null, told: readonly T[]])[] => {
  const places = new Map<string, { readonly at: Locator; readonly told: T[] }>();
  for (const one of told)
    for (const at of one.where ?? []) {
      const name = placeOf(here, at);
      const place = places.get(name) ?? { at, told: [] };
      place.told.push(one);
      places.set(name, place);
    }
  const compare = comparer(here);
  const sorted = [...places].sort(([, a], [, b]) => compare(a.at, b.at));
  const lost = told.filter(({ where }) => !where?.length);
  const named = sorted.map(([, place]) => [place.at, place.told] as const);
  return lost.length > 0 ? [...named, [null, lost]] : named;
};
