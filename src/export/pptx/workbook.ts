import type { Chart } from "./charts.ts";
import { el, type Markup, part, relationType, text } from "./xml.ts";
import { relationsPart, typesPart, zipped } from "./zip.ts";

/** The name of the one sheet. */
export const SHEET = "Data";

/** A cell by its column and row, both from 1: B7; `fixed` stands before the row. */
export const cellName = (column: number, row: number, fixed = ""): string => {
  const letters = column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : "";
  return `${letters}${String.fromCharCode(65 + ((column - 1) % 26))}${fixed}${row}`;
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Text of a cell: what would be read as an escape of a character is escaped itself. It is never a formula. */
const words = (column: number, row: number, of: string): Markup =>
  el(
    "c",
    { r: cellName(column, row), t: "inlineStr" },
    el("is", {}, el("t", {}, text(of.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")))),
  );

const number = (column: number, row: number, of: number, style = 0): Markup =>
  el("c", { r: cellName(column, row), s: style || undefined }, el("v", {}, text(String(of))));

const sheetOf = (chart: Chart): string => {
  const isSteps = chart.axis === "steps";
  const heads = [chart.xTitle, chart.whenTitle, ...(isSteps ? chart.runs : [null]).map(() => chart.title)];
  let row = 1;
  const rows = chart.runs.flatMap((run, i) =>
    run.map((point) => {
      row += 1;
      return el(
        "row",
        { r: row },
        number(1, row, point.x, chart.axis === "dates" ? 1 : 0),
        words(2, row, point.when),
        number(isSteps ? 3 + i : 3, row, point.y),
      );
    }),
  );
  return part(
    el(
      "worksheet",
      { xmlns: MAIN },
      el("sheetData", {}, el("row", { r: 1 }, ...heads.map((head, i) => words(i + 1, 1, head))), ...rows),
    ),
  );
};

const STYLES = part(
  el(
    "styleSheet",
    { xmlns: MAIN },
    el("fonts", { count: 1 }, el("font", {}, el("sz", { val: 11 }), el("name", { val: "Calibri" }))),
    el(
      "fills",
      { count: 2 },
      el("fill", {}, el("patternFill", { patternType: "none" })),
      el("fill", {}, el("patternFill", { patternType: "gray125" })),
    ),
    el(
      "borders",
      { count: 1 },
      el("border", {}, el("left"), el("right"), el("top"), el("bottom"), el("diagonal")),
    ),
    el("cellStyleXfs", { count: 1 }, el("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    el(
      "cellXfs",
      { count: 2 },
      el("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }),
      el("xf", { numFmtId: 14, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyNumberFormat: true }),
    ),
    el("cellStyles", { count: 1 }, el("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
  ),
);

/** The numbers of a chart as a workbook of one sheet: a row a point, with when it was and the value. */
export const workbook = (chart: Chart): Uint8Array =>
  zipped([
    [
      "[Content_Types].xml",
      typesPart([
        ["/xl/workbook.xml", `${OFFICE}.sheet.main+xml`],
        ["/xl/worksheets/sheet1.xml", `${OFFICE}.worksheet+xml`],
        ["/xl/styles.xml", `${OFFICE}.styles+xml`],
      ]),
    ],
    ["_rels/.rels", relationsPart([[relationType("officeDocument"), "xl/workbook.xml"]])],
    [
      "xl/workbook.xml",
      part(
        el(
          "workbook",
          { xmlns: MAIN, "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships" },
          el("sheets", {}, el("sheet", { name: SHEET, sheetId: 1, "r:id": "rId1" })),
        ),
      ),
    ],
    [
      "xl/_rels/workbook.xml.rels",
      relationsPart([
        [relationType("worksheet"), "worksheets/sheet1.xml"],
        [relationType("styles"), "styles.xml"],
      ]),
    ],
    ["xl/worksheets/sheet1.xml", sheetOf(chart)],
    ["xl/styles.xml", STYLES],
  ]);
