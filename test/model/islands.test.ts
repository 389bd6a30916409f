import { expect, test } from "vitest";
import { epochDay } from "../../src/model/calendar.ts";
import { BIRTH, provenNotLater, resolve } from "../../src/model/resolve.ts";
import type { Resolved } from "../../src/model/resolved.ts";
import type { Case, Event } from "../../src/model/schema.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";

const event = (id: string, time?: WrittenTime, rest: Partial<Event> = {}): Event => ({
  id,
  kind: "history",
  title: id,
  ...(time === undefined ? {} : { time }),
  ...rest,
});
const told = (events: readonly Event[], rest: Partial<Case> = {}): Resolved => {
  const resolved = resolve(caseOf("islands", events, rest));
  expect(resolved.problems).toEqual([]);
  return resolved;
};
const ids = (resolved: Resolved) => resolved.islands.map(({ id }) => id);
const loose = (resolved: Resolved) =>
  [...resolved.moments.values()].filter(({ island }) => island === null).map(({ id }) => id);
const moment = (resolved: Resolved, id: string) => {
  const found = resolved.moments.get(id);
  if (found === undefined) throw new Error(`no moment ${id}`);
  return found;
};

/** The times of a case like the built-in one: years before presentation, and two operations. */
const likeBuiltIn = (): Resolved => {
  const scan = { between: ["presentation", "resection-1"] } as const;
  const written = (): WrittenTime => ({ between: [...scan.between] });
  return told(
    [
      event("nash", { before: "presentation" }),
      event("hysterectomy", { before: "presentation", by: "P21Y", said: "21 years earlier" }),
      event("ovary", { before: "presentation", by: "P6Y" }),
      event("presentation"),
      event("us", written()),
      event("ce-ct", written()),
      event("resection-1", { after: "presentation" }),
      event("discharge", { after: "resection-1", by: "P8D" }),
      event("rereading", { at: "hysterectomy" }, { known: { after: "resection-1" } }),
      event("recurrence", { after: "resection-1", by: "P7M" }),
      event("resection-2", { after: "recurrence" }),
      event("last", { after: "resection-2", by: "P4M" }),
    ],
    {
      day0: "presentation",
      lastKnown: "last",
      patient: { age: { is: "P68Y", at: "presentation" } },
      course: [
        {
          id: "free",
          state: "no-evidence",
          title: "free",
          time: { from: { at: "resection-2" }, to: "ongoing" },
        },
      ],
    },
  );
};

test("a case like the built-in one has three islands, and its scans, history and re-reading are loose", () => {
  const resolved = likeBuiltIn();
  expect(ids(resolved)).toEqual(["presentation", "resection-1", "resection-2"]);
  expect(loose(resolved)).toEqual(["ce-ct", "free.end", "nash", "rereading.known", "us"]);
  expect(resolved.gaps).toEqual([
    { id: "presentation", unstated: "interval", atLeast: null, unit: null },
    { id: "resection-1", unstated: "interval", atLeast: null, unit: null },
  ]);
  expect(resolved.islands.map(({ calendar }) => calendar)).toEqual([false, false, false]);
  expect(resolved.perDay).toBe(1);
});

test("a number counts from its reference: 21 years before presentation is a band of a year and a half", () => {
  const resolved = likeBuiltIn();
  expect(moment(resolved, "hysterectomy")).toMatchObject({
    of: "hysterectomy",
    stated: [{ before: "presentation", by: "P21Y", said: "21 years earlier" }],
    island: "presentation",
    bounds: { from: -8035, to: -7485 },
    mark: -7670,
    hollow: false,
  });
  expect(moment(resolved, "presentation")).toMatchObject({
    bounds: { from: 0, to: 0 },
    mark: 0,
    hollow: false,
  });
  expect(moment(resolved, "discharge")).toMatchObject({ bounds: { from: 8, to: 8 }, mark: 8, hollow: false });
  expect(resolved.islands.map(({ extent }) => extent)).toEqual([
    { from: -8035, to: 0 },
    { from: 0, to: 244 },
    { from: 0, to: 152 },
  ]);
  expect(resolved.islands.map(({ birth }) => birth)).toEqual([{ from: -25_202, to: -24_836 }, null, null]);
});

