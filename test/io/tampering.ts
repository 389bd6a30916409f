import { at, fromPointer } from "../../src/model/pointer.ts";
import { spoilable } from "./sample.ts";

/** What is done to a field: it is taken away, or given another value, or its group gets one more field. */
export const GONE = Symbol("gone");

type Holder = Record<string | number, unknown>;

const mark = "\u2042here\u2042";

const holderOf = (raw: unknown, pointer: string): readonly [Holder, string | number] => {
  const path = fromPointer(pointer);
  const last = path.at(-1);
  const holder = at(raw, path.slice(0, -1));
  if (last === undefined || typeof holder !== "object" || holder === null)
    throw new Error(`nothing at ${pointer}`);
  return [holder as Holder, last];
};

const put = (raw: unknown, pointer: string, value: unknown): void => {
  const [holder, key] = holderOf(raw, pointer);
  if (value !== GONE) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
};

const lineAndColumn = (text: string, offset: number) => {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
};

/** The sample with one change, as text. */
export const tampered = (pointer: string, value: unknown): string => {
  const raw = spoilable();
  put(raw, pointer, value);
  return JSON.stringify(raw, null, 2);
};

/**
 * Where the text of the sample with one change has the value at a pointer, its key, or the brace of the group around
 * it. Found by writing the text again with a mark at that place, so that it owes nothing to what is tested.
 */
export const placeIn = (
  pointer: string,
  value: unknown,
  asked: string,
  what: "value" | "key" | "group",
): { readonly line: number; readonly column: number } => {
  const raw = spoilable();
  put(raw, pointer, value);
  const [holder, key] = holderOf(raw, asked);
  if (what === "value") holder[key] = mark;
  else {
    const entries = Object.entries(holder);
    for (const name of Object.keys(holder)) delete holder[name];
    if (what === "group") holder[mark] = 0;
    for (const [name, item] of entries) holder[what === "key" && name === String(key) ? mark : name] = item;
  }
  const text = JSON.stringify(raw, null, 2);
  const found = text.indexOf(`"${mark}"`);
  return lineAndColumn(text, what === "group" ? text.lastIndexOf("{", found) : found);
};
