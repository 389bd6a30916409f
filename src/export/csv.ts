import { inOrder } from "../layout/order.ts";
import { type EventRow, eventRow, type RowLine } from "../look/eventRows.ts";
import type { ExportWords } from "../look/export.en.ts";
import { exporting } from "../look/export.en.ts";
import type { Strings } from "../look/strings.en.ts";
import type { Job } from "./job.ts";
import { shownAt, wordsAt } from "./pages.ts";

/** A line of a row as one text: what is said, of what, when it was known, where it stands. */
const lineText = ({ text, on, known, where, codes, inferred }: RowLine, say: ExportWords): string =>
  [
    [text, on === "" ? "" : `(${on})`, known, inferred.length === 0 ? "" : say.inferredMark]
      .filter(Boolean)
      .join(" "),
    where === "" ? "" : `[${where}]`,
    codes,
    ...inferred,
  ]
    .filter(Boolean)
    .join(" ");

const joined = (lines: readonly RowLine[], say: ExportWords): string =>
  lines.map((one) => lineText(one, say)).join("; ");

/** The events that may be shown at a job's cursor, in time order, a row each as in the table on screen. */
export const rowsOf = (job: Job): readonly EventRow[] => {
  const shown = shownAt(job);
  const words = wordsAt(job);
  const day0 = job.view.day0 ?? shown.case.day0 ?? null;
  return inOrder(shown, shown.case.events).map((event) => eventRow({ shown, words }, event, day0));
};

/** The columns of a table of events: a heading, and what a row has in it as one text. */
export const columnsFor = (
  { panels }: Strings,
  say: ExportWords,
): readonly (readonly [title: string, text: (row: EventRow) => string])[] => [
  [panels.when, ({ when }) => when],
  [panels.kind, ({ kind }) => kind],
  [panels.what, ({ title, label }) => (label === "" ? title : `${title} (${label})`)],
  [
    say.details,
    ({ text, parts, facts }) =>
      [text, joined(parts, say), ...facts.map(([name, value]) => say.labeled(name, value))]
        .filter(Boolean)
        .join("; "),
  ],
  [panels.findings, ({ findings }) => joined(findings, say)],
  [panels.known, ({ known }) => known],
  [panels.where, ({ where }) => where],
  [panels.inferred, ({ inferred }) => inferred.join(" ")],
];

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/**
 * A text that no spreadsheet takes for a formula: one that begins with = + - @, a tab or a carriage return gets an
 * apostrophe in front, as OWASP advises ("CSV Injection"). A number stays one.
 */
export const noFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** A text as a cell of RFC 4180, and no formula. */
export const cellText = (text: string): string => {
  const guarded = noFormula(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};

/** Without it, spreadsheets take a file of UTF-8 for one of the machine's own encoding, and "≥" is lost. */
const BYTE_ORDER_MARK = "\ufeff";

/** Events as a CSV file by RFC 4180, one row each after a row of headings, id first; a byte order mark before all. */
export const csvOf = (rows: readonly EventRow[], words: Strings, say: ExportWords): string => {
  const columns = columnsFor(words, say);
  const table = [
    [say.id, ...columns.map(([title]) => title)],
    ...rows.map((row) => [row.event.id, ...columns.map(([, text]) => text(row))]),
  ];
  const lines = table.map((row) => row.map((text) => cellText(text.toWellFormed())).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
};

/** The events of a job as a CSV file. */
export const make = async (job: Job): Promise<string> => csvOf(rowsOf(job), job.words, exporting);
