/** What a key asks of the stage. "nothing" is a key of the stage's own that does nothing now. */
export type StageCommand =
  | {
      readonly is:
        | "next"
        | "back"
        | "first"
        | "last"
        | "go"
        | "black"
        | "full"
        | "speaker"
        | "out"
        | "help"
        | "leave field"
        | "nothing";
    }
  | { readonly is: "digit"; readonly digit: string };

type Name = Exclude<StageCommand["is"], "digit">;

/** Keys that are no character; they are heard with single-key shortcuts off as well. */
const NAMED: Readonly<Record<string, Name>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  Enter: "next",
  ArrowLeft: "back",
  ArrowUp: "back",
  PageUp: "back",
  Backspace: "back",
  Home: "first",
  End: "last",
  Escape: "out",
  // Some clickers begin a show with it; a reload would forget the answers.
  F5: "full",
};

const LETTERS: Readonly<Record<string, Name>> = {
  n: "next",
  p: "back",
  b: "black",
  ".": "black",
  f: "full",
  s: "speaker",
  "?": "help",
};

/** Where a key was pressed: what belongs to a field, a choice or a button is not the stage's. */
export type Spot = "stage" | "field" | "choice" | "button";

const OWN: Readonly<Record<Exclude<Spot, "field">, RegExp>> = {
  stage: /^$/,
  choice: /^(Arrow.*| )$/,
  button: /^(Enter| )$/,
};

type Pressed = Pick<
  KeyboardEvent,
  "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey" | "isComposing" | "repeat"
>;

/**
 * The command of a key on stage; null where the key belongs to the browser or to what has the focus.
 * @param letters whether single characters are heard
 * @param digits what has been typed of a step's number
 */
export const stageCommand = (
  { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat }: Pressed,
  { spot, letters, digits }: { readonly spot: Spot; readonly letters: boolean; readonly digits: string },
): StageCommand | null => {
  if (altKey || ctrlKey || metaKey || isComposing) return null;
  if (spot === "field") return key === "Escape" ? { is: "leave field" } : null;
  if (OWN[spot].test(key) && !(key === "Enter" && digits !== "")) return null;
  const letter = key.length === 1 ? key.toLowerCase() : "";
  const of = <T>(names: Readonly<Record<string, T>>, name: string) =>
    Object.hasOwn(names, name) ? names[name] : undefined;
  const named = key === "F5" && shiftKey ? undefined : of(NAMED, key);
  const is = named ?? (letters ? of(LETTERS, letter) : undefined);
  const isDigit = letters && /^\d$/.test(key);
  if (is === undefined && !isDigit) return null;
  // A held key is one press.
  if (repeat) return { is: "nothing" };
  if (isDigit) return { is: "digit", digit: key };
  return { is: key === "Enter" && digits !== "" ? "go" : (is ?? "nothing") };
};

/** Where a key was pressed, by the element that had the focus. */
export const spotOf = (target: EventTarget | null): Spot => {
  if (!(target instanceof Element)) return "stage";
  if (target.closest("input[type=radio], input[type=checkbox]")) return "choice";
  if (target.closest("input, textarea, select, [contenteditable]")) return "field";
  return target.closest("a[href], button, summary, [role=button]") ? "button" : "stage";
};
