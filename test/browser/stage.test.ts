import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { host } from "./host.ts";
import { documentOf, placeOn, present, SUMMARY, standsAt, stops } from "./onStage.ts";

const { open } = host();

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const first = stops.findIndex(({ is }) => is === "asked");
const stepAt = (at: number) =>
  `step=${stops[at]?.step.id}${stops[at]?.is === "answered" ? "&answered=1" : ""}`;

const onStage = async (at = 0, path = "") => {
  const { page } = await open({ path: `${path}#${stepAt(at)}`, reducedMotion: "reduce" });
  await standsAt(page, at);
  return page;
};

describe("the story on stage", () => {
  it("goes on to its end and back again, and the document is the same at every stop", async () => {
    const { page } = await open();
    const reading = await documentOf(page);
    await present(page);
    const there: (readonly string[])[] = [];
    for (let at = 0; at <= SUMMARY; at += 1) {
      await standsAt(page, at);
      there.push(await documentOf(page));
      await press(page, "PageDown");
    }
    await standsAt(page, SUMMARY);
    for (let at = SUMMARY; at >= 0; at -= 1) {
      await standsAt(page, at);
      expect(await documentOf(page), `stop ${at}`).toEqual(there[at]);
      await press(page, "PageUp");
    }
    await standsAt(page, 0);
    expect(new Set(there.map((lines) => lines.join())).size).toBe(there.length);
    await press(page, "Escape");
    await page.locator(".cl-stage").waitFor({ state: "detached" });
    if (await page.evaluate(() => document.fullscreenElement !== null)) await press(page, "f");
    await expect.poll(() => documentOf(page)).toEqual(reading);
  }, 180_000);

  it("moves its marks to their places in less than 400 ms, or at once where no motion is wanted", async () => {
    const longest = (page: Page) =>
      page.evaluate(async () => {
        const found = () =>
          document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime));
        document
          .querySelector(".cl-edge.is-right")
          ?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
        while (moves && document.getAnimations().length === 0) await new Promise(requestAnimationFrame);
        const all = found();
        for (let i = 0; i < 12; i += 1) {
          await new Promise(requestAnimationFrame);
          all.push(...found());
        }
        return Math.max(0, ...all);
      });
    const { page: moving } = await open({ path: `#${stepAt(0)}`, reducedMotion: "no-preference" });
    await standsAt(moving, 0);
    const took = await longest(moving);
    expect(took).toBeGreaterThan(100);
    expect(took).toBeLessThan(400);
    expect(await longest(await onStage(0))).toBe(0);
  });

  it("stays where it is when the page is loaded again, and follows the browser's own way back", async () => {
    const page = await onStage(3);
    await press(page, "ArrowRight");
    await standsAt(page, 4);
    await page.reload();
    await standsAt(page, 4);
    await page.goBack();
    await standsAt(page, 3);
  });

  it("is left for the reading view that it was entered from", async () => {
    const { page } = await open({ path: "#scale=true&sel=resection-1", reducedMotion: "reduce" });
    const before = await page.evaluate(() => location.hash);
    await present(page);
    await press(page, "PageDown", "PageDown");
    await standsAt(page, 2);
    await press(page, "Escape");
    await page.locator(".cl-stage").waitFor({ state: "detached" });
    expect(await page.evaluate(() => location.hash)).toBe(before);
    expect(await page.locator(".cl-toolbar").count()).toBe(1);
  });

  it("at a link to a step that the story does not have is the reading view", async () => {
    const { page } = await open({ path: "#step=nothing" });
    await page.locator(".cl-toolbar").waitFor();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
    expect(await page.locator(".cl-stage").count()).toBe(0);
  });

  it("shows how far it is, and how long it will be only when nothing is hidden any more", async () => {
    const page = await onStage(1);
    expect(await page.textContent(".cl-steps")).toBe("Step 2");
    expect(await page.locator(".cl-progress i").count()).toBe(2);
    await press(page, "End");
    await standsAt(page, stops.length - 1);
    const all = new Set(stops.map(({ step }) => step.id)).size;
    expect(await page.textContent(".cl-steps")).toBe(`Step ${all} of ${all}`);
  });
});

