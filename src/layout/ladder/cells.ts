import { ownName } from "../../look/findingText.ts";
import type { Token } from "../../look/theme.ts";
import { intervalOf } from "../../model/interval.ts";
import type { Id } from "../../model/resolved.ts";
import type { Finding, Measure } from "../../model/schema.ts";
import type { Value } from "../../model/value.ts";
import type { Column } from "../columns.ts";
import { stateInks } from "../frame.ts";
import type { Px } from "../scene.ts";
import { valueShapes } from "./bar.ts";
import { type Dress, findingCell, SMALL, type Under } from "./finding.ts";
import type { Scale } from "./scale.ts";
import { block, blockShapes, type Cell, note, type Sheet, stacked } from "./sheet.ts";
import { arrowRoom, axisShapes, barHeight, thresholdShapes, trackShapes } from "./track.ts";

/** The ink of a column's bars: the state of its disease, else that of pathology. */
const inkOf = ({ state }: Column): Token => (state ? stateInks(state).mark : "pathology");

/** Says in italics that a column has nothing: no bar, no ring, no track. */
export const unsaidCell = (sheet: Sheet, key: string, text: string, w: Px): Cell => {
  const words = block(sheet, text, { width: w, font: "sansItalic", fill: "soft", size: sheet.size * SMALL });
  return { h: words.h, draw: (x, y) => [note(key, blockShapes(words, x, y))] };
};

/** How words look that are no value. */
const WORDS: Dress = { signed: true, small: true, font: "sans" };

/** What was found, in words. */
export const wordsCell = (
  sheet: Sheet,
  found: readonly Finding[],
  column: Column,
  { name, key, w, dress }: { name: string; key: string; w: Px; dress?: Dress },
): Cell =>
  found.length === 0
    ? unsaidCell(sheet, `unsaid:${key}:${column.id}`, sheet.words.panels.notReported, w)
    : stacked(
        found.map((finding) =>
          findingCell(sheet, finding, column, {
            name,
            w,
            dress: { ...WORDS, ...dress },
          }),
        ),
        sheet.size * 0.3,
      );

/** What was found of measures that have no row of their own, each under the name of its measure. */
export const otherCell = (sheet: Sheet, found: readonly Finding[], column: Column, w: Px): Cell =>
  stacked(
    found.map((finding) => {
      const label = ownName({ shown: sheet.resolved, words: sheet.words }, finding);
      const name = label ?? sheet.words.panels.otherFindings;
      return findingCell(sheet, finding, column, { name, label, w, dress: WORDS });
    }),
    sheet.size * 0.3,
  );

/** What was found, in words over a bar on the axis that all columns share. */
export const barCell = (
  sheet: Sheet,
  found: readonly Finding[],
  column: Column,
  { of, scale, w, axis }: { of: Measure; scale: Scale; w: Px; axis: boolean },
): Cell => {
  const { size } = sheet;
  const name = of.label ?? of.title;
  if (found.length === 0) return wordsCell(sheet, found, column, { name, key: of.id, w });
  const length = w - arrowRoom(size);
  const h = barHeight(size);
  const middleOf = (y: Px) => y + size * 0.36 + h / 2;
  const bar = (id: Id, value: Value): Under => ({
    h: h + size * (axis ? 1.62 : 0.8),
    draw: (x, y) => {
      const middle = middleOf(y);
      const track = { x, w: length, y: middle, h };
      return [
        ...trackShapes(x, length, middle, size),
        ...valueShapes(value, scale, track, inkOf(column)),
        ...thresholdShapes(of, scale, x, length, middle, size),
      ];
    },
    explain: (x, y) => {
      const below = middleOf(y) + h / 2 + size * 0.3;
      return axis ? [note(`axis:${column.id}:${id}`, axisShapes(sheet, of, scale, x, length, below))] : [];
    },
  });
  return stacked(
    found.map((finding) =>
      findingCell(sheet, finding, column, {
        name,
        w,
        under: finding.value && intervalOf(finding.value) ? bar(finding.id, finding.value) : undefined,
      }),
    ),
    size * 0.4,
  );
};

/** How the words of a diagnosis look: in the color of the state that their specimen shows. */
export const diagnosisDress = ({ state }: Column): Dress => ({
  font: "sansBold",
  small: false,
  ...(state ? { fill: stateInks(state).text } : {}),
});
