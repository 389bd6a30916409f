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
