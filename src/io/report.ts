import type { Part, Report } from "../model/report.ts";

/** A line of the text without the space around it, and the page that it stands on. `alone` after an empty line. */
type Line = {
  readonly text: string;
  readonly page: number;
  readonly alone: boolean;
  readonly turned: boolean;
};

/** A text whose lines are no longer than this may have been broken to a width. */
const WIDEST = 160;
/** A longer line is no heading. */
const LONGEST_HEADING = 80;

/** What some converters leave of the bookmarks of a word processor. */
const BOOKMARK = /\[bookmark: [^\]\n]*\]/g;
const LEGEND =
  /^(?:[Ss]uppl\w*\s+)?([Ff]ig(?:ure)?s?|FIG(?:URE)?S?|[Tt]ables?|TABLES?)\.?\s+([Ss]?\d+[A-Za-z]?)(?:\s*[.:|–—-]|(?=\s+[\p{Lu}\d(])|$)/u;
/** What ends the last section of a report, whether the case names it or not. */
const BACK = /^(?:references|bibliography|acknowledge?ments?|footnotes|(?:figure )?legends)$/;
const isEnded = (text: string): boolean => /[.!?:;]["”’)\]]*(?:\[[\d,–-]+\])?$/.test(text);
const isLoud = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

/** A title as it is compared: without case, number before it, and stop after it. */
const bare = (title: string): string =>
  title
    .toLowerCase()
    .replace(/^\s*(?:\d+|[ivx]+)(?:[.)]\d*)*\s+(?=\S)/, "")
    .replace(/\s+/g, " ")
    .replace(/\s*[.:]?\s*$/, "")
    .trim();

const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = [];
  let page = 1;
  let [alone, turned] = [true, false];
  for (const raw of text.replace(BOOKMARK, "").split(/\r\n?|[\n\u2028\u2029]/))
    raw.split("\f").forEach((piece, i) => {
      if (i > 0) page += 1;
      const line = piece.trim();
      turned ||= i > 0;
      if (line === "") alone = true;
      else {
        lines.push({ text: line, page, alone: alone || i > 0, turned });
        [alone, turned] = [false, false];
      }
    });
  return lines;
};

/** How lines stand to the next one, in a text that was broken to a width and in one that has a line for each paragraph. */
const breaks = (lines: readonly Line[]) => {
  const widest = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const inner = lines.filter((_, i) => lines[i + 1]?.alone === false);
  const ended = inner.filter(({ text }) => isEnded(text)).length;
  const isWrapped = widest <= WIDEST && inner.length > 0 && ended < inner.length / 2;
  const runsOver = (last: Line, next: Line): boolean =>
    next.turned && !isEnded(last.text) && /^\p{Ll}/u.test(next.text);
  /** Whether a line was broken: it had no room for the first word of the next one, or its page had none for it. */
  const isFull = (last: Line, next: Line): boolean => {
    const word = next.text.split(/\s/, 1)[0] ?? "";
    const isWide = last.text.length + 1 + word.length > widest * 0.8;
    return runsOver(last, next) || (isWrapped && !next.alone && isWide);
  };
  /** Whether a paragraph goes on in the next line. */
  const isJoined = (last: Line, next: Line): boolean =>
    isFull(last, next) || (isWrapped && !next.alone && !isEnded(last.text));
  return { isFull, isJoined };
};

/** A line that could stand over others: short, without a stop, beginning like a title. */
const couldHead = ({ text }: Line): boolean =>
  text.length <= LONGEST_HEADING && /^[\p{Lu}\d]/u.test(text) && !/[.!?:;,]["”’)\]]*$/.test(text);

/**
 * A report's own text in parts. A section begins where its title, in any case, numbered or not, is a line of its own, or
 * where it opens a line before a colon if no line has it alone; its paragraphs are counted from 1. Paragraphs are lines,
 * or lines joined up to an empty one where the text was broken to a width. Legends of figures and tables are parts of
 * their own and count as no paragraph, nor do headings. Form feeds end pages. Never fails; every character that is no
 * space stands in a part, but for bookmarks of word processors.
 * @param sections the titles of the sections that the case names, by the keys that its locators use
 */
export const readReport = (text: string, sections: Readonly<Record<string, string>>): Report => {
  const titles = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const [key, title] of Object.entries(sections)) {
    const own = bare(title);
    if (own !== "" && !titles.has(own)) titles.set(own, key);
    keys.set(key, titles.get(own) ?? key);
  }
  const lines = linesOf(text);
  const { isFull, isJoined } = breaks(lines);
  const heads = new Set(lines.map((line) => bare(line.text)).filter((title) => titles.has(title)));
  const isLoudText = lines.some((line) => isLoud(line.text) && titles.has(bare(line.text)));

  const parts: Part[] = [];
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  let section: string | null = null;
  const push = (is: Part["is"], text: string, { page }: Line, number: string | null = null) => {
    const isCounted = is === "paragraph" && section !== null;
    const paragraph = isCounted && section !== null ? (counts.get(section) ?? 0) + 1 : null;
    if (section !== null && paragraph !== null) counts.set(section, paragraph);
    const own = is === "paragraph" || is === "heading" ? section : null;
    parts.push({ is, text, section: own, paragraph, number, page });
  };
  const open = (key: string | null, text: string, line: Line) => {
    section = key;
    push("heading", text, line);
  };

  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const next = lines[i + 1];
    const isHead = couldHead(line) && !(next && isFull(line, next));
    const title = bare(line.text);
    const key = titles.get(title);
    const legend = LEGEND.exec(line.text);
    const [opening = "", rest = ""] = /^([^:]{1,80}:)\s*(\S.*)$/.exec(line.text)?.slice(1) ?? [];
    const opened = heads.has(bare(opening)) ? undefined : titles.get(bare(opening));
    const part = parts.at(-1);
    const isTable = part?.is === "table" && !line.alone;
    if (key !== undefined) open(key, line.text, line);
    else if (legend) {
      const is = /^t/i.test(legend[1] ?? "") ? "table" : "figure";
      const name = `${is} ${legend[2]?.toLowerCase()}`;
      push(is, line.text, line, seen.has(name) ? null : (legend[2] ?? null));
      seen.add(name);
    } else if (opened !== undefined) {
      open(opened, opening, line);
      push("paragraph", rest, line);
    } else if (part && before && part.is !== "heading" && (isTable || isJoined(before, line)))
      parts[parts.length - 1] = { ...part, text: `${part.text}${isTable ? "\n" : " "}${line.text}` };
    else if (BACK.test(title) || (isLoudText && isLoud(line.text) && isHead)) open(null, line.text, line);
    else push(isHead ? "heading" : "paragraph", line.text, line);
  }
  return { parts, pages: lines.at(-1)?.page ?? 1, keys };
};
