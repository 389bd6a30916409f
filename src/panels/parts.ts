import type { Inference, Locator } from "../model/schema.ts";
import { findingsOn, type Here, nameOf } from "./Here.tsx";
import type { Subject } from "./subject.ts";

/** A part of a thing that has locators or inferences of its own. */
export type Part = {
  readonly name: string;
  readonly where?: readonly Locator[] | undefined;
  readonly inferred?: readonly Inference[] | undefined;
};

/** A thing and everything in it that the source states somewhere, or that was inferred. */
export const partsOf = (here: Here, of: Subject): readonly Part[] => {
  const { panels } = here.words;
  const own: Part = { ...of.it, name: panels.itself[of.is] };
  switch (of.is) {
    case "event":
      return [
        own,
        ...(of.it.technique ?? []).map((step) => ({ ...step, name: panels.technique })),
        ...(of.it.ports ?? []).map((port) => ({ ...port, name: panels.ports })),
        ...(of.it.findings ?? []).map((finding) => ({ ...finding, name: nameOf(here, finding.id) })),
      ];
    case "lesion":
      return [
        own,
        ...(of.it.relations ?? []).map((relation) => ({
          ...relation,
          name: panels.relationTo(nameOf(here, relation.to)),
        })),
        ...findingsOn(here.shown, of.it.id).map((finding) => ({
          ...finding,
          name: nameOf(here, finding.id),
        })),
      ];
    case "specimen":
      return [
        own,
        ...findingsOn(here.shown, of.it.id).map((finding) => ({
          ...finding,
          name: nameOf(here, finding.id),
        })),
      ];
    case "course":
      return [own];
  }
};

/** By locator in words, in the order they first come: the names of the parts stated there. */
export const placesOf = (
  parts: readonly Part[],
  placeOf: (at: Locator) => string,
): ReadonlyMap<string, readonly string[]> => {
  const places = new Map<string, string[]>();
  for (const { name, where } of parts)
    for (const at of where ?? []) {
      const place = placeOf(at);
      const names = places.get(place) ?? [];
      if (!names.includes(name)) names.push(name);
      places.set(place, names);
    }
  return places;
};
