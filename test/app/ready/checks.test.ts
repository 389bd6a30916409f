import { describe, expect, it } from "vitest";
import { checksOf, type Facts, ratioOf } from "../../../src/app/ready/checks.ts";
import { checkText, ready } from "../../../src/look/ready.en.ts";

const fine: Facts = {
  problems: { errors: 0, warnings: 0 },
  story: { steps: 3, stops: 4, own: true, unanswered: 0, noted: 3 },
  identifiers: [],
  code: { parts: 9, failed: 0 },
  elsewhere: [],
  fonts: { failed: 0 },
  images: { all: 2, lost: 0 },
  speaker: { windows: 1, blocked: false, channels: true, framed: false },
  wake: "held",
  screen: { width: 1920, height: 1080, screens: 2 },
  fullScreen: { allowed: true, on: false },
  motion: "full",
  keys: true,
  budget: { minutes: 6, startedMs: 0 },
  tab: { keeps: true, opened: false },
};

const verdicts = (facts: Facts) =>
  new Map(checksOf(facts).map(({ name, is, said }) => [name, [is, said] as const]));

/** A fact that is worth a look or not possible, the check that says so, and how. */
const faults: readonly (readonly [keyof typeof ready.checks, "look" | "no", string, Partial<Facts>])[] = [
  ["case", "look", "errors", { problems: { errors: 1, warnings: 4 } }],
  ["case", "look", "warnings", { problems: { errors: 0, warnings: 1 } }],
  ["identifiers", "look", "look", { identifiers: ["1950-02-03"] }],
  ["story", "look", "none", { story: { steps: 0, stops: 0, own: false, unanswered: 0, noted: 0 } }],
  ["story", "look", "automatic", { story: { ...fine.story, own: false } }],
  ["holds", "look", "look", { story: { ...fine.story, unanswered: 1 } }],
  ["notes", "look", "look", { story: { ...fine.story, noted: 1 } }],
  ["time", "look", "look", { budget: { minutes: 1, startedMs: 0 }, story: { ...fine.story, stops: 6 } }],
  ["clock", "look", "look", { budget: { minutes: 6, startedMs: 100 } }],
  ["code", "look", "look", { code: { parts: 9, failed: 2 } }],
  ["code", "look", "late", { code: "no answer" }],
  ["elsewhere", "look", "look", { elsewhere: ["cdn.example"] }],
  ["fonts", "look", "look", { fonts: { failed: 1 } }],
  ["fonts", "look", "late", { fonts: "no answer" }],
  ["images", "look", "look", { images: { all: 2, lost: 1 } }],
  ["images", "look", "late", { images: "no answer" }],
  ["tab", "no", "no", { tab: { keeps: false, opened: false } }],
  ["tab", "look", "look", { tab: { keeps: false, opened: true } }],
  ["speaker", "look", "look", { speaker: { ...fine.speaker, windows: 0 } }],
  ["speaker", "look", "blocked", { speaker: { ...fine.speaker, windows: 0, blocked: true } }],
  ["speaker", "look", "framed", { speaker: { ...fine.speaker, windows: 0, framed: true } }],
  ["speaker", "no", "no", { speaker: { ...fine.speaker, windows: 0, channels: false } }],
  ["wake", "look", "look", { wake: "refused" }],
  ["wake", "no", "no", { wake: "missing" }],
  ["wake", "look", "late", { wake: "no answer" }],
  ["screen", "look", "look", { screen: { width: 640, height: 480, screens: 2 } }],
  ["words", "look", "look", { screen: { width: 800, height: 600, screens: 2 } }],
  ["screens", "look", "look", { screen: { width: 1920, height: 1080, screens: 1 } }],
  ["screens", "no", "no", { screen: { width: 1920, height: 1080, screens: null } }],
  ["fullScreen", "no", "no", { fullScreen: { allowed: false, on: false } }],
  ["keys", "look", "look", { keys: false }],
];

describe("what is looked at before a talk", () => {
  it("are at least twelve things, each of them fine where nothing is amiss", () => {
    const checks = checksOf(fine);
    expect(checks.length).toBeGreaterThanOrEqual(12);
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    expect(checks.filter(({ is }) => is !== "ok")).toEqual([]);
    expect(checks.map(({ name }) => name).sort()).toEqual(Object.keys(ready.checks).sort());
  });

  it.each(faults)("finds fault with the %s (%s, %s), and says what can be done", (name, is, said, fault) => {
    const checks = checksOf({ ...fine, ...fault });
    const found = checks.find((check) => check.name === name);
    expect(found).toMatchObject({ is, said });
    const { says, remedy } = checkText(name, said, found?.params ?? {});
    expect(says).toMatch(/\.$/);
    expect(says).not.toMatch(/undefined|NaN|\[object/);
    expect(remedy).toMatch(/\.$/);
  });

  it("says something of everything that is fine, and has no sentence that is never said", () => {
    const told = new Set(
      [
        fine,
        ...faults.map(([, , , fault]) => ({ ...fine, ...fault })),
        { ...fine, images: { all: 0, lost: 0 } },
        { ...fine, story: { ...fine.story, stops: 3 } },
        { ...fine, fullScreen: { allowed: true, on: true } },
        { ...fine, motion: "reduced" as const },
      ].flatMap((facts) =>
        checksOf(facts).map(({ name, said, params }) => {
          expect(checkText(name, said, params).says).not.toMatch(/undefined|NaN/);
          return `${name} ${said}`;
        }),
      ),
    );
    const words = Object.entries(ready.checks).flatMap(([name, said]) =>
      Object.keys(said)
        .filter((key) => key !== "name")
        .map((key) => `${name} ${key}`),
    );
    expect([...told].sort()).toEqual(words.sort());
  });

  it("has one fault for one fault", () => {
    const { problems } = { problems: { errors: 1, warnings: 0 } };
    const found = verdicts({ ...fine, problems });
    expect([...found].filter(([, [is]]) => is !== "ok").map(([name]) => name)).toEqual(["case"]);
  });
});

it("a screen has one of the usual ratios, or its own", () => {
  const ratio = (width: number, height: number) => ratioOf({ width, height });
  expect([ratio(1920, 1080), ratio(1024, 768), ratio(1440, 900), ratio(1000, 1000)]).toEqual([
    "16:9",
    "4:3",
    "16:10",
    "1.00:1",
  ]);
});
