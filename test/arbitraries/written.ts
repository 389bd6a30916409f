import fc from "fast-check";
import type { Value } from "../../src/model/value.ts";
import type { Statement, WrittenMoment, WrittenTime } from "../../src/model/written.ts";

/** A limit for lists. */
export const few = { maxLength: 3 };
/** Short texts, some of them hostile. */
export const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12, unit: "grapheme" }),
  fc.constantFrom("<b>bold</b>", "__proto__", "=1+1", "\u2028", '"', "\\", "نص", "e\u0301"),
);
/** Numbers that a file can tell apart. */
export const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  // A file cannot tell -0 from 0.
  .map((n) => (n === 0 ? 0 : n));
const above0 = fc.oneof(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0.01, max: 500, noNaN: true }));

const duration = fc.constantFrom("P6Y", "P1Y6M", "P0M", "P2W", "P3D", "P1.5Y", "PT2H30M", "P1DT1H");
/** Lengths of time of every form. */
export const span: fc.Arbitrary<string> = fc.oneof(
  duration,
  duration.map((d) => `${d}~`),
  fc.tuple(duration, duration).map(([a, b]) => `[${a}..${b}]`),
  duration.map((d) => `[..${d}]`),
  duration.map((d) => `[${d}..]`),
);
const moment = fc.constantFrom("2019", "2019-03", "2019-03-14", "2019-03-14T10:00", "0001", "9999-12-31");
/** Calendar dates of every form. */
export const date: fc.Arbitrary<string> = fc.oneof(
  moment,
  moment.map((d) => `${d}~`),
  moment.map((d) => `${d}?`),
  fc.tuple(moment, moment).map(([a, b]) => `[${a}..${b}]`),
  moment.map((d) => `[..${d}]`),
  moment.map((d) => `[${d}..]`),
);

/** Groups of which only some fields must be there. */
export const group = <T, K extends keyof T>(
  fields: { [F in keyof T]: fc.Arbitrary<T[F]> },
  ...requiredKeys: K[]
) => fc.record<T, K>(fields, { requiredKeys });

const said = fc.string({ maxLength: 20, unit: "grapheme" });
const statement = (id: fc.Arbitrary<string>): fc.Arbitrary<Statement> =>
  fc.oneof<fc.Arbitrary<Statement>[]>(
    group({ before: id, by: span, said }, "before"),
    group({ after: id, by: span, said }, "after"),
    group({ between: fc.tuple(id, id), said }, "between"),
    group({ at: id, said }, "at"),
    group({ date, said }, "date"),
    group({ age: span, said }, "age"),
  );
/** Written moments of every form that refer to some moments. */
export const writtenMoment = (id: fc.Arbitrary<string>): fc.Arbitrary<WrittenMoment> =>
  fc.oneof(statement(id), fc.array(statement(id), { minLength: 1, maxLength: 3 }));
/** Written times of every form that refer to some moments. */
export const time = (id: fc.Arbitrary<string>): fc.Arbitrary<WrittenTime> => {
  const end = writtenMoment(id);
  return fc.oneof<fc.Arbitrary<WrittenTime>[]>(
    end,
    group({ from: end, to: fc.oneof(fc.constant("ongoing" as const), end), for: span, said }),
  );
};

const counted = <const I extends string>(is: I) =>
  group({ is: fc.constant(is), number, unit: words, per: words }, "is", "number");
/** Values of every form. */
export const value: fc.Arbitrary<Value> = fc.oneof<fc.Arbitrary<Value>[]>(
  counted("exact"),
  counted("about"),
  counted("more than"),
  counted("at least"),
  counted("less than"),
  counted("at most"),
  fc
    .tuple(number, number, group({ unit: words, per: words }))
    .map(([a, b, rest]) => ({ is: "range", from: Math.min(a, b), to: Math.max(a, b), ...rest }) as const),
  fc.record({
    is: fc.constant("size" as const),
    axes: fc.array(above0, { minLength: 1, maxLength: 3 }),
    unit: fc.constantFrom("mm", "cm"),
  }),
  group(
    { is: fc.constant("positive" as const), strength: fc.constantFrom("weak", "moderate", "strong"), said },
    "is",
  ),
  group({ is: fc.constant("present" as const), said }, "is"),
  fc.record({ is: fc.constant("said" as const), said }),
  fc.constantFrom<Value>({ is: "negative" }, { is: "absent" }, { is: "not reported" }, { is: "not done" }),
);
