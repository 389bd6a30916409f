import { findingText, ownName } from "../../look/findingText.ts";
import { signOf } from "../../look/sign.ts";
import type { Finding } from "../../model/schema.ts";
import type { Column } from "../columns.ts";
import type { Px } from "../scene.ts";
import { badgeRoom, badgesOf } from "./badges.ts";
import type { Grid } from "./place.ts";
import type { Row } from "./rows.ts";
import type { Sheet } from "./sheet.ts";

/** In sizes of words: the least and the most of a column, and the room between two. */
const LEAST = 6.6;
const MOST = 23;
const GAP = 0.95;
/** A word longer than this does not decide how the ladder stands; it is cut. */
const LONGEST = 13;

/** The words of a stain are a little smaller, with room around them. */
export const STAIN = 0.93;
export const STAIN_INSET = 1.05;

const tokens = (text: string): readonly string[] => text.split(/(?<=[ \-–/])/u).map((word) => word.trimEnd());

/** The widest word that some texts cannot be broken within, px. */
export const widest = ({ measure, size }: Sheet, texts: readonly string[], px: Px): Px =>
  Math.min(
    LONGEST * size,
    Math.max(0, ...texts.flatMap(tokens).map((word) => measure(word.slice(0, 60), "sansBold", px))),
  );

/** The least width in which the words of findings stand unbroken, each with its sign and its badges, px. */
export const widestFinding = (sheet: Sheet, findings: readonly Finding[], px: Px): Px =>
  Math.max(
    0,
    ...findings.map((finding) => {
      const text = findingText({ shown: sheet.resolved, words: sheet.words }, finding, "in row");
      const [, sign] = signOf(finding.value, finding.text);
      const badges = badgeRoom(sheet, badgesOf(sheet, finding.id).length);
      return widest(sheet, [sign ? `${sign}\u00a0${text}` : text], px) + badges;
    }),
  );

const measuresOf = (row: Row) =>
  row.is === "stains" ? row.of : row.is === "other" || row.is === "state" ? [] : [row.of];

/**
 * Where the columns of the ladder stand in a width; null when they have no room: less than the least, or than the
 * longest word in them.
 */
export const gridOf = (
  sheet: Sheet,
  columns: readonly Column[],
  rows: readonly Row[],
  width: Px,
): Grid | null => {
  const { size, words } = sheet;
  const measures = rows.flatMap(measuresOf);
  const names = measures.map(({ label, title }) => label ?? title);
  const needed = Math.max(widest(sheet, [...names, words.panels.state], size), 5.6 * size);
  const wished = Math.max(needed, ...names.map((name) => sheet.measure(name, "sansBold", size)));
  const gap = GAP * size;
  const label = Math.min(Math.max(needed, Math.min(wished + 2, width * 0.2)), 14 * size);
  const column = Math.min((width - label - 1) / columns.length - gap, MOST * size);
  const stains = new Set(rows.flatMap((row) => (row.is === "stains" ? row.of.map(({ id }) => id) : [])));
  const all = columns.flatMap(({ findings }) => findings);
  const isStain = ({ measure = "" }: Finding) => stains.has(measure);
  const heads = columns.map(({ title }) => title);
  const here = { shown: sheet.resolved, words };
  const others = rows.flatMap((row) => (row.is === "other" ? row.findings.flat() : []));
  const labels = others.flatMap((finding) => ownName(here, finding) ?? []);
  const least = Math.max(
    LEAST * size,
    widest(sheet, [words.panels.notReported], size) + 2,
    widestFinding(
      sheet,
      all.filter((finding) => !isStain(finding)),
      size,
    ) + 2,
    widestFinding(sheet, all.filter(isStain), size * STAIN) + size * STAIN_INSET,
    widest(sheet, heads, size * 1.04) + size * 1.4,
    widest(
      sheet,
      labels.map((label) => words.panels.labeled(label, "")),
      size,
    ) + 2,
  );
  return column >= least ? { label, column, gap } : null;
};
