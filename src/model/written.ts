import * as z from "zod/mini";

/**
 * Written time: what a case file may say about when something happened, exactly as the source says it.
 * Nothing here is computed; `resolve` turns it into bounds. The forms are those of an order, an offset,
 * a calendar date (EDTF, ISO 8601-2), an age, and a stretch.
 */

const one = "(?:\\d+(?:\\.5)?)";
const duration = `P(?=\\d|T)(?:${one}Y)?(?:${one}M)?(?:${one}W)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?)?`;
const durationPattern = new RegExp(`^${duration}~?$`);
const rangePattern = new RegExp(`^\\[(?:${duration}\\.\\.(?:${duration})?|\\.\\.${duration})\\]$`);

/** An ISO 8601 duration `P6Y`, an approximate one `P6Y~`, or a range `[P3D..P5D]`, `[..P30D]`, `[P5Y..]`. */
export const Span = z.union([
  z.string().check(z.regex(durationPattern)),
  z.string().check(z.regex(rangePattern)),
]);

const moment = "\\d{4}(?:-\\d{2}(?:-\\d{2}(?:T\\d{2}:\\d{2})?)?)?";
const datePattern = new RegExp(`^${moment}[~?]?$`);
const dateRangePattern = new RegExp(`^\\[(?:${moment}\\.\\.(?:${moment})?|\\.\\.${moment})\\]$`);

/** One moment of the calendar, as precise as it is written: `2019`, `2019-03`, `2019-03-14`, `2019-03-14T10:00`, `2019-03~`, `[2019..2021]`. */
export const CalendarDate = z.union([
  z.string().check(z.regex(datePattern)),
  z.string().check(z.regex(dateRangePattern)),
]);

/** The id of an event, or of one end of a stretch: `chemotherapy.start`, `chemotherapy.end`. */
const MomentId = z.string().check(z.minLength(1));

/** The source's own words for a time, six words at most; labels prefer them to anything computed. */
const said = z.optional(z.string().check(z.maxLength(60)));

const Offset = z.union([
  z.strictObject({ before: MomentId, by: z.optional(Span), said }),
  z.strictObject({ after: MomentId, by: z.optional(Span), said }),
  z.strictObject({ between: z.tuple([MomentId, MomentId]), said }),
  z.strictObject({ at: MomentId, said }),
  z.strictObject({ date: CalendarDate, said }),
  z.strictObject({ age: Span, said }),
]);

/** One statement about a moment. */
export type Statement = z.infer<typeof Offset>;

/** A moment: one statement, or several that all hold. */
export const WrittenMoment = z.union([Offset, z.array(Offset).check(z.minLength(1))]);
export type WrittenMoment = z.infer<typeof WrittenMoment>;

/** A stretch: from, to, for how long; any of the three. `"to": "ongoing"` means after the case's last known event. */
export const WrittenStretch = z.strictObject({
  from: z.optional(WrittenMoment),
  to: z.optional(z.union([z.literal("ongoing"), WrittenMoment])),
  for: z.optional(Span),
  said,
});
export type WrittenStretch = z.infer<typeof WrittenStretch>;

/** When something happened: a moment or a stretch. Absent means undated. */
export const WrittenTime = z.union([WrittenMoment, WrittenStretch]);
export type WrittenTime = z.infer<typeof WrittenTime>;
