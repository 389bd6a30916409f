import type { Problem } from "../problem.ts";
import { FORMAT } from "../schema.ts";
import { isGroup, shown, typeOf } from "./shown.ts";

/** The codes of a file that is no case of this version at all. */
export const FORMAT_PROBLEMS = [
  "case/not-a-group",
  "case/no-events",
  "format/missing",
  "format/newer",
  "format/older",
  "format/unknown",
  "foreign/fhir-bundle",
  "foreign/fhir-resource",
  "foreign/phenopacket",
  "foreign/cbioportal",
] as const;
export type FormatProblem = (typeof FORMAT_PROBLEMS)[number];

const refusal = (code: FormatProblem, path = "", params: Problem["params"] = {}): Problem => {
  return { code, severity: "error", path, params };
};

const foreign = (raw: Readonly<Record<string, unknown>>): Problem | null => {
  const has = (...fields: string[]) => fields.every((field) => Object.hasOwn(raw, field));
  if (raw.resourceType === "Bundle") return refusal("foreign/fhir-bundle");
  if (typeof raw.resourceType === "string")
    return refusal("foreign/fhir-resource", "/resourceType", { type: shown(raw.resourceType) });
  if (has("phenotypicFeatures") || has("subject", "metaData") || has("proband", "pedigree"))
    return refusal("foreign/phenopacket");
  return has("studyId", "patientId") ? refusal("foreign/cbioportal") : null;
};

/** Why a JSON value is no case of this version: another format, another version, or no events; null when it may be one. */
export const refuse = (raw: unknown): Problem | null => {
  if (Array.isArray(raw) && isGroup(raw[0]) && foreign(raw[0])?.code === "foreign/cbioportal")
    return refusal("foreign/cbioportal");
  if (!isGroup(raw)) return refusal("case/not-a-group", "", { got: typeOf(raw), value: shown(raw) });
  if (!Object.hasOwn(raw, "format"))
    return foreign(raw) ?? refusal("format/missing", "/format", { format: FORMAT });
  if (raw.format !== FORMAT) {
    const ours = Number(FORMAT.split("/")[1]);
    const version =
      typeof raw.format === "string" ? /^caseline\/(\d{1,9})$/.exec(raw.format)?.[1] : undefined;
    const code =
      version === undefined ? "format/unknown" : Number(version) > ours ? "format/newer" : "format/older";
    return refusal(code, "/format", { format: FORMAT, got: typeOf(raw.format), value: shown(raw.format) });
  }
  return Array.isArray(raw.events)
    ? null
    : refusal("case/no-events", "/events", {
        got: Object.hasOwn(raw, "events") ? typeOf(raw.events) : "nothing",
      });
};