test("a scan between two moments hangs between them, and the order of two scans is not proven", () => {
  const resolved = likeBuiltIn();
  const bracket = { island: null, bounds: null, mark: null, hollow: true, column: 0 };
  for (const id of ["us", "ce-ct"])
    expect(moment(resolved, id)).toMatchObject({ ...bracket, lower: "presentation", upper: "resection-1" });
  expect(provenNotLater(resolved, "us", "ce-ct")).toBe(false);
  expect(provenNotLater(resolved, "us", "last")).toBe(true);
  expect(provenNotLater(resolved, "us", "us")).toBe(true);
  expect(moment(resolved, "nash")).toMatchObject({ ...bracket, lower: null, upper: "presentation" });
  expect(moment(resolved, "rereading.known")).toMatchObject({
    ...bracket,
    lower: "resection-1",
    upper: null,
  });
});

test("what was learned after the first operation is not proven known before anything that came later", () => {
  const resolved = likeBuiltIn();
  expect(resolved.known.get("rereading")?.id).toBe("rereading.known");
  for (const id of ["discharge", "recurrence", "resection-2", "last"])
    expect(provenNotLater(resolved, "rereading.known", id)).toBe(false);
  expect(provenNotLater(resolved, "resection-1", "rereading.known")).toBe(true);
});

test("an ongoing state lasts beyond the last known event, and its end hangs open there", () => {
  const resolved = likeBuiltIn();
  expect(resolved.extents.get("free")).toMatchObject({
    is: "stretch",
    start: { id: "free.start", island: "resection-2", mark: 0 },
    end: { id: "free.end", lower: "last", upper: null },
    ongoing: true,
  });
});

test("two islands that both come after a third are in no stated order", () => {
  const resolved = told([
    event("a"),
    event("b", { after: "a" }),
    event("c", { after: "a" }),
    event("b2", { after: "b", by: "P3D" }),
    event("c2", { after: "c", by: "P3D" }),
  ]);
  expect(ids(resolved)).toEqual(["a", "b", "c"]);
  expect(resolved.gaps.map(({ unstated }) => unstated)).toEqual(["interval", "order"]);
});

test("a gap is only an interval where everything left of it comes before everything right of it", () => {
  const events = [
    event("a"),
    event("a2", { after: "a", by: "P9D" }),
    event("b", { after: "a" }),
    event("b2", { after: "b", by: "P1D" }),
  ];
  expect(told(events).gaps).toMatchObject([{ id: "a", unstated: "order", atLeast: null }]);
  const after = [...events.slice(0, 2), event("b", { after: "a2" }), ...events.slice(3)];
  expect(told(after).gaps).toMatchObject([{ id: "a", unstated: "interval" }]);
});

test("a far gap counts too: what is not after the first island is in no stated order with it", () => {
  const resolved = told([
    event("a"),
    event("b", { after: "a" }),
    event("b2", { after: "b", by: "P1D" }),
    event("c"),
    event("c2", { after: "c", by: "P1D" }),
  ]);
  expect(ids(resolved)).toEqual(["a", "b", "c"]);
  expect(resolved.gaps.map(({ unstated }) => unstated)).toEqual(["order", "order"]);
});

test("a scan between two islands proves their order, though it is itself on neither", () => {
  const resolved = told([
    event("z"),
    event("z2", { after: "z", by: "P1D" }),
    event("a"),
    event("a2", { after: "a", by: "P1D" }),
    event("scan", { between: ["z2", "a"] }),
  ]);
  expect(ids(resolved)).toEqual(["z", "a"]);
  expect(resolved.gaps).toMatchObject([{ unstated: "interval" }]);
});

test("the least interval across a gap is told with the unit it was written in", () => {
  const resolved = told([
    event("a"),
    event("a2", { after: "a", by: "P10D" }),
    event("b", { after: "a2", by: "[P5Y..]" }),
    event("b2", { after: "b", by: "P2D" }),
  ]);
  expect(resolved.gaps).toEqual([{ id: "a", unstated: "interval", atLeast: 1825, unit: "year" }]);
});

