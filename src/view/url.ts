import { unescaped as decode, partsOf } from "../model/fragment.ts";
import { DEFAULT_VIEW, PANELS, type Place, SCALES, type View } from "./view.ts";

/** Escapes what a fragment's grammar needs, and what links lose in running text; the rest stays readable. */
const encode = (text: string): string =>
  encodeURIComponent(
    text.replace(/[~\p{Cs}]/gu, (unit) => `~${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  )
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%3A", ":")
    .replaceAll("%2B", "+")
    .replaceAll("%2F", "/");

/** "island:day", or "gap+share"; the number has neither sign of the two in it, so that the last one parts them. */
const printPlace = (place: Place): string => {
  const [id, sign, number] =
    "island" in place ? [place.island, ":", place.day] : [place.gap, "+", place.share];
  return `${encode(id)}${sign}${String(number).replace("e+", "e")}`;
};

const parsePlace = (text: string | undefined): Place | null => {
  const parts = /^(.+)([:+])(-?\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(text ?? "");
  const id = decode(parts?.[1] ?? "");
  const number = Number(parts?.[3]) + 0;
  if (!id || !Number.isFinite(number)) return null;
  if (parts?.[2] === ":") return { island: id, day: number };
  return number >= 0 && number <= 1 ? { gap: id, share: number } : null;
};

const oneOf = <T extends string>(names: readonly T[], text: string | undefined): T | null =>
  names.find((name) => name === text) ?? null;

const parseText = (text: string | undefined): string | null => (text ? decode(text) : null);

const parseList = (text: string | undefined): readonly string[] =>
  text ? text.split(",").flatMap((item) => decode(item) || []) : [];

const printList = (ids: readonly string[]): string => ids.map(encode).join(",");

/** A View as a URL fragment without its "#": defaults left out, always in the same order. */
export const printView = (view: View): string =>
  (
    [
      ["scale", view.scale === DEFAULT_VIEW.scale ? "" : view.scale],
      ["from", view.shown ? printPlace(view.shown.from) : ""],
      ["to", view.shown ? printPlace(view.shown.to) : ""],
      ["day0", encode(view.day0 ?? "")],
      ["sel", encode(view.selected ?? "")],
      ["folded", printList(view.collapsed)],
      ["hidden", printList(view.hidden)],
      ["find", encode(view.find)],
      ["panel", view.panel ?? ""],
      ["asof", encode(view.asOf ?? "")],
      ["table", view.table ? "1" : ""],
      ["step", encode(view.step ?? "")],
      ["answered", view.answered ? "1" : ""],
    ] as const
  )
    .filter(([, text]) => text !== "")
    .map(([key, text]) => `${key}=${text}`)
    .join("&");

/** The View that a fragment names, with or without its "#". What cannot be read is as if left out; never throws. */
export const parseView = (fragment: string): View => {
  const parts = partsOf(fragment);
  const from = parsePlace(parts.get("from"));
  const to = parsePlace(parts.get("to"));
  return {
    scale: oneOf(SCALES, parts.get("scale")) ?? DEFAULT_VIEW.scale,
    shown: from && to ? { from, to } : null,
    day0: parseText(parts.get("day0")) || null,
    selected: parseText(parts.get("sel")) || null,
    collapsed: parseList(parts.get("folded")),
    hidden: parseList(parts.get("hidden")),
    find: parseText(parts.get("find")) ?? "",
    panel: oneOf(PANELS, parts.get("panel")),
    asOf: parseText(parts.get("asof")) || null,
    table: parts.get("table") === "1",
    step: parseText(parts.get("step")) || null,
    answered: parts.get("answered") === "1",
  };
};
