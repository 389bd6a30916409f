import type { Mark, Px, Scene } from "../../layout/scene.ts";
import { describeEvent, knownText, labelOf, whenText } from "../../look/describe.ts";
import { findingText, measureOf } from "../../look/findingText.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Event } from "../../model/schema.ts";
import { type Manner, passage } from "./passage.ts";
import type { Sheet } from "./sheet.ts";

const TEXT: Manner = { font: "sans", size: 14, fill: "ink" };
const SOFT: Manner = { font: "sansItalic", size: 13, fill: "soft" };

/** One event in full as a picture: when it was, when it became known, its text and what was found. */
export const detailAt =
  (sheet: Sheet, resolved: Resolved, event: Event, day0: Id | null) =>
  (width: Px): Scene => {
    const { words, measure } = sheet;
    const here = { shown: resolved, words };
    const found = (event.findings ?? []).map((finding) => {
      const of = measureOf(here, finding);
      const text = findingText(here, finding);
      return of === undefined ? text : words.panels.labeled(of.label ?? of.title, text);
    });
    const parts: readonly (readonly [string, Manner])[] = [
      [event.title === labelOf(event) ? "" : event.title, { ...TEXT, font: "sansBold", size: 15 }],
      [whenText(resolved, event.id, day0, words), SOFT],
      [knownText(resolved, event.id, day0, words) ?? "", SOFT],
      [event.text ?? event.note ?? "", TEXT],
      ...found.map((text) => [text, TEXT] as const),
    ];
    let y = 0;
    const shapes: Mark["shapes"][number][] = [];
    for (const [text, manner] of parts) {
      if (text === "") continue;
      const set = passage(text, { x: 0, y, w: width }, measure, manner);
      shapes.push(...set.shapes);
      y += set.h + 5;
    }
    const says = describeEvent(resolved, event.id, day0, words);
    return {
      width,
      height: y,
      says,
      marks: [{ key: `detail:${event.id}`, role: "row", event: event.id, says, shapes }],
    };
  };
