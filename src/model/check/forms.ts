import type * as z from "zod/mini";
import { CalendarDate, Span } from "../written.ts";

/** Questions to a zod schema about itself. */
export type Schema = z.core.$ZodType;

/** The definition of a schema, told apart by its `type`. */
export const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** The limits on a schema's text, number or list. */
export const limitsOf = (schema: Schema) =>
  (schema._zod.def.checks ?? []).map((check) => (check as z.core.$ZodChecks)._zod.def);

/** True when a group may lack a field of this type. */
export const isOptional = (schema: Schema): boolean => schema._zod.optin !== undefined;

/** The fields of a group's type; none for any other type. */
export const fieldsOf = (schema: Schema): Readonly<Record<string, Schema>> => {
  const def = defOf(schema);
  return def.type === "object" ? def.shape : {};
};

/** A union's options, with those of the unions among them. */
export const optionsOf = (schema: Schema): Schema[] => {
  const def = defOf(schema);
  return def.type === "union" ? def.options.flatMap(optionsOf) : [schema];
};

/** What a schema takes, as a word that problems.en.ts knows. */
export const expected = (schema: Schema): string => {
  const def = defOf(schema);
  if (schema === Span) return "span";
  if (schema === CalendarDate) return "date";
  if (def.type === "optional") return expected(def.innerType);
  if (def.type === "union") return "discriminator" in def ? "group" : "time";
  if (def.type === "array" || def.type === "tuple") return "list";
  if (def.type === "object" || def.type === "record") return "group";
  return def.type === "number" ? "number" : "string";
};

/** Of several group types the one that shares most fields with a group; null when none shares any. */
export const meant = (
  options: readonly Schema[],
  group: Readonly<Record<string, unknown>>,
): Schema | null => {
  let best: Schema | null = null;
  let most = 0;
  for (const option of options) {
    const fields = Object.entries(fieldsOf(option));
    const shared = fields.filter(([field]) => Object.hasOwn(group, field)).length;
    const lacking = fields.filter(
      ([field, type]) => !Object.hasOwn(group, field) && !isOptional(type),
    ).length;
    const score = shared - lacking / 100;
    if (shared > 0 && score > most) [best, most] = [option, score];
  }
  return best;
};
