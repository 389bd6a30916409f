import type { Finding } from "../model/schema.ts";
import { findingsOn, type Here, nameOf } from "./Here.tsx";
import type { Told } from "./places.ts";
import type { Subject } from "./subject.ts";

/** A part of a thing that has locators or inferences of its own. */
export type Part = Told & { readonly name: string };

/** A thing and everything in it that the source states somewhere, or that was inferred. */
export const partsOf = (here: Here, of: Subject): readonly Part[] => {
  const { panels } = here.words;
  const own: Part = { ...of.it, name: panels.itself[of.is] };
  const named = (findings: readonly Finding[] | undefined) =>
    (findings ?? []).map((finding) => ({
      ...finding,
      name: finding.measure === undefined ? panels.finding : nameOf(here, finding.id),
    }));
  switch (of.is) {
    case "event":
      return [
        own,
        ...(of.it.technique ?? []).map((step) => ({ ...step, name: panels.itself.technique })),
        ...(of.it.ports ?? []).map((port) => ({ ...port, name: panels.itself.ports })),
        ...named(of.it.findings),
      ];
    case "lesion": {
      const relations = (of.it.relations ?? []).map((one) => ({
        ...one,
        name: panels.relationTo(nameOf(here, one.to)),
      }));
      return [own, ...relations, ...named(findingsOn(here.shown, of.it.id))];
    }
    case "specimen":
      return [own, ...named(findingsOn(here.shown, of.it.id))];
    case "course":
      return [own];
  }
};
