// The files that stand beside the built page. A build that stands alone has none: see src/make/alone.mjs.

/** The addresses of the cases that ship with the page, by path. */
export const caseFiles = import.meta.glob<string>("/data/cases/*.json", {
  query: "?url",
  eager: true,
  import: "default",
});

const blanks = import.meta.glob<string>("/data/blank-case.json", {
  query: "?url",
  eager: true,
  import: "default",
});

/** The address of a blank case to fill in; undefined where there is none. */
export const blank = Object.values(blanks)[0];