test("islands with nothing proven between them stand in the order of their roots' ids", () => {
  const pair = (id: string) => [event(id), event(`${id}2`, { after: id, by: "P1D" })];
  expect(ids(told([...pair("m"), ...pair("c"), ...pair("x")]))).toEqual(["c", "m", "x"]);
  const resolved = told([...pair("m"), ...pair("c"), ...pair("x"), event("late", { between: ["x", "c"] })]);
  expect(ids(resolved)).toEqual(["m", "x", "c"]);
});

test("what a loose moment opens comes before an island that merely could come next", () => {
  const pair = (id: string) => [event(id), event(`${id}2`, { after: id, by: "P1D" })];
  const resolved = told([...pair("b"), ...pair("a"), ...pair("m"), event("scan", { between: ["b", "a"] })]);
  expect(ids(resolved)).toEqual(["b", "a", "m"]);
});

test("moments are listed by id", () => {
  const resolved = told([event("a-b"), event("a", { for: "P3M" }), event("B")]);
  expect([...resolved.moments.keys()]).toEqual(["B", "a-b", "a.end", "a.start"]);
});

test("dates are on the calendar, and a surgery between two of them is too, with a wide envelope", () => {
  const resolved = told([
    event("a", { date: "2019" }),
    event("b", { date: "2021-03-14" }),
    event("surgery", { between: ["a", "b"] }),
  ]);
  expect(resolved.islands).toMatchObject([
    { id: "calendar", calendar: true, extent: { from: epochDay(2019, 1, 1), to: epochDay(2021, 3, 14) } },
  ]);
  expect(moment(resolved, "surgery").bounds).toEqual({
    from: epochDay(2019, 1, 1),
    to: epochDay(2021, 3, 14),
  });
  expect(moment(resolved, "surgery").hollow).toBe(true);
});

test("the first day of 1970 is a day like others", () => {
  const resolved = told([event("a", { date: "1970-01-01" }), event("b", { after: "a", by: "P0D" })]);
  expect(moment(resolved, "a")).toMatchObject({ bounds: { from: 0, to: 0 }, mark: 0, hollow: false });
  expect(moment(resolved, "b")).toMatchObject({ bounds: { from: 0, to: 0 }, mark: 0, hollow: false });
});

test("ages without a birth date stay apart from dates", () => {
  const resolved = told([
    event("a", { age: "P40Y" }),
    event("b", { age: "P52Y" }),
    event("c", { date: "2019" }),
    event("d", { date: "2020" }),
  ]);
  expect(ids(resolved)).toEqual(["calendar", BIRTH]);
  expect(resolved.islands[1]).toMatchObject({ birth: { from: 0, to: 0 }, calendar: false });
  expect(resolved.gaps).toMatchObject([{ unstated: "order" }]);
});

test("a birth date puts ages on the calendar", () => {
  const resolved = told([event("a", { age: "P40Y" }), event("c", { date: "2019" })], {
    patient: { born: "1960" },
  });
  expect(ids(resolved)).toEqual(["calendar"]);
  expect(resolved.islands[0]?.birth).toEqual({ from: epochDay(1960, 1, 1), to: epochDay(1960, 12, 31) });
  /** Forty years can have one day less than those from 1960, where they hold 1900. */
  expect(moment(resolved, "a").bounds).toEqual({
    from: epochDay(2000, 1, 1) - 1,
    to: epochDay(1960, 12, 31) + epochDay(2041, 1, 1) - epochDay(2000, 1, 1) - 1,
  });
});

test("an age on each side of a gap closes it, with an envelope a year wide", () => {
  const resolved = told([
    event("a", { age: "P62Y" }),
    event("b", { after: "a" }),
    event("c", { after: "b", by: "P3D" }),
  ]);
  expect(ids(resolved)).toEqual([BIRTH, "b"]);
  const closed = told([
    event("a", { age: "P62Y" }),
    event("b", [{ after: "a" }, { age: "P68Y" }]),
    event("c", { after: "b", by: "P3D" }),
  ]);
  expect(ids(closed)).toEqual([BIRTH]);
  const { from, to } = closed.between("a", "b");
  expect([Math.round(from / 365.2425), Math.round(to / 365.2425)]).toEqual([5, 7]);
});

