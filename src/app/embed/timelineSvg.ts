import { sceneToSvg } from "../../export/svg.ts";
import { seriesRows } from "../../layout/seriesRows.ts";
import { layoutTimeline } from "../../layout/timeline.ts";
import { measureText } from "../../look/measure.ts";
import type { Strings } from "../../look/strings.en.ts";
import { THEMES } from "../../look/theme.ts";
import type { Resolved } from "../../model/resolved.ts";
import type { View } from "../../view/view.ts";

/** A timeline laid out anew at a width, as an SVG file: never a copy of what the browser has drawn. */
export const timelineSvg = (
  resolved: Resolved,
  view: View,
  words: Strings,
  width: number,
  theme: string | null,
): string =>
  sceneToSvg(
    layoutTimeline({ resolved, view, width, measure: measureText, words, rows: seriesRows }),
    THEMES.find((one) => one === theme) ?? "light",
  );
