import type { Lesion } from "../model/schema.ts";

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
