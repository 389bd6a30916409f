import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, resolve, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** Where test/browser/build.ts has the built site and the library put, and what the build said. */
export const BUILT = "node_modules/.cache/site";
export const LIBRARY = "node_modules/.cache/lib";
export const LOG = "node_modules/.cache/site.log";

const SUB_PATH = "/some/sub/path/";
const POLICY = "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'none'";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

/** A folder served like a strict host's: base is its address, file the bytes behind a path, requests all that was asked. */
export type Site = {
  readonly base: string;
  readonly requests: readonly { readonly path: string; readonly status: number }[];
  readonly file: (path: string) => Buffer | null;
  readonly close: () => Promise<void>;
};

/** Serves a folder from a sub-path on a free port of this machine, under a strict Content-Security-Policy or another one. */
export const serve = async (folder: string = BUILT, policy = POLICY): Promise<Site> => {
  const root = resolve(folder);
  if (!existsSync(root)) throw new Error(`There is no ${folder}. ${readFileSync(LOG, "utf8")}`);
  const requests: { path: string; status: number }[] = [];
  const file = (path: string): Buffer | null => {
    if (!path.startsWith(SUB_PATH)) return null;
    const inside = decodeURIComponent(path.slice(SUB_PATH.length)) || "index.html";
    const at = resolve(root, inside);
    const there = at.startsWith(root + sep) && statSync(at, { throwIfNoEntry: false })?.isFile();
    return there ? readFileSync(at) : null;
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    // A browser asks every host for this one on its own.
    const status = pathname === "/favicon.ico" ? 204 : file(pathname) ? 200 : 404;
    requests.push({ path: pathname, status });
    const type = TYPES[extname(pathname) || ".html"] ?? "application/octet-stream";
    response.writeHead(status, {
      "Content-Type": status === 200 ? type : "text/plain; charset=utf-8",
      "Content-Security-Policy": policy,
      // What is served is public: other pages, and frames that are denied an origin, may load it.
      "Access-Control-Allow-Origin": "*",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    });
    response.end(status === 200 ? file(pathname) : status === 404 ? "Not found" : undefined);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}${SUB_PATH}`,
    requests,
    file,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

/** A page and what went wrong on it: console and page errors, breaches of policy, requests to other hosts. */
export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
  /** The paths of this site that the page has asked for. */
  readonly fetched: readonly string[];
};

/**
 * Opens a path of the site in a context of its own and waits until the network rests. Takes what a browser
 * context takes: viewport (1440 by 900 by default), colorScheme, reducedMotion, forcedColors, contrast. With `busy` the
 * page is never told that it has nothing to do, and so loads nothing beyond its first view.
 */
export const openPage = async (
  browser: Browser,
  site: Site,
  {
    path = "",
    busy = false,
    ...options
  }: BrowserContextOptions & {
    readonly path?: string;
    readonly busy?: boolean;
  } = {},
): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const faults: string[] = [];
  const fetched: string[] = [];
  const { origin } = new URL(site.base);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin === origin) fetched.push(url.pathname);
    else if (/^(https?|wss?):$/.test(url.protocol)) faults.push(`request elsewhere: ${url.href}`);
  });
  context.on("weberror", (error) => faults.push(`page error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console error: ${message.text()}`);
  });
  await context.exposeBinding("reportBreach", (_, breach: string) => faults.push(`policy breach: ${breach}`));
  await context.addInitScript(() => {
    addEventListener(
      "securitypolicyviolation",
      ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const report: unknown = Reflect.get(globalThis, "reportBreach");
        if (typeof report === "function")
          report(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
      },
    );
  });
  if (busy) await context.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  const page = await context.newPage();
  await page.goto(new URL(path, site.base).href, { waitUntil: "networkidle" });
  return { page, context, faults, fetched };
};

/** The bytes of JavaScript that a page has fetched, each file compressed by gzip -9. */
export const scriptBytes = (site: Site, { fetched }: Opened): number =>
  [...new Set(fetched)]
    .filter((path) => path.endsWith(".js"))
    .reduce((sum, path) => sum + gzipSync(site.file(path) ?? "", { level: 9 }).length, 0);
