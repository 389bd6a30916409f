/** For what is built to stand alone, without files beside it: no case ships with it. */
export const alone = {
  name: "alone",
  enforce: "pre",
  load(id) {
    return id.endsWith("/src/app/files.ts")
      ? "export const caseFiles = {}; export const blank = undefined;"
      : null;
  },
};

/** For what draws in shadow roots: a style sheet that is only imported would be put into the page of others. */
export const noSheets = {
  name: "no-sheets",
  enforce: "pre",
  resolveId: (wanted, from) => (wanted.endsWith(".css") && /\.tsx?$/.test(from ?? "") ? "\0no-sheet" : null),
  load: (id) => (id === "\0no-sheet" ? "export {};" : null),
};
