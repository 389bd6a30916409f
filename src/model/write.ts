import type { Case } from "./schema.ts";

/**
 * A case as text: two spaces a step, a line break at the end, fields in the order they came in, those that this
 * version does not know among them. Reading it gives an equal case.
 */
export const writeCase = (of: Case): string => `${JSON.stringify(of, null, 2)}\n`;