describe("a presenter's keys", () => {
  it("go on, back, to the first and the last", async () => {
    const page = await onStage(2);
    for (const [key, at] of [
      ["ArrowRight", 3],
      ["ArrowDown", 4],
      ["Space", 5],
      ["ArrowLeft", 4],
      ["ArrowUp", 3],
      ["n", 4],
      ["p", 3],
      ["Enter", 4],
      ["Backspace", 3],
      ["Home", 0],
      ["End", stops.length - 1],
      ["Home", 0],
      ["ArrowLeft", 0],
    ] as const) {
      await press(page, key);
      await standsAt(page, at);
    }
  });

  it("go to a step by its number, and nowhere for a number that no step has", async () => {
    const page = await onStage(0);
    await press(page, "1", "2");
    expect(await page.textContent(".cl-steps")).toBe("Step 12, then Enter");
    await press(page, "Enter");
    await standsAt(
      page,
      stops.findIndex(({ at }) => at === 11),
    );
    await press(page, "9", "9", "Enter");
    await press(page, "1", "x", "Enter");
    await standsAt(page, 0);
    await press(page, "7", "PageDown", "PageUp");
    await standsAt(page, 0);
    expect(await page.textContent(".cl-steps")).toBe("Step 1");
  });

  it("black the stage, and any of them brings it back where it was", async () => {
    const page = await onStage(2);
    for (const [off, on] of [
      ["b", "b"],
      [".", "PageDown"],
      ["B", "ArrowLeft"],
      ["b", "Escape"],
      [".", "."],
    ] as const) {
      await press(page, off);
      await page.locator(".cl-black").waitFor();
      expect(await page.locator(".cl-black").boundingBox()).toEqual({ x: 0, y: 0, width: 1440, height: 900 });
      await press(page, on);
      await page.locator(".cl-black").waitFor({ state: "detached" });
      await standsAt(page, 2);
    }
  });

  it("that are held are pressed once, and those that mean nothing do nothing", async () => {
    const page = await onStage(1);
    await page.keyboard.down("PageDown");
    for (let i = 0; i < 8; i += 1) await page.keyboard.down("PageDown");
    await page.keyboard.up("PageDown");
    await standsAt(page, 2);
    const before = await documentOf(page);
    await press(page, "x", "t", "k", "q", "Control+ArrowRight", "Alt+ArrowDown", "Shift", "F9", "+", "]");
    await standsAt(page, 2);
    expect(await documentOf(page)).toEqual(before);
  });

  it("are listed, and the list closes by key without moving", async () => {
    const page = await onStage(1);
    for (const key of ["?", "Escape", "PageDown"]) {
      await press(page, "?");
      await page.getByRole("dialog", { name: "Keys on stage" }).waitFor();
      await press(page, key);
      await page.getByRole("dialog").waitFor({ state: "detached" });
      await standsAt(page, 1);
    }
  });

  it("are heard from a mark, a button and an option of the stage, where those have no use for them", async () => {
    const page = await onStage(first);
    await page.locator(".cl-picture .cl-mark").first().click();
    await press(page, "PageUp");
    await standsAt(page, first - 1);
    await page.getByRole("button", { name: "Next" }).click();
    await standsAt(page, first);
    await press(page, "Space");
    await standsAt(page, first + 1);
    await page.getByRole("button", { name: "Back" }).click();
    await standsAt(page, first);
    await page.getByRole("radio").first().focus();
    await press(page, "ArrowDown");
    await expect.poll(() => page.getByRole("radio").nth(1).isChecked()).toBe(true);
    await press(page, "PageDown");
    await standsAt(page, first + 1);
  });

  it("that are characters can be turned off; a clicker and the buttons work", async () => {
    const page = await onStage(1, "?keys=off");
    await press(page, "n", "b", "?", "5", "f", "PageDown");
    await standsAt(page, 2);
    expect(await page.locator(".cl-black, dialog").count()).toBe(0);
    await page.getByRole("button", { name: "Back" }).click();
    await standsAt(page, 1);
    await press(page, "ArrowLeft");
    await standsAt(page, 0);
  });

  it("that clickers have for a show's beginning and its black do no harm", async () => {
    const page = await onStage(2);
    await page.evaluate(() => Reflect.set(globalThis, "stays", true));
    await press(page, "F5", ".", ".", "PageDown");
    await standsAt(page, 3);
    expect(await page.evaluate(() => Reflect.get(globalThis, "stays"))).toBe(true);
  });
});

