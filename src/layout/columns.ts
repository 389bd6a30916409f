import type { Id, Resolved } from "../model/resolved.ts";
import type { Event, Finding, Measure, State } from "../model/schema.ts";
import { inOrder } from "./order.ts";

/** What was examined under the microscope, and what was found: a specimen, or a report that names none. */
export type Column = {
  readonly id: Id;
  readonly title: string;
  /** The event that a click selects: the report on it, else where the specimen came from. */
  readonly event: Id;
  /** The event whose time stands under the title. */
  readonly taken: Id;
  readonly state: State | undefined;
  readonly findings: readonly Finding[];
};

/** The specimens of a case in the order they were taken, and each pathology report that names no specimen. */
export const columnsOf = (resolved: Resolved): readonly Column[] => {
  const { events, specimens = [] } = resolved.case;
  const known = new Set(specimens.map(({ id }) => id));
  const named = ({ specimens: own = [], findings = [] }: Event) =>
    [...own, ...findings.map(({ on }) => on)].filter((id) => id !== undefined && known.has(id));
  const byTime = inOrder(
    resolved,
    events.filter((event) => event.kind === "pathology" || named(event).length > 0),
  );
  const place = new Map(
    inOrder(
      resolved,
      events.filter(({ id }) => specimens.some(({ from }) => from === id)),
    ).map(({ id }, i) => [id, i]),
  );
  const ofSpecimens = specimens
    .map((specimen): Column => {
      const about = byTime.filter((event) => named(event).includes(specimen.id));
      const own = (event: Event) =>
        (event.findings ?? []).filter(
          ({ on }) =>
            on === specimen.id ||
            (on === undefined && new Set(named(event)).size === 1 && event.kind === "pathology"),
        );
      return {
        id: specimen.id,
        title: specimen.label ?? specimen.title,
        event: (about.find(({ kind }) => kind === "pathology") ?? about[0])?.id ?? specimen.from,
        taken: specimen.from,
        state: specimen.state,
        findings: about.flatMap(own),
      };
    })
    .sort((a, b) => (place.get(a.taken) ?? 0) - (place.get(b.taken) ?? 0));
  const loose = byTime
    .filter((event) => event.kind === "pathology" && named(event).length === 0)
    .map(({ id, label, title, findings = [] }): Column => {
      return { id, title: label ?? title, event: id, taken: id, state: undefined, findings };
    });
  return [...ofSpecimens, ...loose];
};

/** The measures of a group that the case declares, in the order of the file. */
export const measuresOf = (resolved: Resolved, group: NonNullable<Measure["group"]>): readonly Measure[] =>
  (resolved.case.measures ?? []).filter((measure) => measure.group === group);

/** What was found of one measure in one column. */
export const foundOf = (column: Column, measure: Measure): readonly Finding[] =>
  column.findings.filter((finding) => finding.measure === measure.id);
