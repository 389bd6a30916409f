// @vitest-environment happy-dom

import { cleanup } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seriesRows } from "../../src/layout/seriesRows.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { measuredCase } from "../arbitraries/measured.ts";
import { drawTable } from "./drawn.tsx";

test("every mark of a timeline stands in the table, under the sentence's own thing", () => {
  fc.assert(
    fc.property(measuredCase(7), (of) => {
      const { marks } = layoutTimeline({
        resolved: resolve(of),
        view: DEFAULT_VIEW,
        width: 1100,
        measure: measureText,
        words: en,
        rows: seriesRows,
      });
      const { root } = drawTable(of);
      const rows = new Set(
        [...root.querySelectorAll<HTMLElement>("[data-id]")].map(({ dataset }) => dataset.id),
      );
      const said = marks.filter(({ says }) => says !== undefined);
      expect(said.map(({ event, key }) => event ?? key).filter((id) => !rows.has(id))).toEqual([]);
      cleanup();
    }),
    { numRuns: 60 },
  );
});
