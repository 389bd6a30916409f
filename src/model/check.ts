import * as z from "zod/mini";
import { allItems, datumOf, naming } from "./check/datum.ts";
import { explain } from "./check/explain.ts";
import { refuse } from "./check/foreign.ts";
import { identify } from "./check/identify.ts";
import type { Misfit } from "./check/misfit.ts";
import { refer } from "./check/refer.ts";
import { sense } from "./check/sense.ts";
import { isGroup } from "./check/shown.ts";
import { at, fromPointer, type Path, toPointer } from "./pointer.ts";
import type { Problem } from "./problem.ts";
import { Case } from "./schema.ts";

/** A case, or null where none can be read, and all that is wrong with what it was read from. */
export type Read = { readonly case: Case | null; readonly problems: readonly Problem[] };

/** A value without what stands at some paths in it; the parts that lose nothing are the same objects as before. */
const without = (value: unknown, paths: readonly Path[]): unknown => {
  if (paths.length === 0 || typeof value !== "object" || value === null) return value;
  const inside = new Map<string, Path[]>();
  for (const [step, ...rest] of paths) {
    const deeper = inside.get(String(step));
    if (deeper) deeper.push(rest);
    else inside.set(String(step), [rest]);
  }
  const kept = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    const deeper = inside.get(key) ?? [];
    return deeper.some((path) => path.length === 0) ? [] : [[key, without(item, deeper)]];
  });
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
};

/** What stands in place of words that a case must have and that cannot be read; no words, so that nothing is made up. */
const noWords = "—";

/** What is left of a case, with something to stand in where a field is gone without which a case cannot be shown. */
const withStandIns = (left: unknown, raw: unknown): unknown => {
  const kept = left as Readonly<Record<string, unknown>>;
  const words = (value: unknown) => (typeof value === "string" && value !== "" ? value : noWords);
  const written = at(raw, ["neutral"]);
  const calm = { title: noWords, summary: noWords, ...(isGroup(written) ? written : {}) };
  const standIns = {
    id: "case",
    title: words(calm.title),
    summary: words(calm.summary),
    neutral: { ...calm, title: words(calm.title), summary: words(calm.summary) },
  };
  return {
    ...kept,
    ...Object.fromEntries(Object.entries(standIns).filter(([field]) => !Object.hasOwn(kept, field))),
  };
};

const toProblem = (raw: unknown, { code, path, params }: Misfit): Problem => ({
  code,
  severity: code === "field/unknown" ? "note" : "error",
  path: toPointer(path),
  params: { ...naming(raw, path), ...params },
});

/**
 * Checks any JSON value as a case. The case is the value itself, unknown fields and all, never a copy that was made to
 * fit; where something inside an item of its lists cannot be read, that item is left out, with an error that names it,
 * and everything else stays. `found` are problems that the text had before it was a value: what their errors name is
 * left out as well, and when that is a whole field at the top, the case is refused. `case` is null when no case can be
 * shown at all. Never throws for anything that JSON can say.
 */
export const check = (raw: unknown, found: readonly Problem[] = []): Read => {
  const refusal = refuse(raw);
  if (refusal) return { case: null, problems: [refusal] };
  const bad = found.filter(({ severity }) => severity === "error");
  const errors = bad.map(({ path }) => fromPointer(path));
  if (errors.some((path) => path.length < 2)) return { case: null, problems: found };

  const named = [...bad, ...found.filter(({ code }) => code === "key/reserved")];
  const known = new Set(named.map(({ path }) => path));
  const misfits = (z.safeParse(Case, raw).success ? [] : explain(Case, raw)).filter(
    ({ path }) => !known.has(toPointer(path)),
  );
  const wrong = misfits.filter(({ code }) => code !== "field/unknown").map(({ path }) => path);
  const leftOut = [...errors, ...wrong].map((path) => datumOf(path).path);
  const who = identify(raw, allItems(raw), new Set(leftOut.map(toPointer)));
  const gone = [...leftOut, ...who.doubles];
  const whole = gone.length === 0 ? raw : withStandIns(without(raw, gone), without(raw, errors));
  return {
    case: whole as Case,
    problems: [
      ...found,
      ...misfits.map((misfit) => toProblem(raw, misfit)),
      ...who.problems,
      ...refer(raw, who),
      ...sense(raw, who.staying),
    ],
  };
};
