// Makes the pictures of the README from the built site. Run: npm run build && node src/make/pictures.mjs
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const load = async (path) => (await runnerImport(`${root}${path}`, { configFile: false })).module;
const { launch } = await load("test/browser/chromium.ts");
const { serve } = await load("test/browser/site.ts");

const site = await serve(`${root}dist`);
const browser = await launch();
const settled = async (page, until = "g.cl-mark") => {
  await page.locator(until).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1000);
};
const shoot = (page, name) => page.screenshot({ path: `${root}public/${name}.png` });

const page = await browser.newPage({ viewport: { width: 1440, height: 1500 }, reducedMotion: "reduce" });
await page.goto(`${site.base}?theme=light#sel=resection-1`);
await settled(page);
await shoot(page, "reading-view");

const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
const stage = await context.newPage();
for (const [name, stop] of [
  ["hold-point", "step=step-6"],
  ["stage", "step=step-8&answered=1"],
]) {
  await stage.goto(`${site.base}?theme=dark#${stop}`);
  await stage.reload();
  await settled(stage);
  await shoot(stage, name);
}
const [speaker] = await Promise.all([context.waitForEvent("page"), stage.keyboard.press("s")]);
await speaker.setViewportSize({ width: 1280, height: 800 });
await settled(speaker, ".cl-speaker .cl-notes");
await shoot(speaker, "speaker");

await browser.close();
await site.close();
