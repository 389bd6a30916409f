// Steps through the built-in story for an hour with the network off, and says what it came to: errors, requests,
// time from key press to picture, growth of memory. Run: node src/make/soak.mjs [--minutes 60] [--pause 500]
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
process.chdir(root);
/** The number after an option. */
const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? usual : Number(process.argv[at + 1]);
  if (!(value >= 0)) throw new Error(`--${name} wants a number`);
  return value;
};
const minutes = option("minutes", 60);
const pauseMs = option("pause", 500);

const vite = await createServer({
  configFile: false,
  root,
  appType: "custom",
  logLevel: "error",
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
const { setup } = await vite.ssrLoadModule("/test/browser/build.ts");
const { serve, openPage } = await vite.ssrLoadModule("/test/browser/site.ts");
const { launch } = await vite.ssrLoadModule("/test/browser/chromium.ts");
const { getReady, present, soak } = await vite.ssrLoadModule("/test/browser/soaking.ts");

setup();
const site = await serve();
const browser = await launch();
const opened = await openPage(browser, site);
let failure = null;
try {
  await getReady(opened.page);
  const { stage, speaker, stops } = await present(opened.page);
  const result = await soak(stage, speaker, stops, minutes, { pauseMs, say: console.log });
  const round = (n) => Math.round(n * 100) / 100;
  console.log(`
${result.minutes} minutes, ${result.presses} presses in ${result.rounds} rounds of ${stops} stops
key press to picture: median ${round(result.medianMs)} ms, 95 % ${round(result.p95Ms)} ms
in frames of an empty page (${round(result.frameMs)} ms): ${round(result.medianFrames)} and ${round(result.p95Frames)}
heap: ${result.heapMb.at(0)} MB after the first round, ${result.heapMb.at(-1)} MB after the last, ${round(result.heapGrowth * 100)} % since the first tenth
document nodes: ${result.nodes.at(0)} after the first round, ${result.nodes.at(-1)} after the last
requests: ${result.requests.length}`);
  if (result.requests.length > 0) failure = `requests: ${result.requests.slice(0, 5)}`;
  if (result.heapGrowth > 0.1) failure = "the heap has grown by more than a tenth";
} catch (error) {
  failure = error;
}
if (opened.faults.length > 0) failure = opened.faults.join("\n");
console.log(failure === null ? "errors: none" : `FAILED: ${failure}`);
process.exitCode = failure === null ? 0 : 1;
await browser.close();
await site.close();
await vite.close();
