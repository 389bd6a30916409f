type Params = Readonly<Record<string, string | number>>;
/** What is so, and what can be done about it where something can. */
type Said = readonly [says: string | ((params: Params) => string), remedy?: string];

const n = (count: unknown, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const late: Said = ["This could not be found out in time.", "Look again."];

const checks = {
  case: {
    name: "Case",
    ok: ["Nothing is wrong with the case."],
    errors: [
      ({ errors }) => `${n(errors, "part", "parts")} of the case cannot be shown.`,
      "Open Details in the reading view: it says what, where, and how to mend it.",
    ],
    warnings: [
      ({ warnings }) => `${n(warnings, "warning", "warnings")} about the case.`,
      "Open Details in the reading view, and mend or accept them.",
    ],
  },
  identifiers: {
    name: "Identifiers",
    ok: ["Nothing was found that tells who the patient is. That is no guarantee."],
    look: [
      ({ count, some }) => `${n(count, "thing", "things")} may tell who the patient is: ${some}.`,
      "Take them out of the case, or make sure that this room may see them.",
    ],
  },
  story: {
    name: "Story",
    ok: [({ steps }) => `The case has a story of ${n(steps, "step", "steps")}.`],
    automatic: [
      ({ steps }) => `The case has no story of its own: ${n(steps, "step", "steps")} were made from it.`,
      "Go through it once, and write your own headlines.",
    ],
    none: ["There is no story to present.", "Add steps to the case."],
  },
  holds: {
    name: "Questions",
    ok: [({ holds }) => `${n(holds, "question", "questions")}, each with an answer.`],
    none: ["The story asks nothing."],
    look: [
      ({ unanswered }) => `${n(unanswered, "question has", "questions have")} no answer to show.`,
      "Write what was done.",
    ],
  },
  notes: {
    name: "Notes",
    ok: ["Every step has notes."],
    look: [
      ({ without }) => `${n(without, "step has", "steps have")} no notes.`,
      "Write some, if you need them.",
    ],
  },
  time: {
    name: "Time",
    ok: [
      ({ minutes, stops, seconds }) => `${minutes} min for ${n(stops, "stop", "stops")}: ${seconds} s each.`,
    ],
    look: [
      ({ minutes, stops, seconds }) =>
        `${minutes} min for ${n(stops, "stop", "stops")}: only ${seconds} s each.`,
      "Leave steps out, or ask for more minutes.",
    ],
  },
  clock: {
    name: "Clock",
    ok: ["The clock stands at zero; the first step on starts it."],
    look: [({ minutes }) => `The clock has already counted ${minutes} min.`, "Reset it beside your notes."],
  },
  code: {
    name: "Without a network",
    ok: [({ parts }) => `All ${parts} parts that a talk needs are here: it needs no network from now on.`],
    look: [
      ({ parts, failed }) => `${failed} of ${parts} parts of the program could not be loaded.`,
      "Look again while there is a network. Do not reload this tab afterward.",
    ],
    late,
  },
  elsewhere: {
    name: "Other hosts",
    ok: ["Nothing was asked of any other host."],
    look: [
      ({ hosts }) => `Something was asked of ${hosts}.`,
      "Look for an extension of the browser that changes pages, and switch it off.",
    ],
  },
  fonts: {
    name: "Fonts",
    ok: ["The fonts are loaded."],
    look: [
      "A font could not be loaded; the system's own stands in for it.",
      "Reload once while there is a network.",
    ],
    late,
  },
  images: {
    name: "Images",
    ok: [({ all }) => `${n(all, "image", "images")} of the case loaded and decoded.`],
    none: ["The case has no images."],
    look: [
      ({ all, lost }) => `${lost} of ${n(all, "image", "images")} of the case cannot be shown.`,
      "Put the files beside the case, or leave the images out.",
    ],
    late,
  },
  tab: {
    name: "This tab",
    ok: ["A reload of this tab loses nothing."],
    look: ["A reload of this tab would lose the opened case.", "Keep its file at hand, and do not reload."],
    no: ["This browser keeps nothing for a tab.", "Do not reload while you present."],
  },
  speaker: {
    name: "Speaker window",
    ok: [({ windows }) => `${n(windows, "speaker window answers", "speaker windows answer")}.`],
    look: ["None is open.", "Press S on stage, or open it here, and move it to your own screen."],
    blocked: [
      "The browser blocked it.",
      "Allow pop-up windows for this page and try again, or take notes on one screen.",
    ],
    framed: [
      "None is open, and this page stands inside another, which may not allow it.",
      "Try it here; else open the page on its own.",
    ],
    no: ["This browser does not let windows of a page talk to each other.", "Take notes on one screen."],
  },
  wake: {
    name: "Screen stays on",
    ok: ["The screen will not go dark while the stage is up."],
    look: [
      "The browser refused to keep the screen on: often the battery is low.",
      "Plug in the computer and look again.",
    ],
    no: [
      "This browser cannot keep the screen on.",
      "Switch off the screen saver and the sleep of the screen.",
    ],
    late,
  },
  screen: {
    name: "Size",
    ok: [({ width, height, ratio }) => `This window is ${width} by ${height}, ${ratio}.`],
    look: [
      ({ width, height, ratio }) => `This window is small: ${width} by ${height}, ${ratio}.`,
      "Make it larger, use the full screen, or zoom out (Ctrl and −).",
    ],
  },
  words: {
    name: "Smallest words",
    ok: [({ px }) => `The smallest words on stage are ${px} px high at this size.`],
    look: [
      ({ px }) => `The smallest words on stage would be only ${px} px high at this size.`,
      "Use the full screen: words grow with its height.",
    ],
  },
  screens: {
    name: "Second screen",
    ok: ["There is a second screen."],
    look: [
      "There is only one screen, or the two show the same.",
      "Connect the projector and extend the screen.",
    ],
    no: ["This browser does not tell how many screens there are.", "Try it once in the room."],
  },
  fullScreen: {
    name: "Full screen",
    ok: ["Full screen is allowed: press F on stage."],
    on: ["The screen is full."],
    no: [
      "Full screen is not allowed here.",
      "Open the page on its own, or use the browser's own key for it (F11).",
    ],
  },
  motion: {
    name: "Motion",
    full: ["The timeline glides from step to step."],
    reduced: ["Your system asks for less motion: steps change at once."],
  },
  keys: {
    name: "Keys",
    ok: ["Keys and clickers are heard."],
    look: ["Single keys are switched off.", "Take keys=off out of the address of this page."],
  },
} satisfies Record<string, { readonly name: string; readonly [said: string]: Said | string }>;

export type CheckName = keyof typeof checks;

/** The words of what is looked at before a talk. */
export const ready = {
  title: "Ready to present?",
  looking: "Looking …",
  again: "Look again",
  minutes: "Minutes for the talk",
  openSpeaker: "Open the speaker window",
  is: { ok: "OK", look: "Look", no: "Not possible here" },
  sum: (ok: number, look: number, no: number) =>
    look === 0
      ? `Ready: ${ok} fine${no > 0 ? `, ${no} not possible here` : ""}.`
      : `${n(look, "thing", "things")} to look at, ${ok} fine${no > 0 ? `, ${no} not possible here` : ""}.`,
  checks: checks as Readonly<
    Record<CheckName, { readonly name: string; readonly [said: string]: Said | string }>
  >,
};

/** What a check says, and its remedy where there is one. */
export const checkText = (
  name: CheckName,
  said: string,
  params: Params,
): { readonly says: string; readonly remedy: string | null } => {
  const found = ready.checks[name][said];
  if (found === undefined || typeof found === "string") throw new Error(`no words for ${name}: ${said}`);
  const [says, remedy = null] = found;
  return { says: typeof says === "string" ? says : says(params), remedy };
};
