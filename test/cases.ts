import type { Case, Event } from "../src/model/schema.ts";

/** A small case around some events; what a test does not care about is filled in. */
export const caseOf = (id: string, events: readonly Event[], rest: Partial<Case> = {}): Case => ({
  format: "caseline/1",
  id,
  title: `Synthetic case: ${id.replaceAll("-", " ")}`,
  summary: "Made up for tests.",
  neutral: { title: "Synthetic case", summary: "Made up for tests." },
  ...rest,
  events: [...events],
});

/** Numbers that look random and are the same each time (Park and Miller's minimal standard generator). */
const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
};

const KINDS = [
  "surgery",
  "imaging",
  "laboratory",
  "pathology",
  "diagnosis",
  "treatment",
  "follow-up",
] as const;

const dated = (count: number, seed: number, years: number): Event[] => {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, i) => {
    const year = 2024 - roll(years);
    const month = String(1 + roll(12)).padStart(2, "0");
    const day = String(1 + roll(28)).padStart(2, "0");
    const kind = KINDS[roll(KINDS.length)] ?? "imaging";
    return { id: `e${i}`, kind, title: `${kind} ${i}`, time: { date: `${year}-${month}-${day}` } };
  });
};

/** Synthetic cases: what the timeline has to draw well besides the shipped one. */
export const SYNTHETIC: readonly Case[] = [
  caseOf("no-events", []),
  caseOf("one-event", [{ id: "a", kind: "surgery", title: "Appendectomy" }]),
  caseOf("two-events", [
    { id: "biopsy", kind: "pathology", title: "Biopsy" },
    { id: "surgery", kind: "surgery", title: "Lobectomy", time: { after: "biopsy", by: "P3W" } },
  ]),
  caseOf("twelve-dates", dated(12, 7, 6)),
  caseOf("two-hundred-dates", dated(200, 11, 9)),
  caseOf(
    "all-on-one-day",
    Array.from({ length: 40 }, (_, i): Event => {
      return {
        id: `l${i}`,
        kind: i % 9 === 0 ? "imaging" : "laboratory",
        title: `Test ${i}`,
        time: { date: "2021-05-06" },
      };
    }),
  ),
  caseOf("a-hundred-years", [
    { id: "birth", kind: "history", title: "Birth", time: { date: "1919-04" } },
    { id: "measles", kind: "history", title: "Measles", time: { date: "1926~" } },
    { id: "fracture", kind: "history", title: "Fracture of the radius", time: { date: "[1950..1953]" } },
    { id: "stroke", kind: "diagnosis", title: "Stroke", time: { date: "2017-11-03" } },
    { id: "mri", kind: "imaging", title: "MRI", time: { date: "2017-11-03" } },
    {
      id: "rehab",
      kind: "treatment",
      title: "Rehabilitation",
      time: { from: { date: "2017-11-20" }, for: "P6W" },
    },
    { id: "death", kind: "follow-up", title: "Death", time: { date: "2019-02" } },
  ]),
  caseOf(
    "ages-and-a-regimen",
    [
      { id: "onset", kind: "history", title: "First seizure", time: { age: "P4Y6M" } },
      { id: "diagnosis", kind: "diagnosis", title: "Diagnosis", time: { age: "P12Y" } },
      {
        id: "regimen",
        kind: "treatment",
        title: "Carboplatin and vincristine",
        cycles: 6,
        time: { from: { after: "diagnosis", by: "P2W" }, for: "P5M" },
      },
      {
        id: "maintenance",
        kind: "treatment",
        title: "Maintenance",
        time: { from: { after: "regimen", by: "P1M" }, to: "ongoing" },
      },
      { id: "visit", kind: "follow-up", title: "Last visit", time: { after: "diagnosis", by: "P2Y" } },
    ],
    {
      lastKnown: "visit",
      day0: "diagnosis",
      course: [
        {
          id: "active",
          state: "disease",
          title: "Active disease",
          time: { from: { at: "diagnosis" }, to: { at: "regimen.end" } },
        },
        {
          id: "remission",
          state: "response",
          title: "Complete response",
          time: { from: { at: "regimen.end" }, to: "ongoing" },
        },
      ],
    },
  ),
  caseOf("ends-not-stated", [
    { id: "admission", kind: "encounter", title: "Admission" },
    {
      id: "warfarin",
      kind: "treatment",
      title: "Warfarin, start not stated",
      time: { to: { after: "admission", by: "P3D" } },
    },
    {
      id: "steroids",
      kind: "treatment",
      title: "Steroids, end not stated",
      time: { from: { after: "admission", by: "P1D" } },
    },
    { id: "discharge", kind: "encounter", title: "Discharge", time: { after: "admission", by: "P12D" } },
    { id: "allergy", kind: "history", title: "Allergy to penicillin" },
  ]),
  caseOf("order-not-stated", [
    { id: "diagnosis", kind: "diagnosis", title: "Diagnosis" },
    { id: "relapse", kind: "diagnosis", title: "Relapse", time: { after: "diagnosis" } },
    { id: "relapse-ct", kind: "imaging", title: "CT of the chest", time: { after: "relapse", by: "P2D" } },
    { id: "stroke", kind: "diagnosis", title: "Stroke", time: { after: "diagnosis" } },
    { id: "stroke-mri", kind: "imaging", title: "MRI of the head", time: { after: "stroke", by: "P1D" } },
  ]),
  caseOf("at-least-five-years", [
    { id: "first", kind: "surgery", title: "First operation" },
    { id: "ct", kind: "imaging", title: "CT", time: { between: ["first", "second"] } },
    { id: "pet", kind: "imaging", title: "PET", time: { between: ["ct", "second"] } },
    { id: "second", kind: "surgery", title: "Second operation", time: { after: "first", by: "[P5Y..]" } },
    { id: "out", kind: "encounter", title: "Discharge", time: { after: "second", by: "P9D" } },
    {
      id: "opinion",
      kind: "pathology",
      title: "Second opinion",
      time: { at: "first" },
      known: { after: "second" },
    },
  ]),
  caseOf(
    "hours-of-one-night",
    [
      { id: "er", kind: "encounter", title: "Emergency room", time: { date: "2022-03-01T21:40" } },
      { id: "ct", kind: "imaging", title: "CT of the abdomen", time: { date: "2022-03-01T22:25" } },
      { id: "or", kind: "surgery", title: "Laparotomy", time: { date: "2022-03-02T00:10" } },
      { id: "icu", kind: "encounter", title: "Intensive care", time: { date: "2022-03-02" } },
    ],
    { day0: "er" },
  ),
  caseOf("hostile-words", [
    {
      id: "<img src=x onerror=alert(1)>",
      kind: "imaging",
      title: "<script>alert(1)</script>",
      note: "]]> & \"quotes\" 'too'",
    },
    {
      id: "rtl",
      kind: "history",
      title: "\u202egnitteh\u202c ש\u05DC\u05D5\u05DD",
      time: { after: "<img src=x onerror=alert(1)>", by: "P1D" },
    },
    { id: "emoji", kind: "laboratory", title: "👩‍👩‍👧‍👦 ".repeat(40), time: { after: "rtl", by: "P1D" } },
    {
      id: "long",
      kind: "diagnosis",
      title: "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(9),
      time: { after: "rtl", by: "P2D" },
    },
    {
      id: "control",
      kind: "surgery",
      title: "NUL \u0000 and lone \ud800",
      time: { after: "rtl", by: "P9D" },
    },
  ]),
  caseOf("contradiction", [
    { id: "a", kind: "surgery", title: "First", time: { before: "b", by: "P2Y" } },
    { id: "b", kind: "surgery", title: "Second", time: { before: "a", by: "P1Y" } },
    { id: "c", kind: "imaging", title: "CT", time: { after: "d", by: "P3M" } },
    { id: "d", kind: "diagnosis", title: "Diagnosis" },
  ]),
];
