import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IdentifierKind, identifiersIn } from "../../src/model/identifiers.ts";
import { at, fromPointer } from "../../src/model/pointer.ts";
import type { Case } from "../../src/model/schema.ts";
import { caseOf } from "../cases.ts";
import { readJson } from "../data/reading.ts";

const PLANTED: Readonly<Record<IdentifierKind, readonly string[]>> = {
  date: [
    "2019-03-14",
    "March 14, 2019",
    "14 March 2019",
    "14th of March 2019",
    "Mar 2019",
    "3/14/2019",
    "14.03.2019",
    "14.3.19",
    "2019/3/14",
    "March 14",
    "Sept. 2020",
  ],
  age: ["90-year-old", "92 years old", "aged 93", "101-year-old", "95 y/o"],
  name: ["Dr. Miller", "Dr Garcia-Lopez", "Mrs. O’Neill", "Mr Smith", "Prof. Anna Weber", "Frau Müller"],
  number: ["MRN 1234567", "MRN: 123-45-67", "123-45-6789", "20041234", "patient number 55512"],
  "e-mail": ["jane.doe@example.org", "a_b+c@mail.example.co"],
  telephone: ["(212) 555-0187", "+1 212-555-0187", "212 555 0187"],
  hospital: ["St. Mary’s Hospital", "Mercy General Hospital", "Oak Hill Medical Center", "Charité Clinic"],
};
const kinds = Object.keys(PLANTED) as IdentifierKind[];

/** Words of cases that tell nobody who the patient is, though they are full of numbers. */
const HARMLESS = [
  "Ki-67 about 35 %",
  "60 × 40 mm, segment 4",
  "mitoses > 10 / 10 HPF",
  "T2N1M0, FIGO 2018",
  "CA 19-9 37 U/mL; AFP 2.1 ng/mL",
  "68-year-old woman, 21 years earlier",
  "89-year-old",
  "HER2 2+, ER 90 %",
  "platelets 150,000 per µL",
  "in 2018",
  "aged 45",
  "1/3 of the nodes, 4/18 positive",
  "may show a mass; the march of cells",
  "10 mg/kg every 3 weeks",
  "SUVmax 9.5, 95 % CI 0.92–0.98",
  "the clinic and the hospital",
  "Doctor on call",
  "level of 95 units",
];
const harmless = fc.constantFrom(...HARMLESS);

const planted = fc
  .constantFrom(...kinds)
  .chain((what) => fc.constantFrom(...PLANTED[what]).map((text) => ({ what, text })));

const FIELDS = ["title", "label", "note", "text", "site"] as const;

describe("what may tell who a patient is", () => {
  it("is found in any text, with a pointer to it and as what it looks like", () => {
    fc.assert(
      fc.property(planted, harmless, harmless, fc.constantFrom(...FIELDS), (one, before, after, field) => {
        const text = `${before}; ${one.text}, ${after}`;
        const of = caseOf("a", [{ id: "e", kind: "imaging", title: "CT", [field]: text }]);
        const found = identifiersIn(of);
        expect(found).toEqual([{ path: `/events/0/${field}`, what: one.what, text: one.text }]);
        expect(at(of, fromPointer(found[0]?.path ?? ""))).toContain(one.text);
      }),
      { numRuns: 2000 },
    );
  });

  it("is not seen in the numbers and words of medicine", () => {
    for (const text of HARMLESS)
      expect(identifiersIn(caseOf("a", [{ id: "e", kind: "imaging", title: text }])), text).toEqual([]);
  });

  it("is found in notes, steps of a story, context and remarks as in events", () => {
    const of: Case = {
      ...caseOf("a", []),
      context: [{ id: "c", text: "As Dr. Miller wrote" }],
      story: [
        { id: "s", headline: "One", notes: "Mrs. Smith will be in the room", $comment: "seen 2019-03-14" },
      ],
    };
    expect(identifiersIn(of).map(({ path, what }) => [path, what])).toEqual([
      ["/context/0/text", "name"],
      ["/story/0/notes", "name"],
      ["/story/0/$comment", "date"],
    ]);
  });

  it("is a date of more than a year, and an age over 89, where these have fields of their own", () => {
    const of: Case = {
      ...caseOf("a", [
        { id: "a", kind: "imaging", title: "CT", time: { date: "2019" } },
        { id: "b", kind: "imaging", title: "CT", time: { date: "2019-03~" } },
        {
          id: "c",
          kind: "imaging",
          title: "CT",
          time: { from: { date: "[2019..2020-05-01]" }, to: "ongoing" },
        },
        { id: "d", kind: "imaging", title: "CT", time: { age: "P89Y" } },
        { id: "e", kind: "imaging", title: "CT", time: { age: "[P80Y..P90Y]" } },
      ]),
      patient: { age: { is: "P91Y~", at: "a" }, born: "1920-02" },
    };
    expect(identifiersIn(of)).toEqual(
      [
        { path: "/events/1/time/date", what: "date", text: "2019-03~" },
        { path: "/events/2/time/from/date", what: "date", text: "[2019..2020-05-01]" },
        { path: "/events/4/time/age", what: "age", text: "[P80Y..P90Y]" },
        { path: "/patient/age/is", what: "age", text: "P91Y~" },
        { path: "/patient/born", what: "date", text: "1920-02" },
      ].sort(
        (a, b) =>
          Object.keys(of).indexOf(a.path.split("/")[1] ?? "") -
          Object.keys(of).indexOf(b.path.split("/")[1] ?? ""),
      ),
    );
  });

  it("is not in the built-in case, and in a dated one each date is", () => {
    expect(identifiersIn(readJson("data/cases/hepatic-leiomyosarcoma.json") as Case)).toEqual([]);
    const breast = identifiersIn(readJson("data/cases/breast-synthetic.json") as Case);
    expect(breast.length).toBeGreaterThan(10);
    expect(new Set(breast.map(({ what }) => what))).toEqual(new Set(["date"]));
  });

  it("is looked for in any text at all without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        for (const { path } of identifiersIn(caseOf("a", [{ id: "e", kind: "imaging", title: text }])))
          expect(path).toBe("/events/0/title");
      }),
    );
    const long = `${"A ".repeat(20_000)}${"9".repeat(20_000)} ${"Aa ".repeat(20_000)}`;
    const before = performance.now();
    identifiersIn(caseOf("a", [{ id: "e", kind: "imaging", title: long }]));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
