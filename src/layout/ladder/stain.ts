import { findingText } from "../../look/findingText.ts";
import { signOf } from "../../look/sign.ts";
import type { Token } from "../../look/theme.ts";
import type { Finding, Measure } from "../../model/schema.ts";
import type { Column } from "../columns.ts";
import { stateInks } from "../frame.ts";
import { hatch } from "../hatch.ts";
import type { Box, Px, Shape } from "../scene.ts";
import { badgeRoom, badgesOf } from "./badges.ts";
import { saysOf } from "./finding.ts";
import { block, blockShapes, type Cell, note, type Sheet } from "./sheet.ts";

/** How a stain's cell looks: its ground, and the ink of the words on it. */
type Look = { readonly shapes: readonly Shape[]; readonly text: Token; readonly italic: boolean };

const STRENGTHS = { weak: 0.16, moderate: 0.4, strong: 1 } as const;

/** The ground of a stain's cell: the stronger, the fuller; negative is empty, not done hatched, not reported dashed. */
const lookOf = (finding: Finding | undefined, column: Column, box: Box): Look => {
  const { value } = finding ?? {};
  const [kind] = signOf(value, finding?.text);
  const frame = { is: "rect", ...box, radius: 3 } as const;
  const mark = column.state ? stateInks(column.state).mark : "pathology";
  const on = column.state ? stateInks(column.state).on : "panel";
  switch (kind) {
    case "yes": {
      const strength = value?.is === "positive" ? value.strength : undefined;
      const opacity = strength === undefined ? 0 : STRENGTHS[strength];
      const shapes: Shape[] = [
        ...(opacity > 0 ? [{ ...frame, fill: mark, opacity } as const] : []),
        { ...frame, stroke: mark, width: 1.5 },
      ];
      return { shapes, text: opacity === 1 ? on : "ink", italic: false };
    }
    case "no":
      return { shapes: [{ ...frame, fill: "panel", stroke: "line", width: 1 }], text: "ink", italic: false };
    case "undone":
      return {
        shapes: [hatch(box, "hatch", 6), { ...frame, stroke: "line", width: 1 }],
        text: "ink",
        italic: false,
      };
    case "unsaid":
      return { shapes: [{ ...frame, stroke: "faint", width: 1, dash: [3, 3] }], text: "soft", italic: true };
    default:
      return { shapes: [{ ...frame, fill: "band", stroke: "line", width: 1 }], text: "ink", italic: false };
  }
};

/** The words of a stain from the longest to the shortest, after its sign. */
const wordsOf = ({ resolved, words }: Sheet, finding: Finding | undefined): readonly string[] => {
  if (finding === undefined) return [words.panels.notReported];
  const { value } = finding;
  const [, sign] = signOf(value, finding.text);
  const long = findingText({ shown: resolved, words }, finding, "in row");
  const short =
    value?.is === "positive" && value.strength && value.said === undefined && finding.text === undefined
      ? [words.ladder.strength[value.strength]]
      : [];
  const dagger = finding.inferred?.length ? words.panels.inferredMark : "";
  return [long, ...short].map((text) => `${sign ? `${sign}\u00a0` : ""}${text}${dagger}`);
};

/** One stain of one specimen as a cell of the grid: ground by strength, sign, and word; its name above where it stands alone. */
export const stainCell = (
  sheet: Sheet,
  finding: Finding | undefined,
  column: Column,
  { of, w, titled = false }: { of: Measure; w: Px; titled?: boolean },
): Cell => {
  const { measure, size } = sheet;
  const name = of.label ?? of.title;
  const badges = finding ? badgesOf(sheet, finding.id) : [];
  const inset = size * 0.5;
  const room = w - 2 * inset - badgeRoom(sheet, badges.length);
  const px = size * 0.93;
  const strong = finding?.value?.is === "positive";
  const font = finding === undefined ? "sansItalic" : strong ? "sansBold" : "sans";
  const options = wordsOf(sheet, finding);
  const text = options.find((one) => measure(one, font, px) <= room) ?? options.at(-1) ?? "";
  const look = (box: Box) => lookOf(finding, column, box);
  const { text: fill, italic } = look({ x: 0, y: 0, w, h: size });
  const words = block(sheet, text, { width: room, font: italic ? "sansItalic" : font, fill, size: px });
  const title = titled ? block(sheet, name, { width: room, font: "sansBold", fill, size: px }) : null;
  const h = words.h + (title?.h ?? 0) + size * 0.5;
  return {
    h,
    draw: (x, y) => {
      const box = { x, y, w, h };
      const top = y + size * 0.25 + (title?.h ?? 0);
      const shapes = [
        ...look(box).shapes,
        ...(title ? blockShapes(title, x + inset, y + size * 0.25) : []),
        ...blockShapes(words, x + inset, top),
      ];
      if (finding === undefined) return [note(`unsaid:${of.id}:${column.id}`, shapes)];
      return [
        {
          key: `value:${column.id}:${finding.id}`,
          role: "value",
          event: finding.id,
          says: saysOf(sheet, finding, column, name),
          at: { x, y },
          box,
          shapes: [
            ...shapes,
            {
              is: "rect",
              x: x - 2,
              y: y - 2,
              w: w + 4,
              h: h + 4,
              radius: 5,
              stroke: "accent",
              width: 1.75,
              lit: true,
            },
          ],
        },
        ...badges.map((badge) => badge(x + w - inset / 2 - badgeRoom(sheet, badges.length), y + h / 2)),
      ];
    },
  };
};
