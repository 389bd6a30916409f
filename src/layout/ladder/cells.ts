import { findingText } from "../../look/findingText.ts";
import type { Font } from "../../look/measure.ts";
import { signOf } from "../../look/sign.ts";
import type { Token } from "../../look/theme.ts";
import { intervalOf } from "../../model/interval.ts";
import type { Id } from "../../model/resolved.ts";
import type { Finding, Measure } from "../../model/schema.ts";
import type { Column } from "../columns.ts";
import { stateInks } from "../frame.ts";
import type { Mark, Px, Shape } from "../scene.ts";
import { valueShapes } from "./bar.ts";
import type { Scale } from "./scale.ts";
import { block, blockShapes, type Cell, litGround, note, type Sheet } from "./sheet.ts";
import { arrowRoom, axisShapes, barHeight, thresholdShapes, trackShapes } from "./track.ts";

/** Plain words are a little smaller than values. */
const SMALL = 0.95;

/** The ink of a column's bars: the state of its disease, else that of pathology. */
export const inkOf = ({ state }: Column): Token => (state ? stateInks(state).mark : "pathology");

/** A ring with the number of statements for each conflict about a datum; it opens the conflict. */
export const badgesOf = ({ resolved, words, size }: Sheet, id: Id) =>
  (resolved.case.conflicts ?? [])
    .filter(({ concerns }) => concerns?.includes(id))
    .map((conflict, i) => (right: Px, middle: Px): Mark => {
      const r = size * 0.62;
      const x = right + r + 5 + i * (2 * r + 3);
      const text = String(conflict.statements.length);
      return {
        key: `badge:${id}:${conflict.id}`,
        role: "badge",
        event: conflict.id,
        says: words.panels.disagree(conflict.statements.length, conflict.title),
        at: { x, y: middle },
        box: { x: x - 8, y: middle - 9, w: 16, h: 18 },
        shapes: [
          { is: "circle", x, y: middle, r, fill: "band", stroke: "uncertain", width: 1.25 },
          {
            is: "text",
            x,
            y: middle + size * 0.28,
            text,
            font: "sansBold",
            size: size * 0.8,
            fill: "ink",
            anchor: "middle",
          },
        ],
      };
    });

/** How a finding is spoken: its measure, its specimen, its value; and that sources disagree. */
export const saysOf = (sheet: Sheet, finding: Finding, column: Column, name: string): string => {
  const { resolved, words } = sheet;
  const text = findingText({ shown: resolved, words }, finding, "alone");
  const said = words.ladder.value(name, column.title, text);
  const clash = resolved.case.conflicts?.some(({ concerns }) => concerns?.includes(finding.id));
  return clash ? words.ladder.disagree(said) : said;
};

/** How the words of a finding look. */
export type Dress = {
  readonly font?: Font;
  readonly fill?: Token;
  readonly signed?: boolean;
  readonly small?: boolean;
};

/** The room that badges take beside words, px. */
export const badgeRoom = ({ size }: Sheet, count: number): Px =>
  (count === 0 ? 0 : 5) + count * (size * 1.24 + 3);

/** The words of a finding with its badges, and what is drawn under them; one mark that stands for the finding. */
const findingCell = (
  sheet: Sheet,
  finding: Finding,
  column: Column,
  {
    name,
    w,
    dress = {},
    under,
  }: {
    name: string;
    w: Px;
    dress?: Dress;
    under?: { readonly h: Px; readonly draw: (x: Px, y: Px) => readonly Shape[] } | undefined;
  },
): Cell => {
  const { size } = sheet;
  const marks = badgesOf(sheet, finding.id);
  const [kind, sign] = signOf(finding.value, finding.text);
  const text = findingText({ shown: sheet.resolved, words: sheet.words }, finding, "in row");
  const dagger = finding.inferred?.length ? sheet.words.panels.inferredMark : "";
  const quiet = kind === "unsaid";
  const words = block(sheet, `${dress.signed && sign ? `${sign}\u00a0` : ""}${text}${dagger}`, {
    width: w - badgeRoom(sheet, marks.length),
    font: quiet ? "sansItalic" : (dress.font ?? "sansBold"),
    fill: quiet ? "soft" : (dress.fill ?? "ink"),
    size: dress.small ? size * SMALL : size,
  });
  const h = words.h + (under?.h ?? 0);
  return {
    h,
    draw: (x, y) => [
      {
        key: `value:${column.id}:${finding.id}`,
        role: "value",
        event: finding.id,
        says: saysOf(sheet, finding, column, name),
        at: { x, y: y + h / 2 },
        box: { x, y, w: under ? w : words.w, h },
        shapes: [
          litGround(x, y, under ? w : words.w, h),
          ...blockShapes(words, x, y),
          ...(under?.draw(x, y + words.h) ?? []),
        ],
      },
      ...marks.map((badge) => badge(x + words.w, y + size * 0.62)),
    ],
  };
};

/** Cells one below the other. */
export const stacked = (cells: readonly Cell[], gap: Px): Cell => ({
  h: cells.reduce((sum, { h }) => sum + h, 0) + Math.max(0, cells.length - 1) * gap,
  draw: (x, y) => {
    let top = y;
    return cells.flatMap(({ h, draw }) => {
      const marks = draw(x, top);
      top += h + gap;
      return marks;
    });
  },
});

/** Says in italics that a column has nothing: no bar, no ring, no track. */
export const unsaidCell = (sheet: Sheet, key: string, text: string, w: Px): Cell => {
  const words = block(sheet, text, { width: w, font: "sansItalic", fill: "soft", size: sheet.size * SMALL });
  return { h: words.h, draw: (x, y) => [note(key, blockShapes(words, x, y))] };
};

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
            dress: { signed: true, small: true, font: "sans", ...dress },
          }),
        ),
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
  const bar = (value: NonNullable<Finding["value"]>) => ({
    h: h + size * (axis ? 1.62 : 0.8),
    draw: (x: Px, y: Px): readonly Shape[] => {
      const middle = y + size * 0.36 + h / 2;
      const track = { x, w: length, y: middle, h };
      return [
        ...trackShapes(x, length, middle, size),
        ...valueShapes(value, scale, track, inkOf(column)),
        ...thresholdShapes(of, scale, x, length, middle, size),
        ...(axis ? axisShapes(sheet, of, scale, x, length, middle + h / 2 + size * 0.3) : []),
      ];
    },
  });
  return stacked(
    found.map((finding) =>
      findingCell(sheet, finding, column, {
        name,
        w,
        under: finding.value && intervalOf(finding.value) ? bar(finding.value) : undefined,
      }),
    ),
    size * 0.4,
  );
};
