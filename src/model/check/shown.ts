/** A JSON value that is an object: not null, not a list. */
export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The type of a JSON value, as a word that problems.en.ts knows: "group" is an object. */
export const typeOf = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "list"
      : typeof value === "object"
        ? "group"
        : typeof value;

/** Text cut to what a sentence can hold, never within a character. */
export const clipped = (text: string, most = 60): string => {
  const letters = Array.from(text.slice(0, 2 * most + 2));
  return letters.length > most ? `${letters.slice(0, most).join("")}…` : text;
};

/** A text, number, true or false as the file has it, cut to what a sentence can hold; "" for a list or a group. */
export const shown = (value: unknown): string =>
  value === undefined || (typeof value === "object" && value !== null) ? "" : clipped(String(value));
