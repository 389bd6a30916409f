import { partsOf, unescaped } from "../fragment.ts";
import { at, type Path, toPointer } from "../pointer.ts";
import type { Problem } from "../problem.ts";
import { type Item, type Kind, naming } from "./datum.ts";
import type { Identified } from "./identify.ts";
import { nearest } from "./nearest.ts";
import { clipped, isGroup } from "./shown.ts";

/** The codes of fields that refer to another thing by its id. */
export const REFERENCE_PROBLEMS = ["ref/unknown", "ref/kind", "ref/left-out"] as const;
export type ReferenceProblem = (typeof REFERENCE_PROBLEMS)[number];

const moments: readonly Kind[] = ["events", "course", "findings"];
const bodies: readonly Kind[] = ["lesions", "specimens"];

/** What each field that holds an id, or a list of ids, may refer to; null: to anything. */
const REFERENCES: Partial<Record<Kind, Readonly<Record<string, readonly Kind[] | null>>>> = {
  events: { lesions: ["lesions"], specimens: ["specimens"] },
  findings: { on: bodies, measure: ["measures"] },
  course: { concerns: null },
  lesions: { seen: ["events"], removed: ["events"] },
  specimens: { from: ["events"], lesion: ["lesions"] },
  conflicts: { concerns: null },
  missing: { concerns: null },
  context: { concerns: null },
  images: { event: ["events"], on: bodies },
  story: { tells: moments },
};

type Reference = { readonly path: Path; readonly to: string; readonly wants: readonly Kind[] | null };

/** The ids in a field that holds one id or a list of them. */
const idsIn = (value: unknown, path: Path, wants: Reference["wants"]): Reference[] =>
  typeof value === "string"
    ? [{ path, to: value, wants }]
    : Array.isArray(value)
      ? value.flatMap((to: unknown, i) => (typeof to === "string" ? [{ path: [...path, i], to, wants }] : []))
      : [];

/** The sources that locators name, anywhere in a value but its remarks and findings. */
const sourcesIn = (value: unknown, path: Path): Reference[] => {
  if (Array.isArray(value))
    return value.flatMap((item, i) => (typeof item === "object" ? sourcesIn(item, [...path, i]) : []));
  if (!isGroup(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (typeof item !== "object" || key === "$comment" || key === "findings") return [];
    if (key !== "where" || !Array.isArray(item)) return sourcesIn(item, [...path, key]);
    return item.flatMap((locator: unknown, i) =>
      idsIn(at(locator, ["source"]), [...path, key, i, "source"], ["sources"]),
    );
  });
};

/** The things that stand in lists within lists of a value, along some fields, each with its path. */
const nested = (value: unknown, path: Path, [field, ...rest]: readonly string[]): [unknown, Path][] => {
  if (field === undefined) return [[value, path]];
  const list = at(value, [field]);
  return Array.isArray(list) ? list.flatMap((item, i) => nested(item, [...path, field, i], rest)) : [];
};

/** What the saved View of a step may name: the selected thing, and the events of its cursor and of its day 0. */
const VIEW_REFERENCES: Readonly<Record<string, readonly Kind[] | null>> = {
  sel: null,
  asof: ["events"],
  day0: moments,
};

const idsInView = (view: unknown, path: Path): Reference[] => {
  if (typeof view !== "string") return [];
  const parts = partsOf(view);
  return Object.entries(VIEW_REFERENCES).flatMap(([key, wants]) => {
    const to = unescaped(parts.get(key) ?? "");
    return to ? [{ path, to, wants }] : [];
  });
};

const referencesOf = ({ kind, path, value }: Item): Reference[] => {
  const fields = Object.entries(REFERENCES[kind] ?? {});
  const relations = kind === "lesions" ? nested(value, path, ["relations"]) : [];
  const conditions = kind === "guides" ? nested(value, path, ["criteria", "forms", "conditions"]) : [];
  return [
    ...fields.flatMap(([field, wants]) => idsIn(value[field], [...path, field], wants)),
    ...relations.flatMap(([it, own]) => idsIn(at(it, ["to"]), [...own, "to"], ["lesions"])),
    ...conditions.flatMap(([it, own]) => idsIn(at(it, ["measure"]), [...own, "measure"], ["measures"])),
    ...(kind === "story" ? idsInView(value.view, [...path, "view"]) : []),
    ...sourcesIn(value, path),
  ];
};

const referencesOfTop = (raw: unknown): Reference[] => [
  ...idsIn(at(raw, ["day0"]), ["day0"], moments),
  ...idsIn(at(raw, ["lastKnown"]), ["lastKnown"], moments),
  ...idsIn(at(raw, ["patient", "age", "at"]), ["patient", "age", "at"], moments),
  ...sourcesIn(at(raw, ["patient"]), ["patient"]),
  ...sourcesIn(at(raw, ["board"]), ["board"]),
];

/** `ct` for `ct.start`, `ct.end` and `ct.known`, the moments of the event `ct`. */
const owner = (to: string) => to.replace(/\.(?:start|end|known)$/, "");

/** How many references get a suggestion, each of which is a search through all ids. */
const mostSuggestions = 50;

/** References to nothing, to something that is left out, or to the wrong kind of thing. They stay in the case. */
export const refer = (raw: unknown, { byId, staying, goneIds }: Identified): Problem[] => {
  let suggestions = 0;
  const problem = (code: ReferenceProblem, path: Path, params: Problem["params"]): Problem => {
    return { code, severity: "warning", path: toPointer(path), params: { ...naming(raw, path), ...params } };
  };
  return [...referencesOfTop(raw), ...staying.flatMap(referencesOf)].flatMap(({ path, to, wants }) => {
    const target = byId.get(to) ?? (wants === moments ? byId.get(owner(to)) : undefined);
    if (target && (wants === null || wants.includes(target.kind))) return [];
    const params = { to: clipped(to), wants: wants?.join(", ") ?? "" };
    if (target) return [problem("ref/kind", path, { ...params, is: target.kind })];
    if (goneIds.has(to) || goneIds.has(owner(to))) return [problem("ref/left-out", path, params)];
    const fitting = function* () {
      for (const [id, { kind }] of byId) if (wants === null || wants.includes(kind)) yield id;
    };
    const suggestion = suggestions++ < mostSuggestions ? nearest(to, fitting()) : "";
    return [problem("ref/unknown", path, { ...params, suggestion })];
  });
};
