import { readFileSync } from "node:fs";
import type { Case, Event, Finding, Lesion } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";
import { caseOf } from "../cases.ts";

/** The case that ships with the page. */
export const builtIn = JSON.parse(readFileSync("data/cases/hepatic-leiomyosarcoma.json", "utf8")) as Case;

/** A finding that gives a lesion a size. */
export const sized = (id: string, on: string, value: Value): Finding => ({ id, on, measure: "size", value });

/** A scan with what it found. */
export const scan = (id: string, time: Event["time"], findings: Finding[], modality = id): Event => ({
  id,
  kind: "imaging",
  title: id,
  modality,
  ...(time === undefined ? {} : { time }),
  findings,
});

/** A case of some lesions and scans, with the measure of their sizes. */
export const lesionCase = (id: string, lesions: Lesion[], events: Event[]): Case =>
  caseOf(id, events, { lesions, measures: [{ id: "size", title: "Size", group: "imaging", unit: "mm" }] });

const mm = (...axes: number[]): Value => ({ is: "size", axes, unit: "mm" });

/** Many lesions of the liver and the pelvis, of every kind of site and size. */
export const many: Case = lesionCase(
  "many-lesions",
  [
    { id: "a", title: "Nodule of segment 6", state: "disease", site: { organ: "liver", part: "segment 6" } },
    {
      id: "b",
      title: "The nodule, measured again",
      state: "disease",
      site: { organ: "liver", part: "segment VI" },
      relations: [{ to: "a", is: "same", inferred: [{ what: "That it is the same", rule: "Same place." }] }],
    },
    {
      id: "c",
      title: "Second nodule of segment 6",
      state: "disease",
      site: { organ: "liver", part: "segment 6" },
    },
    {
      id: "d",
      title: "Nodule between 7 and 8",
      state: "suspected",
      site: { organ: "liver", part: "border of segments 7/8" },
    },
    { id: "e", title: "Cyst of the left lobe", state: "benign", site: { organ: "liver", part: "left lobe" } },
    { id: "f", title: "Lesion of the liver", site: { organ: "Liver" } },
    { id: "g", title: "Caudate nodule", state: "uncertain", site: { organ: "liver", part: "caudate lobe" } },
    { id: "h", title: "Cyst", state: "benign", site: { organ: "ovary", laterality: "left" } },
    { id: "i", title: "Polyp", state: "benign", site: { organ: "cervix uteri" } },
    { id: "j", title: "Nodule of the lung", state: "disease", site: { organ: "lung", laterality: "right" } },
  ],
  [
    scan("US", { date: "2020-01" }, [
      sized("s1", "a", mm(30, 20)),
      sized("s2", "c", mm(25, 20)),
      sized("s3", "h", mm(25, 20)),
    ]),
    scan("CT", { date: "2020-06-10" }, [
      sized("s4", "a", { is: "about", number: 24, unit: "mm" }),
      sized("s5", "e", mm(14, 12)),
      sized("s6", "d", mm(30, 28, 20)),
      sized("s7", "i", mm(9)),
    ]),
    scan("MRI", { date: "2021-01-05" }, [sized("s8", "b", { is: "size", axes: [1.8, 1.2], unit: "cm" })]),
    scan("US again", { after: "MRI" }, [sized("s9", "b", { is: "more than", number: 20, unit: "mm" })]),
    scan("CT again", { after: "US again", by: "P2M" }, [
      sized("s10", "b", { is: "range", from: 10, to: 14, unit: "mm" }),
      sized("s11", "g", { is: "at least", number: 9, unit: "mm" }),
    ]),
  ],
);

/** An operation with a port at each kind of site. */
export const manyPorts: Event = {
  id: "operation",
  kind: "surgery",
  title: "Operation",
  ports: [
    { site: "supraumbilical", role: "camera", count: 1 },
    { site: "right subcostal", role: "working", count: 2 },
    { site: "left upper quadrant", role: "assistant" },
    { site: "suprapubic", role: "specimen", count: 1 },
    { site: "right flank", role: "drain", count: 1 },
    { site: "right iliac fossa", role: "gasless lift", count: 1 },
    { site: "left axilla", count: 1 },
    { site: "lower quadrant", role: "working", count: 1 },
  ],
};
