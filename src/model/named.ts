import type { Id } from "./resolved.ts";
import type {
  Case,
  Conflict,
  Context,
  CourseState,
  Event,
  Finding,
  Lesion,
  Measure,
  Specimen,
} from "./schema.ts";

export type Missing = NonNullable<Case["missing"]>[number];
export type Image = NonNullable<Case["images"]>[number];

/** What an id of a case names. */
export type Thing =
  | { readonly is: "event"; readonly it: Event }
  | { readonly is: "finding"; readonly it: Finding; readonly of: Event }
  | { readonly is: "course"; readonly it: CourseState }
  | { readonly is: "lesion"; readonly it: Lesion }
  | { readonly is: "specimen"; readonly it: Specimen }
  | { readonly is: "measure"; readonly it: Measure }
  | { readonly is: "conflict"; readonly it: Conflict }
  | { readonly is: "missing"; readonly it: Missing }
  | { readonly is: "context"; readonly it: Context }
  | { readonly is: "image"; readonly it: Image };

const kept = new WeakMap<Case, ReadonlyMap<Id, Thing>>();

/** Everything in a case that has an id, by id; of two with one id the first. Made once for a case and kept with it. */
export const things = (of: Case): ReadonlyMap<Id, Thing> => {
  const known = kept.get(of);
  if (known) return known;
  const all = new Map<Id, Thing>();
  const add = (thing: Thing) => {
    if (!all.has(thing.it.id)) all.set(thing.it.id, thing);
  };
  for (const it of of.events) add({ is: "event", it });
  for (const event of of.events) for (const it of event.findings ?? []) add({ is: "finding", it, of: event });
  for (const it of of.course ?? []) add({ is: "course", it });
  for (const it of of.lesions ?? []) add({ is: "lesion", it });
  for (const it of of.specimens ?? []) add({ is: "specimen", it });
  for (const it of of.measures ?? []) add({ is: "measure", it });
  for (const it of of.conflicts ?? []) add({ is: "conflict", it });
  for (const it of of.missing ?? []) add({ is: "missing", it });
  for (const it of of.context ?? []) add({ is: "context", it });
  for (const it of of.images ?? []) add({ is: "image", it });
  kept.set(of, all);
  return all;
};
