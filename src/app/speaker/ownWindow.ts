import { keep, kept } from "./kept.ts";
import { newName, speakerOf, speakerQuery } from "./name.ts";

/** The name under which this tab's stage and its speaker windows meet; null before the first was opened. */
export const keptName = (): string | null =>
  kept("speaker", (found) => (typeof found === "string" ? speakerOf(`?speaker=${found}`) : null));

/** Gives this tab another name. */
export const renamed = (): string => {
  const name = newName();
  keep("speaker", name);
  return name;
};

const features = "popup,width=1024,height=768";

let opened: { readonly name: string; readonly at: Window } | null = null;

/** Opens this tab's speaker window, or brings it to the front; false where the browser does not let it open. */
export const openSpeaker = (name: string): boolean => {
  if (opened?.name === name && !opened.at.closed) {
    opened.at.focus();
    return true;
  }
  const address = new URL(speakerQuery(name, location.search), location.href);
  const at = window.open(address, `caseline-${name}`, features);
  opened = at && { name, at };
  return at !== null;
};
