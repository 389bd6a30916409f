import { clipped } from "../model/check/shown.ts";
import { type Path, toPointer } from "../model/pointer.ts";
import type { Problem, TextPlace } from "../model/problem.ts";

/** The codes of the names of fields. */
export const KEY_PROBLEMS = ["key/duplicate", "key/twin", "key/reserved"] as const;
export type KeyProblem = (typeof KEY_PROBLEMS)[number];

/** Names that mean something else to a program; they are kept, and never acted upon. */
const reserved = new Set(["__proto__", "constructor", "prototype"]);

/** The keys of one group that were met so far, by their normal form, each as written and with its offset. */
export type Keys = Map<string, { readonly key: string; readonly from: number }>;

/** Where a group and a key in it stand; asked only when there is something to say. */
export type Whereabouts = { readonly path: () => Path; readonly placeOf: (offset: number) => TextPlace };

const ascii = /^[\0-\x7F]*$/;

/**
 * Takes note of one more key of a group. One that comes twice, or that only looks different from an earlier one (the
 * same in Unicode's normal form C), is an error that names both places, since nobody can tell which of the two is meant.
 */
export const doubtKey = (
  seen: Keys,
  key: string,
  from: number,
  { path, placeOf }: Whereabouts,
): Problem | null => {
  const normal = ascii.test(key) ? key : key.normalize("NFC");
  const first = seen.get(normal);
  if (!first) seen.set(normal, { key, from });
  if (!first && !reserved.has(key)) return null;
  const code: KeyProblem = !first ? "key/reserved" : first.key === key ? "key/duplicate" : "key/twin";
  const here = { path: toPointer([...path(), key]), place: placeOf(from) };
  if (!first) return { code, severity: "note", params: { key: clipped(key) }, ...here };
  const place = placeOf(first.from);
  const params = { key: clipped(key), firstLine: place.line };
  return {
    code,
    severity: "error",
    params,
    ...here,
    also: [{ path: toPointer([...path(), first.key]), place }],
  };
};
