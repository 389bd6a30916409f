import * as z from "zod/mini";

const unit = z.optional(z.string());
const per = z.optional(z.string());
const number = z.number();

/**
 * A value as the source gives it. A bare number is never assumed: "1-5", "more than 10", "about 35 %",
 * "absent" and "not reported" are different things and stay so. `unit` is what is counted or a UCUM code,
 * `per` the denominator ("10 HPF").
 */
export const Value = z.discriminatedUnion("is", [
  z.strictObject({ is: z.literal("exact"), number, unit, per }),
  z.strictObject({ is: z.literal("about"), number, unit, per }),
  z.strictObject({ is: z.literal("range"), from: number, to: number, unit, per }),
  z.strictObject({ is: z.literal("more than"), number, unit, per }),
  z.strictObject({ is: z.literal("at least"), number, unit, per }),
  z.strictObject({ is: z.literal("less than"), number, unit, per }),
  z.strictObject({ is: z.literal("at most"), number, unit, per }),
  z.strictObject({
    is: z.literal("size"),
    axes: z.array(z.number().check(z.gt(0))).check(z.minLength(1), z.maxLength(3)),
    unit: z.enum(["mm", "cm"]),
  }),
  z.strictObject({
    is: z.literal("positive"),
    strength: z.optional(z.enum(["weak", "moderate", "strong"])),
    said: z.optional(z.string()),
  }),
  z.strictObject({ is: z.literal("negative") }),
  z.strictObject({ is: z.literal("absent") }),
  z.strictObject({ is: z.literal("present"), said: z.optional(z.string()) }),
  z.strictObject({ is: z.literal("said"), said: z.string() }),
  z.strictObject({ is: z.literal("not reported") }),
  z.strictObject({ is: z.literal("not done") }),
]);
export type Value = z.infer<typeof Value>;
