// Builds all there is, or what is named: node src/make/build.mjs [--site FOLDER] [--lib FOLDER] [NAME ...]
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { alone, noSheets } from "./alone.mjs";
import { pageFile } from "./pageFile.mjs";
import { typesInto } from "./types.mjs";

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

/** The element for other pages: as modules, of which most come on demand, or as one script that holds all. */
const library = (more) => ({
  root,
  logLevel,
  configFile: false,
  mode: "library",
  base: "./",
  plugins: [react(), alone, noSheets],
  define: { "process.env.NODE_ENV": '"production"' },
  build: {
    target: "es2023",
    outDir: lib,
    emptyOutDir: false,
    copyPublicDir: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    license: { fileName: "licenses/packages.md" },
    ...more,
  },
});

const asModules = library({
  rolldownOptions: {
    input: { element: `${root}/src/embed.tsx`, reveal: `${root}/src/reveal.ts` },
    preserveEntrySignatures: "strict",
    output: {
      entryFileNames: "[name].js",
      chunkFileNames: "chunks/[name]-[hash].js",
      assetFileNames: "fonts/[name]-[hash][extname]",
    },
  },
});

const asScript = library({
  chunkSizeWarningLimit: 2000,
  lib: {
    entry: `${root}/src/embed.tsx`,
    formats: ["iife"],
    name: "Caseline",
    fileName: () => "caseline.iife.js",
  },
});

/** The command line: one file for Node, with all that it needs in it. */
const command = {
  root,
  logLevel,
  configFile: false,
  build: {
    ssr: `${root}/src/cli.ts`,
    target: "node20.19",
    outDir: lib,
    emptyOutDir: false,
    copyPublicDir: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      output: { entryFileNames: "cli.js", banner: "#!/usr/bin/env node", codeSplitting: false },
    },
  },
  ssr: { noExternal: true },
};

/** What can be built, in this order: a name, and what builds it. */
const BUILDS = [
  ["site", () => build({ root, logLevel, build: { outDir: site, emptyOutDir: true } })],
  // On its own: chunks that two pages share would make the first view of the one larger by what the other needs.
  [
    "frame",
    () =>
      build({
        root,
        logLevel,
        build: {
          outDir: site,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: { input: "embed.html" },
        },
      }),
  ],
  ["element", () => build(asModules)],
  ["script", () => build(asScript)],
  ["types", () => typesInto(root, lib)],
  [
    "command",
    async () => {
      await build(command);
      chmodSync(`${lib}/cli.js`, 0o755);
    },
  ],
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
  [
    "beside",
    () => {
      // What other pages name in their markup has an address that stays.
      cpSync("data/cases", `${site}/cases`, { recursive: true });
      cpSync("data/case.schema.json", `${lib}/schema.json`);
      cpSync("src/look/fonts/LICENSE.txt", `${lib}/licenses/fonts.txt`);
      cpSync(lib, `${site}/lib`, { recursive: true });
    },
  ],
];

process.chdir(root);
for (const [name, run] of BUILDS) {
  if (positionals.length === 0 || positionals.includes(name)) await run();
}
