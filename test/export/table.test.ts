// @vitest-environment happy-dom

import { cleanup } from "@testing-library/react";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import json from "../../data/cases/hepatic-leiomyosarcoma.json" with { type: "json" };
import { cellText } from "../../src/export/csv.ts";
import { fileName } from "../../src/export/name.ts";
import { parcelOf } from "../../src/export/parcel.ts";
import type { Pasted } from "../../src/export/table.ts";
import { tableOf } from "../../src/export/table.ts";
import { exporting } from "../../src/look/export.en.ts";
import type { Case } from "../../src/model/schema.ts";
import { DEFAULT_VIEW } from "../../src/view/view.ts";
import { breast } from "../panels/breast.ts";
import { drawTable, plain } from "../panels/drawn.tsx";
import { fileJob, filesOf } from "./files.ts";
import { HOSTILE, hostileCase } from "./hostile.ts";

const builtIn = json as unknown as Case;

const csv = async (of: Case, rest = {}): Promise<string> =>
  (await filesOf("csv", fileJob(of, rest)))[0] as string;

/** The rows of a CSV file as a reader of CSV that is not ours has them. */
const rowsOf = (text: string): readonly (readonly string[])[] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    delimiter: ",",
    newline: "\r\n",
  });
  expect(errors).toEqual([]);
  return data.slice(0, -1);
};

/** What a spreadsheet shows of a cell: an apostrophe in front says that the rest is text. */
const shown = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, "");

/** A text without what only parts it: spaces, brackets, and marks between parts. */
const bare = (text: string): string => text.replace(/[\s[\];:]/g, "");

