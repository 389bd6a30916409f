import type { PlacedChart } from "./charts.ts";
import { naming, type Pen } from "./marks.ts";
import type { Stand } from "./units.ts";
import { el, type Markup } from "./xml.ts";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** A chart on its slide: the second relationship of it. */
export const chartFrame = (pen: Pen, chart: PlacedChart, { perPx }: Stand): Markup => {
  const emu = (px: number) => Math.round(px * perPx);
  const says = [
    `${chart.title}, ${chart.yTitle}`,
    ...chart.runs.flat().map(({ when, y }) => `${when}: ${y}`),
  ].join("; ");
  return el(
    "p:graphicFrame",
    {},
    el(
      "p:nvGraphicFramePr",
      {},
      naming(pen, { name: `${pen.words.chart}: ${chart.title}`, says }),
      el("p:cNvGraphicFramePr", {}, el("a:graphicFrameLocks", { noGrp: true })),
      el("p:nvPr"),
    ),
    el(
      "p:xfrm",
      {},
      el("a:off", { x: emu(chart.x), y: emu(chart.y) }),
      el("a:ext", { cx: emu(chart.w), cy: emu(chart.h) }),
    ),
    el(
      "a:graphic",
      {},
      el("a:graphicData", { uri: CHART }, el("c:chart", { "xmlns:c": CHART, "r:id": "rId2" })),
    ),
  );
};
