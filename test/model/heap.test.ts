import fc from "fast-check";
import { expect, test } from "vitest";
import { heap } from "../../src/model/time/heap.ts";

test("a heap gives what was added in order, and nothing when it is empty", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 })), (all) => {
      const waiting = heap<number>((a, b) => a - b);
      for (const n of all) waiting.add(n);
      expect(all.map(() => waiting.take())).toEqual(all.toSorted((a, b) => a - b));
      expect(waiting.take()).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
