import type { CheckName } from "../../look/ready.en.ts";

/** Fine; worth a look before the talk; or nothing that this browser or place can do. */
export type Verdict = "ok" | "look" | "no";

/** The most that can be waited for an answer. */
export type Maybe<T> = T | "no answer";

/** What was found out about a case, its story, and the place where it will be shown. */
export type Facts = {
  readonly problems: { readonly errors: number; readonly warnings: number };
  readonly story: {
    readonly steps: number;
    readonly stops: number;
    readonly own: boolean;
    readonly unanswered: number;
    readonly noted: number;
  };
  /** What in the case may tell who the patient is. */
  readonly identifiers: readonly string[];
  readonly code: Maybe<{ readonly parts: number; readonly failed: number }>;
  /** The hosts that anything of this page was asked of, besides its own. */
  readonly elsewhere: readonly string[];
  readonly fonts: Maybe<{ readonly failed: number }>;
  readonly images: Maybe<{ readonly all: number; readonly lost: number }>;
  readonly speaker: {
    readonly windows: number;
    readonly blocked: boolean;
    readonly channels: boolean;
    readonly framed: boolean;
  };
  readonly wake: Maybe<"held" | "refused" | "missing">;
  readonly screen: { readonly width: number; readonly height: number; readonly screens: number | null };
  readonly fullScreen: { readonly allowed: boolean; readonly on: boolean };
  readonly motion: "full" | "reduced";
  readonly keys: boolean;
  readonly budget: { readonly minutes: number; readonly startedMs: number };
  readonly tab: { readonly keeps: boolean; readonly opened: boolean };
};

export type Check = {
  readonly name: CheckName;
  readonly is: Verdict;
  /** Which of the sentences of this check is true. */
  readonly said: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The shortest time in which a room can read a headline and look at a picture. */
const leastSeconds = 12;
/** Below this the smallest words on stage, 2.2 % of the height, are smaller than 14 px. */
const leastHeight = 640;
const least = { width: 800, height: 600 };

const check = (name: CheckName, is: Verdict, said: string = is, params: Check["params"] = {}): Check => ({
  name,
  is,
  said,
  params,
});

const late = (name: CheckName): Check => check(name, "look", "late");

const ofCase = ({ problems: { errors, warnings }, identifiers }: Facts): readonly Check[] => [
  errors > 0
    ? check("case", "look", "errors", { errors })
    : warnings > 0
      ? check("case", "look", "warnings", { warnings })
      : check("case", "ok"),
  identifiers.length > 0
    ? check("identifiers", "look", "look", {
        count: identifiers.length,
        some: identifiers.slice(0, 4).join(", "),
      })
    : check("identifiers", "ok"),
];

const ofStory = ({ story, budget }: Facts): readonly Check[] => {
  const { steps, stops, own, unanswered, noted } = story;
  const seconds = Math.floor((budget.minutes * 60) / Math.max(1, stops));
  const plan = { minutes: budget.minutes, stops, seconds };
  return [
    steps === 0
      ? check("story", "look", "none")
      : check("story", own ? "ok" : "look", own ? "ok" : "automatic", { steps }),
    unanswered > 0
      ? check("holds", "look", "look", { unanswered })
      : check("holds", "ok", stops > steps ? "ok" : "none", { holds: stops - steps }),
    noted < steps ? check("notes", "look", "look", { without: steps - noted }) : check("notes", "ok"),
    check("time", seconds < leastSeconds ? "look" : "ok", undefined, plan),
    budget.startedMs > 0
      ? check("clock", "look", "look", { minutes: Math.ceil(budget.startedMs / 60_000) })
      : check("clock", "ok"),
  ];
};

const ofPage = ({ code, elsewhere, fonts, images, tab }: Facts): readonly Check[] => [
  code === "no answer"
    ? late("code")
    : check("code", code.failed > 0 ? "look" : "ok", undefined, { ...code }),
  elsewhere.length > 0
    ? check("elsewhere", "look", "look", { hosts: elsewhere.join(", ") })
    : check("elsewhere", "ok"),
  fonts === "no answer" ? late("fonts") : check("fonts", fonts.failed > 0 ? "look" : "ok"),
  images === "no answer"
    ? late("images")
    : images.lost > 0
      ? check("images", "look", "look", { ...images })
      : check("images", "ok", images.all > 0 ? "ok" : "none", { ...images }),
  check("tab", tab.keeps ? "ok" : tab.opened ? "look" : "no"),
];

const ofPlace = ({ speaker, wake, screen, fullScreen, motion, keys }: Facts): readonly Check[] => {
  const size = { width: screen.width, height: screen.height, ratio: ratioOf(screen) };
  const small = screen.width < least.width || screen.height < least.height;
  return [
    speaker.windows > 0
      ? check("speaker", "ok", "ok", { windows: speaker.windows })
      : !speaker.channels
        ? check("speaker", "no")
        : check("speaker", "look", speaker.blocked ? "blocked" : speaker.framed ? "framed" : "look"),
    wake === "no answer"
      ? late("wake")
      : check("wake", wake === "held" ? "ok" : wake === "refused" ? "look" : "no"),
    check("screen", small ? "look" : "ok", undefined, size),
    check("words", screen.height < leastHeight ? "look" : "ok", undefined, {
      px: Math.round(screen.height * 0.022),
    }),
    check("screens", screen.screens === null ? "no" : screen.screens > 1 ? "ok" : "look"),
    check(
      "fullScreen",
      fullScreen.allowed ? "ok" : "no",
      fullScreen.allowed ? (fullScreen.on ? "on" : "ok") : "no",
    ),
    check("motion", "ok", motion),
    check("keys", keys ? "ok" : "look"),
  ];
};

/** The ratio of a screen in small numbers where it is one of the usual: "16:9". */
export const ratioOf = ({ width, height }: { readonly width: number; readonly height: number }): string => {
  const usual = ([w, h]: readonly [number, number]) => Math.abs(width / height / (w / h) - 1) < 0.02;
  const found = (
    [
      [4, 3],
      [5, 4],
      [3, 2],
      [16, 10],
      [16, 9],
      [21, 9],
    ] as const
  ).find(usual);
  return found ? found.join(":") : `${(width / Math.max(1, height)).toFixed(2)}:1`;
};

/** Everything that is looked at before a talk, in the order in which it is worth mending. */
export const checksOf = (facts: Facts): readonly Check[] => [
  ...ofCase(facts),
  ...ofStory(facts),
  ...ofPage(facts),
  ...ofPlace(facts),
];
