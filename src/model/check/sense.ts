import { at, type Path, toPointer } from "../pointer.ts";
import type { Problem } from "../problem.ts";
import { type Item, naming } from "./datum.ts";
import { nearest } from "./nearest.ts";
import { clipped, isGroup } from "./shown.ts";

/** The codes of values that fit the schema and make no sense. */
export const SENSE_PROBLEMS = [
  "lane/unlisted",
  "conflict/chosen",
  "range/reversed",
  "story/told-again",
] as const;
export type SenseProblem = (typeof SENSE_PROBLEMS)[number];

type Ranged = { readonly path: Path; readonly value: unknown };

const statementsOf = (value: Item["value"]): readonly unknown[] =>
  Array.isArray(value.statements) ? value.statements : [];

const rangesOf = ({ kind, path, value }: Item): Ranged[] => {
  if (kind === "findings") return [{ path: [...path, "value"], value: value.value }];
  if (kind === "measures")
    return ["scale", "normal"].map((key) => ({ path: [...path, key], value: value[key] }));
  return statementsOf(value).map((said, i) => ({
    path: [...path, "statements", i, "value"],
    value: at(said, ["value"]),
  }));
};

/** What steps of a story tell that one before them has told, with the number of that one. */
const toldAgain = (items: readonly Item[]) => {
  const first = new Map<unknown, number>();
  const steps = items.filter(({ kind }) => kind === "story");
  return steps.flatMap(({ path, value }, step) =>
    (Array.isArray(value.tells) ? value.tells : []).flatMap((to: unknown, i) => {
      const before = first.get(to);
      if (before === undefined) first.set(to, step + 1);
      return before === undefined ? [] : [{ path: [...path, "tells", i], to: String(to), step: before }];
    }),
  );
};

/**
 * What fits the schema and makes no sense: ranges that run backwards, a chosen statement that is not there, lanes nobody
 * lists, what a story tells twice.
 */
export const sense = (raw: unknown, items: readonly Item[]): Problem[] => {
  const listed = at(raw, ["lanes"]);
  const lanes = Array.isArray(listed) ? listed.filter((lane) => typeof lane === "string") : null;
  const problem = (
    code: SenseProblem,
    severity: Problem["severity"],
    path: Path,
    params: Problem["params"],
  ) => {
    return { code, severity, path: toPointer(path), params: { ...naming(raw, path), ...params } };
  };
  const again = toldAgain(items).map(({ path, to, step }) =>
    problem("story/told-again", "note", path, { to: clipped(to), step }),
  );
  const found = items.flatMap((item): Problem[] => {
    const { kind, path, value } = item;
    if (kind === "events") {
      const { lane } = value;
      if (!lanes || typeof lane !== "string" || lanes.includes(lane)) return [];
      const params = { lane: clipped(lane), suggestion: nearest(lane, lanes) };
      return [problem("lane/unlisted", "note", [...path, "lane"], params)];
    }
    if (kind !== "findings" && kind !== "measures" && kind !== "conflicts") return [];
    const count = statementsOf(value).length;
    const chosen = kind === "conflicts" && typeof value.chosen === "number" ? value.chosen : -1;
    const reversed = rangesOf(item).filter(
      ({ value: range }) =>
        isGroup(range) &&
        typeof range.from === "number" &&
        typeof range.to === "number" &&
        range.from > range.to,
    );
    return [
      ...(chosen < count
        ? []
        : [problem("conflict/chosen", "warning", [...path, "chosen"], { chosen, count })]),
      ...reversed.map(({ path: here, value: range }) =>
        problem("range/reversed", "warning", here, {
          from: Number(at(range, ["from"])),
          to: Number(at(range, ["to"])),
        }),
      ),
    ];
  });
  return [...found, ...again];
};
