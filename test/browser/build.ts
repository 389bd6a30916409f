import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BUILT, LIBRARY, LOG } from "./site.ts";

/**
 * Builds the site and the library once for all browser tests; a build that fails fails those that serve it, and them alone. In
 * a process of its own: the test runner's NODE_ENV would put React's development build into it.
 */
export const setup = (): void => {
  for (const folder of [BUILT, LIBRARY]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(BUILT), { recursive: true });
  const args = ["src/make/build.mjs", "--site", BUILT, "--lib", LIBRARY, "--quiet"];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" },
  });
  writeFileSync(LOG, `${stdout}${stderr}`);
  if (status !== 0) rmSync(BUILT, { recursive: true, force: true });
};
