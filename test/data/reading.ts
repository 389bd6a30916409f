import { readFileSync } from "node:fs";
import { Case, type Locator } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";

const root = new URL("../../", import.meta.url);

export const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), "utf8"));

/** What is wrong with a file as a case, by the schema: path and message of each issue. */
export const issues = (json: unknown): readonly string[] =>
  (Case.safeParse(json).error?.issues ?? []).map(({ path, message }) => `/${path.join("/")}: ${message}`);

/** Every object in a JSON value, itself first. */
export function* objects(json: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof json !== "object" || json === null) return;
  if (!Array.isArray(json)) yield json as Readonly<Record<string, unknown>>;
  for (const part of Object.values(json)) yield* objects(part);
}

/** Every value that stands under a key anywhere in a JSON value. */
export const under = (json: unknown, key: string): readonly unknown[] =>
  [...objects(json)].flatMap((it) => (key in it ? [it[key]] : []));

/** Every text in a JSON value. */
export const texts = (json: unknown): string[] => {
  if (typeof json === "string") return [json];
  return typeof json === "object" && json !== null ? Object.values(json).flatMap(texts) : [];
};

export type Named = { readonly id: string };
export type Lists<T> = readonly (readonly T[] | undefined)[];

/** The ids of everything in a case that others may name. */
export const idsOf = (of: Case): readonly string[] => {
  const findings = of.events.flatMap((event) => event.findings ?? []);
  const { events, course, lesions, specimens, measures, conflicts, missing, context, guides } = of;
  const lists: Lists<Named> = [
    events,
    findings,
    course,
    lesions,
    specimens,
    measures,
    conflicts,
    missing,
    context,
    guides,
  ];
  return lists.flatMap((list) => list ?? []).map(({ id }) => id);
};

/** The ids that the times in a JSON value refer to, without their .start, .end or .known. */
const timeIds = (json: unknown): readonly string[] =>
  [...under(json, "time"), ...under(json, "known")].flatMap((time) =>
    ["before", "after", "at", "between"]
      .flatMap((key) => texts(under(time, key)))
      .map((id) => id.replace(/\.(start|end|known)$/, "")),
  );

/** The ids that a case names somewhere and that nothing in it has, each with what was looked for. */
export const dangling = (of: Case): readonly string[] => {
  const { events, course = [], lesions = [], specimens = [], measures = [] } = of;
  const findings = events.flatMap((event) => event.findings ?? []);
  const lost = (what: string, among: readonly Named[], ids: readonly unknown[]) =>
    ids
      .flat()
      .flatMap((id) => (id === undefined || among.some((it) => it.id === id) ? [] : [`${what} ${id}`]));
  return [
    ...lost("time", [...events, ...course], timeIds([events, course])),
    ...lost("event", events, [of.patient?.age?.at, of.day0, of.lastKnown]),
    ...lost("event", events, [
      ...under(lesions, "seen"),
      ...under(lesions, "removed"),
      ...under(specimens, "from"),
    ]),
    ...lost("lesion", lesions, [
      ...under(events, "lesions"),
      ...under(specimens, "lesion"),
      ...under(lesions, "to"),
    ]),
    ...lost("specimen", specimens, under(events, "specimens")),
    ...lost("sample", [...lesions, ...specimens], under(findings, "on")),
    ...lost("measure", measures, under([findings, of.guides], "measure")),
    ...lost(
      "concern",
      idsOf(of).map((id) => ({ id })),
      under(of, "concerns"),
    ),
  ];
};

const wordsOf = (value: Value): string => {
  const unit = "unit" in value && value.unit !== undefined ? ` ${value.unit}` : "";
  const per = "per" in value && value.per !== undefined ? ` per ${value.per}` : "";
  switch (value.is) {
    case "exact":
      return `${value.number}${unit}${per}`;
    case "about":
    case "more than":
    case "at least":
    case "less than":
    case "at most":
      return `${value.is} ${value.number}${unit}${per}`;
    case "range":
      return `${value.from}–${value.to}${unit}${per}`;
    case "size":
      return `${value.axes.join(" × ")} ${value.unit}`;
    case "positive":
      return (
        value.said ?? (value.strength === "strong" ? "strongly positive" : (value.strength ?? "positive"))
      );
    case "present":
    case "said":
      return value.said ?? value.is;
    default:
      return value.is;
  }
};

const shownKeys = new Set(
  "title label note text said is what rule role site organ part modality citation doi license".split(" "),
);

const collect = (json: unknown, key: string): readonly string[] => {
  if (typeof json === "string") {
    const years = /^P(\d+)Y$/.exec(json);
    if (years) return [`${years[1]} years`];
    return shownKeys.has(key) ? [json] : [];
  }
  if (typeof json !== "object" || json === null || key === "$comment" || key === "codes") return [];
  if (key === "value") return [wordsOf(json as Value)];
  return Array.isArray(json)
    ? json.flatMap((part) => collect(part, key))
    : Object.entries(json).flatMap(([name, part]) => collect(part, name));
};

/** Text with every kind of space as one plain one, in small letters, so that it can be compared. */
export const plain = (text: string): string => text.replace(/\s+/g, " ").toLowerCase();

/** What a reader sees of a thing, in one plain text. */
export const shownText = (thing: unknown): string => plain(collect(thing, "").join(" | "));

/** The locators of a thing and of all that it holds, as "CR 3" and "F 2A". */
export const locatorsOf = (thing: unknown): readonly string[] =>
  under(thing, "where")
    .flatMap((list) => list as readonly Locator[])
    .map(({ section, paragraph, figure }) =>
      figure === undefined ? `${section}${paragraph === undefined ? "" : ` ${paragraph}`}` : `F ${figure}`,
    );
