// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { applied, type Command, commandOf } from "../../src/app/keys.ts";
import { resolve } from "../../src/model/resolve.ts";
import { DEFAULT_VIEW, type View } from "../../src/view/view.ts";
import { aCase } from "./cases.ts";

const press = (key: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    repeat: false,
    target: document.body,
    ...more,
  });

const within = (html: string, selector: string): Element => {
  document.body.innerHTML = html;
  const found = document.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

describe("a single key", () => {
  it.each([
    ["t", { is: "table" }],
    ["T", { is: "table" }],
    ["?", { is: "keys" }],
    ["+", { is: "in" }],
    ["-", { is: "out" }],
    ["0", { is: "whole" }],
    ["1", { is: "scale", scale: "true" }],
    ["2", { is: "scale", scale: "broken" }],
    ["3", { is: "scale", scale: "steps" }],
    ["Escape", { is: "back" }],
    ["x", null],
    ["constructor", null],
    ["__proto__", null],
  ])("%s asks for %j", (key, command) => {
    expect(press(key)).toEqual(command);
  });

  it.each(["altKey", "ctrlKey", "metaKey", "isComposing"] as const)("is not heard with %s", (held) => {
    expect(press("t", { [held]: true })).toBeNull();
  });

  it.each([
    ["<input type=search>", "input"],
    ["<input>", "input"],
    ["<textarea></textarea>", "textarea"],
    ["<select><option>a</select>", "select"],
    ["<div contenteditable><b>a</b></div>", "b"],
    ["<dialog open><button>a</button></dialog>", "button"],
  ])("is not heard in %s", (html, selector) => {
    expect(press("t", { target: within(html, selector) })).toBeNull();
  });

  it("is heard on a button and a radio", () => {
    expect(press("t", { target: within("<button>a</button>", "button") })).toEqual({ is: "table" });
    expect(press("t", { target: within("<input type=radio>", "input") })).toEqual({ is: "table" });
  });

  it("that is held down zooms on, and switches nothing to and fro", () => {
    expect(press("+", { repeat: true })).toEqual({ is: "in" });
    expect(press("t", { repeat: true })).toBeNull();
  });
});

describe("a command", () => {
  const shown = resolve(aCase());
  const run = (command: Command, view: View = DEFAULT_VIEW) => applied(command, shown, view);

  it("that changes nothing gives the same View", () => {
    for (const is of ["whole", "back", "out", "keys"] as const) expect(run({ is })).toBe(DEFAULT_VIEW);
    expect(run({ is: "scale", scale: "broken" })).toBe(DEFAULT_VIEW);
  });

  it("closes the enlarged panel first, and lets go of the selection then", () => {
    const view: View = { ...DEFAULT_VIEW, panel: "imaging", selected: "b" };
    const once = run({ is: "back" }, view);
    expect(once).toEqual({ ...view, panel: null });
    expect(run({ is: "back" }, once)).toEqual(DEFAULT_VIEW);
  });

  it("zooms in, and out again to the whole case", () => {
    const near = run({ is: "in" });
    expect(near.shown).not.toBeNull();
    const nearer = run({ is: "in" }, near);
    expect(nearer.shown).not.toEqual(near.shown);
    expect(run({ is: "whole" }, nearer).shown).toBeNull();
    expect(run({ is: "out" }, run({ is: "out" }, run({ is: "out" }, nearer))).shown).toBeNull();
  });

  it("zooms in on an axis that has no places no more than not at all", () => {
    expect(applied({ is: "in" }, resolve({ ...aCase(), events: [] }), DEFAULT_VIEW)).toBe(DEFAULT_VIEW);
  });
});
