import * as z from "zod/mini";
import type { Path } from "../pointer.ts";
import { CalendarDate, Span } from "../written.ts";
import { defOf, expected, fieldsOf, isOptional, meant, optionsOf, type Schema } from "./forms.ts";
import { type Misfit, misfitCount, misfitNumber, misfitText, type Say } from "./misfit.ts";
import { nearest } from "./nearest.ts";
import { isGroup, shown, typeOf } from "./shown.ts";

/** The words that a field may have, when they are few. */
const wordsOf = (type: Schema): { readonly allowed?: string } => {
  const values = type._zod.values;
  return values ? { allowed: [...values].map(String).join(", ") } : {};
};

/** Words that change nothing about the value they stand beside, so that a stray one is kept and only noted. */
const harmless = new Set(["said", "unit", "per"]);

/** `rivals` are the other forms that the group could have had: a field of theirs beside one of its own says two things at once. */
const group = (schema: Schema, value: object, path: Path, rivals: readonly Schema[] = []): Misfit[] => {
  const entries = Object.entries(value);
  const fields = fieldsOf(schema);
  const lacking = Object.entries(fields).filter(([field]) => !Object.hasOwn(value, field));
  const missing = lacking
    .filter(([, type]) => !isOptional(type))
    .map(([field, type]): Misfit => {
      return {
        code: "field/missing",
        path: [...path, field],
        params: { expected: expected(type), ...wordsOf(type) },
      };
    });
  const inside = entries.flatMap(([key, item]): Misfit[] => {
    const here = [...path, key];
    const type = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (type) return explain(type, item, here);
    const rival = !harmless.has(key) && rivals.some((other) => Object.hasOwn(fieldsOf(other), key));
    const beside = rival ? entries.find(([other]) => Object.hasOwn(fields, other)) : undefined;
    if (beside)
      return [{ code: "field/mixed", path: here, params: { with: beside[0], is: shown(beside[1]) } }];
    const suggestion = nearest(
      key,
      lacking.map(([field]) => field),
    );
    return [{ code: "field/unknown", path: here, params: { suggestion } }];
  });
  return [...missing, ...inside];
};

const tagged = (options: readonly Schema[], tag: string, value: object, path: Path): Misfit[] => {
  const given = Object.hasOwn(value, tag) ? (value as Record<string, unknown>)[tag] : undefined;
  const words = options.map((option) => [...(fieldsOf(option)[tag]?._zod.values ?? [])].map(String).join());
  const chosen = options[words.indexOf(String(given))];
  if (chosen) return group(chosen, value, path, options);
  const allowed = words.join(", ");
  const here = [...path, tag];
  if (given === undefined)
    return [{ code: "field/missing", path: here, params: { expected: "string", allowed } }];
  const suggestion = typeof given === "string" ? nearest(given, words) : "";
  const params = { got: typeOf(given), value: shown(given), allowed, suggestion };
  return [{ code: "field/value", path: here, params }];
};

const union = (schema: Schema, value: unknown, path: Path, say: Say): Misfit[] => {
  if (schema === Span || schema === CalendarDate) {
    if (typeof value !== "string") return say("field/type", { expected: expected(schema) });
    return z.safeParse(schema, value).success ? [] : say(schema === Span ? "written/span" : "written/date");
  }
  const def = defOf(schema);
  const options = optionsOf(schema);
  if (def.type === "union" && "discriminator" in def && typeof def.discriminator === "string")
    return isGroup(value)
      ? tagged(options, def.discriminator, value, path)
      : say("field/type", { expected: "group" });
  if (z.safeParse(schema, value).success) return [];
  const list = options.find((option) => defOf(option).type === "array");
  if (Array.isArray(value) && list) return explain(list, value, path);
  const form = isGroup(value) ? meant(options, value) : null;
  return form && isGroup(value) ? group(form, value, path, options) : say("written/time");
};

/**
 * Why a value does not fit a schema of the case format, in our own codes, down to the field. Empty if and only if
 * it fits. `path` is where the value stands. Zod's own issues name neither the form of a union that was meant nor
 * the fields it knows, so this walks the schema itself; what it cannot take apart it leaves to zod ("field/form").
 */
export const explain = (schema: Schema, value: unknown, path: Path = []): Misfit[] => {
  const def = defOf(schema);
  const say: Say = (code, params) => [
    { code, path, params: { got: typeOf(value), value: shown(value), ...params } },
  ];
  const wrongType = () => say("field/type", { expected: expected(schema) });
  switch (def.type) {
    case "optional":
      return value === undefined ? [] : explain(def.innerType, value, path);
    case "unknown":
      return [];
    case "literal":
    case "enum": {
      if (typeof value !== "string") return wrongType();
      const allowed = (def.type === "literal" ? def.values : Object.values(def.entries)).map(String);
      if (allowed.includes(value)) return [];
      return say("field/value", { allowed: allowed.join(", "), suggestion: nearest(value, allowed) });
    }
    case "string":
      return typeof value === "string" ? misfitText(schema, value, say) : wrongType();
    case "number":
      return typeof value === "number" ? misfitNumber(schema, value, say) : wrongType();
    case "array":
      return Array.isArray(value)
        ? [
            ...misfitCount(schema, value, say),
            ...value.flatMap((item, i) => explain(def.element, item, [...path, i])),
          ]
        : wrongType();
    case "tuple":
      if (!Array.isArray(value)) return wrongType();
      return value.length === def.items.length
        ? def.items.flatMap((item, i) => explain(item, value[i], [...path, i]))
        : say("field/count", { rule: "exactly", limit: def.items.length, count: value.length });
    case "record":
      return isGroup(value)
        ? Object.entries(value).flatMap(([key, item]) => explain(def.valueType, item, [...path, key]))
        : wrongType();
    case "object":
      return isGroup(value) ? group(schema, value, path) : wrongType();
    case "union":
      return union(schema, value, path, say);
    default:
      return z.safeParse(schema, value).success ? [] : say("field/form");
  }
};
