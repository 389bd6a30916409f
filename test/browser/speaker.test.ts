import type { Page } from "playwright-core";
import { beforeEach, describe, expect, it } from "vitest";
import type { Case } from "../../src/model/schema.ts";
import { stopsOf } from "../../src/model/story.ts";
import { aCase } from "../app/cases.ts";
import { axeAgainst } from "./axe.ts";
import { cutTexts } from "./clipping.ts";
import { builtIn, host } from "./host.ts";
import { openSpeaker, present } from "./soaking.ts";

const story = builtIn.story ?? [];
const stops = stopsOf(story);

const { open, site } = host();
let stage: Page;
let speaker: Page;

/** Keeps the names of all channels that a page opens. */
const countChannels = () => {
  const channels: string[] = [];
  const counted = new Proxy(BroadcastChannel, {
    construct: (target, [name]) => {
      if (!channels.includes(name)) channels.push(name);
      return new target(name);
    },
  });
  Object.assign(window, { channels, BroadcastChannel: counted });
};

/** Waits until a stage's address tells of a stop. */
const stageAt = (page: Page, stop: number): Promise<unknown> => {
  const { step, is } = stops[stop] ?? {};
  return page.waitForFunction(
    ([id, answered]) => {
      const parts = new URLSearchParams(location.hash.slice(1));
      return parts.get("step") === id && parts.has("answered") === answered;
    },
    [step?.id, is === "answered"] as const,
  );
};
/** Waits until a speaker window has the notes of a stop. */
const notesAt = async (page: Page, stop: number): Promise<void> => {
  await page.getByText(`Now · ${stop + 1} of ${stops.length}`).waitFor();
  const { notes = "" } = stops[stop]?.step ?? {};
  await page.locator(".cl-notes").getByText(notes.slice(0, 40)).waitFor();
};
const bothAt = async (stop: number): Promise<void> => {
  await stageAt(stage, stop);
  await notesAt(speaker, stop);
};

describe("a stage and its speaker window", () => {
  beforeEach(async () => {
    const { page, context } = await open({ reducedMotion: "reduce" });
    await context.addInitScript(countChannels);
    await page.reload();
    ({ stage, speaker } = await present(page));
    await bothAt(0);
  });

  it("step together, whichever is pressed, in a burst too", async () => {
    await stage.keyboard.press("ArrowRight");
    await bothAt(1);
    await speaker.keyboard.press("PageDown");
    await bothAt(2);
    await speaker.getByRole("button", { name: "Next →" }).click();
    await bothAt(3);
    for (let i = 0; i < 5; i += 1) await speaker.keyboard.press("ArrowLeft");
    await bothAt(0);
    await speaker.keyboard.press("End");
    await bothAt(stops.length - 1);
    await stage.keyboard.press("Home");
    await bothAt(0);
    await Promise.all([stage.keyboard.press("ArrowRight"), speaker.keyboard.press("ArrowRight")]);
    await stage.keyboard.press("Home");
    await bothAt(0);
  });

  it("show the speaker what comes next, and the answer before the room has it", async () => {
    const question = stops.findIndex(({ is }) => is === "asked");
    const { hold } = stops[question]?.step ?? {};
    await speaker.getByRole("heading", { level: 2, name: stops[1]?.step.headline ?? "" }).waitFor();
    for (let i = 0; i < question; i += 1) await speaker.keyboard.press("ArrowRight");
    await bothAt(question);
    await speaker
      .locator(".cl-notes")
      .getByText(hold?.answer ?? "none")
      .waitFor();
    expect(await stage.content()).not.toContain(hold?.answer);
    await speaker.keyboard.press("ArrowRight");
    await bothAt(question + 1);
    await stage
      .getByText(hold?.answer ?? "none")
      .first()
      .waitFor();
  });

  it("survive a reload of the speaker window, with its clock", async () => {
    await speaker.keyboard.press("ArrowRight");
    await bothAt(1);
    await speaker.getByRole("button", { name: "Pause" }).click();
    await speaker.getByRole("button", { name: "Start" }).waitFor();
    const elapsed = await speaker.locator(".cl-elapsed").textContent();
    await speaker.reload();
    await notesAt(speaker, 1);
    expect(await speaker.locator(".cl-elapsed").textContent()).toBe(elapsed);
    await speaker.keyboard.press("ArrowRight");
    await bothAt(2);
  });

  it("survive a reload of the stage", async () => {
    await stage.keyboard.press("ArrowRight");
    await bothAt(1);
    await stage.reload();
    await stage.locator(".cl-stage").waitFor();
    await speaker.getByText("The stage does not answer").waitFor({ state: "detached" });
    await speaker.keyboard.press("ArrowRight");
    await bothAt(2);
  });

  it("go on when the speaker window is closed, and meet again when another is opened", async () => {
    await speaker.close();
    await stage.keyboard.press("ArrowRight");
    await stageAt(stage, 1);
    speaker = await openSpeaker(stage);
    await bothAt(1);
    await speaker.keyboard.press("ArrowRight");
    await bothAt(2);
  });

  it("are joined by a second speaker window, and S opens no third one", async () => {
    const second = await stage.context().newPage();
    await second.goto(speaker.url());
    await notesAt(second, 0);
    await second.keyboard.press("ArrowRight");
    await bothAt(1);
    await notesAt(second, 1);
    await stage.keyboard.press("s");
    await stage.keyboard.press("ArrowRight");
    await bothAt(2);
    expect(stage.context().pages()).toHaveLength(3);
  });

  it("go black together, and come back", async () => {
    const pressed = () => speaker.getByRole("button", { name: "Black", pressed: true }).waitFor();
    await speaker.keyboard.press("b");
    await pressed();
    await stage.locator(".cl-black").waitFor();
    await speaker.keyboard.press("b");
    await stage.locator(".cl-black").waitFor({ state: "detached" });
    await stage.keyboard.press(".");
    await pressed();
    await speaker.keyboard.press("ArrowRight");
    await stage.locator(".cl-black").waitFor({ state: "detached" });
    await bothAt(0);
  });

  it("have a clock that the first step on starts, and a budget that a reload keeps", async () => {
    await speaker.getByText("clock stopped").waitFor();
    await speaker.keyboard.press("ArrowRight");
    await speaker.getByRole("button", { name: "Pause" }).waitFor();
    await speaker.getByText("on time").or(speaker.getByText("ahead")).waitFor();
    await speaker.getByLabel("Minutes").fill("9");
    await speaker.locator(".cl-elapsed").getByText("of 9:00").waitFor();
    await speaker.reload();
    await speaker.locator(".cl-elapsed").getByText("of 9:00").waitFor();
  });

  it("say nothing that a page without their name could hear", async () => {
    const stranger = await stage.context().newPage();
    await stranger.goto(site().base);
    const name = new URL(speaker.url()).searchParams.get("speaker") ?? "";
    const guesses = ["", "speaker", "caseline", "caseline/speaker", `caseline-${name}`, name.slice(1), "0"];
    await stranger.evaluate((names) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      for (const guess of names)
        new BroadcastChannel(guess).addEventListener("message", ({ data }) => heard.push(data));
      addEventListener("message", ({ data }) => heard.push(data));
      addEventListener("storage", ({ newValue }) => heard.push(newValue));
    }, guesses);
    await stage.keyboard.press("ArrowRight");
    await bothAt(1);
    await speaker.reload();
    await bothAt(1);
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(await stranger.evaluate(() => Reflect.get(window, "heard"))).toEqual([]);
    for (const page of [stage, speaker]) {
      const channels = await page.evaluate(() => Reflect.get(window, "channels"));
      expect(channels).toEqual([name]);
    }
    expect(stage.url()).not.toContain(name);
  });

  it("keep apart from a duplicate of the stage's tab", async () => {
    const kept = await stage.evaluate(() => JSON.stringify(sessionStorage));
    const twin = await stage.context().newPage();
    await twin.addInitScript((items) => {
      if (sessionStorage.length === 0) Object.assign(sessionStorage, JSON.parse(items));
    }, kept);
    await twin.goto(stage.url());
    await twin.waitForFunction(
      (before) => sessionStorage.getItem("caseline/speaker") !== before,
      JSON.parse(kept)["caseline/speaker"],
    );
    await twin.keyboard.press("ArrowRight");
    await stageAt(twin, 1);
    await speaker.keyboard.press("End");
    await bothAt(stops.length - 1);
    await stageAt(twin, 1);
  });
});

