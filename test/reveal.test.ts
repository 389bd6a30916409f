// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from "vitest";
import { CaselineReveal } from "../src/reveal.ts";

afterEach(() => {
  Reflect.deleteProperty(window, "origin");
});

/** A deck with one frame, whose messages go to `sent`, in a page of an origin. */
const deckOf = (src: string, origin: string) => {
  const sent = vi.fn((_: unknown, target: string) => {
    // As the platform has it: "null" is no URL.
    new URL(target);
  });
  Object.defineProperty(window, "origin", { value: origin, configurable: true });
  const frame = document.createElement("iframe");
  frame.dataset.steps = "one two";
  Object.defineProperty(frame, "src", { value: src });
  Object.defineProperty(frame, "contentWindow", { value: { postMessage: sent } });
  const slide = document.createElement("section");
  slide.append(frame);
  // Not in the document, for there a frame would be loaded.
  const root = document.createElement("div");
  root.append(slide);
  const hooks = new Map<string, () => void>();
  CaselineReveal().init({
    on: (type, listener) => hooks.set(type, listener),
    triggerKey: () => {},
    getRevealElement: () => root,
  });
  frame.dispatchEvent(new Event("load"));
  hooks.get("slidechanged")?.();
  return sent.mock.calls.map(([message, target]) => [Reflect.get(message as object, "type"), target]);
};

it("a deck leads a frame of a site, from a site or from a disk", () => {
  const src = "https://cases.example/embed.html";
  expect(deckOf(src, "https://deck.example")).toEqual([["goto", "https://cases.example"]]);
  expect(deckOf(src, "null")).toEqual([["connect", "https://cases.example"]]);
});

it("a deck says nothing to a frame from the disk, for which no message can be addressed", () => {
  expect(deckOf("file:///talk/embed.html", "null")).toEqual([]);
  expect(deckOf("file:///talk/embed.html", "https://deck.example")).toEqual([]);
});
