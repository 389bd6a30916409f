// What must hold in a real Slidev deck; run by src/make/decks.mjs.
import assert from "node:assert/strict";

/** Slidev builds its deck before it is served. */
export const build = true;
export const folder = { ".": "dist" };

/** Goes through the built deck by keys alone, and leaves a picture of the slide with the case. */
export const check = async ({ browser, deck, shoot }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const faults = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${deck.base}#/2`);
  const headline = page.locator("case-timeline .cl-headline h1");
  await headline.waitFor();
  const at = () => page.locator("case-timeline").getAttribute("step");
  const until = (step) =>
    page.waitForFunction(
      (wanted) => document.querySelector("case-timeline")?.getAttribute("step") === wanted,
      step,
    );
  assert.equal(await at(), "step-1");
  await page.keyboard.press("ArrowRight");
  await until("step-4");
  await page.locator("case-timeline .cl-picture [data-event=us]").waitFor();
  await shoot(page, "slidev");
  await page.keyboard.press("ArrowRight");
  await until("step-7");
  await page.keyboard.press("ArrowLeft");
  await until("step-4");
  // Slidev asks the browser to keep the screen awake, and does not take no for an answer.
  assert.deepEqual(
    faults.filter((fault) => !fault.startsWith("Wake Lock")),
    [],
  );
  return ["clicks lead the element on and back"];
};
