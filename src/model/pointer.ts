/** A place in a case: the keys and indexes from its top. */
export type Path = readonly (string | number)[];

/** The JSON pointer (RFC 6901) of a path: `["a/b", 0]` gives `/a~1b/0`; the whole case gives "". */
export const toPointer = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/**
 * The path of a JSON pointer. A step of digits alone becomes a number, since it nearly always is an index;
 * a key of digits is found all the same, because an object answers to both.
 */
export const fromPointer = (pointer: string): Path =>
  pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((step) =>
          /^(?:0|[1-9]\d{0,14})$/.test(step)
            ? Number(step)
            : step.replaceAll("~1", "/").replaceAll("~0", "~"),
        );

/** What stands at a path; undefined where nothing does. Looks at own properties only. */
export const at = (value: unknown, path: Path): unknown => {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
};
