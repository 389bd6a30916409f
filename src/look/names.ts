import { things } from "../model/named.ts";
import type { Id, Resolved } from "../model/resolved.ts";
import type { Inference, Lesion, Locator } from "../model/schema.ts";
import { locatorText } from "./format.ts";
import type { Strings } from "./strings.en.ts";

/** The case that something is said of, and the language. */
export type Said = { readonly shown: Resolved; readonly words: Strings };

/** The few words for a thing; says so where the case does not know the id. */
export const nameOf = ({ shown, words }: Said, id: Id): string => {
  const found = things(shown.case).get(id);
  if (!found) return words.panels.unknown(id);
  switch (found.is) {
    case "event":
    case "course":
    case "lesion":
    case "specimen":
    case "measure":
      return found.it.label ?? found.it.title;
    case "finding": {
      const measure = found.it.measure === undefined ? undefined : things(shown.case).get(found.it.measure);
      return measure?.is === "measure"
        ? (measure.it.label ?? measure.it.title)
        : (found.it.text ?? words.panels.finding);
    }
    case "conflict":
      return found.it.title;
    case "missing":
      return found.it.text;
    case "context":
      return found.it.title ?? found.it.text;
    case "image":
      return found.it.caption;
  }
};

/** Something that the source states at some places, or that was inferred. */
export type Told = {
  readonly where?: readonly Locator[] | undefined;
  readonly inferred?: readonly Inference[] | undefined;
};

/** Where a datum is stated, in words; a locator that names only its source gives that source. */
export const placeOf = ({ shown, words }: Said, at: Locator): string => {
  const source = shown.case.sources?.find(({ id }) => id === at.source) ?? shown.case.sources?.[0];
  return locatorText(at, shown.case, words) || (source?.title ?? source?.citation ?? words.panels.unlocated);
};

type Site = NonNullable<Lesion["site"]>;

/** Codes of terminologies in one line: what the code means, the code, and the last part of its system's name. */
export const codesText = (codes: readonly Coded[] | undefined): string =>
  (codes ?? [])
    .map(({ system, code, display }) => {
      const short = system.split(/[/:]/).findLast((part) => part !== "") ?? system;
      return `${display ?? ""} ${code} (${short})`.trim();
    })
    .join("; ");

type Coded = { readonly system: string; readonly code: string; readonly display?: string | undefined };

/** A site in one line: organ, part and side. */
export const siteText = (site: Site | undefined): string =>
  site === undefined
    ? ""
    : [site.organ, site.part, site.laterality, codesText(site.codes)].filter(Boolean).join(", ");
