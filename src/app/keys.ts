import type { Resolved } from "../model/resolved.ts";
import type { ScaleName, View } from "../view/view.ts";
import { zoomStep, zoomView } from "./zoom.ts";

/** What a single key asks for. */
export type Command =
  | { readonly is: "table" | "keys" | "in" | "out" | "whole" | "back" }
  | { readonly is: "scale"; readonly scale: ScaleName }
  | { readonly is: "turn"; readonly turn: 1 | -1 | "switch" };

const COMMANDS: Readonly<Record<string, Command>> = {
  t: { is: "table" },
  "?": { is: "keys" },
  "+": { is: "in" },
  "=": { is: "in" },
  "-": { is: "out" },
  "0": { is: "whole" },
  "1": { is: "scale", scale: "true" },
  "2": { is: "scale", scale: "broken" },
  "3": { is: "scale", scale: "steps" },
  k: { is: "turn", turn: "switch" },
  "[": { is: "turn", turn: -1 },
  "]": { is: "turn", turn: 1 },
  escape: { is: "back" },
};

/** True for what takes letters as text, or has keys of its own. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    "textarea, select, dialog, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])",
  ) !== null;

type Pressed = Pick<
  KeyboardEvent,
  "key" | "altKey" | "ctrlKey" | "metaKey" | "isComposing" | "repeat" | "target"
>;

/** The command of a key; null where the key belongs to a field, a dialog, the browser or an unfinished word. */
export const commandOf = (pressed: Pressed): Command | null => {
  const { key, altKey, ctrlKey, metaKey, isComposing, repeat, target } = pressed;
  // Many keyboards write a bracket with AltGr, which browsers tell as Alt, or as Ctrl and Alt.
  const held = (altKey || ctrlKey) && !(altKey && /^[[\]]$/.test(key));
  if (held || metaKey || isComposing || takesText(target)) return null;
  const name = key.toLowerCase();
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const repeats = command?.is === "in" || command?.is === "out";
  if (!command || (repeat && !repeats)) return null;
  return command;
};

/** The view after a command; the same object where it changes nothing. */
export const applied = (command: Command, shown: Resolved, view: View): View => {
  switch (command.is) {
    case "keys":
    case "turn":
      return view;
    case "table":
      return { ...view, table: !view.table };
    case "scale":
      return view.scale === command.scale ? view : { ...view, scale: command.scale };
    case "in":
      return zoomView(shown, view, zoomStep);
    case "out":
      return zoomView(shown, view, 1 / zoomStep);
    case "whole":
      return view.shown === null ? view : { ...view, shown: null };
    case "back":
      if (view.panel !== null) return { ...view, panel: null };
      return view.selected === null ? view : { ...view, selected: null };
  }
};
