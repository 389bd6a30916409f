import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";

const CACHE = "node_modules/.cache";

/** How a run of the command line ended, and what it said. */
export type Ended = { readonly code: number | null; readonly out: Buffer; readonly err: string };

/** Builds the command line into a folder of its own, with a folder to work in beside it. */
export const builtCommand = () => {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, "caseline-command-"));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["src/make/build.mjs", "--quiet", "--lib", folder, "command"],
    { encoding: "utf8", env: { ...process.env, NODE_ENV: "production", NO_COLOR: "1" } },
  );
  if (status !== 0) throw new Error(`the command line was not built: ${stderr}`);
  /** Runs it as a program of its own; `input` goes to its standard input. */
  const run = (
    args: readonly string[],
    { input = "", env = {} }: { input?: string | Uint8Array; env?: Record<string, string> } = {},
  ): Promise<Ended> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [join(folder, "cli.js"), ...args], {
        env: { ...process.env, ...env },
      });
      const out: Buffer[] = [];
      let err = "";
      child.stdout.on("data", (part) => out.push(part));
      child.stderr.on("data", (part) => {
        err += part;
      });
      child.stdin.on("error", () => {});
      child.stdin.end(input);
      child.on("close", (code) => done({ code, out: Buffer.concat(out), err }));
    });
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
};