test("the root is the calendar, else day 0, else the moment that most offsets count from, else the first by id", () => {
  const events = [event("m"), event("b", { after: "m", by: "P1D" }), event("c", { after: "m", by: "P2D" })];
  expect(ids(told(events))).toEqual(["m"]);
  expect(ids(told(events, { day0: "c" }))).toEqual(["c"]);
  expect(ids(told([event("m"), event("b", { after: "m" }), event("c", [{ at: "m" }, { at: "b" }])]))).toEqual(
    ["b"],
  );
  expect(ids(told([...events, event("d", [{ after: "m" }, { date: "2019" }])]))).toEqual(["m", "calendar"]);
  const dated = [...events, event("d", [{ at: "m" }, { date: "2019" }])];
  expect(ids(told(dated, { day0: "c" }))).toEqual(["calendar"]);
});

test("an age is an offset from birth, which gives way to an event with as many", () => {
  const aged = event("a", { age: "P68Y" });
  expect(ids(told([aged, event("b", { after: "a", by: "P8D" })]))).toEqual(["a"]);
  expect(ids(told([aged, event("b", { age: "P69Y" })]))).toEqual([BIRTH]);
});

test("a moment alone is an island when another event's time refers to it, and loose when none does", () => {
  expect(ids(told([event("a"), event("b", { before: "a" })]))).toEqual(["a"]);
  expect(ids(told([event("a"), event("b")]))).toEqual([]);
  expect(told([event("a"), event("b")]).extents.get("a")).toEqual({ is: "undated" });
  expect(ids(told([event("a"), event("b", undefined, { known: { after: "a" } })]))).toEqual([]);
});

test("a state of the course that is merely at an event makes no island of it, and one that counts from it does", () => {
  const course = (time: WrittenTime): Partial<Case> => ({
    course: [{ id: "c", state: "disease", title: "c", time }],
  });
  const events = [event("a"), event("b", { after: "a" })];
  expect(ids(told(events, course({ at: "b" })))).toEqual(["a"]);
  expect(ids(told(events, course({ from: { at: "b" }, for: "P2Y" })))).toEqual(["a", "b"]);
});

test("a stretch of which only the length is stated is no island", () => {
  const resolved = told([event("a", { for: "P3M" })]);
  expect(ids(resolved)).toEqual([]);
  expect(resolved.extents.get("a")).toMatchObject({
    is: "stretch",
    start: { island: null, lower: null, upper: null },
    end: { island: null },
    ongoing: false,
  });
});

test("one end of a stretch may be all that is stated", () => {
  const resolved = told([event("a"), event("s", { from: { after: "a", by: "P2D" } })]);
  expect(resolved.extents.get("s")).toMatchObject({
    is: "stretch",
    start: { mark: 2 },
    end: null,
    ongoing: false,
  });
  const length = told([event("a"), event("s", { from: { after: "a", by: "P2D" }, for: "P3W" })]);
  expect(length.extents.get("s")).toMatchObject({ start: { mark: 2 }, end: { mark: 23, hollow: false } });
  const other = told([event("s", { from: { date: "2019" } }), event("b", { after: "s", by: "P1D" })]);
  expect(other.extents.get("s")).toMatchObject({ end: { lower: null } });
});

test("after a stretch means after its end, before it before its start, at it at its start", () => {
  const s = event("s", { from: { date: "2020-01-01" }, to: { date: "2020-01-31" } });
  const first = epochDay(2020, 1, 1);
  const resolved = told([
    s,
    event("a", { after: "s", by: "P1D" }),
    event("b", { before: "s", by: "P1D" }),
    event("c", { at: "s" }),
    event("d", { after: "s.start", by: "P1D" }),
    event("e", { before: "s.end", by: "P1D" }),
    event("f", { between: ["s", "a"] }),
  ]);
  const marks = ["a", "b", "c", "d", "e"].map((id) => (moment(resolved, id).mark ?? 0) - first);
  expect(marks).toEqual([31, -1, 0, 1, 29]);
  expect(moment(resolved, "f").bounds).toEqual({ from: first + 30, to: first + 31 });
});

