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
  /** The things that stay, by id. */
  readonly byId: ReadonlyMap<string, Item>;
  readonly staying: readonly Item[];
  /** Ids of items that are left out. */
  readonly goneIds: ReadonlySet<string>;
  /** Things to leave out because an earlier one has their id. */
  readonly doubles: readonly Path[];
};

/** Tells the things of a case by their ids. `gone` holds the pointers of what is left out already; a finding goes with its event. */
export const identify = (raw: unknown, items: readonly Item[], gone: ReadonlySet<string>): Identified => {
  const problems: Problem[] = [];
  const byId = new Map<string, Item>();
  const staying: Item[] = [];
  const goneIds = new Set<string>();
  const doubles = new Map<string, Path>();
  for (const item of items) {
    const { id } = item.value;
    if (typeof id !== "string") continue;
    const here = toPointer(item.path);
    const around = toPointer(item.path.slice(0, 2));
    const first = byId.get(id);
    if (doubles.has(around)) continue;
    if (gone.has(here) || gone.has(around) || gone.has(toPointer(item.path.slice(0, -1)))) goneIds.add(id);
    else if (first === undefined) {
      byId.set(id, item);
      staying.push(item);
    } else {
      doubles.set(here, item.path);
      const other = naming(raw, first.path);
      problems.push({
        code: "id/duplicate" satisfies IdProblem,
        severity: "error",
        path: toPointer([...item.path, "id"]),
        params: { ...naming(raw, item.path), id: clipped(id), otherKind: other.kind, other: other.name },
        also: [{ path: toPointer([...first.path, "id"]) }],
      });
    }
  }
  for (const id of byId.keys()) goneIds.delete(id);
  return { problems, byId, staying, goneIds, doubles: [...doubles.values()] };
};
