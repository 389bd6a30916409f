import { type $ZodType, registry, toJSONSchema } from "zod/v4/core";
import * as schema from "../model/schema.ts";
import { Value } from "../model/value.ts";
import * as written from "../model/written.ts";

const PARTS: Readonly<Record<string, $ZodType>> = {
  Locator: schema.Locator,
  Inference: schema.Inference,
  Code: schema.Code,
  Finding: schema.Finding,
  Event: schema.Event,
  CourseState: schema.CourseState,
  Lesion: schema.Lesion,
  Specimen: schema.Specimen,
  Measure: schema.Measure,
  Conflict: schema.Conflict,
  Condition: schema.Condition,
  Criterion: schema.Criterion,
  Kind: schema.Kind,
  State: schema.State,
  Value,
  Span: written.Span,
  CalendarDate: written.CalendarDate,
  WrittenMoment: written.WrittenMoment,
  WrittenStretch: written.WrittenStretch,
};

/** The JSON Schema (2020-12) of a case file, as the text of data/case.schema.json. */
export const caseSchema = (): string => {
  const metadata = registry<{ id: string }>();
  for (const [id, part] of Object.entries(PARTS)) metadata.add(part, { id });
  const { $schema, ...rest } = toJSONSchema(schema.Case, { target: "draft-2020-12", io: "input", metadata });
  const named = { $schema, $id: "urn:caseline:case:1", title: "A case for Caseline", ...rest };
  return `${JSON.stringify(named, null, 2)}\n`;
};