it("a case that was dropped has its notes in the speaker window, until it is forgotten", async () => {
  const own: Case = {
    ...aCase("A case of my own"),
    story: [
      { id: "one", headline: "The beginning", notes: "Say hello to the room." },
      { id: "two", headline: "The end", notes: "Say goodbye." },
    ],
  };
  const { page } = await open();
  await page.getByRole("button", { name: "Open…" }).click();
  const file = { name: "mine.json", mimeType: "", buffer: Buffer.from(JSON.stringify(own)) };
  await page.locator("dialog input[type=file]").setInputFiles(file);
  await page.getByRole("heading", { level: 1, name: own.title }).waitFor();
  const shown = await present(page);
  await shown.speaker.getByText("Say hello to the room.").waitFor();
  await shown.speaker.keyboard.press("ArrowRight");
  await shown.speaker.getByText("Say goodbye.").waitFor();
  expect(decodeURIComponent(shown.speaker.url())).not.toMatch(/mine|opened|case=/);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Forget this case" }).click();
  await shown.speaker.getByText("Waiting for the stage").waitFor();
  expect(await shown.speaker.content()).not.toContain("Say goodbye.");
});

it("a blocked window can be tried again, or its notes stand under the stage", async () => {
  const { page, context } = await open();
  await page.evaluate(() => Object.assign(window, { open: () => null }));
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.locator(".cl-stage").waitFor();
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Notes on this screen" }).click();
  await page.getByText(stops[0]?.step.notes?.slice(0, 40) ?? "").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByText(stops[1]?.step.notes?.slice(0, 40) ?? "").waitFor();
  await page.keyboard.press("s");
  await page.getByRole("button", { name: "Try again" }).waitFor();
  expect(context.pages()).toHaveLength(1);
});

describe.each([
  { theme: "light", width: 1024, height: 768 },
  { theme: "dark", width: 800, height: 600 },
] as const)("in the $theme theme at $width by $height the speaker window", ({ theme, width, height }) => {
  it("is whole at every stop, and axe has nothing against it", async () => {
    const { page } = await open({ colorScheme: theme });
    const { speaker } = await present(page);
    await speaker.setViewportSize({ width, height });
    for (const [at] of stops.entries()) {
      await notesAt(speaker, at);
      expect(await cutTexts(speaker), `stop ${at}`).toEqual([]);
      // One stop of each kind: what axe looks at differs by nothing else.
      if (stops.findIndex(({ is }) => is === stops[at]?.is) === at)
        expect(await axeAgainst(speaker), `stop ${at}`).toEqual([]);
      await speaker.keyboard.press("ArrowRight");
    }
  }, 180_000);
});
