// Builds all there is, or what is named: node src/make/build.mjs [--site FOLDER] [--lib FOLDER] [NAME ...]
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { pageFile } from "./pageFile.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    site: { type: "string", default: "dist" },
    lib: { type: "string", default: "lib" },
    quiet: { type: "boolean", default: false },
  },
});
const { site, lib, quiet } = values;
const logLevel = quiet ? "warn" : "info";

/** What can be built, in this order: a name, and what builds it. */
const BUILDS = [
  ["site", () => build({ root, logLevel, build: { outDir: site, emptyOutDir: true } })],
  [
    "file",
    async () => {
      const text = await pageFile(root);
      for (const folder of [site, lib]) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/single.html`, text);
      }
    },
  ],
];

process.chdir(root);
for (const [name, run] of BUILDS) {
  if (positionals.length === 0 || positionals.includes(name)) await run();
}
