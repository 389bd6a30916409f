import { describe, expect, it } from "vitest";
import { placeOfSite } from "../../../src/layout/organ/site.ts";

const place = (organ: string, part?: string, laterality?: string) =>
  placeOfSite({ organ, ...(part ? { part } : {}), ...(laterality ? { laterality } : {}) });

describe("where a site lies in the liver", () => {
  it.each([
    ["segment 4", ["4"], false],
    ["segment\u00a04", ["4"], false],
    ["Segment IV", ["4"], false],
    ["S4a", ["4a"], false],
    ["segment IVb", ["4b"], false],
    ["segment VIII", ["8"], false],
    ["seg. 6", ["6"], false],
    ["couinaud 2", ["2"], false],
    ["edge of segment 5", ["5"], true],
    ["subcapsular, border of segments 4/5", ["4", "5"], true],
    ["caudate lobe", ["1"], false],
    ["quadrate lobe", ["4"], false],
    ["left lobe, median section", ["4"], false],
  ])("%s is one place", (part, areas, edge) => {
    expect(place("liver", part)).toEqual({ figure: "liver", areas, vague: null, edge });
  });

  it.each([
    ["segments 5 and 6", ["5", "6"]],
    ["segments V/VIII", ["5", "8"]],
    ["S5/S8", ["5", "8"]],
    ["segments 5 to 7", ["5", "6", "7"]],
    ["segments 5\u20138", ["5", "6", "7", "8"]],
    ["right lobe", ["right"]],
    ["left lobe", ["left"]],
    ["left lateral section", ["2", "3"]],
    ["right posterior sector", ["6", "7"]],
  ])("%s leaves the segment open", (part, areas) => {
    expect(place("liver", part)).toEqual({ figure: "liver", areas, vague: "segment", edge: false });
  });

  it("an organ alone, or other words, name no place in it", () => {
    for (const part of [undefined, "dome", "segment 9", "multiple, 3 lesions"])
      expect(place("Liver", part)).toEqual({ figure: "liver", areas: [], vague: "part", edge: false });
  });

  it("what is only named after the liver is not in it", () => {
    for (const organ of ["hepatic flexure", "common hepatic duct", "hepatic artery", "hepatic lymph node"])
      expect(place(organ)).toBeNull();
  });
});

describe("where a site lies in the pelvis", () => {
  it.each([
    ["uterus", undefined, undefined, ["uterus"], null],
    ["uterus", "fundus", undefined, ["fundus"], null],
    ["uterine cervix", undefined, undefined, ["cervix"], null],
    ["ovary", undefined, "left", ["ovary-left"], null],
    ["right ovary", undefined, undefined, ["ovary-right"], null],
    ["adnexa", "left", undefined, ["adnexa-left"], null],
    ["fallopian tube", undefined, "right", ["tube-right"], null],
    ["broad ligament", undefined, "right", ["ligament-right"], null],
    ["broad ligament", undefined, undefined, ["ligament-left", "ligament-right"], "side"],
    ["ovary", undefined, "bilateral", ["ovary-left", "ovary-right"], null],
  ] as const)("%s %s %s", (organ, part, laterality, areas, vague) => {
    expect(place(organ, part, laterality)).toEqual({ figure: "pelvis", areas, vague, edge: false });
  });

  it("a fundus of another organ is not in the uterus", () => {
    expect(place("stomach", "fundus")).toBeNull();
  });
});

describe("a site without a figure", () => {
  it("has none, rather than a wrong one", () => {
    for (const organ of [
      "lung",
      "breast",
      "colon",
      "cervical lymph node",
      "cervical spine",
      "inguinal node",
      "brain",
    ])
      expect(place(organ, "segment 4", "left")).toBeNull();
    expect(placeOfSite(undefined)).toBeNull();
  });
});
