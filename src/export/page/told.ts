import { knownText, labelOf, whenText } from "../../look/describe.ts";
import { findingText, measureOf } from "../../look/findingText.ts";
import { siteText } from "../../look/names.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { CourseState, Event, Finding } from "../../model/schema.ts";
import type { Told } from "./detail.ts";
import type { Sheet } from "./sheet.ts";

const isSaid = (words: string, within: string): boolean => within.toLowerCase().includes(words.toLowerCase());

/** A thing's name: its title, after the label where that has other words. */
const nameOf = (sheet: Sheet, of: Event | CourseState): string =>
  isSaid(labelOf(of), of.title) ? of.title : sheet.say.labeled(labelOf(of), of.title);

/** An event or a state of the course: what and when it was, when that became known, and what is told of it. */
export const thingTold = (
  sheet: Sheet,
  shown: Resolved,
  of: Event | CourseState,
  day0: Id | null,
): readonly Told[] => {
  const { words } = sheet;
  const { kinds } = words;
  const { text = "", note = "" } = "kind" in of ? of : {};
  const held = isSaid(note, `${of.title} ${text}`);
  return [
    {
      is: of.id,
      lines: [
        ["kind" in of ? kinds[of.kind] : kinds.course, "over"],
        [nameOf(sheet, of), "head"],
      ],
    },
    {
      lines: [
        [whenText(shown, of.id, day0, words), "soft"],
        [knownText(shown, of.id, day0, words) ?? "", "soft"],
      ],
    },
    { lines: [[text, "plain"]] },
    { lines: [[held ? "" : note, "plain"]] },
  ];
};

const findingLine = ({ words }: Sheet, shown: Resolved, finding: Finding): string => {
  const here = { shown, words };
  const measure = measureOf(here, finding);
  const text = findingText(here, finding);
  return measure === undefined ? text : words.panels.labeled(measure.label ?? measure.title, text);
};

/** What was found at an event, that its title and text do not say already, and what was given. */
export const findingsTold = (sheet: Sheet, shown: Resolved, of: Event): readonly Told[] => {
  const { panels } = sheet.words;
  const already = [of.title, of.text, of.note].filter(Boolean).join(" ");
  const findings = (of.findings ?? []).filter(
    ({ text, measure }) => !text || measure !== undefined || !isSaid(text, already),
  );
  const given = (of.agents ?? []).map(({ name, dose }) => [name, dose].filter(Boolean).join(", ")).join("; ");
  return [
    ...findings.map((finding, i): Told => {
      const head = i === 0 ? panels.findings : "";
      return {
        lines: [
          [head, "over"],
          [findingLine(sheet, shown, finding), "plain"],
        ],
      };
    }),
    ...(given === "" ? [] : [{ lines: [[panels.labeled(panels.agents, given), "plain"]] } as const]),
  ];
};

/** What the scans among some events found. */
export const scansTold = (sheet: Sheet, shown: Resolved, about: readonly Id[]): readonly Told[] =>
  shown.case.events
    .filter(({ id, kind }) => kind === "imaging" && about.includes(id))
    .map((scan): Told => {
      const found = (scan.findings ?? []).map((finding) => findingLine(sheet, shown, finding)).join("; ");
      const said = scan.note ?? scan.text ?? found;
      return {
        is: scan.id,
        lines: [
          [labelOf(scan), "strong"],
          said === "" ? [sheet.words.panels.notReported, "soft"] : [said, "plain"],
        ],
      };
    });

/** The lesions among some things, or all of them, with site and size. */
export const lesionsTold = ({ words }: Sheet, shown: Resolved, near: ReadonlySet<Id>): readonly Told[] => {
  const { lesions = [], events } = shown.case;
  const own = lesions.filter(({ id }) => near.has(id));
  return (own.length > 0 ? own : lesions).map(({ id, title, site }): Told => {
    const on = events.flatMap(({ findings = [] }) => findings.filter((one) => one.on === id));
    const size = on.find(({ value }) => value?.is === "size");
    const text = [siteText(site), size && findingText({ shown, words }, size)].filter(Boolean).join(", ");
    return {
      is: id,
      lines: [
        [title, "strong"],
        [text, "plain"],
      ],
    };
  });
};
