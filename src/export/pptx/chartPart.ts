import type { ThemeName, Token } from "../../look/theme.ts";
import type { Chart, ChartPoint } from "./charts.ts";
import { fillOf } from "./ink.ts";
import { runs } from "./text.ts";
import { cellName, SHEET } from "./workbook.ts";
import { el, type Markup, part, text } from "./xml.ts";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
} as const;

const value = (name: string, val: string | number | boolean): Markup => el(name, { val });

const line = (token: Token, w: number, theme: ThemeName): Markup =>
  el("a:ln", { w, cap: "rnd" }, fillOf(token, theme), el("a:round"));

const cells = (column: number, from: number, to: number): Markup =>
  el("c:f", {}, text(`${SHEET}!$${cellName(column, from, "$")}:$${cellName(column, to, "$")}`));

const numbers = (
  points: readonly ChartPoint[],
  read: (point: ChartPoint) => number,
  format: string,
  from = 0,
  count = points.length,
): Markup =>
  el(
    "c:numCache",
    {},
    el("c:formatCode", {}, text(format)),
    value("c:ptCount", count),
    ...points.map((point, i) => el("c:pt", { idx: from + i }, el("c:v", {}, text(String(read(point)))))),
  );

const FORMATS = { steps: "General", days: "General", dates: "d\\ mmm\\ yyyy" } as const;

const named = (title: string): Markup =>
  el(
    "c:tx",
    {},
    el(
      "c:strRef",
      {},
      el("c:f", {}, text(`${SHEET}!$C$1`)),
      el("c:strCache", {}, value("c:ptCount", 1), el("c:pt", { idx: 0 }, el("c:v", {}, text(title)))),
    ),
  );

/** When all points were, in words: the steps of the axis. */
const steps = (points: readonly ChartPoint[]): Markup =>
  el(
    "c:cat",
    {},
    el(
      "c:strRef",
      {},
      cells(2, 2, points.length + 1),
      el(
        "c:strCache",
        {},
        value("c:ptCount", points.length),
        ...points.map(({ when }, idx) => el("c:pt", { idx }, el("c:v", {}, text(when)))),
      ),
    ),
  );

const label = (theme: ThemeName): Markup =>
  el(
    "c:dLbls",
    {},
    el("c:spPr", {}, el("a:noFill"), el("a:ln", {}, el("a:noFill"))),
    textProperties(theme, "ink", 1200),
    value("c:dLblPos", "t"),
    value("c:showLegendKey", false),
    value("c:showVal", true),
    value("c:showCatName", false),
    value("c:showSerName", false),
    value("c:showPercent", false),
    value("c:showBubbleSize", false),
  );

const textProperties = (theme: ThemeName, fill: Token, sz: number): Markup =>
  el(
    "c:txPr",
    {},
    el("a:bodyPr"),
    el("a:lstStyle"),
    el(
      "a:p",
      {},
      el(
        "a:pPr",
        {},
        el("a:defRPr", { sz, b: false }, fillOf(fill, theme), el("a:latin", { typeface: "+mn-lt" })),
      ),
      el("a:endParaRPr", { lang: "en-US" }),
    ),
  );

const axisTitle = (words: string, theme: ThemeName, turned: boolean): Markup => {
  const properties = el(
    "a:rPr",
    { lang: "en-US", sz: 1200, b: false },
    fillOf("soft", theme),
    el("a:latin", { typeface: "+mn-lt" }),
  );
  return el(
    "c:title",
    {},
    el(
      "c:tx",
      {},
      el(
        "c:rich",
        {},
        el("a:bodyPr", turned ? { rot: -5_400_000, vert: "horz" } : {}),
        el("a:lstStyle"),
        el("a:p", {}, el("a:pPr", {}, el("a:defRPr", { sz: 1200, b: false })), runs(words, properties)),
      ),
    ),
    value("c:overlay", false),
  );
};

const AXES = { x: 111_111_111, y: 222_222_222 } as const;