test("a known date puts a fact on the calendar when it was learned, and bounds when it happened", () => {
  const resolved = told([event("a", undefined, { known: { date: "2019-03-14" } })]);
  expect(ids(resolved)).toEqual(["calendar"]);
  expect(moment(resolved, "a.known").mark).toBe(epochDay(2019, 3, 14));
  expect(moment(resolved, "a")).toMatchObject({ island: null, lower: null, upper: "a.known" });
  expect(resolved.extents.get("a")?.is).toBe("moment");
});

test("a finding is not learned before its event, nor before the start of a stretch", () => {
  const finding = { id: "f", text: "found", known: { before: "b" } };
  const resolved = told([
    event("a"),
    event("x", { from: { after: "a" }, to: { after: "b" } }, { findings: [finding] }),
    event("b", { after: "a" }),
  ]);
  expect(resolved.known.get("f")).toMatchObject({ of: "f", lower: "a", upper: "b" });
  expect(provenNotLater(resolved, "x.start", "f.known")).toBe(true);
  expect(provenNotLater(resolved, "x.end", "f.known")).toBe(false);
  expect(provenNotLater(resolved, "x.start", "b")).toBe(true);
});

test("loose moments that are proven to follow one another stand in columns", () => {
  const resolved = told([
    event("a"),
    event("b", { after: "a" }),
    event("x", { from: { after: "a" }, to: { before: "b" } }),
    event("y", { between: ["a", "b"] }),
  ]);
  const columns = ["x.start", "x.end", "y"].map((id) => moment(resolved, id).column);
  expect(columns).toEqual([0, 1, 0]);
});

test("at least five years after something hangs after all that is proven within those years", () => {
  const resolved = told([
    event("a"),
    event("b", { after: "a", by: "P8D" }),
    event("c", { after: "a", by: "P10Y" }),
    event("late", { after: "a", by: "[P5Y..]" }),
  ]);
  expect(moment(resolved, "late")).toMatchObject({ island: null, lower: "b", upper: null });
});

test("one side of the calendar alone is loose: before a year goes to the tray, after it hangs where that is proven", () => {
  const resolved = told([
    event("a", { date: "2018" }),
    event("old", { date: "[..2015]" }),
    event("new", { date: "[2019..]" }),
  ]);
  expect(moment(resolved, "old")).toMatchObject({ island: null, lower: null, upper: "a" });
  expect(moment(resolved, "new")).toMatchObject({ island: null, lower: "a", upper: null });
  expect(told([event("old", { date: "[..2015]" })]).extents.get("old")).toMatchObject({ is: "moment" });
});

test("a case that writes an hour anywhere is resolved in minutes", () => {
  const resolved = told([
    event("a", { date: "1970-01-02T10:00" }),
    event("b", { date: "1970-01-03" }),
    event("c", { after: "a", by: "P2D" }),
  ]);
  expect(resolved.perDay).toBe(1440);
  expect(moment(resolved, "a")).toMatchObject({ bounds: { from: 2040, to: 2040 }, hollow: false });
  expect(moment(resolved, "b")).toMatchObject({ bounds: { from: 2880, to: 4319 }, hollow: false });
  expect(moment(resolved, "c").bounds).toEqual({ from: 2040 + 2880 - 1439, to: 2040 + 2880 + 1439 });
  expect(resolve(caseOf("x", [event("a", { after: "a", by: "PT3H" })])).perDay).toBe(1440);
});

test("what a derived distance is made of tells how fine its label may be", () => {
  const resolved = likeBuiltIn();
  expect(resolved.unitBetween("hysterectomy", "ovary")).toBe("year");
  expect(resolved.between("hysterectomy", "ovary")).toEqual({ from: 4929, to: 6029 });
  expect(resolved.unitBetween("discharge", "recurrence")).toBe("month");
  expect(resolved.unitBetween("resection-1", "discharge")).toBe("day");
  expect(resolved.unitBetween("presentation", "resection-1")).toBeNull();
});

test("an id that the case does not have is bounded by nothing", () => {
  expect(likeBuiltIn().between("nobody", "us")).toEqual({ from: -Infinity, to: Infinity });
  expect(provenNotLater(likeBuiltIn(), "nobody", "us")).toBe(false);
});

test("a case without events resolves to nothing at all", () => {
  const resolved = told([], { patient: { born: "1950" } });
  expect([resolved.islands, resolved.gaps, [...resolved.moments]]).toEqual([[], [], []]);
});
