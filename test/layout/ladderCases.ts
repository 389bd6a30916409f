import type { Case, Event, Finding, Measure } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";

type Told = Readonly<Record<string, Value | string | undefined>>;
type Piece = {
  readonly title: string;
  readonly state?: Case["course"] extends unknown
    ? "benign" | "uncertain" | "suspected" | "disease" | "response" | "no-evidence"
    : never;
  readonly told: Told;
};

/** A case of specimens a year apart, each with values or words of some measures. */
export const ladderCase = (id: string, measures: readonly Measure[], pieces: readonly Piece[]): Case => ({
  format: "caseline/1",
  id,
  title: id,
  summary: id,
  neutral: { title: id, summary: id },
  day0: "e0",
  events: pieces.flatMap(({ told }, i): Event[] => {
    const findings = Object.entries(told).flatMap(([measure, value], k): Finding[] =>
      value === undefined
        ? []
        : typeof value === "string"
          ? [{ id: `f${i}-${k}`, on: `s${i}`, text: value }]
          : [{ id: `f${i}-${k}`, on: `s${i}`, measure, value }],
    );
    const time = i === 0 ? {} : { time: { after: "e0", by: `P${i}Y` } };
    return [
      { id: `e${i}`, kind: "surgery", title: `Operation ${i + 1}`, ...time },
      {
        id: `r${i}`,
        kind: "pathology",
        title: `Report ${i + 1}`,
        time: { at: `e${i}` },
        specimens: [`s${i}`],
        findings,
      },
    ];
  }),
  specimens: pieces.map(({ title, state }, i) => ({
    id: `s${i}`,
    title,
    from: `e${i}`,
    ...(state ? { state } : {}),
  })),
  measures: [...measures],
});

const number = (n: number, unit?: string): Value => ({ is: "exact", number: n, ...(unit ? { unit } : {}) });
const said = (words: string): Value => ({ is: "said", said: words });

const receptors: readonly Measure[] = [
  { id: "grade", title: "Histological grade", label: "Grade", group: "histology", scale: { from: 0, to: 3 } },
  {
    id: "ki-67",
    title: "Ki-67 index",
    label: "Ki-67",
    group: "histology",
    unit: "%",
    thresholds: [
      { number: 20, text: "The made-up guideline divides low from high at 20\u00a0%.", reference: "17" },
    ],
  },
  { id: "lvi", title: "Lymphovascular invasion", label: "LVI", group: "histology" },
  {
    id: "er",
    title: "Estrogen receptor",
    label: "ER",
    group: "immunohistochemistry",
    unit: "%",
    thresholds: [{ number: 1, text: "From 1\u00a0% it counts as positive.", reference: "4" }],
  },
  { id: "pr", title: "Progesterone receptor", label: "PR", group: "immunohistochemistry", unit: "%" },
  { id: "her2", title: "HER2", group: "immunohistochemistry" },
  { id: "e-cadherin", title: "E-cadherin", group: "immunohistochemistry" },
  { id: "diagnosis", title: "Diagnosis", group: "diagnosis" },
];

export const breastLadder = ladderCase("ladder-breast", receptors, [
  {
    title: "Core biopsy",
    state: "disease",
    told: {
      grade: number(2),
      "ki-67": { is: "about", number: 22, unit: "%" },
      er: number(90, "%"),
      pr: { is: "range", from: 10, to: 20, unit: "%" },
      her2: said("2+ (equivocal)"),
      "e-cadherin": { is: "positive", strength: "moderate" },
      diagnosis: said("invasive carcinoma of no special type"),
    },
  },
  {
    title: "Axillary node",
    state: "disease",
    told: {
      er: { is: "at least", number: 80, unit: "%" },
      pr: { is: "not done" },
      her2: said("3+"),
      diagnosis: said("metastatic carcinoma"),
    },
  },
  {
    title: "Excised quadrant",
    state: "response",
    told: {
      grade: number(1),
      "ki-67": { is: "less than", number: 5, unit: "%" },
      lvi: { is: "absent" },
      er: number(85, "%"),
      pr: number(0, "%"),
      her2: { is: "negative" },
      "e-cadherin": { is: "positive", strength: "weak" },
      diagnosis: said("residual invasive carcinoma, ypT1b"),
    },
  },
]);

export const oneLadder = ladderCase("ladder-one", receptors, [
  {
    title: "Prostate, left base",
    state: "suspected",
    told: { "ki-67": { is: "more than", number: 14 }, lvi: { is: "present" }, her2: { is: "not done" } },
  },
]);

const states = ["benign", "benign", "uncertain", "uncertain", "disease", "response", "no-evidence"] as const;

export const eightLadder = ladderCase(
  "ladder-eight",
  receptors.filter(({ id }) => id !== "e-cadherin"),
  Array.from({ length: 8 }, (_, i) => ({
    title: `Biopsy ${i + 1}`,
    ...(states[i] ? { state: states[i] } : {}),
    told: {
      ...(i === 3 ? {} : { "ki-67": number([2, 3, 8, 0, 35, 60, 12, 0][i] ?? 0, "%") }),
      lvi: i % 3 === 0 ? ({ is: "absent" } as const) : undefined,
      her2: i % 2 === 0 ? ({ is: "negative" } as const) : ({ is: "positive", strength: "strong" } as const),
    },
  })),
);

const counted: Measure = {
  id: "count",
  title: "Mitotic figures",
  label: "Mitoses",
  group: "histology",
  per: "mm²",
  thresholds: [
    { number: 4, text: "Up to 4 is low.", reference: "2" },
    { number: 12, text: "From 12 it is high.", reference: "2" },
  ],
};
const counts: readonly (readonly [string, Value | undefined])[] = [
  ["Exact", number(7)],
  ["Exact, none", number(0)],
  ["Absent", { is: "absent" }],
  ["About", { is: "about", number: 9 }],
  ["Range", { is: "range", from: 3, to: 6 }],
  ["More than", { is: "more than", number: 12 }],
  ["At least", { is: "at least", number: 12 }],
  ["Less than", { is: "less than", number: 5 }],
  ["At most", { is: "at most", number: 5 }],
  ["Not done", { is: "not done" }],
  ["Not reported", { is: "not reported" }],
  ["No word of it", undefined],
];

/** Each kind of value in one row, and each look of a stain in another. */
export const kindsLadder = ladderCase(
  "ladder-kinds",
  [
    counted,
    { id: "stain", title: "Stain", group: "immunohistochemistry" },
    { id: "other", title: "Another", group: "immunohistochemistry" },
  ],
  counts.map(([title, value], i) => ({
    title,
    state:
      (["benign", "uncertain", "suspected", "disease", "response", "no-evidence"] as const)[i % 6] ??
      "disease",
    told: {
      count: value,
      stain: (
        [
          { is: "positive", strength: "strong" },
          { is: "positive", strength: "moderate" },
          { is: "positive", strength: "weak" },
          { is: "positive" },
          { is: "negative" },
          { is: "not done" },
          { is: "not reported" },
          { is: "said", said: "focal" },
        ] as const
      )[i],
      other: i === 7 ? ({ is: "present" } as const) : undefined,
    },
  })),
);

export const LADDERS: readonly Case[] = [breastLadder, oneLadder, eightLadder, kindsLadder];
