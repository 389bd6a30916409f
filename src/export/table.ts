import { type ExportWords, exporting } from "../look/export.en.ts";
import { columnsFor, noFormula, rowsOf } from "./csv.ts";
import type { Job } from "./job.ts";
import { citationOf } from "./page/sheet.ts";
import { shownAt } from "./pages.ts";
import { escapeXml } from "./svg.ts";

/** A table in the two forms in which word processors and mail take it from the clipboard. */
export type Pasted = { readonly html: string; readonly text: string };

// Attributes and no styles: word processors know them, and a strict policy has nothing against them.
const CELL = 'align="left" valign="top"';

const row = (cells: readonly string[], tag: "th" | "td"): string =>
  `<tr>${cells.map((cell) => `<${tag} ${CELL}>${escapeXml(noFormula(cell.trimStart()))}</${tag}>`).join("")}</tr>`;

/** One line of text that nothing in it can break into more cells or rows, or make a formula. */
const flat = (text: string): string => noFormula(text.replace(/\s+/gu, " ").trim());

/** The events of a job as a table to paste: title, rows in time order, and where the case is from. */
export const tableOf = (job: Job, say: ExportWords = exporting): Pasted => {
  const columns = columnsFor(job.words, say);
  const rows = rowsOf(job).map((one) => columns.map(([, text]) => text(one).toWellFormed()));
  // A column that no event has anything for only takes room.
  const used = columns.map((_, i) => rows.some((cells) => cells[i] !== ""));
  const kept = (cells: readonly string[]) => cells.filter((_, i) => used[i]);
  const head = kept(columns.map(([title]) => title));
  const of = shownAt(job).case;
  const foot = [citationOf(of, say), say.made(of.title, job.version), say.notice].filter(Boolean).map(flat);
  return {
    html: [
      `<p><b>${escapeXml(say.tableTitle(of.title))}</b></p>`,
      '<table border="1" cellspacing="0" cellpadding="4">',
      `<thead>${row(head, "th")}</thead>`,
      `<tbody>${rows.map((cells) => row(kept(cells), "td")).join("")}</tbody>`,
      "</table>",
      ...foot.map((line) => `<p>${escapeXml(line)}</p>`),
    ].join("\n"),
    text: [
      flat(say.tableTitle(of.title)),
      head.join("\t"),
      ...rows.map((cells) => kept(cells).map(flat).join("\t")),
      ...foot,
    ].join("\n"),
  };
};

/** The events of a job as a table in an HTML document, for a word processor to open. */
export const make = async (job: Job): Promise<string> => {
  const { html } = tableOf(job);
  const title = escapeXml(exporting.tableTitle(shownAt(job).case.title));
  return `<!doctype html>\n<html lang="${escapeXml(job.words.locale)}"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${html}\n</body></html>\n`;
};
