import type { BrowserContext, CDPSession, Page } from "playwright-core";

/** What some time of stepping came to. Milliseconds are from the press of a key to the frame that shows its step. */
export type Soaked = {
  readonly minutes: number;
  readonly presses: number;
  /** Of the stops, how many each round went over, there and back. */
  readonly rounds: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** The median frame of an empty page on the same machine at the same time. */
  readonly frameMs: number;
  readonly medianFrames: number;
  readonly p95Frames: number;
  /** JavaScript heap after collecting garbage: of each round, in MB. */
  readonly heapMb: readonly number[];
  readonly heapGrowth: number;
  readonly nodes: readonly number[];
  readonly requests: readonly string[];
};

/** Opens the speaker window of a stage, and waits until it has the notes. */
export const openSpeaker = async (stage: Page): Promise<Page> => {
  const [speaker] = await Promise.all([stage.waitForEvent("popup"), stage.keyboard.press("s")]);
  await speaker.locator(".cl-notes").waitFor();
  return speaker;
};

/** Goes on stage from the reading view, with a speaker window beside it; counts the stops of the story. */
export const present = async (page: Page) => {
  await page.getByRole("button", { name: "Present", exact: true }).click();
  await page.locator(".cl-stage").waitFor();
  const speaker = await openSpeaker(page);
  const [, stops = "0"] =
    /of (\d+)/.exec((await speaker.locator(".cl-over").first().textContent()) ?? "") ?? [];
  return { stage: page, speaker, stops: Number(stops) };
};

/** Has the page load all that a talk needs, as a speaker would: by asking whether it is ready. */
export const getReady = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Ready?" }).click();
  await page.locator(".cl-checks li").first().waitFor();
  await page.keyboard.press("Escape");
};

const sorted = (all: readonly number[]) => [...all].sort((a, b) => a - b);
const share = (all: readonly number[], part: number) =>
  sorted(all)[Math.min(all.length - 1, Math.floor(all.length * part))] ?? Number.NaN;

/** The usual time between two frames of a page that has nothing to draw. */
const frameOf = async (context: BrowserContext): Promise<number> => {
  const page = await context.newPage();
  await page.bringToFront();
  const times = await page.evaluate(
    () =>
      new Promise<number[]>((done) => {
        const seen: number[] = [];
        const frame = (at: number) => {
          seen.push(at);
          if (seen.length < 61) requestAnimationFrame(frame);
          else done(seen.slice(1).map((time, i) => time - (seen[i] ?? 0)));
        };
        requestAnimationFrame(frame);
      }),
  );
  await page.close();
  return share(times, 0.5);
};

/** Has a page measure each key press of which the address tells another stop. */
const watchPresses = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { pressTimes: times });
    addEventListener(
      "keydown",
      (event) => {
        const before = location.hash;
        let frames = 0;
        const frame = (at: number) => {
          frames += 1;
          // The address changes with the document; the frame after the one that found it has been drawn.
          if (location.hash !== before) requestAnimationFrame((drawn) => times.push(drawn - event.timeStamp));
          else if (frames < 120) requestAnimationFrame(frame);
          void at;
        };
        requestAnimationFrame(frame);
      },
      true,
    );
  });

const measured = (page: Page): Promise<number[]> =>
  page.evaluate(() => (Reflect.get(window, "pressTimes") as number[]).slice());

const heapOf = async (session: CDPSession): Promise<{ readonly mb: number; readonly nodes: number }> => {
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes } = await session.send("Memory.getDOMCounters");
  return { mb: Math.round(usedSize / 1e4) / 100, nodes };
};

const hashOf = (page: Page) => page.evaluate(() => location.hash);

/** Presses a key in a window and waits until the stage's address tells of it; false when it stays as it was. */
const press = async (at: Page, key: string, stage: Page, patienceMs: number): Promise<boolean> => {
  const before = await hashOf(stage);
  await at.keyboard.press(key);
  try {
    await stage.waitForFunction((hash) => location.hash !== hash, before, { timeout: patienceMs });
    return true;
  } catch {
    return false;
  }
};

/** Steps through all stops and back, with the network off, for some minutes: from the stage and from its speaker window in turn. */
export const soak = async (
  stage: Page,
  speaker: Page,
  stops: number,
  minutes: number,
  { pauseMs = 0, say = () => {} }: { readonly pauseMs?: number; readonly say?: (line: string) => void } = {},
): Promise<Soaked> => {
  const context = stage.context();
  const frameMs = await frameOf(context);
  const session = await context.newCDPSession(stage);
  const requests: string[] = [];
  await context.setOffline(true);
  context.on("request", (request) => requests.push(request.url()));
  await watchPresses(stage);
  const heaps: { mb: number; nodes: number }[] = [];
  const endsAt = performance.now() + minutes * 60_000;
  let presses = 0;
  let rounds = 0;
  do {
    const at = rounds % 2 === 0 ? stage : speaker;
    await at.bringToFront();
    for (const key of ["ArrowRight", "ArrowLeft"])
      for (let i = 1; i < stops; i += 1) {
        if (!(await press(at, key, stage, 15_000)))
          throw new Error(`round ${rounds}, ${key} ${i} of ${stops}: ${await hashOf(stage)}`);
        presses += 1;
        if (pauseMs > 0) await stage.waitForTimeout(pauseMs);
      }
    rounds += 1;
    const heap = await heapOf(session);
    heaps.push(heap);
    say(`round ${rounds}: ${presses} presses, heap ${heap.mb} MB, ${heap.nodes} nodes`);
  } while (performance.now() < endsAt || rounds < 4);
  const times = await measured(stage);
  await context.setOffline(false);
  // What the first tenth loads, compiles and keeps is no growth.
  const warm = heaps
    .slice(Math.min(Math.max(2, Math.floor(heaps.length / 10)), heaps.length - 2))
    .map(({ mb }) => mb);
  const [first = Number.NaN] = warm;
  const medianMs = share(times, 0.5);
  const p95Ms = share(times, 0.95);
  return {
    minutes,
    presses,
    rounds,
    medianMs,
    p95Ms,
    frameMs,
    medianFrames: medianMs / frameMs,
    p95Frames: p95Ms / frameMs,
    heapMb: heaps.map(({ mb }) => mb),
    heapGrowth: (warm.at(-1) ?? Number.NaN) / first - 1,
    nodes: heaps.map(({ nodes }) => nodes),
    requests,
  };
};
