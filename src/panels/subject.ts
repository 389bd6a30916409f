import { type Thing, things } from "../model/named.ts";
import type { Id } from "../model/resolved.ts";
import type { Case } from "../model/schema.ts";

/** What Detail can be about. */
export type Subject = Extract<Thing, { is: "event" | "course" | "lesion" | "specimen" }>;

const isSubject = (thing: Thing | undefined): thing is Subject =>
  thing?.is === "event" || thing?.is === "course" || thing?.is === "lesion" || thing?.is === "specimen";

/** What Detail is about when an id is selected: the thing itself, or the first that it belongs to. Null for none. */
export const subjectOf = (of: Case, id: Id | null): Subject | null => {
  const all = things(of);
  const thing = id === null ? undefined : all.get(id);
  if (thing === undefined) return null;
  if (isSubject(thing)) return thing;
  const up = (other: Thing | undefined): Subject | undefined => {
    if (other?.is === "finding") return { is: "event", it: other.of };
    return isSubject(other) ? other : undefined;
  };
  const own = up(thing);
  if (own) return own;
  const ids =
    "concerns" in thing.it ? thing.it.concerns : thing.is === "image" ? [thing.it.event, thing.it.on] : [];
  for (const other of ids ?? []) {
    const found = other === undefined ? undefined : up(all.get(other));
    if (found) return found;
  }
  return null;
};
