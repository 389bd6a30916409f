import { layoutLadder } from "../../layout/ladder.ts";
import { layoutOrgans } from "../../layout/organ/organs.ts";
import { layoutPorts } from "../../layout/ports.ts";
import type { Px, Scene } from "../../layout/scene.ts";
import { measuredTwice } from "../../layout/sizeSpan.ts";
import { layoutSizes } from "../../layout/sizes.ts";
import { labelOf } from "../../look/describe.ts";
import { figures as said } from "../../look/figures.en.ts";
import { ladderWords } from "../../look/ladder.en.ts";
import { things } from "../../model/named.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Event } from "../../model/schema.ts";
import type { Range } from "./fit.ts";
import type { FigureName } from "./page.ts";
import type { Sheet } from "./sheet.ts";

/** A panel as a figure that can be laid out in any width. */
export type Maker = {
  readonly is: Exclude<FigureName, "timeline">;
  readonly title: string;
  readonly at: (width: Px) => Scene | null;
  /** True for a picture that needs the whole width of a page. */
  readonly wide: boolean;
  readonly range: Range;
};

const WIDEST: Px = 640;
const NORMAL: Range = { most: 1.3, least: 0.6 };

/** What the figures of a page are drawn for: the selected event, and what distances count from. */
export type Focus = { readonly at: Id | null; readonly day0: Id | null };

const ladder = (sheet: Sheet, resolved: Resolved, day0: Id | null): Maker => ({
  is: "ladder",
  title: sheet.say.histology,
  wide: true,
  range: { most: 1.15, least: 0.5 },
  at: (width) =>
    layoutLadder({
      resolved,
      day0,
      width,
      measure: sheet.measure,
      words: ladderWords(sheet.words),
      size: width < 700 ? 14 : 15,
    }),
});

const organs = (sheet: Sheet, resolved: Resolved, at: Id | null): readonly Maker[] => {
  const { measure, words, say } = sheet;
  const all = (width: Px) => layoutOrgans(resolved, { at }, width, measure, { words, say: said }).scenes;
  const found = at === null ? undefined : things(resolved.case).get(at);
  const when = found?.is === "event" ? said.at(labelOf(found.it)) : said.atLast;
  return all(WIDEST).map((scene, i): Maker => {
    const name = scene.marks[0]?.key ?? "";
    const organ = Object.hasOwn(said.organ, name) ? said.organ[name as keyof typeof said.organ] : name;
    return {
      is: "organ",
      title: say.organs(organ, when),
      wide: false,
      range: NORMAL,
      at: (width) => all(Math.min(width, WIDEST))[i] ?? null,
    };
  });
};

const sizes = (sheet: Sheet, resolved: Resolved, day0: Id | null): readonly Maker[] => {
  const { measure, words } = sheet;
  return measuredTwice(resolved).map((names, i): Maker => {
    const last = names.at(-1);
    return {
      is: "sizes",
      title: said.sizes(last?.label ?? last?.title ?? ""),
      wide: false,
      range: NORMAL,
      at: (width) =>
        layoutSizes(resolved, Math.min(width, WIDEST), measure, { words, say: said, day0 })[i] ?? null,
    };
  });
};

const ports = (sheet: Sheet, event: Event): readonly Maker[] => {
  const at = (width: Px) =>
    layoutPorts(event, Math.min(width, WIDEST), sheet.measure, { words: sheet.words, say: said }).scene;
  const title = sheet.say.ports(labelOf(event));
  return at(WIDEST) === null ? [] : [{ is: "ports", title, wide: false, range: NORMAL, at }];
};

/** Every panel of a case that is a figure: histology, maps of organs, sizes over time, ports of operations. */
export const allFigures = (sheet: Sheet, resolved: Resolved, { at, day0 }: Focus): readonly Maker[] => {
  const own = ladder(sheet, resolved, day0);
  return [
    ...(own.at(WIDEST) === null ? [] : [own]),
    ...organs(sheet, resolved, at),
    ...sizes(sheet, resolved, day0),
    ...resolved.case.events.flatMap((event) => ports(sheet, event)),
  ];
};
