// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { newName } from "../../../src/app/speaker/name.ts";
import { readTold, type Told } from "../../../src/app/speaker/protocol.ts";
import { type OnStage, type StageEnd, stageEnd } from "../../../src/app/speaker/stageEnd.ts";
import { aCase } from "../cases.ts";

const onStage: OnStage = {
  of: aCase("A dropped case"),
  story: [
    { id: "one", headline: "One" },
    { id: "two", headline: "Two" },
  ],
  at: 0,
  black: false,
};

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  sessionStorage.clear();
});

/** A stage that does what it is asked, under a name. */
const aStage = (name: string, first = onStage) => {
  const told = vi.fn();
  let now = first;
  let end: StageEnd | null = null;
  const set = (next: Partial<OnStage>) => {
    now = { ...now, ...next };
    end?.changed(now);
  };
  const wishes = {
    onGo: (at: number) => set({ at }),
    onPress: (key: string) => set({ at: key === "next" ? now.at + 1 : now.at - 1 }),
    onBlack: (black: boolean) => set({ black }),
    onSpeakers: vi.fn(),
    onTaken: vi.fn(),
  };
  end = stageEnd(name, first, () => wishes);
  closing.push(() => end?.close());
  return { ...wishes, told, set, close: () => end?.close(), now: () => now };
};

/** A window that hears everything on the channel of a name, and says what a test wants. */
const aWindow = (name: string) => {
  const channel = new BroadcastChannel(name);
  const own = newName();
  const heard: Told[] = [];
  channel.onmessage = ({ data }) => {
    const told = readTold(data);
    if (told) heard.push(told);
  };
  closing.push(() => channel.close());
  const say = (what: object) => channel.postMessage({ from: own, ...what });
  const states = () => heard.filter((told) => told.is === "state");
  return { say, heard, own, states, last: () => states().at(-1) };
};

it("who asks first is sent the case and the state, who has the case the state alone", async () => {
  const name = newName();
  const stage = aStage(name);
  const speaker = aWindow(name);
  speaker.say({ is: "hello", has: null });
  await vi.waitFor(() => expect(speaker.last()).toMatchObject({ at: 0, black: false }));
  expect(stage.onSpeakers).toHaveBeenLastCalledWith(1);
  const cases = () => speaker.heard.filter(({ is }) => is === "case");
  expect(cases()).toHaveLength(1);
  expect(cases()[0]).toMatchObject({
    text: JSON.stringify(onStage.of),
    story: onStage.story,
    key: speaker.last()?.key,
  });
  speaker.say({ is: "hello", has: speaker.last()?.key });
  await vi.waitFor(() => expect(speaker.states()).toHaveLength(2));
  expect(cases()).toHaveLength(1);
  speaker.say({ is: "bye" });
  await vi.waitFor(() => expect(stage.onSpeakers).toHaveBeenLastCalledWith(0));
});

it("a stage tells what has changed, once, and answers what it is asked with where it then stands", async () => {
  const name = newName();
  const stage = aStage(name);
  const speaker = aWindow(name);
  stage.set({ at: 1 });
  await vi.waitFor(() => expect(speaker.last()?.at).toBe(1));
  expect(speaker.states()).toHaveLength(1);
  speaker.say({ is: "go", at: 0 });
  speaker.say({ is: "black", on: true });
  await vi.waitFor(() => expect(speaker.last()).toMatchObject({ at: 0, black: true }));
  expect(stage.now()).toMatchObject({ at: 0, black: true });
});

it("presses that cross end with both at the same step", async () => {
  const name = newName();
  const stage = aStage(name);
  const speaker = aWindow(name);
  speaker.say({ is: "go", at: 0 });
  stage.set({ at: 1 });
  await vi.waitFor(() => expect(speaker.states().length).toBeGreaterThanOrEqual(3));
  expect(speaker.last()?.at).toBe(stage.now().at);
});

it("presses that come fast are each one step", async () => {
  const name = newName();
  aStage(name);
  const speaker = aWindow(name);
  for (let i = 0; i < 3; i += 1) speaker.say({ is: "press", key: "next" });
  speaker.say({ is: "press", key: "back" });
  await vi.waitFor(() => expect(speaker.last()?.at).toBe(2));
});

it("a changed case is sent anew under another key", async () => {
  const name = newName();
  const stage = aStage(name);
  const speaker = aWindow(name);
  speaker.say({ is: "hello", has: null });
  await vi.waitFor(() => expect(speaker.states()).toHaveLength(1));
  const before = speaker.last()?.key;
  stage.set({ story: [{ id: "one", headline: "One, reworded" }] });
  await vi.waitFor(() => expect(speaker.states()).toHaveLength(2));
  expect(speaker.last()?.key).not.toBe(before);
  const sent = speaker.heard.filter(({ is }) => is === "case").at(-1);
  expect(sent).toMatchObject({ key: speaker.last()?.key, story: [{ headline: "One, reworded" }] });
});

it("the clock starts when it is asked to, or by itself at the first step on, and outlives a reload", async () => {
  const name = newName();
  const stage = aStage(name);
  const speaker = aWindow(name);
  speaker.say({ is: "hello", has: null });
  await vi.waitFor(() => expect(speaker.last()?.clock.runs).toBe(false));
  stage.set({ at: 1 });
  await vi.waitFor(() => expect(speaker.last()?.clock.runs).toBe(true));
  stage.close();
  aStage(name);
  speaker.say({ is: "hello", has: null });
  await vi.waitFor(() => expect(speaker.last()).toMatchObject({ at: 0, clock: { runs: true } }));
  expect(speaker.last()?.clock.elapsedMs).toBeGreaterThan(0);
  speaker.say({ is: "time", does: "pause" });
  speaker.say({ is: "time", does: "reset" });
  await vi.waitFor(() => expect(speaker.last()?.clock).toEqual({ runs: false, elapsedMs: 0 }));
});

it("a step back does not start the clock", async () => {
  const name = newName();
  const stage = aStage(name, { ...onStage, at: 1 });
  const speaker = aWindow(name);
  stage.set({ at: 0 });
  await vi.waitFor(() => expect(speaker.last()).toMatchObject({ at: 0, clock: { runs: false } }));
});

it("what no speaker window says does nothing, whoever says it", async () => {
  const name = newName();
  const stage = aStage(name);
  const speaker = aWindow(name);
  for (const hostile of [
    null,
    "go",
    { is: "go", at: "1" },
    { is: "go", at: 0.5 },
    { is: "go", at: 1, from: "me" },
    { is: "case", key: "k", text: "{}", story: [] },
    { is: "black", on: "yes" },
    { is: "hello", has: null, __proto__: { polluted: true }, more: 1 },
  ])
    speaker.say(hostile === null ? { from: null } : typeof hostile === "string" ? { is: hostile } : hostile);
  speaker.say({ is: "black", on: true });
  await vi.waitFor(() => expect(speaker.last()?.black).toBe(true));
  expect(stage.now()).toEqual({ ...onStage, black: true });
  expect(speaker.states()).toHaveLength(2);
});

it("a stage that comes under the name of another is told to take a new one; the first stays", async () => {
  const name = newName();
  const first = aStage(name);
  const second = aStage(name);
  await vi.waitFor(() => expect(second.onTaken).toHaveBeenCalled());
  expect(first.onTaken).not.toHaveBeenCalled();
});
