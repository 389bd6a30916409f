/** How much a problem takes away: an error drops the datum it names, a warning leaves it, a note only informs. */
export type Severity = "error" | "warning" | "note";

/** A place in a text: one-based line and column, zero-based offset. */
export type TextPlace = { readonly line: number; readonly column: number; readonly offset: number };

/**
 * Something wrong with a case file, as a value. `path` is a JSON pointer (RFC 6901), "" for the whole file.
 * `params` fill the sentence for `code` in look/strings; `also` names further places, such as the first of two equal keys.
 */
export type Problem = {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly place?: TextPlace;
  readonly also?: readonly { readonly path: string; readonly place?: TextPlace }[];
};
