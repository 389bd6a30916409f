import { useMemo } from "react";
import { inOrder } from "../layout/order.ts";
import { EventTable } from "./EventTable.tsx";
import { GuideTable } from "./GuideTable.tsx";
import type { Here } from "./Here.tsx";
import { HereContext } from "./Here.tsx";
import { Reading } from "./Reading.tsx";
import {
  ConflictTable,
  ContextTable,
  CourseTable,
  ImageTable,
  MissingTable,
  PatientTable,
  SourceTable,
} from "./tables.tsx";
import { LesionTable, MeasureTable, SpecimenTable } from "./thingTables.tsx";

/** The whole case as tables: events in time order, then everything else, each datum with its locator. */
export const CaseTable = ({ shown, words, beside = null }: Here) => {
  const here = useMemo(() => ({ shown, words, beside }), [shown, words, beside]);
  const events = useMemo(() => inOrder(shown, shown.case.events), [shown]);
  return (
    <HereContext value={here}>
      <section className="cl-tables" aria-label={words.panels.table}>
        <Reading>
          <EventTable of={events} />
          <CourseTable />
          <LesionTable />
          <SpecimenTable />
          <MeasureTable />
          <PatientTable />
          <ConflictTable />
          <MissingTable />
          <ContextTable />
          <GuideTable />
          <ImageTable />
          <SourceTable />
        </Reading>
      </section>
    </HereContext>
  );
};
