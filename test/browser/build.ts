import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { BUILT } from "./site.ts";

/**
 * Builds the site once for all browser tests. In a process of its own: the test runner's NODE_ENV would
 * put React's development build into it.
 */
export const setup = (): void => {
  if (!existsSync("index.html")) return;
  const args = [
    "node_modules/vite/bin/vite.js",
    "build",
    "--outDir",
    BUILT,
    "--emptyOutDir",
    "--logLevel",
    "warn",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) throw new Error(`The site does not build.\n${stdout}${stderr}`);
};
