import { findingText } from "../../look/findingText.ts";
import type { Font } from "../../look/measure.ts";
import { signOf } from "../../look/sign.ts";
import type { Token } from "../../look/theme.ts";
import type { Finding } from "../../model/schema.ts";
import type { Column } from "../columns.ts";
import type { Mark, Px, Shape } from "../scene.ts";
import { badgeRoom, badgesOf } from "./badges.ts";
import { block, blockShapes, type Cell, litGround, type Sheet } from "./sheet.ts";

/** Plain words are a little smaller than values. */
export const SMALL = 0.95;

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

/** What stands under the words of a finding: its bar, and marks of their own that only explain. */
export type Under = {
  readonly h: Px;
  readonly draw: (x: Px, y: Px) => readonly Shape[];
  readonly explain: (x: Px, y: Px) => readonly Mark[];
};

/** The words of a finding with its badges, and what is drawn under them; one mark that stands for the finding. */
export const findingCell = (
  sheet: Sheet,
  finding: Finding,
  column: Column,
  {
    name,
    w,
    label,
    dress = {},
    under,
  }: {
    name: string;
    w: Px;
    /** What was found of it, where its row does not say that. */
    label?: string | undefined;
    dress?: Dress;
    under?: Under | undefined;
  },
): Cell => {
  const { size } = sheet;
  const marks = badgesOf(sheet, finding.id);
  const [kind, sign] = signOf(finding.value, finding.text);
  const told = findingText({ shown: sheet.resolved, words: sheet.words }, finding, "in row");
  const text = label === undefined ? told : sheet.words.panels.labeled(label, told);
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
    head: under && words.h,
    draw: (x, y) => [
      {
        key: `value:${column.id}:${finding.id}`,
        role: "value",
        event: finding.id,
        says: saysOf(sheet, finding, column, name),
        at: { x, y: under ? y + h : y },
        box: { x, y, w: under ? w : words.w, h },
        shapes: [
          litGround(x, y, under ? w : words.w, h),
          ...blockShapes(words, x, y),
          ...(under?.draw(x, y + words.h) ?? []),
        ],
      },
      ...(under?.explain(x, y + words.h) ?? []),
      ...marks.map((badge) => badge(x + words.w, y + size * 0.62)),
    ],
  };
};