const axis = (chart: Chart, is: "x" | "y", theme: ThemeName): Markup => {
  const isSteps = is === "x" && chart.axis === "steps";
  const format = is === "x" ? FORMATS[chart.axis] : "General";
  return el(
    isSteps ? "c:catAx" : "c:valAx",
    {},
    value("c:axId", AXES[is]),
    el("c:scaling", {}, value("c:orientation", "minMax")),
    value("c:delete", false),
    value("c:axPos", is === "x" ? "b" : "l"),
    is === "y" ? el("c:majorGridlines", {}, el("c:spPr", {}, line("faint", 6350, theme))) : null,
    axisTitle(is === "x" ? chart.xTitle : chart.yTitle, theme, is === "y"),
    el("c:numFmt", { formatCode: format, sourceLinked: false }),
    value("c:majorTickMark", is === "x" ? "out" : "none"),
    value("c:minorTickMark", "none"),
    value("c:tickLblPos", "low"),
    el("c:spPr", {}, is === "x" ? line("line", 12_700, theme) : el("a:ln", {}, el("a:noFill"))),
    textProperties(theme, "soft", 1200),
    value("c:crossAx", AXES[is === "x" ? "y" : "x"]),
    value("c:crosses", "min"),
    ...(isSteps
      ? [
          value("c:auto", false),
          value("c:lblAlgn", "ctr"),
          value("c:lblOffset", 100),
          value("c:noMultiLvlLbl", true),
        ]
      : [value("c:crossBetween", chart.axis === "steps" ? "between" : "midCat")]),
  );
};

/** What all runs look like: dots on a line, each with its number. */
const looks = (theme: ThemeName): readonly Markup[] => [
  el("c:spPr", {}, line("laboratory", 22_225, theme)),
  el(
    "c:marker",
    {},
    value("c:symbol", "circle"),
    value("c:size", 8),
    el("c:spPr", {}, fillOf("ground", theme), line("laboratory", 19_050, theme)),
  ),
  label(theme),
];

const plotOf = (chart: Chart, theme: ThemeName): Markup => {
  const isSteps = chart.axis === "steps";
  const points = chart.runs.flat();
  const all = chart.runs.map((run, idx) => {
    const start = points.indexOf(run[0]!);
    const [first, last] = [start + 2, start + run.length + 1];
    const common = [value("c:idx", idx), value("c:order", idx), named(chart.title), ...looks(theme)];
    const read = (point: ChartPoint) => point.y;
    // At equal steps every run has all steps, and no value where another run has one.
    const places = isSteps
      ? [
          steps(points),
          el(
            "c:val",
            {},
            el(
              "c:numRef",
              {},
              cells(3 + idx, 2, points.length + 1),
              numbers(run, read, "General", start, points.length),
            ),
          ),
        ]
      : [
          el(
            "c:xVal",
            {},
            el(
              "c:numRef",
              {},
              cells(1, first, last),
              numbers(run, ({ x }) => x, FORMATS[chart.axis]),
            ),
          ),
          el("c:yVal", {}, el("c:numRef", {}, cells(3, first, last), numbers(run, read, "General"))),
        ];
    return el("c:ser", {}, ...common, ...places, value("c:smooth", false));
  });
  return el(
    isSteps ? "c:lineChart" : "c:scatterChart",
    {},
    isSteps ? value("c:grouping", "standard") : value("c:scatterStyle", "lineMarker"),
    value("c:varyColors", false),
    ...all,
    isSteps ? value("c:marker", true) : null,
    value("c:axId", AXES.x),
    value("c:axId", AXES.y),
  );
};

/** A chart as a part; its first relationship is the workbook with its numbers, which are kept in it as well. */
export const chartPart = (chart: Chart, theme: ThemeName): string =>
  part(
    el(
      "c:chartSpace",
      NAMESPACES,
      value("c:date1904", false),
      value("c:roundedCorners", false),
      el(
        "c:chart",
        {},
        value("c:autoTitleDeleted", true),
        el(
          "c:plotArea",
          {},
          el("c:layout"),
          plotOf(chart, theme),
          axis(chart, "x", theme),
          axis(chart, "y", theme),
        ),
        value("c:plotVisOnly", true),
        value("c:dispBlanksAs", "gap"),
      ),
      el("c:spPr", {}, el("a:noFill"), el("a:ln", {}, el("a:noFill"))),
      textProperties(theme, "soft", 1200),
      el("c:externalData", { "r:id": "rId1" }, value("c:autoUpdate", false)),
    ),
  );
