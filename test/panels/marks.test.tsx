// @vitest-environment happy-dom

import { cleanup } from "@testing-library/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seriesRows } from "../../src/layout/seriesRows.ts";
import { layoutTimeline } from "../../src/layout/timeline.ts";
import { eventRow } from "../../src/look/eventRows.ts";
import { measureText } from "../../src/look/measure.ts";
import { en } from "../../src/look/strings.en.ts";
import { resolve } from "../../src/model/resolve.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { measuredCase } from "../arbitraries/measured.ts";
import { drawTable } from "./drawn.tsx";

const marksOf = (of: Case) =>
  layoutTimeline({
    resolved: resolve(of),
    view: DEFAULT_VIEW,
    width: 1100,
    measure: measureText,
    words: en,
    rows: seriesRows,
  }).marks.filter(({ says }) => says !== undefined);

test("every mark of a timeline that can be reached has a row of the table's", () => {
  fc.assert(
    fc.property(measuredCase(7), (of) => {
      const here = { shown: resolve(of), words: en };
      const rows = of.events.map((event) => eventRow(here, event, of.day0 ?? null));
      const told = new Set([
        ...rows.flatMap(({ event, findings }) => [event.id, ...findings.flatMap(({ id }) => id ?? [])]),
        ...(of.course ?? []).map(({ id }) => id),
      ]);
      const marks = marksOf(of);
      expect(marks.map(({ event, key }) => event ?? key).filter((id) => !told.has(id))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("every mark of a timeline stands in the table as it is drawn, under the sentence's own thing", () => {
  fc.assert(
    fc.property(measuredCase(7), (of) => {
      const { root } = drawTable(of);
      const rows = new Set(
        [...root.querySelectorAll<HTMLElement>("[data-id]")].map(({ dataset }) => dataset.id),
      );
      expect(
        marksOf(of)
          .map(({ event, key }) => event ?? key)
          .filter((id) => !rows.has(id)),
      ).toEqual([]);
      cleanup();
    }),
    { numRuns: 60 },
  );
});
