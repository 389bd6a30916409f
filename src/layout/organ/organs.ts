import type { FigureWords } from "../../look/figures.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Lesion } from "../../model/schema.ts";
import type { Measure } from "../label.ts";
import type { Px, Scene } from "../scene.ts";
import type { Anatomy } from "./anatomy.ts";
import { type Drawn, layoutFigure } from "./figure.ts";
import { liver } from "./liver.ts";
import { POINT, pack } from "./pack.ts";
import { pelvis } from "./pelvis.ts";
import { type Place, placeOfSite } from "./site.ts";
import { lengthUnit, lesionThen, sameLesions, sizesOf } from "./then.ts";

const ANATOMIES: readonly Anatomy[] = [liver, pelvis];
/** A figure takes no more lesions than can be told apart on it. */
const MOST = 40;

type Group = { readonly names: readonly Lesion[]; readonly place: Place };

/** The largest diameters that any measurement gives of a lesion: what has to find room, at every moment the same. */
const largest = (resolved: Resolved, names: readonly Lesion[]): readonly [number, number] | null => {
  const ids = names.map(({ id }) => id);
  const all = sizesOf(resolved, ids).flatMap(({ finding }) => {
    const mm = lengthUnit(resolved, finding) ?? 1;
    const { value } = finding;
    const said =
      value?.is === "size" ? value.axes : value?.is === "exact" && value.number > 0 ? [value.number] : [];
    const [a, b] = [...said].sort((x, y) => y - x);
    return a === undefined ? [] : [[a * mm, (b ?? a) * mm] as const];
  });
  return all.length === 0 ? null : [Math.max(...all.map(([a]) => a)), Math.max(...all.map(([, b]) => b))];
};

/** The maps of a case, and the lesions whose site no map has. */
export type Organs = { readonly scenes: readonly Scene[]; readonly without: readonly Lesion[] };

/**
 * A schematic figure for each organ that the sites of the lesions call for, as it stood at an event, or at the last that
 * is known where `at` is null. Lesions keep their places at every moment; what is not proven to have been seen by then
 * is absent, what was removed by then is a dashed outline. All lesions of a figure have one scale. Where `tall` is
 * given no organ is higher than that, and whoever draws it says that it is schematic.
 */
export const layoutOrgans = (
  resolved: Resolved,
  { at, tall = null }: { readonly at: Id | null; readonly tall?: Px | null },
  width: Px,
  measure: Measure,
  { words, say }: { readonly words: Strings; readonly say: FigureWords },
): Organs => {
  const groups: Group[] = [];
  const without: Lesion[] = [];
  for (const names of sameLesions(resolved.case.lesions ?? [])) {
    const place = names.map(({ site }) => placeOfSite(site)).findLast((found) => found !== null);
    if (place) groups.push({ names, place });
    else without.push(...names);
  }
  const scenes = ANATOMIES.flatMap((anatomy) => {
    const all = groups.filter(({ place }) => place.figure === anatomy.name);
    if (all.length === 0) return [];
    const own = all.slice(0, MOST);
    const bodies = own.map(({ names, place }) => ({
      id: names[0]?.id ?? "",
      place,
      axes: largest(resolved, names),
    }));
    const packed = pack(anatomy, bodies);
    const lesions = own.flatMap(({ names, place }, i): readonly Drawn[] => {
      const then = lesionThen(resolved, names, at);
      const spot = packed[i];
      if (then === null || spot === undefined) return [];
      const axes = spot.toScale ? (then.size?.axes ?? null) : null;
      const [rx, ry] = axes === null ? [POINT, POINT] : [axes[0] / 2, axes[1] / 2];
      const oval = spot.oval === null ? null : { ...spot.oval, rx, ry };
      return [{ then, place, oval, toScale: axes !== null }];
    });
    return [
      layoutFigure(resolved, anatomy, { lesions, more: all.length - own.length, at, tall }, width, measure, {
        words,
        say,
      }),
    ];
  });
  return { scenes, without };
};
