import { inline, thing, whenText } from "../../look/describe.ts";
import { things } from "../../model/named.ts";
import type { Column } from "../columns.ts";
import { stateInks } from "../frame.ts";
import { glyph } from "../glyph.ts";
import type { Px, Shape } from "../scene.ts";
import { block, blockShapes, type Cell, litGround, type Sheet } from "./sheet.ts";

/** The sign of a column's disease state in a circle of a radius: a diamond, as on the timeline; hollow where none is stated. */
export const stateShape = ({ state }: Column, x: Px, y: Px, radius: Px): Shape => {
  const d = glyph("course", radius);
  return state
    ? { is: "path", d, x, y, fill: stateInks(state).mark }
    : { is: "path", d, x, y, fill: "panel", stroke: "line", width: 1.25 };
};

/** A specimen's name, with the sign of what of it was inferred. */
export const nameOf = ({ resolved, words }: Sheet, { id, title }: Column): string => {
  const found = things(resolved.case).get(id);
  const inferred = found?.is === "specimen" && found.it.inferred?.length;
  return inferred ? `${title}${words.panels.inferredMark}` : title;
};

/** The head of a column: the sign of its state, the specimen, and when it was taken. It leads to its event. */
export const headCell = (sheet: Sheet, column: Column, w: Px): Cell => {
  const { resolved, words, day0, size } = sheet;
  const radius = size * 0.36;
  const inset = radius * 2 + size * 0.55;
  const width = w - inset;
  const when = whenText(resolved, column.taken, day0, words);
  const name = block(sheet, nameOf(sheet, column), { width, most: 3, font: "sansBold", size: size * 1.04 });
  const under = block(sheet, when, { width, most: 4, fill: "soft", size: size * 0.88 });
  const h = name.h + (when === "" ? 0 : under.h);
  const event = thing(resolved, column.event);
  const state = column.state ? words.states[column.state] : "";
  return {
    h,
    draw: (x, y) => [
      {
        key: `head:${column.id}`,
        role: "head",
        event: column.event,
        says: words.ladder.head(column.title, when, state, event ? inline(event.title) : column.event),
        at: { x, y },
        box: { x, y, w: inset + Math.max(name.w, under.w), h },
        shapes: [
          litGround(x, y, inset + Math.max(name.w, under.w), h),
          stateShape(column, x + radius * 1.42, y + size * 0.66, radius),
          ...blockShapes(name, x + inset, y),
          ...(when === "" ? [] : blockShapes(under, x + inset, y + name.h)),
        ],
      },
    ],
  };
};
