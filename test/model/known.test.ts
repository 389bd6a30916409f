import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { layoutOverview } from "../../src/layout/overview.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { learnedAt } from "../../src/model/known/sight.ts";
import { known } from "../../src/model/known.ts";
import { things } from "../../src/model/named.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Moment, Resolved } from "../../src/model/resolved.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW, SCALES, type ScaleName } from "../../src/view/view.ts";
import { toldCase, wordOf } from "../arbitraries/told.ts";
import { drawn } from "./histories.ts";
import { wildCase } from "./wild.ts";

vi.setConfig({ testTimeout: 300_000 });

const RUNS = { numRuns: 1000 };
const wild = fc.gen().map((gen) => wildCase(drawn(gen)));
const any = fc.oneof(wild, toldCase(7));

/** Everything that a resolved case says, as text. */
const textOf = ({ between, unitBetween, ...rest }: Resolved): string =>
  JSON.stringify({ ...rest, moments: [...rest.moments], extents: [...rest.extents], known: [...rest.known] });

const plain = (resolved: Resolved): unknown => {
  const { moments } = resolved;
  const ids = [...moments.keys()];
  const bounds = ids.flatMap((a) => ids.map((b) => Object.values(resolved.between(a, b)).join()));
  return [JSON.parse(textOf(resolved)), bounds];
};

const drawnText = (resolved: Resolved, scale: ScaleName = "broken"): string => {
  const input = { resolved, view: { ...DEFAULT_VIEW, scale }, width: 900, measure: measureText, words: en };
  return JSON.stringify([layoutTimeline(input), layoutOverview({ ...input, x0: 100, x1: 880 })]);
};

/** Each event of a case as the cursor. */
const cursors = (of: Case, test: (resolved: Resolved, shown: Resolved, asOf: string) => void): void => {
  const resolved = resolve(of);
  for (const { id } of of.events)
    if (learnedAt(resolved, id)) test(resolved, known(resolved, { asOf: id }), id);
};

const idsOf = (shown: Resolved): readonly string[] => [...things(shown.case).keys(), ...shown.moments.keys()];

