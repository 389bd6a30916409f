import fc from "fast-check";
import type { Case, Event } from "../../src/model/schema.ts";
import type { WrittenTime } from "../../src/model/written.ts";
import { caseOf } from "../cases.ts";

const KINDS = ["surgery", "imaging", "laboratory", "history", "treatment", "diagnosis"] as const;

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom("D", "W", "M", "Y"))
  .map(([n, u]) => `P${n}${u}`);
const date = fc
  .tuple(
    fc.integer({ min: 1950, max: 2024 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 2 }),
  )
  .map(([y, m, d, parts]) =>
    [y, String(m).padStart(2, "0"), String(d).padStart(2, "0")].slice(0, parts + 1).join("-"),
  );

/** A time that refers only to events before it in the file, so that no contradiction need arise. */
const time = (before: readonly string[]): fc.Arbitrary<WrittenTime | undefined> => {
  const free: fc.Arbitrary<WrittenTime | undefined>[] = [
    fc.constant(undefined),
    date.map((d) => ({ date: d })),
  ];
  if (before.length === 0) return fc.oneof(...free);
  const id = fc.constantFrom(...before);
  return fc.oneof(
    ...free,
    fc.record({ after: id, by: span }),
    fc.record({ before: id, by: span }),
    id.map((after) => ({ after })),
    id.map((at) => ({ at })),
    fc.tuple(id, id).map((pair): WrittenTime => ({ between: pair })),
    fc.tuple(id, span).map(([after, by]): WrittenTime => ({ from: { after }, for: by })),
    id.map((after): WrittenTime => ({ from: { at: after }, to: "ongoing" })),
  );
};

/** Cases of up to `most` events with times of every form, and labels of every length. */
export const timedCase = (most: number): fc.Arbitrary<Case> =>
  fc.integer({ min: 0, max: most }).chain((count) =>
    fc
      .tuple(
        ...Array.from({ length: count }, (_, i) =>
          fc.record({
            kind: fc.constantFrom(...KINDS),
            title: fc.string({ minLength: 1, maxLength: 40 }),
            time: time(Array.from({ length: i }, (_, j) => `e${j}`)),
            known: fc.option(
              i === 0
                ? fc.constant(undefined)
                : fc.constantFrom(...Array.from({ length: i }, (_, j) => ({ after: `e${j}` }))),
              { nil: undefined, freq: 4 },
            ),
          }),
        ),
      )
      .map((parts) =>
        caseOf(
          "random",
          parts.map(({ kind, title, time: when, known }, i): Event => {
            return { id: `e${i}`, kind, title, ...(when ? { time: when } : {}), ...(known ? { known } : {}) };
          }),
        ),
      ),
  );