describe("a CSV file", () => {
  it.each([
    ["built-in", builtIn],
    ["breast", breast],
  ])("of the %s case has the rows of the table on screen, cell for cell", async (_, of) => {
    const { root } = drawTable(of);
    // How many sources disagree is a way to them, and no datum.
    for (const badge of root.querySelectorAll(".cl-badge")) badge.remove();
    const [head = [], ...rows] = rowsOf(await csv(of));
    const table = root.querySelector("table");
    const cells = [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => ({
      id: row.getAttribute("data-id"),
      texts: [...row.children].map((cell) => plain(cell.textContent ?? "").trim()),
    }));
    expect(rows.map(([id]) => id)).toEqual(cells.map(({ id }) => id));
    expect(head.slice(0, 4)).toEqual(["Id", "When", "Kind", "What"]);
    const at = (row: readonly string[], column: string) =>
      plain(shown(row[head.indexOf(column)] ?? "")).trim();
    rows.forEach((row, i) => {
      const [when, kind, what = "", findings = "", known, where] = cells[i]?.texts ?? [];
      expect(at(row, "When")).toBe(when);
      expect(at(row, "Kind")).toBe(kind);
      expect(at(row, "Known")).toBe(known);
      expect(at(row, "Where")).toBe(where);
      for (const part of at(row, "What").split(/ \(|\)$/)) expect(what).toContain(part);
      for (const part of at(row, "Details").split("; ")) expect(bare(what)).toContain(bare(part));
      for (const part of at(row, "Findings").split("; ")) expect(bare(findings)).toContain(bare(part));
    });
    cleanup();
  });

  it("is by RFC 4180, with a byte order mark, as many cells in each row, and ends in a line break", async () => {
    for (const of of [builtIn, breast, hostileCase()]) {
      const text = await csv(of);
      expect(text.startsWith("\ufeffId,")).toBe(true);
      expect(text.endsWith("\r\n")).toBe(true);
      const rows = rowsOf(text);
      expect(rows).toHaveLength(of.events.length + 1);
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    }
  });

  it("holds any text, and none that a spreadsheet would take for a formula", async () => {
    const of = hostileCase();
    const rows = rowsOf(await csv(of)).slice(1);
    const titles = new Set(rows.map((row) => shown(row[3] ?? "")));
    for (const [name, text] of Object.entries(HOSTILE))
      expect(titles.has(text.toWellFormed()), name).toBe(true);
    for (const cell of rows.flat()) if (!/^[-+]?[\d.]+$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it("leaves a number a number", () => {
    for (const number of ["-5", "+3.2", "12", "1e-3", ".5"]) expect(cellText(number)).toBe(number);
    for (const text of ["-5 to 3", "=1", "+cmd", "@x", "--1", "-"])
      expect(cellText(text).startsWith("'")).toBe(true);
    expect(cellText("−5")).toBe("−5");
  });

  it("has what is known at the cursor and no more", async () => {
    const text = await csv(builtIn, { view: { ...DEFAULT_VIEW, asOf: "presentation" } });
    expect(rowsOf(text).length).toBeLessThan(builtIn.events.length);
    expect(text).not.toMatch(/leiomyosarcoma|recurrence/i);
  });
});

describe("a table to paste", () => {
  const read = ({ html }: Pasted) => {
    const body = new DOMParser().parseFromString(html, "text/html").body;
    return [...body.querySelectorAll("tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent ?? ""),
    );
  };

  it("has the cells of the CSV file, without columns that are empty, and where the case is from", async () => {
    const pasted = tableOf(fileJob(builtIn));
    const [head = [], ...rows] = read(pasted);
    const [all = [], ...wanted] = rowsOf(await csv(builtIn));
    expect(rows).toHaveLength(builtIn.events.length);
    rows.forEach((row, i) => {
      for (const [j, cell] of row.entries())
        expect(cell).toBe(shown(wanted[i]?.[all.indexOf(head[j] ?? "")] ?? ""));
    });
    for (const part of ["World J Hepatol", "not for diagnosis", "Caseline 9.9.9"]) {
      expect(pasted.html).toContain(part);
      expect(pasted.text).toContain(part);
    }
  });

  it("is as text a line an event, as many cells in each", () => {
    for (const of of [builtIn, hostileCase()]) {
      const { text, html } = tableOf(fileJob(of));
      const lines = text.split("\n").slice(1, of.events.length + 2);
      const cells = read({ text, html })[0]?.length;
      for (const line of lines) expect(line.split("\t")).toHaveLength(cells ?? 0);
    }
  });

  it("holds no cell and no line that a spreadsheet would take for a formula", () => {
    const of: Case = {
      ...hostileCase(),
      title: "A case\n=1+1",
      sources: [{ id: "s", title: "A paper", citation: HOSTILE.formula! }],
    };
    const pasted = tableOf(fileJob(of));
    const body = new DOMParser().parseFromString(pasted.html, "text/html").body;
    const cells = [
      ...read(pasted).flat(),
      ...[...body.querySelectorAll("p")].map(({ textContent }) => textContent ?? ""),
      ...pasted.text.split(/[\t\n]/),
    ];
    expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(6);
    for (const cell of cells) if (!/^[-+]?[\d.]+$/.test(cell)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  it("holds any text as text: nothing in it is an element of its own", () => {
    const { html } = tableOf(fileJob(hostileCase()));
    const body = new DOMParser().parseFromString(html, "text/html").body;
    const names = new Set([...body.querySelectorAll("*")].map(({ localName }) => localName));
    expect([...names].sort()).toEqual(["b", "p", "table", "tbody", "td", "th", "thead", "tr"]);
  });
});

describe("a file that is saved", () => {
  it("has a name that every system takes and that hides nothing", () => {
    expect(fileName("From STUMP to metastatic hepatic leiomyosarcoma")).toBe(
      "From-STUMP-to-metastatic-hepatic-leiomyosarcoma",
    );
    expect(fileName("../../etc/passwd")).toBe("etc-passwd");
    expect(fileName("report\u202efdp.exe")).toBe("reportfdp-exe");
    expect(fileName("a\u0000b\tc\nd")).toBe("abcd");
    for (const name of ["CON", "nul", "", "...", "///", "\u200b"]) expect(fileName(name)).toBe("case");
    expect(fileName("Ångström 肝 · x")).toBe("Ångström-肝-·-x");
    expect([...fileName("👩‍👩‍👧‍👦".repeat(200))].length).toBeGreaterThan(0);
    expect(fileName("x".repeat(500))).toHaveLength(80);
    for (const text of Object.values(HOSTILE)) expect(fileName(text)).not.toMatch(/[\p{C}<>:"/\\|?*\s]/u);
  });

  it("is an archive where it is several, with each under its own name", async () => {
    const svg = { ending: "svg", mime: "image/svg+xml" };
    const one = await parcelOf(svg, "a", ["<svg/>"]);
    expect([one.name, one.data.type, await one.data.text()]).toEqual(["a.svg", "image/svg+xml", "<svg/>"]);
    const two = await parcelOf(svg, "a", ["<svg/>", new Blob(["β"])]);
    const files = unzipSync(new Uint8Array(await two.data.arrayBuffer()));
    expect(two.name).toBe("a.zip");
    expect(Object.entries(files).map(([name, data]) => [name, new TextDecoder().decode(data)])).toEqual([
      ["a-1.svg", "<svg/>"],
      ["a-2.svg", "β"],
    ]);
  });

  it("has a word for every format", () => {
    expect(Object.values(exporting.formats).every((name) => name !== "")).toBe(true);
  });
});
