import type { FigureWords } from "../../look/figures.en.ts";
import { numberText, valueText } from "../../look/format.ts";
import type { Strings } from "../../look/strings.en.ts";
import { things } from "../../model/named.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Lesion } from "../../model/schema.ts";
import type { Place } from "./site.ts";
import type { Then } from "./then.ts";

/** The words of a case's language, and those of figures. */
export type Words = { readonly words: Strings; readonly say: FigureWords };

const nameOf = (resolved: Resolved, id: Id): string => {
  const found = things(resolved.case).get(id);
  return found?.is === "lesion" || found?.is === "specimen" ? (found.it.label ?? found.it.title) : id;
};

/** What a lesion is to others, each stated or inferred. */
const relationsOf = (resolved: Resolved, { relations = [] }: Lesion, { say }: Words): readonly string[] =>
  relations.map(({ to, is, inferred }) => {
    const what = say.relation[is](nameOf(resolved, to));
    if (is === "not stated") return what;
    return say.told(what, inferred?.length ? say.inferred : say.stated);
  });

const sizeText = (resolved: Resolved, { size, later }: Then, toScale: boolean, { words, say }: Words) => {
  if (size === null) return later ? say.noSizeYet : say.noSize;
  const { finding, event } = size.sized;
  const measure = finding.measure === undefined ? undefined : things(resolved.case).get(finding.measure);
  const told = finding.value
    ? valueText(finding.value, measure?.is === "measure" ? measure.it : undefined, words)
    : "";
  const drawn = size.axes === null ? say.noExactSize(told) : toScale ? told : say.noRoom(told);
  return say.by(drawn, event.modality ?? event.label ?? event.title);
};

/** What stands under a lesion's name on a figure: size and who measured it, what is open about it, and what it is to others. */
export const factsOf = (
  resolved: Resolved,
  then: Then,
  { place, toScale }: { readonly place: Place; readonly toScale: boolean },
  said: Words,
): readonly string[] => {
  const { say } = said;
  return [
    sizeText(resolved, then, toScale, said),
    then.unordered ? say.sizeUnordered : "",
    then.removed === "not stated" ? say.perhapsRemoved : "",
    place.vague === null ? "" : say.vague[place.vague],
    ...relationsOf(resolved, then.lesion, said),
  ].filter((fact) => fact !== "");
};

/** A whole number in a language's own way. */
export const count = (n: number, { words }: Words): string => numberText(n, words);
