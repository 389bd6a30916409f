import fc from "fast-check";
import type { Case, Finding } from "../../src/model/schema.ts";
import type { Value } from "../../src/model/value.ts";
import { timedCase } from "./timed.ts";

const number = fc.oneof(
  fc.integer({ min: -3, max: 400 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(0),
);

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: number.map((n): Value => ({ is: "exact", number: n })) },
  fc
    .tuple(
      fc.constantFrom("about", "more than", "at least", "less than", "at most"),
      number,
      fc.constantFrom(undefined, "g/L"),
    )
    .map(([is, n, unit]): Value => ({ is, number: n, ...(unit ? { unit } : {}) })),
  fc.tuple(number, number).map(([from, to]): Value => ({ is: "range", from, to })),
  fc.constant<Value>({ is: "negative" }),
);

const found = fc.record({
  measure: fc.constantFrom("cea", "sum"),
  on: fc.constantFrom(undefined, undefined, "left", "right"),
  value,
});

const normal = fc.constantFrom(undefined, { from: 0, to: 5 }, { to: 40 }, { from: 12 });

/** Cases of up to `most` events with times of every form, and values of every form at some of them. */
export const measuredCase = (most: number): fc.Arbitrary<Case> =>
  fc
    .tuple(
      timedCase(most),
      fc.array(fc.array(found, { maxLength: 2 }), { minLength: most, maxLength: most }),
      normal,
    )
    .map(([of, findings, range]) => ({
      ...of,
      events: of.events.map((event, i) => ({
        ...event,
        findings: (findings[i] ?? []).map(({ measure, on, value: is }, j): Finding => {
          return { id: `f${i}-${j}`, measure, value: is, ...(on ? { on } : {}) };
        }),
      })),
      lesions: ["left", "right"].map((id) => ({ id, title: `Lesion on the ${id}` })),
      measures: [
        {
          id: "cea",
          title: "CEA",
          unit: "ng/mL",
          thresholds: [{ number: 3, text: "Three." }],
          ...(range ? { normal: range } : {}),
        },
        { id: "sum", title: "Sum of target diameters", per: "scan" },
      ],
    }));
