import { describe, expect, it } from "vitest";
import { known } from "../../src/model/known.ts";
import { resolve } from "../../src/model/resolve.ts";
import { cursorOf } from "../../src/view/story.ts";
import { builtIn, host } from "./host.ts";
import { among, saidBy, tellingWords } from "./leaks.ts";
import { present, SUMMARY, standsAt, stops, storyAt } from "./onStage.ts";

const { open, site } = host();
const resolved = resolve(builtIn);
const story = builtIn.story ?? [];

/** The words that would tell at a stop what comes after it. */
const telling = stops.map((stop, at) =>
  tellingWords(resolved, known(resolved, cursorOf(story, stop)), storyAt(at, resolved)),
);

describe("on stage", () => {
  it("no word of a later fact or step stands anywhere, at any stop, on the way on and back", async () => {
    expect(telling[0]?.length).toBeGreaterThan(60);
    const { page } = await open({ reducedMotion: "reduce" });
    await present(page);
    const leaks: string[] = [];
    const look = async (at: number) => {
      await standsAt(page, at);
      const found = among(telling[at] ?? [], await saidBy(page));
      leaks.push(...found.map((word) => `stop ${at}: ${word}`));
    };
    for (let at = 0; at < stops.length; at += 1) {
      await look(at);
      await page.keyboard.press("PageDown");
    }
    await standsAt(page, SUMMARY);
    const all = await saidBy(page);
    expect(among(telling[0] ?? [], all).length).toBeGreaterThan(5);
    for (let at = stops.length - 1; at >= 0; at -= 1) {
      await page.keyboard.press("PageUp");
      await look(at);
    }
    expect(leaks).toEqual([]);
  }, 180_000);

  it("the neutral title stands until nothing is hidden any more", async () => {
    const { page } = await open({ path: "#step=step-1", reducedMotion: "reduce" });
    await standsAt(page, 0);
    for (const [at] of stops.entries()) {
      await standsAt(page, at);
      const isOver = known(resolved, cursorOf(story, stops[at] ?? { at: 0, is: "told" })) === resolved;
      const { title } = isOver ? builtIn : builtIn.neutral;
      expect(await page.title(), `stop ${at}`).toBe(`${title} · Caseline`);
      await page.keyboard.press("PageDown");
    }
  });

  it.each(stops.flatMap(({ is }, at) => (is === "asked" ? [at] : [])))(
    "a link to the question at stop %i shows nothing of what comes, not for a moment",
    async (at) => {
      const { context } = await open();
      const page = await context.newPage();
      await page.addInitScript(() => {
        const told: string[] = [];
        Object.assign(globalThis, { told });
        const tell = () => told.push(document.documentElement.outerHTML, document.title);
        const every = { childList: true, subtree: true, attributes: true, characterData: true };
        new MutationObserver(tell).observe(document, every);
      });
      const step = stops[at]?.step.id;
      await page.goto(`${site().base}#step=${step}`);
      await standsAt(page, at);
      const told = await page.evaluate(() => (Reflect.get(globalThis, "told") as string[]).join("\n"));
      expect(told).toContain(builtIn.neutral.title);
      expect(among(telling[at] ?? [], told)).toEqual([]);
    },
  );
});
