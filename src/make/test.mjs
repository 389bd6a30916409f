// Runs every check and every test. Its last line is "N passed, N failed", and ", N skipped" where some are.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tally } from "./tally.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
const REPORT = "node_modules/.cache/vitest.json";

/** Runs a package's own program: {status, output}; what it prints is let through where output is "shown". */
const run = (program, args, output = "kept") =>
  new Promise((resolve) => {
    const stdio = output === "shown" ? "inherit" : ["ignore", "pipe", "pipe"];
    const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: "1" };
    const child = spawn(process.execPath, [`node_modules/${program}`, ...args], { cwd: root, stdio, env });
    let text = "";
    child.stdout?.on("data", (part) => (text += part));
    child.stderr?.on("data", (part) => (text += part));
    child.on("error", (error) => resolve({ status: 1, output: String(error) }));
    child.on("close", (status) => resolve({ status: status ?? 1, output: text }));
  });

const checks = [
  ["format and lint", "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]],
  ["types", "typescript/bin/tsc", ["--project", "."]],
  ["unused code", "knip/bin/knip.js", ["--no-progress"]],
];

const failures = [];
let passed = 0;

for (const [name, program, args] of checks) {
  const { status, output } = await run(program, args);
  if (status === 0) passed += 1;
  else failures.push(name);
  console.log(status === 0 ? `ok: ${name}` : `FAILED: ${name}\n${output}`);
}

rmSync(`${root}/${REPORT}`, { force: true });
const vitest = await run(
  "vitest/vitest.mjs",
  [
    "run",
    "--allowOnly=false",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
    ...process.argv.slice(2),
  ],
  "shown",
);
const read = (file) =>
  existsSync(`${root}/${file}`) ? JSON.parse(readFileSync(`${root}/${file}`, "utf8")) : null;
const tests = tally({
  report: read(REPORT),
  status: vitest.status,
  skips: read("test/skips.json") ?? {},
  root,
});
passed += tests.passed;
failures.push(...tests.failures);

for (const failure of failures) console.log(`FAILED: ${failure}`);
console.log(
  `${passed} passed, ${failures.length} failed${tests.skipped ? `, ${tests.skipped} skipped` : ""}`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
