import type { Locator } from "./schema.ts";

/** One piece of a report's own text. The pieces follow one another as in the file, and nothing of it is in none of them. */
export type Part = {
  readonly is: "heading" | "paragraph" | "figure" | "table";
  readonly text: string;
  /** Its section, by the key that locators use; null outside of those that the case names. */
  readonly section: string | null;
  /** Its place among the paragraphs of its section, from 1; null for what is no paragraph of a section. */
  readonly paragraph: number | null;
  /** The number of its figure or table, as printed; null for none, and for one that came before. */
  readonly number: string | null;
  /** Its page, from 1. */
  readonly page: number;
};

/** A report's own text. `pages` is 1 where the text does not say where pages end. */
export type Report = {
  readonly parts: readonly Part[];
  readonly pages: number;
  /** The key of each section that the case names; of two with one title, both have the key of the first. */
  readonly keys: ReadonlyMap<string, string>;
};

/** Where a locator leads: to a part, to a section that has no such paragraph, or nowhere, and why. */
export type Lead =
  | { readonly is: "here"; readonly part: number }
  | { readonly is: "short"; readonly part: number; readonly paragraphs: number }
  | { readonly is: "lost"; readonly what: "section" | "figure" | "table" | "page" | "place" };

const same = (a: string | null, b: string): boolean => a?.toLowerCase() === b.toLowerCase();

/** The figure or table of a number; of "2A" that of 2 where it has no legend of its own. -1 for none. */
const numbered = ({ parts }: Report, is: "figure" | "table", number: string): number => {
  const own = parts.findIndex((part) => part.is === is && same(part.number, number));
  const whole = /^\D*\d+/.exec(number.trim())?.[0];
  return own >= 0 || whole === undefined
    ? own
    : parts.findIndex((part) => part.is === is && same(part.number, whole));
};

const inSection = (report: Report, section: string, paragraph: number | undefined): Lead | null => {
  const key = report.keys.get(section);
  const own = report.parts.flatMap((part, i) => (key !== undefined && part.section === key ? [i] : []));
  const [first] = own;
  if (first === undefined) return null;
  if (paragraph === undefined) return { is: "here", part: first };
  const found = own.find((i) => report.parts[i]?.paragraph === paragraph);
  if (found !== undefined) return { is: "here", part: found };
  const paragraphs = own.filter((i) => report.parts[i]?.paragraph != null).length;
  return { is: "short", part: first, paragraphs };
};

/**
 * Where a locator leads in a report's own text: to its paragraph, else to the legend of its figure or table, else to the
 * first part of its page.
 */
export const placeIn = (report: Report, at: Locator): Lead => {
  const { section, paragraph, figure, table, page } = at;
  const found = section === undefined ? null : inSection(report, section, paragraph);
  if (found) return found;
  for (const [is, number] of [
    ["figure", figure],
    ["table", table],
  ] as const) {
    const part = number === undefined ? -1 : numbered(report, is, number);
    if (part >= 0) return { is: "here", part };
  }
  const onPage =
    page === undefined || report.pages === 1 ? -1 : report.parts.findIndex((part) => part.page === page);
  if (onPage >= 0) return { is: "here", part: onPage };
  const asked = (["section", "figure", "table", "page"] as const).find((one) => at[one] !== undefined);
  return { is: "lost", what: asked ?? "place" };
};

/** The locator of a part; null for one that no locator names, such as what stands before the first section. */
export const locatorOf = ({ is, section, paragraph, number }: Part): Locator | null => {
  if (section !== null && paragraph !== null) return { section, paragraph };
  return number !== null && (is === "figure" || is === "table") ? { [is]: number } : null;
};
