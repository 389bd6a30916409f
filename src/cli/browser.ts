import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { cli } from "../look/cli.en.ts";
import type { Size } from "./call.ts";
import { startBrowser } from "./devtools.ts";
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

/** The width and height of a PNG, by its first chunk; null for what is none. */
const sizeOf = (png: Buffer): Size | null =>
  png.length > 24 && png.readUInt32BE(0) === 0x89504e47
    ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
    : null;

const ARGS = [
  "--headless",
  "--disable-gpu",
  "--hide-scrollbars",
  "--no-first-run",
  "--disable-background-networking",
];

/** Layout begins the loading of the fonts that the page brings along; once they are there, it is drawn anew. */
const PAINTED = "document.body.offsetHeight, document.fonts.ready.then(() => document.fonts.status)";

/** Paints a page of one SVG: the bytes of a PNG. Rejects where the browser goes away or does not answer. */
const painted = async (
  path: string,
  args: readonly string[],
  svg: string,
  { width, height, density }: Size & { readonly density: number },
): Promise<Buffer> => {
  const browser = startBrowser(path, args);
  try {
    const { targetId } = await browser.ask("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.ask("Target.attachToTarget", { targetId, flatten: true });
    const ask = (method: string, params: object) => browser.ask(method, params, String(sessionId));
    await ask("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: density,
      mobile: false,
    });
    const { frameTree } = await ask("Page.getFrameTree", {});
    const style = "html,body{margin:0}svg{display:block}";
    const html = `<!doctype html><meta charset="utf-8"><style>${style}</style><body>${svg}`;
    await ask("Page.setDocumentContent", {
      frameId: (frameTree as { frame: { id: string } }).frame.id,
      html,
    });
    await ask("Runtime.evaluate", { expression: PAINTED, awaitPromise: true });
    const { data } = await ask("Page.captureScreenshot", { format: "png" });
    return Buffer.from(String(data), "base64");
  } finally {
    await browser.stop();
  }
};

/**
 * An SVG file painted by an installed browser, without a window and without a network: the bytes of a PNG of so many
 * pixels to a px. A stop where no browser is installed, or where it paints nothing.
 */
export const paintPng = async (svg: string, size: Size, density: number): Promise<Uint8Array | Stop> => {
  const path = browserPath();
  if (isStop(path)) return path;
  const folder = mkdtempSync(join(tmpdir(), "caseline-"));
  const args = [...ARGS, `--user-data-dir=${folder}`];
  try {
    const png = await painted(path, args, svg, { ...size, density }).catch(() =>
      // In a container a browser may not make a sandbox. The page is our own and has no script.
      painted(path, ["--no-sandbox", ...args], svg, { ...size, density }).catch(() => Buffer.alloc(0)),
    );
    const made = sizeOf(png);
    const isWhole =
      made?.width === Math.floor(size.width * density) && made.height === Math.floor(size.height * density);
    return isWhole ? png : badUsage(cli.browserFailed(path));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
