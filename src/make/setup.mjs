// Installs what package-lock.json names and node_modules lacks. Plain Node: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = new URL("../../", import.meta.url);

const packagesIn = (file) => {
  const at = new URL(file, root);
  return existsSync(at) ? JSON.parse(readFileSync(at, "utf8")).packages : {};
};

/**
 * The packages of a lock file that are not installed in that version: their paths. What is optional, as the
 * binaries of other systems are, may be absent.
 */
export const missing = (locked, installed) =>
  Object.entries(locked)
    .filter(([path, { version, optional, devOptional }]) => {
      const there = installed[path];
      return path !== "" && (there ? there.version !== version : !(optional || devOptional));
    })
    .map(([path]) => path);

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const installed = packagesIn("node_modules/.package-lock.json");
  const there = Object.fromEntries(
    Object.entries(installed).filter(([path]) => existsSync(new URL(path, root))),
  );
  if (missing(packagesIn("package-lock.json"), there).length > 0) {
    console.error("Installing what is missing (npm ci) ...");
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
    const npm = process.env.npm_execpath;
    const options = { cwd: fileURLToPath(root), stdio: ["ignore", 2, 2] };
    const { status } = npm
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
    process.exitCode = status ?? 1;
  }
}
