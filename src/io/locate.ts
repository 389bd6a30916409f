import { type Node, parseTree } from "jsonc-parser";
import { fromPointer } from "../model/pointer.ts";
import type { Problem, TextPlace } from "../model/problem.ts";
import { lineFinder } from "./lines.ts";

/** Where something stands: the key that names it, if a key does, and the value. */
const find = (root: Node, pointer: string): { readonly key: Node | null; readonly value: Node } => {
  let value = root;
  let key: Node | null = null;
  for (const step of fromPointer(pointer)) {
    if (value.type === "array") {
      const item = value.children?.[Number(step)];
      if (!item) break;
      [key, value] = [null, item];
    } else {
      // The last of two equal keys is the one that counts when JSON is read.
      const pair = value.children?.findLast((property) => property.children?.[0]?.value === String(step));
      const [name, inside] = pair?.children ?? [];
      if (!name || !inside) break;
      [key, value] = [name, inside];
    }
  }
  return { key, value };
};

/** Codes that are about a field's name and not about what it holds. */
const aboutKey = new Set(["field/unknown", "field/mixed"]);

/**
 * The same problems with a line, a column and an offset, where they have none: of the value that the path names, of its
 * key when the key is the problem, or of what should hold it when it is not there. `text` must be JSON of modest depth.
 */
export const locate = (text: string, problems: readonly Problem[]): Problem[] => {
  if (problems.every(({ place, also }) => place && (also ?? []).every((other) => other.place)))
    return [...problems];
  const root = parseTree(text);
  if (!root) return [...problems];
  const placeOf = lineFinder(text);
  const placeAt = (pointer: string, code: string): TextPlace => {
    const { key, value } = find(root, pointer);
    return placeOf((aboutKey.has(code) && key ? key : value).offset);
  };
  return problems.map((problem) => ({
    ...problem,
    place: problem.place ?? placeAt(problem.path, problem.code),
    ...(problem.also
      ? {
          also: problem.also.map(({ path, place }) => ({
            path,
            place: place ?? placeAt(path, problem.code),
          })),
        }
      : {}),
  }));
};
