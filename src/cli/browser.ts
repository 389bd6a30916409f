import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { cli } from "../look/cli.en.ts";
import type { Size } from "./call.ts";
import { badUsage, isStop, type Stop } from "./stop.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

/** Where a browser that can paint without a window may be. */
const places = (): readonly string[] => [
  ...(process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name))),
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((name) => {
    const folder = process.env[name];
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return folder ? programs.map((program) => `${folder}\\${program}`) : [];
  }),
];

const browserPath = (): string | Stop => {
  const wish = process.env.CHROMIUM_PATH;
  if (wish) return existsSync(wish) ? wish : badUsage(cli.unreadable(wish, "ENOENT"), cli.noBrowser);
  return places().find((path) => existsSync(path)) ?? badUsage(cli.noBrowser);
};

const MOST_MS = 60_000;

const run = (path: string, args: readonly string[]): Promise<void> =>
  new Promise((done) => {
    const child = spawn(path, [...args], { stdio: "ignore", timeout: MOST_MS });
    child.on("error", () => done());
    child.on("close", () => done());
  });

/** The width and height of a PNG, by its first chunk; null for what is none. */
const sizeOf = (png: Buffer): Size | null =>
  png.length > 24 && png.readUInt32BE(0) === 0x89504e47
    ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
    : null;

/**
 * An SVG file painted by an installed browser, without a window and without a network: the bytes of a PNG of so many
 * pixels to a px. A stop where no browser is installed, or where it paints nothing.
 */
export const paintPng = async (svg: string, size: Size, density: number): Promise<Uint8Array | Stop> => {
  const path = browserPath();
  if (isStop(path)) return path;
  const folder = mkdtempSync(join(tmpdir(), "caseline-"));
  const [page, picture] = [join(folder, "page.html"), join(folder, "page.png")];
  const style = "html,body{margin:0}svg{display:block}";
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${svg}`);
  const args = [
    "--headless",
    "--disable-gpu",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    `--user-data-dir=${join(folder, "profile")}`,
    `--force-device-scale-factor=${density}`,
    `--window-size=${size.width},${size.height}`,
    "--virtual-time-budget=5000",
    `--screenshot=${picture}`,
    pathToFileURL(page).href,
  ];
  try {
    await run(path, args);
    // In a container a browser may not make a sandbox. The page is our own and has no script.
    if (!existsSync(picture)) await run(path, ["--no-sandbox", ...args]);
    const png = existsSync(picture) ? readFileSync(picture) : Buffer.alloc(0);
    const made = sizeOf(png);
    const isWhole =
      made?.width === Math.floor(size.width * density) && made.height === Math.floor(size.height * density);
    return isWhole ? png : badUsage(cli.browserFailed(path));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
