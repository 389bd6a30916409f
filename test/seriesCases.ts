import type { Case, Event } from "../src/model/schema.ts";
import type { Value } from "../src/model/value.ts";
import type { WrittenTime } from "../src/model/written.ts";
import { caseOf } from "./cases.ts";

const exact = (number: number): Value => ({ is: "exact", number });

const taken = (measure: string, all: readonly (readonly [WrittenTime, Value])[]): Event[] =>
  all.map(([time, value], i) => ({
    id: `${measure}-${i}`,
    kind: "laboratory",
    title: measure.toUpperCase(),
    time,
    findings: [{ id: `${measure}-${i}-value`, measure, value }],
  }));

const dates = (measure: string, all: Readonly<Record<string, Value>>): Event[] =>
  taken(
    measure,
    Object.entries(all).map(([date, value]) => [{ date }, value]),
  );

/** Two runs of dates with ten years between them, a date of a month, and then a relapse at an interval that nobody states. */
const withFoldsAndGaps = caseOf(
  "series-with-folds-and-gaps",
  [
    { id: "surgery", kind: "surgery", title: "Prostatectomy", time: { date: "2006-03-02" } },
    ...dates("psa", {
      "2006-02-20": exact(14.2),
      "2006-04-20": { is: "less than", number: 0.1 },
      "2006-07": exact(0.4),
      "2006-10-12": { is: "about", number: 2 },
      "2017-01-09": { is: "range", from: 3, to: 5 },
      "2017-04-11": exact(6.8),
      "2017-04-13": exact(7.4),
      "2017-09-28": { is: "more than", number: 20 },
    }),
    { id: "scan", kind: "imaging", title: "Bone scan", time: { date: "2017-10-05" } },
    { id: "relapse", kind: "diagnosis", title: "Relapse", time: { after: "scan" } },
    ...taken("psa", [
      [{ at: "relapse" }, exact(18)],
      [{ after: "relapse", by: "P3W" }, exact(11)],
      [
        { after: "relapse", by: "P3M" },
        { is: "at most", number: 2 },
      ],
      [{ after: "relapse" }, exact(3)],
    ]).map((event) => ({
      ...event,
      id: `later-${event.id}`,
      findings: event.findings?.map((one) => ({ ...one, id: `later-${one.id}` })),
    })),
    {
      id: "culture",
      kind: "laboratory",
      title: "Urine culture",
      time: { date: "2006-04-20" },
      findings: [{ id: "culture-value", value: { is: "negative" } }],
    },
    { id: "sample", kind: "laboratory", title: "Sample, undated" },
  ],
  {
    day0: "surgery",
    measures: [
      {
        id: "psa",
        title: "Prostate-specific antigen",
        label: "PSA",
        unit: "ng/mL",
        group: "laboratory",
        normal: { to: 4 },
        thresholds: [{ number: 10, text: "Ten, for the test." }],
      },
    ],
  },
);

/** Two lesions and two units of one measure at the same scans. */
const apart = caseOf(
  "series-apart",
  ["2021-01-05", "2021-03-09", "2021-06-01", "2021-08-30"].map((date, i): Event => {
    return {
      id: `scan-${i}`,
      kind: "imaging",
      title: `CT ${i + 1}`,
      time: { date },
      findings: [
        { id: `liver-${i}`, on: "liver", measure: "diameter", value: exact(40 - 7 * i) },
        { id: `lung-${i}`, on: "lung", measure: "diameter", value: exact(12 + 3 * i) },
        {
          id: `suv-${i}`,
          measure: "suv",
          value: { is: "exact", number: 9 - i, ...(i > 1 ? { unit: "g/mL" } : {}) },
        },
      ],
    };
  }),
  {
    lesions: [
      { id: "liver", title: "Liver metastasis", label: "liver" },
      { id: "lung", title: "Lung metastasis", label: "lung" },
    ],
    measures: [
      { id: "diameter", title: "Longest diameter", label: "Diameter", unit: "mm", group: "imaging" },
      { id: "suv", title: "SUV max", group: "imaging" },
    ],
  },
);

/** Synthetic cases of what a series has to draw well. */
export const SERIES: readonly Case[] = [withFoldsAndGaps, apart];
