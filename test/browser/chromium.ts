import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Set to the path of a browser, or to "npm" for the one that an npm package ships. */
const WISH = process.env.CHROMIUM_PATH;

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((folder) => {
    const path = process.env[folder];
    return path ? [`${path}\\Google\\Chrome\\Application\\chrome.exe`] : [];
  }),
  ...["ProgramFiles", "ProgramFiles(x86)"].flatMap((folder) => {
    const path = process.env[folder];
    return path ? [`${path}\\Microsoft\\Edge\\Application\\msedge.exe`] : [];
  }),
];

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-default-apps",
  "--force-color-profile=srgb",
];

type Program = { readonly path: string; readonly environment?: Readonly<Record<string, string>> };

const variables = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));

/** A machine without any font makes Chromium crash: the package's own go beside the machine's. */
const fontsOf = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/** Runs what reads the temporary folder and the runtime from the environment with these, then puts all back. */
const withEnvironment = async <T>(values: Record<string, string>, run: () => Promise<T>): Promise<T> => {
  const before = variables();
  Object.assign(process.env, values);
  try {
    return await run();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
};

/**
 * The browser that @sparticuz/chromium ships for Linux x64, unpacked once per version. It unpacks into the
 * temporary folder, takes whatever lies there already, and brings its libraries only for one named runtime.
 */
const shipped = async (): Promise<Program> => {
  const manifest = createRequire(import.meta.url)
    .resolve("@sparticuz/chromium")
    .replace(/build[\\/].*$/, "");
  const { version } = JSON.parse(readFileSync(`${manifest}package.json`, "utf8")) as { version: string };
  const folder = resolve("node_modules/.cache", `chromium-${version}`);
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    await withEnvironment({ TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" }, async () => {
      const { default: packed } = await import("@sparticuz/chromium");
      await packed.executablePath();
    });
    try {
      renameSync(half, folder);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  const fonts = resolve(folder, "caseline-fonts.conf");
  writeFileSync(fonts, fontsOf(folder));
  const libraries = [process.env.LD_LIBRARY_PATH, resolve(folder, "al2023/lib")]
    .filter(Boolean)
    .join(delimiter);
  return {
    path: resolve(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts },
  };
};

/** The browser that is asked for, else an installed one, else the one shipped with the packages. */
export const program = async (): Promise<Program> => {
  if (WISH === "npm") return shipped();
  if (WISH) return { path: WISH };
  const installed = PLACES.find((path) => existsSync(path));
  if (installed) return { path: installed };
  if (process.platform === "linux" && process.arch === "x64") return shipped();
  throw new Error("No Chromium or Chrome was found. Install one, or set CHROMIUM_PATH to it.");
};

/** Starts a headless browser; the caller closes it. */
export const launch = async (): Promise<Browser> => {
  const { path, environment } = await program();
  return chromium.launch({ executablePath: path, args: ARGS, env: { ...variables(), ...environment } });
};
