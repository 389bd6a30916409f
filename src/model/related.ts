import { things } from "./named.ts";
import type { Id } from "./resolved.ts";
import type { Case } from "./schema.ts";

type Link = (a: Id, b: Id | undefined) => void;

/** An event with its findings, and with the lesions and specimens that it or they name. */
const linkEvents = (of: Case, link: Link): void => {
  const specimens = new Map(of.specimens?.map((specimen) => [specimen.id, specimen]));
  for (const event of of.events) {
    for (const { id, on, measure } of event.findings ?? []) {
      link(event.id, id);
      for (const end of [on, measure]) {
        link(id, end);
        link(event.id, end);
      }
    }
    for (const id of event.lesions ?? []) link(event.id, id);
    const examined = [...(event.specimens ?? []), ...(event.findings ?? []).map(({ on }) => on)];
    for (const id of examined) {
      const specimen = id === undefined ? undefined : specimens.get(id);
      link(event.id, specimen?.id);
      link(event.id, specimen?.from);
      link(event.id, specimen?.lesion);
    }
  }
};

const linkAll = (of: Case, link: Link): void => {
  linkEvents(of, link);
  for (const { id, seen = [], removed } of of.lesions ?? [])
    for (const event of [...seen, removed]) link(id, event);
  for (const { id, from, lesion } of of.specimens ?? []) {
    link(id, from);
    link(id, lesion);
    if (lesion !== undefined) link(lesion, from);
  }
  for (const { id, event, on } of of.images ?? []) for (const end of [event, on]) link(id, end);
  const about: readonly { readonly id: Id; readonly concerns?: readonly Id[] | undefined }[] = [
    ...(of.course ?? []),
    ...(of.conflicts ?? []),
    ...(of.missing ?? []),
    ...(of.context ?? []),
  ];
  const all = things(of);
  for (const { id, concerns = [] } of about)
    for (const concern of concerns) {
      link(id, concern);
      const thing = all.get(concern);
      if (thing?.is === "finding") link(id, thing.of.id);
    }
};

const kept = new WeakMap<Case, ReadonlyMap<Id, ReadonlySet<Id>>>();

const linksOf = (of: Case): ReadonlyMap<Id, ReadonlySet<Id>> => {
  const known = kept.get(of);
  if (known) return known;
  const all = things(of);
  const links = new Map<Id, Set<Id>>();
  const one = (from: Id, to: Id) => {
    const ends = links.get(from) ?? new Set([from]);
    links.set(from, ends.add(to));
  };
  linkAll(of, (a, b) => {
    if (b === undefined || !all.has(a) || !all.has(b)) return;
    one(a, b);
    one(b, a);
  });
  kept.set(of, links);
  return links;
};

/**
 * The ids that light together with one: an event with its findings, lesions and specimens, a specimen with the surgery
 * it came from, a finding with its measure, and whatever a course state, conflict, missing item or context says
 * that it concerns. Two lesions are never lit as one. Symmetric; holds the id itself, and only that when the case
 * does not know it.
 */
export const related = (of: Case, id: Id): ReadonlySet<Id> => linksOf(of).get(id) ?? new Set([id]);
