import { describe, expect, it } from "vitest";
import { type Spot, stageCommand } from "../../../src/app/stage/keys.ts";

const free = {
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
};
type Where = { spot?: Spot; letters?: boolean; digits?: string };

const press = (key: string, where: Where = {}, held: Partial<typeof free> = {}) =>
  stageCommand({ ...free, ...held, key }, { spot: "stage", letters: true, digits: "", ...where })?.is ?? null;

describe("a key on stage", () => {
  it.each([
    ["next", ["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N", "Enter"]],
    ["back", ["ArrowLeft", "ArrowUp", "PageUp", "p", "P", "Backspace"]],
    ["first", ["Home"]],
    ["last", ["End"]],
    ["black", ["b", "B", "."]],
    ["full", ["f", "F5"]],
    ["speaker", ["s"]],
    ["help", ["?"]],
    ["out", ["Escape"]],
    ["digit", ["0", "7"]],
  ])("means %s", (is, keys) => {
    expect(keys.map((key) => press(key))).toEqual(keys.map(() => is));
  });

  it("means nothing when it is of no use here, and is left to the browser", () => {
    expect(["x", "Tab", "F1", "Shift", "Dead", "constructor", "ü"].map((key) => press(key))).toEqual(
      Array(7).fill(null),
    );
  });

  it.each(["altKey", "ctrlKey", "metaKey", "isComposing"] as const)("with %s is the browser's", (held) => {
    expect(["n", "ArrowRight", "PageDown", "5"].map((key) => press(key, {}, { [held]: true }))).toEqual(
      Array(4).fill(null),
    );
  });

  it("that is held is one press, and does not scroll either", () => {
    expect(["PageDown", " ", "b", "3"].map((key) => press(key, {}, { repeat: true }))).toEqual(
      Array(4).fill("nothing"),
    );
  });

  it("after digits goes to the step that they name, on a button too", () => {
    expect(press("Enter", { digits: "12" })).toBe("go");
    expect(press("Enter", { digits: "12", spot: "button" })).toBe("go");
  });

  it("belongs to a field, which only Escape leaves", () => {
    expect(
      ["n", " ", "ArrowLeft", "PageDown", "Enter", "?"].map((key) => press(key, { spot: "field" })),
    ).toEqual(Array(6).fill(null));
    expect(press("Escape", { spot: "field" })).toBe("leave field");
  });

  it("on an option chooses where that is its own, and turns the page otherwise", () => {
    expect(["ArrowDown", "ArrowLeft", " "].map((key) => press(key, { spot: "choice" }))).toEqual(
      Array(3).fill(null),
    );
    expect(["PageDown", "Enter", "n", "PageUp"].map((key) => press(key, { spot: "choice" }))).toEqual([
      "next",
      "next",
      "next",
      "back",
    ]);
  });

  it("on a button presses it, and turns the page otherwise", () => {
    expect(["Enter", " "].map((key) => press(key, { spot: "button" }))).toEqual([null, null]);
    expect(["ArrowRight", "PageUp", "b"].map((key) => press(key, { spot: "button" }))).toEqual([
      "next",
      "back",
      "black",
    ]);
  });

  it("that is a character is not heard once single keys are off; the others are", () => {
    expect(["n", "p", "b", ".", "f", "s", "?", "4"].map((key) => press(key, { letters: false }))).toEqual(
      Array(8).fill(null),
    );
    expect(
      ["ArrowRight", "PageUp", " ", "Escape", "Home"].map((key) => press(key, { letters: false })),
    ).toEqual(["next", "back", "next", "out", "first"]);
  });

  it("that reloads on purpose is the browser's", () => {
    expect(press("F5", {}, { shiftKey: true })).toBeNull();
  });
});