describe("what was known then", () => {
  it("names nothing that was learned later: no id, no word, no remark, no ending, in no part and no picture", () => {
    fc.assert(
      fc.property(toldCase(6), fc.constantFrom(...SCALES), (of, scale) => {
        cursors(of, (_, shown) => {
          const left = things(shown.case);
          const text = textOf(shown) + drawnText(shown, scale);
          const hidden = [...things(of).keys()].filter((id) => !left.has(id));
          const words = ["ending", "remark", "rule", ...hidden].map(wordOf);
          expect(words.filter((word) => text.includes(word))).toEqual([]);
          expect(hidden.filter((id) => new RegExp(`"[^" ]*\\b${id}\\b`).test(text))).toEqual([]);
        });
      }),
      RUNS,
    );
  });

  it("names nothing that a story tells later, whether the cursor stands at an event or at now", () => {
    fc.assert(
      fc.property(
        toldCase(6),
        fc.nat(),
        fc.option(fc.nat()),
        fc.constantFrom(...SCALES),
        (of, at, cut, scale) => {
          const resolved = resolve(of);
          const nth = (n: number) => of.events[n % of.events.length]?.id ?? "";
          const from = at % of.events.length;
          // What comes after an event in the file stands for later steps; what is found of it goes with it.
          const untold = new Set(of.events.slice(from).map(({ id }) => id));
          const shown = known(resolved, { asOf: cut === null ? null : nth(cut), untold });
          const left = things(shown.case);
          const text = textOf(shown) + drawnText(shown, scale);
          const hidden = [...things(of).keys()].filter((id) => !left.has(id));
          expect([...untold].filter((id) => left.has(id))).toEqual([]);
          expect(
            ["ending", "remark", "rule", ...hidden].map(wordOf).filter((word) => text.includes(word)),
          ).toEqual([]);
          expect(hidden.filter((id) => new RegExp(`"[^" ]*\\b${id}\\b`).test(text))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it("has what a story has told, known by then or not, and is whole again when all is told", () => {
    fc.assert(
      fc.property(toldCase(6), fc.nat(), (of, at) => {
        const resolved = resolve(of);
        const told = new Set(of.events.map(({ id }) => id));
        const asOf = of.events[at % of.events.length]?.id ?? "";
        expect(known(resolved, { asOf, told }).case.events.map(({ id }) => id)).toEqual([...told]);
        expect(known(resolved, { asOf: null, told, untold: told })).toBe(resolved);
      }),
      RUNS,
    );
  });

  it("has an event if and only if it is proven learned by then, and a finding if that is, too", () => {
    fc.assert(
      fc.property(any, (of) => {
        cursors(of, (resolved, shown, asOf) => {
          const isPast = (id: string, own: boolean) => {
            const moment = own ? `${id}.known` : resolved.moments.has(id) ? id : `${id}.start`;
            return resolved.between(moment, learnedAt(resolved, asOf) ?? "").from >= 0;
          };
          const events = of.events.filter(({ id, known: own }) => isPast(id, own !== undefined));
          expect(shown.case.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
          const found = events.flatMap(({ findings = [] }) => findings);
          expect(shown.case.events.flatMap(({ findings = [] }) => findings.map(({ id }) => id))).toEqual(
            found.filter(({ id, known: own }) => own === undefined || isPast(id, true)).map(({ id }) => id),
          );
        });
      }),
      RUNS,
    );
  });

  it("never shrinks along a proven order", () => {
    fc.assert(
      fc.property(any, (of) => {
        cursors(of, (resolved, early, a) => {
          cursors(of, (_, late, b) => {
            if (resolved.between(learnedAt(resolved, a) ?? "", learnedAt(resolved, b) ?? "").from < 0) return;
            const later = new Set(idsOf(late));
            expect(idsOf(early).filter((id) => !later.has(id))).toEqual([]);
          });
          const now = new Set(idsOf(resolved));
          expect(idsOf(early).filter((id) => !now.has(id))).toEqual([]);
          expect(idsOf(early)).toContain(a);
        });
      }),
      RUNS,
    );
  });

  it("is what is known of what was known then", () => {
    fc.assert(
      fc.property(any, (of) => {
        cursors(of, (_, shown, asOf) => {
          expect(plain(known(shown, { asOf }))).toEqual(plain(shown));
        });
      }),
      RUNS,
    );
  });

  it("is everything, as it is, when nothing is chosen or what is chosen does not exist", () => {
    fc.assert(
      fc.property(any, (of) => {
        const resolved = resolve(of);
        expect(known(resolved, { asOf: null })).toBe(resolved);
        expect(known(resolved, { asOf: "nobody" })).toBe(resolved);
      }),
      RUNS,
    );
  });

  it("holds together: islands, gaps, brackets and marks fit what is left", () => {
    fc.assert(
      fc.property(any, (of) => {
        cursors(of, (resolved, { islands, gaps, moments, between, extents }) => {
          for (const id of resolved.moments.keys())
            if (!moments.has(id)) expect(between(id, id)).toEqual({ from: -Infinity, to: Infinity });
          const places = new Map(islands.map(({ id }, i) => [id, i]));
          const placed = [...moments.values()].filter(({ island }) => island !== null);
          const at = ({ island }: Moment) => places.get(island ?? "") ?? -1;
          expect(placed.every((moment) => at(moment) >= 0)).toBe(true);
          expect(gaps.map(({ id }) => id)).toEqual(islands.slice(0, -1).map(({ id }) => id));
          gaps.forEach((gap, i) => {
            const [left, right] = [placed.filter((m) => at(m) <= i), placed.filter((m) => at(m) > i)];
            const least = Math.min(...left.flatMap((a) => right.map((b) => between(a.id, b.id).from)));
            expect(gap.unstated).toBe(least >= 0 ? "interval" : "order");
            expect(gap.atLeast).toBe(least > 0 ? least : null);
          });
          const order = (a: Moment, b: Moment) => at(a) - at(b) || (a.mark ?? 0) - (b.mark ?? 0);
          const spot = (moment: Moment | undefined) => moment && [at(moment), moment.mark];
          for (const { id, island, bounds, mark, hollow, lower, upper, column } of moments.values()) {
            const below = placed.filter((one) => between(one.id, id).from >= 0).sort(order);
            const above = placed.filter((one) => between(id, one.id).from >= 0).sort(order);
            const ends = [lower, upper].map((end) => spot(moments.get(end ?? "")));
            expect(ends).toEqual(
              island === null ? [spot(below.at(-1)), spot(above[0])] : [undefined, undefined],
            );
            const like = [...moments.values()].filter((one) => one.lower === lower && one.upper === upper);
            const follows = like.filter(
              (one) => between(one.id, id).from >= 0 && between(id, one.id).from < 0 && one.island === null,
            );
            const last = Math.max(-1, ...follows.map((one) => one.column));
            expect(column).toBe(island === null ? last + 1 : 0);
            if (bounds === null || mark === null || island === null) continue;
            if (bounds.from === bounds.to) expect(hollow).toBe(false);
            if (moments.has(island)) expect(bounds).toEqual(between(island, id));
            expect(mark >= bounds.from && mark <= bounds.to).toBe(true);
            const { extent } = islands[places.get(island) ?? 0] ?? { extent: bounds };
            expect(bounds.from >= extent.from && bounds.to <= extent.to).toBe(true);
          }
          for (const { extent } of islands) {
            const own = placed.map(({ bounds }) => bounds);
            expect(own.some((one) => one?.from === extent.from)).toBe(true);
            expect(own.some((one) => one?.to === extent.to)).toBe(true);
          }
          for (const extent of extents.values())
            if (extent.is === "moment") expect(moments.get(extent.at.id)).toBe(extent.at);
        });
      }),
      RUNS,
    );
  });
});

describe("the built-in case", () => {
  const of = JSON.parse(readFileSync("data/cases/hepatic-leiomyosarcoma.json", "utf8")) as Case;
  const resolved = resolve(of);
  const at = (asOf: string, told?: ReadonlySet<string>) =>
    known(resolved, { asOf, ...(told ? { told } : {}) });
  const has = (shown: Resolved, id: string) => things(shown.case).has(id);
  const reread = ["histology-liver", "histology-uterus", "histology-broad-ligament"];

  it.each(of.events.map(({ id }) => id))("at %s has its neutral title, and no word of what comes", (id) => {
    const shown = at(id);
    expect([shown.case.title, shown.case.summary]).toEqual([of.neutral.title, of.neutral.summary]);
    const text = textOf(shown) + drawnText(shown);
    for (const event of of.events)
      if (!has(shown, event.id)) {
        expect(textOf(shown).includes(`"id":"${event.id}"`)).toBe(false);
        expect(text.includes(event.title)).toBe(false);
      }
  });

  it("does not have the old slides read anew at the first resection, nor at discharge, which nothing puts after it", () => {
    for (const id of reread) {
      expect(has(at("resection-1"), id)).toBe(false);
      expect(has(at("discharge"), id)).toBe(false);
      expect(has(at(id), id)).toBe(true);
      expect(has(known(resolved, { asOf: null }), id)).toBe(true);
    }
    expect(textOf(at("resection-1"))).not.toMatch(/sarcoma|ki-67|recur/i);
  });

  it("at the hysterectomy is that and no more: no years before a presentation that nobody foresees", () => {
    const shown = at("hysterectomy");
    expect(shown.case.events.map(({ id }) => id)).toEqual(["hysterectomy"]);
    expect(shown.islands).toMatchObject([{ id: "hysterectomy", extent: { from: 0, to: 0 } }]);
    expect(shown.moments.get("hysterectomy")?.stated).toEqual([]);
    expect([shown.case.day0, shown.case.lastKnown, shown.gaps]).toEqual([undefined, undefined, []]);
  });

  it("opens the bracket of a scan until the resection, and closes it then", () => {
    expect(at("ce-ct").moments.get("ce-ct")).toMatchObject({
      lower: "presentation",
      upper: null,
      stated: [{ after: "presentation" }],
    });
    expect(at("resection-1").moments.get("ce-ct")).toMatchObject({ upper: "resection-1" });
  });

  it("ends no state before its end is known, and lets one go on only at the last that is known", () => {
    expect(at("recurrence").extents.get("course-recurrence")).toMatchObject({ end: null, ongoing: false });
    expect(at("last-follow-up").extents.get("course-no-evidence")).toMatchObject({ ongoing: true });
    expect(has(at("presentation"), "course-suspected")).toBe(false);
  });

  it("calls the liver mass a disease only when its histology is known", () => {
    const state = (asOf: string) => at(asOf).case.specimens?.find(({ id }) => id === "specimen-liver")?.state;
    expect([state("resection-1"), state("histology-liver")]).toEqual([undefined, "disease"]);
    expect(at("presentation").case.lesions?.find(({ id }) => id === "liver-s4")).not.toHaveProperty("state");
  });

  it("relates a lesion to another only when all that names it is there", () => {
    const relations = (asOf: string) => at(asOf).case.lesions?.find(({ id }) => id === "liver-s5")?.relations;
    expect([relations("recurrence")?.length, relations("resection-2")?.length]).toEqual([0, 1]);
  });

  it("sets no specimen beside a guide before something was found of all that the guide judges", () => {
    const guides = (asOf: string) => at(asOf).case.guides?.length;
    expect(guides("histology-uterus")).toBe(0);
    expect(guides("histology-liver")).toBe(of.guides?.length);
  });

  it("has what a story has told beside what is proven", () => {
    expect(has(at("discharge", new Set(["histology-liver"])), "histology-liver")).toBe(true);
    expect(has(at("discharge", new Set(["histology-liver"])), "ki67-liver")).toBe(true);
    expect(has(at("discharge", new Set(["histology-liver"])), "final")).toBe(false);
  });
});

it("a stretch that goes on beyond the cursor fades there, without its length, its cycles and its end", () => {
  const of: Case = {
    ...(JSON.parse(readFileSync("data/cases/hepatic-leiomyosarcoma.json", "utf8")) as Case),
    course: [],
    events: [
      { id: "start", kind: "diagnosis", title: "Start", time: { date: "2020-01-01" } },
      {
        id: "diet",
        kind: "treatment",
        title: "Diet",
        time: { from: { at: "start" }, to: { after: "start" } },
      },
      {
        id: "drug",
        kind: "treatment",
        title: "Drug",
        cycles: 6,
        time: { from: { at: "start" }, for: "P5M" },
      },
      { id: "ct", kind: "imaging", title: "CT", time: { date: "2020-03-01" } },
      { id: "off", kind: "encounter", title: "Off", time: { at: "drug.end" } },
      {
        id: "rest",
        kind: "treatment",
        title: "Rest",
        time: {
          from: [{ at: "start" }, { before: "off", said: "until off" }],
          to: { at: "ct" },
          said: "till off",
        },
      },
    ],
  };
  const shown = known(resolve(of), { asOf: "ct" });
  expect(shown.extents.get("drug")).toMatchObject({ ongoing: false, end: { upper: "ct", island: null } });
  // Nothing says that it still held at the cursor.
  expect(shown.extents.get("diet")).toMatchObject({ ongoing: false, end: null });
  expect(shown.case.events.find(({ id }) => id === "drug")).toEqual({
    id: "drug",
    kind: "treatment",
    title: "Drug",
    time: { from: { at: "start" } },
  });
  expect(shown.case.events.find(({ id }) => id === "rest")?.time).toEqual({
    from: { at: "start" },
    to: { at: "ct" },
  });
  expect(known(resolve(of), { asOf: "off" }).case.events.find(({ id }) => id === "drug")).toHaveProperty(
    "cycles",
  );
});

it("at the CT after four cycles, the four cycles are over: the case says so, and their bar is no shorter than they were", () => {
  const resolved = resolve(
    JSON.parse(readFileSync("data/cases/colorectal-liver-metastases-synthetic.json", "utf8")) as Case,
  );
  for (const [ct, cycles] of [
    ["ct-2", "folfox-1"],
    ["ct-3", "folfox-2"],
  ] as const)
    expect(known(resolved, { asOf: ct }).extents.get(cycles)).toEqual(resolved.extents.get(cycles));
});
