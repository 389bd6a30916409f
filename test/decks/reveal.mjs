// What must hold in a real reveal.js deck; run by src/make/decks.mjs.
import assert from "node:assert/strict";

/** The parts of the deck's folder: where each stands, and where it comes from. */
export const folder = {
  reveal: "node_modules/reveal.js/dist",
  "index.html": "index.html",
  "deck.js": "deck.js",
  "deck.css": "deck.css",
};

/** Goes through the deck by keys alone, and leaves a picture of each kind of slide. */
export const check = async ({ browser, deck, site, shoot }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const faults = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  await page.goto(`${deck.base}?site=${encodeURIComponent(site.base)}`);
  await page.waitForFunction(() => window.deck?.isReady());
  const indices = () => page.evaluate(() => window.deck.getIndices());
  const step = () => page.locator("#element case-timeline").getAttribute("step");
  const headline = page.locator("#element case-timeline .cl-headline h1");
  const press = (key) => page.keyboard.press(key);

  await press("ArrowRight");
  await headline.waitFor();
  assert.equal(await step(), "step-1");
  await press("ArrowRight");
  await page.waitForFunction(
    () => document.querySelector("#element case-timeline").getAttribute("step") === "step-4",
  );
  await page.locator("#element case-timeline .cl-picture [data-event=us]").waitFor();
  await shoot(page, "reveal-element");
  await press("ArrowRight");
  await page.waitForFunction(
    () => document.querySelector("#element case-timeline").getAttribute("step") === "step-7",
  );
  await press("ArrowLeft");
  await page.waitForFunction(
    () => document.querySelector("#element case-timeline").getAttribute("step") === "step-4",
  );
  await press("ArrowRight");

  await press("ArrowRight");
  const frame = page.frameLocator("#frame iframe");
  const first = (await frame.locator(".cl-headline h1").textContent()) ?? "";
  await press("ArrowRight");
  await frame.locator(".cl-headline h1").filter({ hasNotText: first }).waitFor();
  const second = (await frame.locator(".cl-headline h1").textContent()) ?? "";
  await shoot(page, "reveal-frame");

  // The frame has the focus and no use for the key: it leads the deck.
  assert.equal((await indices()).f, 0);
  await frame.locator(".cl-stage").focus();
  await press("ArrowRight");
  await page.waitForFunction(() => window.deck.getIndices().f === 1);
  await press("ArrowLeft");
  await page.waitForFunction(() => window.deck.getIndices().f === 0);
  await page.evaluate(() => window.deck.slide(0));
  await page.waitForFunction(() => !document.querySelector("#frame iframe").src);
  await page.evaluate(() => window.deck.slide(2, 0, 0));
  await frame.locator(".cl-headline h1", { hasText: second }).waitFor();

  // In print each step is a page of its own.
  await page.goto(`${deck.base}?view=print&site=${encodeURIComponent(site.base)}`);
  await page.waitForFunction(
    () => document.querySelectorAll("#element, .pdf-page case-timeline").length >= 3,
  );
  const printed = await page.evaluate(() =>
    [...document.querySelectorAll(".pdf-page case-timeline")].map((one) => one.getAttribute("step")),
  );
  assert.deepEqual(printed, ["step-1", "step-4", "step-7"]);
  assert.deepEqual(faults, []);
  return [
    "fragments lead the element on and back",
    "a key that the frame has no use for leads the deck",
    "a frame that was unloaded comes back to its step",
    "each step is a page in print",
  ];
};
