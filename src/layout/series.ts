import { things } from "../model/named.ts";
import type { Id, Moment, Resolved } from "../model/resolved.ts";
import type { Event, Finding, Measure } from "../model/schema.ts";
import type { Value } from "../model/value.ts";

/** A value that has a number, and what it may be: open ends are infinite. */
export type Numeric = Extract<Value, { number: number } | { from: number }>;

/** One value of a series: what was found, and when. */
export type Point = {
  readonly event: Event;
  readonly finding: Finding;
  readonly value: Numeric;
  readonly moment: Moment;
};

/** The values of one measure in one unit, on one lesion or specimen where one is named, in the order of time. */
export type Series = {
  readonly key: string;
  readonly lane: Id;
  readonly measure: Measure;
  /** Its short name, with the lesion or specimen that it is about. */
  readonly name: string;
  readonly unit: string | undefined;
  readonly per: string | undefined;
  readonly points: readonly Point[];
};

/** The series of a case, in the order of the file, and the events that are points of them and nothing else. */
export type AllSeries = { readonly all: readonly Series[]; readonly alone: ReadonlySet<Id> };

/** No picture has room for a number beyond this, and sums of such overflow. */
const MOST = 1e12;

const numeric = (value: Value | undefined): Numeric | null => {
  if (value === undefined || !("number" in value || "from" in value)) return null;
  const [a, b] = "number" in value ? [value.number, value.number] : [value.from, value.to];
  return Math.abs(a) <= MOST && Math.abs(b) <= MOST ? value : null;
};

/** What a value is about where it does not say: its event's specimens, or its only lesion. No two are ever joined. */
const subject = ({ specimens = [], lesions = [] }: Event, { on }: Finding): Id =>
  on ?? (specimens.length > 0 || lesions.length !== 1 ? specimens.join() : lesions.join());

const kept = new WeakMap<Resolved, AllSeries>();

/**
 * Values that make a series: of the same measure, unit, denominator and subject, in the same lane, at two or more
 * events that have a place on the axis. Found once for a case and kept with it.
 */
export const seriesOf = (resolved: Resolved): AllSeries => {
  const known = kept.get(resolved);
  if (known) return known;
  const named = things(resolved.case);
  const groups = new Map<string, Omit<Series, "points"> & { readonly points: Point[] }>();
  for (const event of resolved.case.events) {
    const extent = resolved.extents.get(event.id);
    if (extent?.is !== "moment" || extent.at.mark === null) continue;
    for (const finding of event.findings ?? []) {
      const value = numeric(finding.value);
      const found = named.get(finding.measure ?? "");
      if (value === null || found?.is !== "measure") continue;
      const [lane, measure] = [event.lane ?? event.kind, found.it];
      const [unit, per] = [value.unit ?? measure.unit, value.per ?? measure.per];
      const key = JSON.stringify([lane, measure.id, unit, per, subject(event, finding)]);
      const point = { event, finding, value, moment: extent.at };
      const group = groups.get(key);
      if (group) {
        group.points.push(point);
        continue;
      }
      const on = named.get(finding.on ?? "");
      const of = on?.is === "lesion" || on?.is === "specimen" ? `, ${on.it.label ?? on.it.title}` : "";
      const name = `${measure.label ?? measure.title}${of}`;
      groups.set(key, { key, lane, measure, name, unit, per, points: [point] });
    }
  }
  const all = [...groups.values()].filter(({ points }) =>
    points.some(({ event }) => event !== points[0]!.event),
  );
  const place = new Map(resolved.islands.map(({ id }, i) => [id, i]));
  const inTime = ({ moment: a }: Point, { moment: b }: Point) =>
    place.get(a.island ?? "")! - place.get(b.island ?? "")! || (a.mark ?? 0) - (b.mark ?? 0);
  for (const { points } of all) points.sort(inTime);
  const inSeries = new Set(all.flatMap(({ points }) => points.map(({ finding }) => finding)));
  const only = ({ id, findings = [] }: Event) =>
    !resolved.known.has(id) && findings.length > 0 && findings.every((one) => inSeries.has(one));
  const alone = new Set(resolved.case.events.filter(only).map(({ id }) => id));
  const result = { all, alone };
  kept.set(resolved, result);
  return result;
};
