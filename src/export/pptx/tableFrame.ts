import type { ThemeName } from "../../look/theme.ts";
import { fillOf } from "./ink.ts";
import { naming, type Pen } from "./marks.ts";
import type { PlacedTable } from "./tables.ts";
import { type RunStyle, runProperties, runs } from "./text.ts";
import { POINT, type Stand } from "./units.ts";
import { el, type Markup } from "./xml.ts";

const NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

const border = (name: string, theme: ThemeName, drawn: "none" | "faint" | "line"): Markup =>
  drawn === "none"
    ? el(name, { w: 0 }, el("a:noFill"))
    : el(name, { w: drawn === "line" ? 12_700 : 6350, cap: "flat" }, fillOf(drawn, theme));

const cell = (
  text: string,
  style: RunStyle,
  { theme, inset, under }: { theme: ThemeName; inset: number; under: "faint" | "line" },
): Markup => {
  const properties = runProperties(style, theme);
  const lines = text.split("\n");
  return el(
    "a:tc",
    {},
    el(
      "a:txBody",
      {},
      el("a:bodyPr"),
      el("a:lstStyle"),
      ...lines.map((line) =>
        el(
          "a:p",
          {},
          el("a:pPr", { algn: "l" }),
          line === "" ? runProperties(style, theme, "a:endParaRPr") : runs(line, properties),
        ),
      ),
    ),
    el(
      "a:tcPr",
      { marL: inset, marR: inset, marT: inset, marB: inset, anchor: "t" },
      border("a:lnL", theme, "none"),
      border("a:lnR", theme, "none"),
      border("a:lnT", theme, "none"),
      border("a:lnB", theme, under),
      el("a:noFill"),
    ),
  );
};

/** A table of the program itself: cells can be edited, columns be drawn wider. */
export const tableFrame = (pen: Pen, table: PlacedTable, { perPx }: Stand): Markup => {
  const { theme } = pen;
  const emu = (px: number) => Math.round(px * perPx);
  const size = (table.size * perPx) / POINT;
  const inset = emu(table.inset);
  const widths = table.widths.map(emu);
  const row = ({ cells, h }: PlacedTable["rows"][number], style: RunStyle, under: "faint" | "line") =>
    el("a:tr", { h: emu(h) }, ...cells.map((text) => cell(text, style, { theme, inset, under })));
  return el(
    "p:graphicFrame",
    {},
    el(
      "p:nvGraphicFramePr",
      {},
      naming(pen, { name: `${pen.words.table}: ${table.title}`, says: table.title }),
      el("p:cNvGraphicFramePr", {}, el("a:graphicFrameLocks", { noGrp: true })),
      el("p:nvPr"),
    ),
    el(
      "p:xfrm",
      {},
      el("a:off", { x: emu(table.x), y: emu(table.y) }),
      el("a:ext", {
        cx: widths.reduce((a, b) => a + b, 0),
        cy: emu([...(table.head ? [table.head] : []), ...table.rows].reduce((sum, { h }) => sum + h, 0)),
      }),
    ),
    el(
      "a:graphic",
      {},
      el(
        "a:graphicData",
        { uri: "http://schemas.openxmlformats.org/drawingml/2006/table" },
        el(
          "a:tbl",
          {},
          el("a:tblPr", { firstRow: table.head !== null }, el("a:tableStyleId", {}, { xml: NO_STYLE })),
          el("a:tblGrid", {}, ...widths.map((w) => el("a:gridCol", { w }))),
          table.head && row(table.head, { font: "sansBold", size, fill: "soft" }, "line"),
          ...table.rows.map((one) => row(one, { font: "sans", size, fill: "ink" }, "faint")),
        ),
      ),
    ),
  );
};
