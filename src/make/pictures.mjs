// Makes the pictures of the README from the built site. Run: npm run build && node src/make/pictures.mjs
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const load = async (path) => (await runnerImport(`${root}${path}`, { configFile: false })).module;
const { launch } = await load("test/browser/chromium.ts");
const { serve } = await load("test/browser/site.ts");

const site = await serve(`${root}dist`);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1440, height: 1560 }, reducedMotion: "reduce" });
await page.goto(`${site.base}#sel=resection-1`);
await page.locator("g.cl-mark").first().waitFor();
await page.evaluate(() => document.fonts.ready);
await page.waitForLoadState("networkidle");
await page.screenshot({ path: `${root}public/reading-view.png` });
await browser.close();
await site.close();
