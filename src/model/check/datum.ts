import { at, type Path } from "../pointer.ts";
import { clipped, isGroup } from "./shown.ts";

/** The lists of a case whose items have an id of their own, and that a fault leaves out one by one. */
const LISTS = [
  "sources",
  "events",
  "course",
  "lesions",
  "specimens",
  "measures",
  "conflicts",
  "missing",
  "context",
  "guides",
  "images",
  "story",
] as const;

/** What a datum of a case is: an item of one of its lists, or a whole list, or a field at the top. */
export type Kind = (typeof LISTS)[number] | "findings" | "lanes" | "list" | "patient" | "field" | "case";

const isList = (step: unknown): step is (typeof LISTS)[number] => LISTS.some((list) => list === step);

/** The smallest part of a case that is left out whole when something inside it, at `path`, cannot be read. */
export const datumOf = (path: Path): { readonly kind: Kind; readonly path: Path } => {
  const [top, index, inner, innerIndex] = path;
  if (top === undefined) return { kind: "case", path: [] };
  if (top === "patient" && index !== undefined) return { kind: "patient", path: path.slice(0, 2) };
  if (top === "lanes" && index !== undefined) return { kind: "lanes", path: path.slice(0, 2) };
  if (!isList(top)) return { kind: top === "lanes" ? "list" : "field", path: path.slice(0, 1) };
  if (index === undefined) return { kind: "list", path: path.slice(0, 1) };
  if (top === "events" && inner === "findings")
    return innerIndex === undefined
      ? { kind: "list", path: path.slice(0, 3) }
      : { kind: "findings", path: path.slice(0, 4) };
  return { kind: top, path: path.slice(0, 2) };
};

/** Steps to a field for a reader: `["where", 0, "source"]` is "where 1 › source". */
const steps = (path: Path): string =>
  path.reduce<string>(
    (before, step) =>
      typeof step === "number" ? `${before} ${step + 1}` : before ? `${before} › ${step}` : step,
    "",
  );

/**
 * How problems speak of the datum at or around `path`: `kind`; `name`, its title or words or id, "" when it has none;
 * `number`, its place in its list, from 1, and 0 outside lists; and `field`, what of it is meant, "" for all of it.
 */
export const naming = (
  raw: unknown,
  path: Path,
): { kind: Kind; name: string; number: number; field: string } => {
  const datum = datumOf(path);
  const value = at(raw, datum.path);
  const last = datum.path.at(-1) ?? "";
  const words = isGroup(value) ? [value.title, value.headline, value.text, value.id] : [];
  const name = words.find((word) => typeof word === "string" && word.trim() !== "");
  const inList = typeof last === "number";
  return {
    kind: datum.kind,
    name: clipped(inList ? String(name ?? "") : last),
    number: inList ? last + 1 : 0,
    field: clipped(steps(path.slice(datum.path.length))),
  };
};

/** An item of a list of the case, as raw as it came. */
export type Item = {
  readonly kind: Kind;
  readonly path: Path;
  readonly value: Readonly<Record<string, unknown>>;
};

const itemsOf = (kind: Kind, list: unknown, path: Path): Item[] =>
  Array.isArray(list)
    ? list.flatMap((value: unknown, i) => (isGroup(value) ? [{ kind, path: [...path, i], value }] : []))
    : [];

/** All items of a case that may have an id, a finding right after its event; takes any JSON value. */
export const allItems = (raw: unknown): Item[] =>
  LISTS.flatMap((list) => {
    const items = itemsOf(list, at(raw, [list]), [list]);
    if (list !== "events") return items;
    return items.flatMap((event) => [
      event,
      ...itemsOf("findings", event.value.findings, [...event.path, "findings"]),
    ]);
  });
