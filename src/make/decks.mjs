// Installs the example decks, and goes through them in the real tools: node src/make/decks.mjs [reveal] [slidev]
// They are no part of npm test: what they need is installed in their own folders only.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
process.chdir(root);
const CACHE = "node_modules/.cache/decks";
const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : ["reveal", "slidev"];

const run = (cwd, program, ...args) => {
  const { status } = spawnSync(program, args, { cwd, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} failed in ${cwd}`);
};

rmSync(CACHE, { recursive: true, force: true });
run(
  ".",
  process.execPath,
  "src/make/build.mjs",
  "--quiet",
  "--site",
  `${CACHE}/site`,
  "--lib",
  `${CACHE}/lib`,
);
const server = await createServer({
  configFile: false,
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false },
});
const { launch } = await server.ssrLoadModule("/test/browser/chromium.ts");
const { serve } = await server.ssrLoadModule("/test/browser/site.ts");
const site = await serve(`${CACHE}/site`);
const browser = await launch();
try {
  for (const name of names) {
    const source = `test/decks/${name}`;
    const { folder, build, check } = await import(
      new URL(`../../test/decks/${name}.mjs`, import.meta.url).href
    );
    run(source, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error");
    const made = `${CACHE}/${name}`;
    mkdirSync(made, { recursive: true });
    for (const more of ["lib", "cases"])
      cpSync(`${CACHE}/site/${more}`, `${build ? `${source}/public` : made}/${more}`, { recursive: true });
    if (build) run(source, "npm", "run", "build");
    for (const [to, from] of Object.entries(folder))
      cpSync(`${source}/${from}`, `${made}/${to}`, { recursive: true });
    const deck = await serve(made, "frame-src *");
    const shoot = (page, file) => page.screenshot({ path: `${CACHE}/${file}.png` });
    for (const held of await check({ browser, deck, site, shoot })) console.log(`ok: ${name}: ${held}`);
    await deck.close();
  }
} finally {
  await browser.close();
  await site.close();
  await server.close();
}
