// Completes package-lock.json: names in it the binaries of every system, also those that the registry at hand
// did not offer when it was written. Without them npm ci takes the file for out of date. Run after npm install:
// node src/make/lock.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const PROCESSORS = { "arm-eabi": "arm", "arm-gnueabihf": "arm", "arm-musleabihf": "arm" };

/** The optional packages that some package of a lock file wants and the file has not: [path, version]. */
export const unnamed = (packages) =>
  Object.values(packages)
    .flatMap((wants) => Object.entries(wants.optionalDependencies ?? {}))
    .map(([name, version]) => [`node_modules/${name}`, version])
    .filter(([path]) => !Object.keys(packages).some((there) => there.endsWith(path)));

/** What a binary's name says about the machine it is for: @biomejs/cli-linux-x64-musl. */
export const entryOf = (path, version) => {
  const words = path.slice(path.lastIndexOf("/") + 1);
  const os = SYSTEMS.find((system) => words.includes(`-${system}-`));
  const rest = words.slice(words.indexOf(`-${os}-`) + `-${os}-`.length);
  const cpu = PROCESSORS[rest] ?? rest.split("-")[0];
  const libc =
    os === "linux" ? (rest.includes("musl") ? "musl" : rest.includes("gnu") ? "glibc" : null) : null;
  if (!os || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`What is ${path} ${version}?`);
  return { version, cpu: [cpu], dev: true, ...(libc ? { libc: [libc] } : {}), optional: true, os: [os] };
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const file = new URL("../../package-lock.json", import.meta.url);
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const added = unnamed(lock.packages).map(([path, version]) => [path, entryOf(path, version)]);
  const [root, ...rest] = [...Object.entries(lock.packages), ...added];
  lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, "en"))]);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  for (const [path] of added) console.log(path);
}
