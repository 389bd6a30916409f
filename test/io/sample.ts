import type { Case } from "../../src/model/schema.ts";

const where = [{ source: "report", section: "Case", paragraph: 2, figure: "1A", table: "2", page: 3 }];
const codes = [{ system: "SNOMED CT", code: "12345", display: "A concept" }];
const inferred = [{ what: "time", is: "an order", rule: "told in this order" }];
const basis = { where, inferred, codes, $comment: "a remark" };
const site = { organ: "liver", part: "segment 4", laterality: "left", codes };

/** A case without a fault that has every field of the format at least once. */
export const sample: Case = {
  $schema: "./case.schema.json",
  format: "caseline/1",
  id: "sample",
  title: "A made-up case",
  summary: "A mass, an operation, and a recurrence.",
  neutral: { title: "A case", summary: "A mass." },
  patient: {
    sex: { is: "female", ...basis },
    age: { is: "P68Y", at: "visit", ...basis },
    born: "1950",
    $comment: "",
  },
  sources: [
    {
      id: "report",
      title: "A report",
      citation: "A. Author. 2020.",
      doi: "10.1/1",
      url: "https://example.org",
      license: "CC-BY",
      sections: { case: "Case" },
      $comment: "",
    },
  ],
  day0: "visit",
  lastKnown: "drug.end",
  lanes: ["imaging", "special"],
  events: [
    { id: "visit", kind: "encounter", title: "First visit", time: { age: "P68Y" }, ...basis },
    {
      id: "scan",
      kind: "imaging",
      title: "Scan",
      label: "CT",
      note: "abdomen",
      text: "A mass.",
      lane: "special",
      time: [{ after: "visit", by: "[..P30D]", said: "within a month" }, { before: "operation" }],
      known: { after: "visit", by: "P1D" },
      modality: "CT",
      findings: [
        {
          id: "size",
          text: "A mass",
          on: "mass",
          measure: "diameter",
          value: { is: "size", axes: [12, 9.5], unit: "mm" },
          known: [{ at: "visit" }],
          ...basis,
        },
        {
          id: "count",
          measure: "mitoses",
          value: { is: "range", from: 1, to: 5, unit: "{mitoses}", per: "10 HPF" },
        },
      ],
      lesions: ["mass"],
      specimens: ["piece"],
      ...basis,
    },
    {
      id: "operation",
      kind: "surgery",
      title: "Operation",
      time: { date: "2019-03-14" },
      site: "liver",
      technique: [{ text: "open", ...basis }],
      ports: [{ site: "navel", role: "camera", count: 2, ...basis }],
      ...basis,
    },
    {
      id: "drug",
      kind: "treatment",
      title: "A drug",
      time: { from: { after: "operation", by: "P8D~" }, to: "ongoing", for: "P6M", said: "half a year" },
      agents: [{ name: "Agent", dose: "1 mg", codes }],
      cycles: 6,
      line: 1,
    },
    { id: "rest", kind: "history", title: "Undated" },
    {
      id: "recheck",
      kind: "follow-up",
      title: "Recheck",
      time: { between: ["operation", "drug.end"], said: "later" },
    },
  ],
  course: [
    {
      id: "ill",
      state: "disease",
      title: "Disease",
      label: "ill",
      time: { from: { at: "visit" } },
      known: { at: "scan" },
      concerns: ["visit"],
      ...basis,
    },
  ],
  lesions: [
    {
      id: "mass",
      title: "The mass",
      label: "mass",
      site,
      state: "disease",
      seen: ["scan"],
      removed: "operation",
      relations: [{ to: "other", is: "not stated", text: "no word", ...basis }],
      ...basis,
    },
    { id: "other", title: "Another" },
  ],
  specimens: [
    {
      id: "piece",
      title: "A piece",
      label: "piece",
      from: "operation",
      lesion: "mass",
      site,
      state: "disease",
      ...basis,
    },
  ],
  measures: [
    {
      id: "mitoses",
      title: "Mitoses",
      label: "mitoses",
      group: "histology",
      unit: "{mitoses}",
      per: "10 HPF",
      scale: { from: 0, to: 20 },
      thresholds: [{ number: 10, text: "limit", reference: "[1]", ...basis }],
      normal: { from: 0, to: 1 },
      ...basis,
    },
    { id: "diameter", title: "Diameter" },
  ],
  conflicts: [
    {
      id: "sizes",
      title: "Two sizes",
      concerns: ["size"],
      statements: [
        { text: "12 mm", value: { is: "exact", number: 12, unit: "mm" }, where, $comment: "" },
        { text: "14 mm" },
      ],
      chosen: 0,
      why: "said twice",
      $comment: "",
    },
  ],
  missing: [{ id: "staging", text: "No staging", concerns: ["scan"], $comment: "" }],
  context: [
    { id: "criteria", title: "Criteria", text: "A rule.", references: "[3]", concerns: ["count"], ...basis },
  ],
  guides: [
    {
      id: "types",
      title: "Types",
      text: "Of one tumor.",
      references: "[2]",
      criteria: [
        {
          title: "A type",
          text: "Any form.",
          references: "[4]",
          forms: [
            {
              title: "A form",
              conditions: [
                {
                  text: "Few mitoses",
                  measure: "mitoses",
                  value: { is: "at most", number: 10, unit: "{mitoses}", per: "10 HPF" },
                  words: ["few"],
                  against: ["many"],
                  $comment: "",
                },
              ],
              $comment: "",
            },
          ],
          ...basis,
        },
      ],
      ...basis,
    },
  ],
  images: [
    {
      id: "fig-1",
      event: "scan",
      on: "piece",
      file: "1.png",
      caption: "A picture",
      credit: "A. Author",
      license: "CC-BY",
      ...basis,
    },
  ],
  board: { question: "What now?", recommendation: "Wait.", where },
  story: [
    {
      id: "step-1",
      headline: "It began",
      text: "With a visit.",
      notes: "Speak slowly.",
      view: "#scale=true",
      tells: ["visit"],
      hold: { question: "What next?", options: ["A", "B"], answer: "A" },
      where,
      $comment: "",
    },
  ],
  $comment: "",
};

/** The sample as a fresh value that a test may spoil. */
// biome-ignore lint/suspicious/noExplicitAny: it is there to be made wrong
export const spoilable = (): any => JSON.parse(JSON.stringify(sample));
