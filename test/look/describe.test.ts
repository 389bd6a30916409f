import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { describeEvent, inline, labelOf, whenText } from "../../src/look/describe.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { caseOf, SYNTHETIC } from "../cases.ts";
import { readJson } from "../data/reading.ts";

const builtIn = readJson("data/cases/hepatic-leiomyosarcoma.json") as Case;

test.each([builtIn, ...SYNTHETIC].map((of) => [of.id, of] as const))(
  "the spoken sentence of every mark of %s has its label and its title in it",
  (_, of) => {
    const resolved = resolve(of);
    for (const thing of [...of.events, ...(of.course ?? [])]) {
      const says = describeEvent(resolved, thing.id, null, en).toLowerCase();
      expect(says).toContain(inline(labelOf(thing)).toLowerCase());
      expect(says).toContain(inline(thing.title).toLowerCase());
    }
  },
);

test("a label that stands in the title is not said twice", () => {
  const resolved = resolve(builtIn);
  const says = (id: string) => describeEvent(resolved, id, null, en);
  expect(says("discharge")).toMatch(/^Visit: discharge; /);
  expect(says("ce-ct")).toMatch(/^Imaging: CE-CT, contrast-enhanced CT; /);
});

const event = (id: string, time?: WrittenTime, rest: Partial<Event> = {}): Event => ({
  id,
  kind: "history",
  title: id,
  ...(time === undefined ? {} : { time }),
  ...rest,
});
const when = (events: readonly Event[], id: string, day0: string | null) =>
  whenText(resolve(caseOf("when", events)), id, day0, en).replace(/\s/g, " ");

describe("a distance that was derived", () => {
  it("is never finer than the unit that it was written in", () => {
    const events = [
      event("visit"),
      event("scan", { after: "visit", by: "P1M" }),
      event("biopsy", { at: "scan" }),
      event("letter", [{ after: "visit" }, { before: "scan" }]),
    ];
    expect(when(events, "biopsy", "visit")).toBe("at scan");
    for (const [id, day0] of [
      ["letter", "visit"],
      ["letter", "scan"],
      ["biopsy", "visit"],
    ] as const)
      expect(when(events, id, day0), `${id} from ${day0}`).not.toMatch(/day|week/);
  });

  it("says no days where months and an order between make it up", () => {
    const events = [
      event("visit"),
      event("scan", { after: "visit", by: "P1M" }),
      event("biopsy", [{ after: "scan" }, { before: "operation" }]),
      event("operation", { after: "visit", by: "P3M" }),
    ];
    expect(when(events, "biopsy", "visit")).not.toMatch(/day|week/);
    expect(when(events, "biopsy", "visit")).toMatch(/month.* after visit|after scan and before operation/);
  });

  it("says no days of anything that only years lead to, in any case", () => {
    const by = fc.integer({ min: 1, max: 40 }).map((n) => `P${n}Y`);
    fc.assert(
      fc.property(fc.array(by, { minLength: 1, maxLength: 6 }), (spans) => {
        const events = [
          event("e0"),
          ...spans.map((span, i) => event(`e${i + 1}`, { after: `e${i}`, by: span })),
          event("between", [{ after: "e0" }, { before: "e1" }]),
        ];
        for (const { id } of events)
          for (const day0 of ["e0", `e${spans.length}`, "between"])
            expect(when(events, id, day0)).not.toMatch(/day|week|month/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("when something was", () => {
  it("is in order only, and its interval is not stated, where it is of another time", () => {
    const events = [
      event("visit"),
      event("scan", { after: "visit", by: "P3D" }),
      event("operation", { after: "scan" }),
      event("discharge", { after: "operation", by: "P8D" }),
    ];
    expect(when(events, "operation", "visit")).toBe("after scan; interval not stated");
    expect(when(events, "operation", null)).toBe("after scan; interval not stated");
    expect(when(events, "discharge", "visit")).toBe("8 days after operation");
  });

  it("is in the source's own words with their own day 0 alone", () => {
    const events = [
      event("visit"),
      event("hysterectomy", { before: "visit", by: "P21Y", said: "21 years earlier" }),
      event("measles", { before: "hysterectomy", by: "P1Y" }),
    ];
    expect(when(events, "hysterectomy", "visit")).toBe("21 years earlier");
    for (const day0 of [null, "measles", "hysterectomy", "nobody"])
      expect(when(events, "hysterectomy", day0), String(day0)).toBe("21 years before visit");
  });

  it("is undated where nothing is said, and has both ends and how long where these are", () => {
    const events = [
      event("visit"),
      event("note"),
      event("drug", { from: { after: "visit", by: "P3W" }, for: "P6M" }),
      event("rest", { from: { at: "visit" }, to: "ongoing" }),
    ];
    expect(when(events, "nobody", null)).toBe("undated");
    expect(when(events, "note", "visit")).toBe("undated");
    expect(when(events, "drug", null)).toBe("from 3 weeks after visit for 6 months");
    expect(when(events, "rest", null)).toContain("ongoing when last known");
  });
});
