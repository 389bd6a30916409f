import { inOrder } from "../../layout/order.ts";
import { labelOf, whenText } from "../../look/describe.ts";
import { locatorText, valueText } from "../../look/format.ts";
import type { PptxWords } from "../../look/pptx.en.ts";
import type { Strings } from "../../look/strings.en.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Locator } from "../../model/schema.ts";
import { frameOf, pageOf, type Sheet } from "../page/sheet.ts";
import { chartsOf } from "./charts.ts";
import type { Slide } from "./slide.ts";
import { placeTable, type Table } from "./tables.ts";

type Located = { readonly where?: readonly Locator[] | undefined };

/** Where some data are stated, each place once. */
const placesOf = (resolved: Resolved, of: readonly Located[], words: Strings): string => {
  const named = of.flatMap(({ where = [] }) => where.map((at) => locatorText(at, resolved.case, words)));
  return [...new Set(named.filter((name) => name !== ""))].join("; ");
};

/** Every event and state that may be shown, with when it was and where the source says so. */
const saidTable = (resolved: Resolved, day0: Id | null, words: Strings, say: PptxWords): Table => {
  const { panels } = words;
  const { events, course = [] } = resolved.case;
  const row = (
    of: (typeof events)[number] | (typeof course)[number],
    kind: string,
    parts: readonly Located[],
  ) => [
    whenText(resolved, of.id, day0, words),
    kind,
    of.title.toLowerCase().includes(labelOf(of).toLowerCase()) ? of.title : `${labelOf(of)}: ${of.title}`,
    placesOf(resolved, [of, ...parts], words) || (of.inferred?.length ? panels.inferred : panels.notStated),
  ];
  return {
    title: say.where,
    head: [panels.when, panels.kind, panels.what, panels.whereSaid],
    shares: [0.24, 0.13, 0.35, 0.28],
    rows: [
      ...inOrder(resolved, events).map((of) =>
        row(of, words.kinds[of.kind], [...(of.findings ?? []), ...(of.technique ?? []), ...(of.ports ?? [])]),
      ),
      ...course.map((of) => row(of, words.kinds.course, [])),
    ],
  };
};

const conflictTable = (resolved: Resolved, words: Strings): Table => {
  const { panels } = words;
  return {
    title: panels.conflicts,
    head: [panels.what, panels.statement, panels.whereSaid, panels.chosen],
    shares: [0.2, 0.42, 0.26, 0.12],
    rows: (resolved.case.conflicts ?? []).flatMap(({ title, statements, chosen }) =>
      statements.map((one, i) => [
        i === 0 ? title : "",
        one.value === undefined ? one.text : `${one.text} (${valueText(one.value, undefined, words)})`,
        placesOf(resolved, [one], words),
        i === chosen ? panels.chosen : "",
      ]),
    ),
  };
};

const missingTable = (resolved: Resolved, { panels }: Strings): Table => ({
  title: panels.missing,
  head: [],
  shares: [1],
  rows: (resolved.case.missing ?? []).map(({ text }) => [text]),
});

/**
 * What stands behind the pictures, as slides with tables and charts that can be edited: exact series, where the source
 * says what is shown, what in it disagrees, and what is not in it.
 */
export const appendixOf = (
  sheet: Sheet,
  resolved: Resolved,
  { day0, say }: { readonly day0: Id | null; readonly say: PptxWords },
): readonly Slide[] => {
  const { words } = sheet;
  const frame = (title: string) => frameOf(sheet, { title, of: resolved.case });
  const charts = chartsOf(resolved, day0, words, say).map((chart): Slide => {
    const own = frame(chart.title);
    return { ...pageOf(own, []), chart: { ...chart, ...own.room } };
  });
  const tables = [
    saidTable(resolved, day0, words, say),
    conflictTable(resolved, words),
    missingTable(resolved, words),
  ];
  return [
    ...charts,
    ...tables.flatMap((table) => {
      const next = (isFirst: boolean) => frame(isFirst ? table.title : sheet.say.continued(table.title));
      return placeTable(sheet, table, next).map(({ frame: own, table: placed }): Slide => {
        return { ...pageOf(own, []), tables: [placed] };
      });
    }),
  ];
};
