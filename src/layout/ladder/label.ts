import { locatorText, numberText } from "../../look/format.ts";
import type { Id } from "../../model/resolved.ts";
import type { Measure } from "../../model/schema.ts";
import type { Mark, Px } from "../scene.ts";
import { block, blockShapes, type Cell, litGround, note, type Sheet } from "./sheet.ts";

/** From this width on, in sizes of words, the unit stands beside the name and not below it. */
const BESIDE = 16;

/** The name of a row and, softer, its unit; lights with its measure. */
export const labelCell = (
  sheet: Sheet,
  { name, unit, id, w }: { name: string; unit?: string; id?: Id | undefined; w: Px },
): Cell => {
  const { size } = sheet;
  const title = block(sheet, name, { width: w, font: "sansBold", size, most: 4 });
  const under = unit ? block(sheet, unit, { width: w, fill: "soft", size: size * 0.88, most: 3 }) : null;
  const gap = size * 0.4;
  const beside =
    under !== null && w > BESIDE * size && title.lines.length === 1 && title.w + gap + under.w <= w;
  const h = title.h + (beside ? 0 : (under?.h ?? 0));
  return {
    h,
    draw: (x, y): readonly Mark[] => [
      {
        key: `row:${id ?? name}`,
        role: "row",
        ...(id === undefined ? {} : { event: id }),
        shapes: [
          ...(id === undefined ? [] : [litGround(x, y, Math.max(title.w, beside ? 0 : (under?.w ?? 0)), h)]),
          ...blockShapes(title, x, y),
          ...(under
            ? blockShapes(
                under,
                ...(beside ? ([x + title.w + gap, y + size * 0.13] as const) : ([x, y + title.h] as const)),
              )
            : []),
        ],
      },
    ],
  };
};

/** The label of a measure: its short name, its unit and what it is counted per. */
export const measureLabel = (sheet: Sheet, of: Measure, w: Px): Cell => {
  const unit = [of.unit, of.per && sheet.words.panels.per(of.per)].filter(Boolean).join(" ");
  return labelCell(sheet, { name: of.label ?? of.title, unit, id: of.id, w });
};

/** What the thresholds of a measure mean and who says so, each in a sentence; null where there is none, or no room. */
export const thresholdCell = (sheet: Sheet, { id, thresholds = [] }: Measure, w: Px): Cell | null => {
  const { words, resolved, size, terse = false } = sheet;
  if (terse || thresholds.length === 0) return null;
  const text = thresholds
    .map(({ number, text: says, where = [], reference }) => {
      const cited = [
        ...where.map((at) => locatorText(at, resolved.case, words)),
        ...(reference ? [words.panels.reference(reference)] : []),
      ].filter((part) => part !== "");
      const sentence = words.panels.threshold(numberText(number, words), says);
      return cited.length > 0 ? `${sentence} (${cited.join("; ")})` : sentence;
    })
    .join(" ");
  const said = block(sheet, text, { width: w, fill: "soft", size: size * 0.86, most: 8 });
  return { h: said.h, draw: (x, y) => [note(`threshold:${id}`, blockShapes(said, x, y))] };
};
