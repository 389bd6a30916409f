// @vitest-environment happy-dom
import { cleanup, fireEvent, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Told } from "../../src/app/embed/api.ts";
import { mountIn } from "../../src/app/embed/mount.tsx";
import { settingFrom } from "../../src/app/embed/options.ts";
import { givenSource } from "../../src/app/source.ts";
import { keptDraft } from "../../src/app/story/draft.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { begun } from "../../src/model/story/edit.ts";
import { automaticStory } from "../../src/view/automaticStory.ts";
import { aCase } from "./cases.ts";

vi.setConfig({ testTimeout: 60_000 });
const WAIT = { timeout: 20_000 };

// The page of these tests has no fonts.
beforeEach(() => {
  vi.stubGlobal("FontFace", class {});
  Object.defineProperty(document, "fonts", { configurable: true, value: new Set() });
});

let unmount = () => {};
afterEach(() => {
  unmount();
  cleanup();
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

/** A case in an element of a page, and all that it has told. */
const embed = async (of: Case, options: { readonly step?: string } = {}) => {
  const host = document.createElement("div");
  document.body.replaceChildren(host);
  const told: Told[] = [];
  const setting = (step?: string) => settingFrom({ case: of, ...(step ? { step } : {}) }, document.baseURI);
  const mounted = mountIn(host, setting(options.step), (one) => told.push(one));
  unmount = mounted.unmount;
  const find = (selector: string) => host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  await waitFor(() => expect(told.map(({ type }) => type)).toContain("case-load"), WAIT);
  const at = (step: string) => waitFor(() => expect(mounted.step()).toBe(step), WAIT);
  return { ...mounted, told, find, at, show: (step: string) => mounted.set(setting(step)) };
};

it("a case without a story of its own is led through the automatic one, from the reading view and by steps", async () => {
  const ids = automaticStory(resolve(aCase())).map(({ id }) => id);
  const { told, next, goTo, at, show } = await embed(aCase());
  expect(ids.length).toBeGreaterThan(1);
  expect(told[0]).toEqual({ type: "case-load", detail: { id: "small", steps: ids.length } });
  expect(next()).toBe(true);
  await at(ids[0]!);
  expect(goTo(ids.length + 1)).toBe(false);
  show(ids.at(-1)!);
  await at(ids.at(-1)!);
  expect(next()).toBe(false);
  expect(told.findLast(({ type }) => type === "step-change")?.detail).toMatchObject({
    at: ids.length,
    of: ids.length,
  });
});

const story = [
  { id: "one", headline: "How it began", view: "sel=a&asof=a" },
  {
    id: "two",
    headline: "How it ended",
    view: "sel=c",
    tells: ["c"],
    hold: { question: "What would you do?", answer: "What was done." },
  },
];

it("the event that a question's step is about is not told before the answer is", async () => {
  const { told, next, at, find } = await embed({ ...aCase(), story }, { step: "one" });
  await waitFor(() => expect(find("main")).not.toBeNull(), WAIT);
  const selected = () =>
    told.flatMap((one) => (one.type === "event-select" && one.detail.id !== null ? [one.detail.id] : []));
  expect(next()).toBe(true);
  await at("two");
  await waitFor(() => expect(find("h1")?.textContent).toContain("What would you do?"), WAIT);
  expect(selected()).not.toContain("c");
  expect(next()).toBe(true);
  await waitFor(() => expect(selected()).toContain("c"), WAIT);
});

it("a draft of the tab is not told in an embed", async () => {
  const of = { ...aCase(), story };
  keptDraft(givenSource(JSON.stringify(of)), begun([{ id: "one", headline: "A draft" }]));
  const { find } = await embed(of, { step: "one" });
  await waitFor(() => expect(find("h1")?.textContent).toContain("How it began"), WAIT);
});

it("a stage in another page opens no speaker window, and leaves a reload to that page", async () => {
  const opened = vi.spyOn(window, "open").mockReturnValue(null);
  const { find } = await embed({ ...aCase(), story }, { step: "one" });
  await waitFor(() => expect(find("main")).not.toBeNull(), WAIT);
  const press = (key: string) =>
    fireEvent.keyDown(find("main")!, { key, composed: true, bubbles: true, cancelable: true });
  press("s");
  expect(opened).not.toHaveBeenCalled();
  // False is what was used here.
  expect(press("F5")).toBe(true);
  expect(press("ArrowRight")).toBe(false);
});
