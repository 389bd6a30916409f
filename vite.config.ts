import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The Open Font License goes wherever the fonts go. */
const fontLicense: Plugin = {
  name: "font-license",
  apply: "build",
  generateBundle() {
    const source = readFileSync(new URL("src/look/fonts/LICENSE.txt", import.meta.url), "utf8");
    this.emitFile({ type: "asset", fileName: "licenses/fonts.txt", source });
  },
};

/** What the entry imports, and what that imports in turn, without a dynamic import between. */
const first = new Set<string>();
const firstView: Plugin = {
  name: "first-view",
  apply: "build",
  buildEnd() {
    const add = (id: string) => {
      if (first.has(id)) return;
      first.add(id);
      for (const next of this.getModuleInfo(id)?.importedIds ?? []) add(next);
    };
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) add(id);
  },
};
/** All of it is needed at once: left alone, the bundler cuts off a file for each part that something else wants later. */
const codeSplitting = { groups: [{ name: "first", test: (id: string) => first.has(id) }] };

export default defineConfig({
  base: "./",
  plugins: [react(), fontLicense, firstView],
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting } },
    license: { fileName: "licenses/packages.md" },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["**/node_modules/**", "test/browser/**"],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          environment: "node",
          globalSetup: ["test/browser/build.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A machine may be busy with much else: what is polled for comes by then.
          expect: { poll: { timeout: 15_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
