import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { makeHtml } from "../../src/export/html.ts";
import { en } from "../../src/look/strings.en.ts";
import { launch } from "./chromium.ts";
import { builtIn } from "./host.ts";
import { LIBRARY } from "./site.ts";
import { present } from "./soaking.ts";

const FOLDER = resolve("node_modules/.cache/speaker-file");

it("from a file on the disk, without a network, stage and speaker window step together and survive a reload", async () => {
  mkdirSync(FOLDER, { recursive: true });
  const template = readFileSync(`${LIBRARY}/single.html`, "utf8");
  writeFileSync(`${FOLDER}/case.html`, makeHtml({ of: builtIn, template, words: en }));
  const browser = await launch();
  try {
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } });
    const faults: string[] = [];
    context.on("weberror", (error) => faults.push(error.error().message));
    context.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(pathToFileURL(`${FOLDER}/case.html`).href);
    const { stage, speaker, stops } = await present(page);
    const isUp = (stop: number) => speaker.getByText(`Now · ${stop} of ${stops}`).waitFor();
    await speaker.keyboard.press("ArrowRight");
    await isUp(2);
    await stage.waitForFunction(() => location.hash.includes("step=step-2"));
    await stage.keyboard.press("ArrowRight");
    await isUp(3);
    await speaker.reload();
    await isUp(3);
    await stage.reload();
    await stage.locator(".cl-stage").waitFor();
    await speaker.getByText("The stage does not answer").waitFor({ state: "detached" });
    await speaker.keyboard.press("ArrowRight");
    await isUp(4);
    await stage.waitForFunction(() => location.hash.includes("step=step-4"));
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
