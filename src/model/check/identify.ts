import { type Path, toPointer } from "../pointer.ts";
import type { Problem } from "../problem.ts";
import { type Item, naming } from "./datum.ts";
import { clipped } from "./shown.ts";

/** The codes of ids. */
export const ID_PROBLEMS = ["id/duplicate"] as const;
export type IdProblem = (typeof ID_PROBLEMS)[number];

/** Who is who in a case. */
export type Identified = {
  readonly problems: readonly Problem[];
  /** The items that stay, by id. */
  readonly byId: ReadonlyMap<string, Item>;
  readonly staying: readonly Item[];
  /** Ids of items that are left out. */
  readonly goneIds: ReadonlySet<string>;
  /** Items to leave out because another one has their id. */
  readonly doubles: readonly Path[];
};

const byIdIn = (items: readonly Item[]): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const { id } = item.value;
    if (typeof id !== "string") continue;
    const group = groups.get(id);
    if (group) group.push(item);
    else groups.set(id, [item]);
  }
  return groups;
};

/**
 * Tells the items of a case by their ids. `gone` holds the pointers of what is left out already; a finding goes with its
 * event. Of items with the same id none is preferred: nobody can tell which of them a reference means.
 */
export const identify = (raw: unknown, items: readonly Item[], gone: ReadonlySet<string>): Identified => {
  const idOf = (path: Path) => toPointer([...path, "id"]);
  const within = (pointers: ReadonlySet<string>, { path }: Item) =>
    pointers.size > 0 && path.some((_, i) => pointers.has(toPointer(path.slice(0, i + 1))));

  const valid = items.filter((item) => !within(gone, item));
  const twice = [...byIdIn(valid).values()].filter((group) => group.length > 1).flat();
  const events = new Set(twice.filter(({ kind }) => kind === "events").map(({ path }) => toPointer(path)));
  // The findings of an event that is there twice are there twice for no fault of their own.
  const groups = byIdIn(valid.filter((item) => item.kind !== "findings" || !within(events, item)));
  const doubles = [...groups].filter(([, group]) => group.length > 1);
  const staying = [...groups.values()].flatMap((group) => (group.length === 1 ? group : []));
  const byId = new Map(staying.map((item) => [String(item.value.id), item]));
  const goneIds = new Set([...byIdIn(items).keys()].filter((id) => !byId.has(id)));
  return {
    byId,
    staying,
    goneIds,
    doubles: doubles.flatMap(([, group]) => group.map(({ path }) => path)),
    problems: doubles.flatMap(([id, [first, ...others]]) =>
      others.map(({ path }): Problem => {
        const code: IdProblem = "id/duplicate";
        const other = naming(raw, first?.path ?? []);
        const params = { ...naming(raw, path), id: clipped(id), otherKind: other.kind, other: other.name };
        return {
          code,
          severity: "error",
          path: idOf(path),
          params,
          also: [{ path: idOf(first?.path ?? []) }],
        };
      }),
    ),
  };
};
