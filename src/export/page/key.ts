import { inOrder } from "../../layout/order.ts";
import type { Mark, Px, Scene, Shape } from "../../layout/scene.ts";
import { labelOf, thing, whenText } from "../../look/describe.ts";
import { findingText } from "../../look/findingText.ts";
import type { Font } from "../../look/measure.ts";
import type { Token } from "../../look/theme.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import { brokenLines } from "./passage.ts";
import type { Sheet } from "./sheet.ts";

const SIZE: Px = 13;
const COLUMN = { least: 300, gap: 28 };
const SPACE = { row: 9, leading: 1.24 };

type Line = { readonly text: string; readonly font: Font; readonly fill: Token };
type Row = { readonly id: Id; readonly lines: readonly Line[] };

const rowOf = (sheet: Sheet, resolved: Resolved, id: Id, day0: Id | null, width: Px): Row => {
  const { words, say, measure } = sheet;
  const of = thing(resolved, id);
  if (of === undefined) return { id, lines: [] };
  const event = "kind" in of ? of : undefined;
  const findings = (event?.findings ?? []).map((one) => findingText({ shown: resolved, words }, one));
  const label = labelOf(of);
  const kind = event === undefined ? words.kinds.course : words.kinds[event.kind];
  const set = (text: string, font: Font, fill: Token): readonly Line[] =>
    brokenLines(text, width, measure, { font, size: SIZE }).map((line) => ({ text: line, font, fill }));
  const noted = event?.note === undefined ? findings : [event.note];
  const more = [label === of.title ? "" : of.title, ...noted].filter(Boolean);
  return {
    id,
    lines: [
      ...set(label, "sansBold", "ink"),
      ...set(say.keyLine(whenText(resolved, id, day0, words), kind), "sansItalic", "soft"),
      ...(more.length === 0 ? [] : set([...new Set(more)].join("; "), "sans", "ink")),
    ],
  };
};

type Leaf = { readonly marks: readonly Mark[]; readonly bottom: Px };

const heightOf = ({ lines }: Row): Px => lines.length * SIZE * SPACE.leading;

/** Rows from the top of one column to its end, then in the next, then on the next page. */
const flowed = (
  rows: readonly Row[],
  { columns, width, h }: { readonly columns: number; readonly width: Px; readonly h: Px },
): readonly Leaf[] => {
  const leaves: { marks: Mark[]; bottom: Px }[] = [];
  let column = columns;
  let y = h;
  for (const [i, row] of rows.entries()) {
    const height = heightOf(row);
    if (y > 0 && y + height > h) {
      column += 1;
      y = 0;
    }
    if (column >= columns) {
      leaves.push({ marks: [], bottom: 0 });
      column = 0;
    }
    const leaf = leaves.at(-1);
    if (leaf === undefined) continue;
    const [x, top] = [column * (width + COLUMN.gap), y];
    const shapes = row.lines.map((line, n): Shape => {
      return { is: "text", x, y: top + n * SIZE * SPACE.leading + SIZE * 0.95, size: SIZE, ...line };
    });
    const box = { x, y: top, w: width, h: height };
    leaf.marks.push({ key: `key:${i}`, role: "row", event: row.id, box, shapes });
    leaf.bottom = Math.max(leaf.bottom, top + height);
    y += height + SPACE.row;
  }
  return leaves;
};

const textsOf = ({ shapes }: Mark): string =>
  shapes.flatMap((shape) => (shape.is === "text" ? [shape.text] : [])).join(" ");

const drawn = (leaves: readonly Leaf[], width: Px): readonly Scene[] =>
  leaves.map(({ marks, bottom }) => ({
    width,
    height: bottom,
    says: marks.map(textsOf).join(". "),
    marks,
  }));

/**
 * What a timeline has only in part, in words and in time order: columns of a height, as many pictures as that takes.
 * A row is parted only where it alone is too high.
 */
export const keyScenes = (
  sheet: Sheet,
  resolved: Resolved,
  ids: readonly Id[],
  { day0, w, h }: { readonly day0: Id | null; readonly w: Px; readonly h: Px },
): readonly Scene[] => {
  if (ids.length === 0) return [];
  const columns = Math.max(1, Math.floor((w + COLUMN.gap) / (COLUMN.least + COLUMN.gap)));
  const width = (w - (columns - 1) * COLUMN.gap) / columns;
  const wanted = new Set(ids);
  const events = inOrder(resolved, resolved.case.events).map(({ id }) => id);
  const states = (resolved.case.course ?? []).map(({ id }) => id);
  const most = Math.max(1, Math.floor(h / (SIZE * SPACE.leading)));
  const rows = [...states, ...events]
    .filter((id) => wanted.has(id))
    .map((id) => rowOf(sheet, resolved, id, day0, width))
    .flatMap(({ id, lines }) =>
      Array.from({ length: Math.ceil(lines.length / most) }, (_, i): Row => {
        return { id, lines: lines.slice(i * most, (i + 1) * most) };
      }),
    );
  const space = { columns, width, h };
  const pages = flowed(rows, space);
  if (pages.length === 1) {
    // Columns of like height read better than a full one beside an empty one.
    const mean = rows.reduce((sum, row) => sum + heightOf(row) + SPACE.row, 0) / columns;
    const even = Array.from({ length: 20 }, (_, i) => {
      return flowed(rows, { ...space, h: Math.min(h, mean * (1 + i / 20)) });
    });
    return drawn(even.find(({ length }) => length === 1) ?? pages, w);
  }
  return drawn(pages, w);
};