describe("a hold point", () => {
  it("asks, keeps what is answered on the way on and back, and tells it at the end", async () => {
    const page = await onStage(first);
    const { hold, headline } = stops[first]?.step ?? {};
    expect(await page.textContent("h1")).toBe(hold?.question);
    expect(await page.locator(".cl-stage").textContent()).not.toContain(headline);
    expect(await page.locator(".cl-from").textContent()).toBe("");
    await page.getByText(hold?.options?.[2] ?? "").click();
    await page.getByRole("button", { name: "Show what was done" }).click();
    await standsAt(page, first + 1);
    expect(await page.locator(".cl-answered dd").allTextContents()).toEqual([
      hold?.options?.[2],
      expect.stringContaining(hold?.answer ?? "?"),
    ]);
    await press(page, "PageUp");
    await standsAt(page, first);
    expect(await page.getByRole("radio").nth(2).isChecked()).toBe(true);
    await press(page, "End", "PageDown");
    await standsAt(page, SUMMARY);
    const rows = await page.locator(".cl-summing tbody tr").allTextContents();
    expect(rows).toHaveLength(stops.filter(({ is }) => is === "asked").length);
    expect(rows[0]).toContain(hold?.options?.[2]);
    expect(rows[0]).toContain(hold?.answer);
    expect(rows[1]).toContain("no answer");
    expect(page.url()).not.toContain(encodeURIComponent(hold?.options?.[2] ?? ""));
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await press(page, "PageUp");
    await standsAt(page, stops.length - 1);
  });
});

describe("a finger on stage", () => {
  it("goes on and back by a swipe, and by a tap at the edge; up and down does nothing", async () => {
    const { page, context } = await open({
      path: `#${stepAt(1)}`,
      viewport: { width: 1024, height: 768 },
      hasTouch: true,
      reducedMotion: "reduce",
    });
    await standsAt(page, 1);
    const hand = await context.newCDPSession(page);
    const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
      const at = ([x, y]: readonly [number, number]) => [{ x, y }];
      await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(from) });
      for (let i = 1; i <= 8; i += 1)
        await hand.send("Input.dispatchTouchEvent", {
          type: "touchMove",
          touchPoints: at([from[0] + ((to[0] - from[0]) * i) / 8, from[1] + ((to[1] - from[1]) * i) / 8]),
        });
      await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    };
    await swipe([700, 300], [400, 320]);
    await standsAt(page, 2);
    await swipe([300, 500], [640, 480]);
    await standsAt(page, 1);
    await swipe([500, 600], [520, 300]);
    await page.getByRole("button", { name: "Next" }).tap();
    await standsAt(page, 2);
    await page.getByRole("button", { name: "Back" }).tap();
    await standsAt(page, 1);
  });
});

describe("a class", () => {
  it("begins at the first step on a device of its own, goes on one by one, and leaves only after the end", async () => {
    const { page } = await open({ path: "?class=1", reducedMotion: "reduce" });
    await standsAt(page, 0);
    await press(page, "End", "1", "2", "Enter", "Escape");
    expect(await placeOn(page)).toBeLessThanOrEqual(2);
    await press(page, "Home");
    await standsAt(page, 0);
    expect(await page.getByRole("button", { name: "Leave the stage" }).count()).toBe(0);
    for (let at = 1; at < stops.length; at += 1) {
      await press(page, "PageDown");
      await standsAt(page, at);
    }
    await page.getByRole("button", { name: "Leave the stage" }).click();
    await page.locator(".cl-toolbar").waitFor();
  });
});
