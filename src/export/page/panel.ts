import { columnsOf } from "../../layout/columns.ts";
import { layoutLadder } from "../../layout/ladder.ts";
import { wordsFrom } from "../../layout/least.ts";
import { fitOrgans } from "../../layout/organ/fit.ts";
import { layoutOrgans } from "../../layout/organ/organs.ts";
import { layoutPorts } from "../../layout/ports.ts";
import type { Scene } from "../../layout/scene.ts";
import { labelOf } from "../../look/describe.ts";
import { figures as said } from "../../look/figures.en.ts";
import { ladderWords } from "../../look/ladder.en.ts";
import { things } from "../../model/named.ts";
import { related } from "../../model/related.ts";
import type { Id, Resolved } from "../../model/resolved.ts";
import type { Event } from "../../model/schema.ts";
import type { View } from "../../view/view.ts";
import { type Told, tellingIn } from "./detail.ts";
import type { Room } from "./fit.ts";
import type { Placed } from "./page.ts";
import { placed } from "./place.ts";
import { metrics, type Sheet } from "./sheet.ts";
import { findingsTold, lesionsTold, scansTold, thingTold } from "./told.ts";
import { LEAST, measureFor, scaleOf } from "./words.ts";

/** The panel of a step in whatever room a page has for it. */
export type Panel = {
  /** The share of the page that the timeline has beside it: for all it shows, and for what the step is about. */
  readonly shares: readonly [wished: number, most: number];
  /** Its figures in a room, from its top left corner; null where not all of them, or if it must be not even one, fit. */
  readonly at: (room: Room, must: boolean) => readonly Placed[] | null;
};

/** What the panel of a step is laid out with. */
export type On = {
  readonly sheet: Sheet;
  readonly shown: Resolved;
  readonly view: Pick<View, "panel" | "selected">;
  readonly day0: Id | null;
  /** The events that the step is about, the most important first. */
  readonly about: readonly Id[];
};

/** The size of a ladder's words beside the smallest, px. */
const LADDER = 14;
/** Nine points, the least that words of a ladder are drawn with. */
const NINE = 12;
/** A map, and a figure of ports, lower than this says nothing, px of its own; and the share of the width of maps. */
const LOW = { map: 130, ports: 120 };
const SHARE = 0.6;
/** The share of the width that the first column of words has beside another. */
const FIRST = 0.54;

const histology = ({ sheet, shown, day0 }: On): Panel | null => {
  if (columnsOf(shown).length === 0) return null;
  const usual = scaleOf(sheet);
  const scales = [usual, (usual + NINE / LEAST) / 2, NINE / LEAST].filter((one) => one <= usual);
  const at = ({ w, h }: Room) => {
    for (const scale of scales) {
      const scene = layoutLadder({
        resolved: shown,
        day0,
        width: Math.floor(w / scale),
        tall: h / scale,
        measure: measureFor(sheet),
        words: ladderWords(sheet.words),
        size: LADDER,
      });
      if (scene !== null && scene.height * scale <= h)
        return [
          placed({ scene: wordsFrom(scene, LEAST), scale }, "ladder", sheet.say.histology, { x: 0, y: 0 }),
        ];
    }
    return null;
  };
  return { shares: [0.36, 0.48], at };
};

/** Words that fit a room, as a figure; none where they do not. */
const wordsIn = (
  sheet: Sheet,
  told: readonly Told[],
  title: string,
  { x, w, h }: Room & { readonly x: number },
): readonly Placed[] => {
  const scene = told.length === 0 ? null : tellingIn(sheet, told, { w, h });
  return scene === null || scene.height > h
    ? []
    : [placed({ scene, scale: 1 }, "detail", title, { x, y: 0 })];
};

const imaging = ({ sheet, shown, view, about }: On): Panel | null => {
  const { say, words } = sheet;
  const { selected } = view;
  const found = selected === null ? undefined : things(shown.case).get(selected);
  const at = found?.is === "event" ? found.it : null;
  const ids = selected === null ? about : [selected, ...about];
  const near = new Set(ids.flatMap((id) => [...related(shown.case, id)]));
  const lay = (width: number, tall: number | null): readonly Scene[] =>
    layoutOrgans(shown, { at: at?.id ?? null, tall }, width, measureFor(sheet), { words, say: said }).scenes;
  const isMapped = lay(600, null).length > 0;
  const own = scansTold(sheet, shown, about);
  const told = own.length > 0 ? own : lesionsTold(sheet, shown, near);
  if (!isMapped && told.length === 0) return null;
  const when = at === null ? said.atLast : said.at(labelOf(at));
  const scale = scaleOf(sheet);
  const { gap } = metrics(sheet.size);
  const inRoom = ({ w, h }: Room, must: boolean) => {
    const room = { most: (w * SHARE) / scale, tall: Math.floor(h / scale), stacked: false };
    const maps = room.tall < LOW.map ? [] : fitOrgans(lay, near, room);
    const isLarge = maps.length > 0 && maps.every(({ marks }) => (marks[0]?.box?.h ?? 0) >= LOW.map);
    let x = 0;
    const figures = maps.map((scene) => {
      const name = scene.marks[0]?.key ?? "";
      const organ = Object.hasOwn(said.organ, name) ? said.organ[name as keyof typeof said.organ] : name;
      const title = say.organs(organ, when);
      const here = placed({ scene: wordsFrom(scene, LEAST), scale }, "organ", title, { x, y: 0 });
      x += scene.width * scale + 1.75 * gap;
      return here;
    });
    const head: readonly Told[] =
      maps.length === 0
        ? []
        : [
            {
              lines: [
                [figures.map(({ title }) => title).join("; "), "over"],
                [said.schematic, "soft"],
              ],
            },
          ];
    const all = [...figures, ...wordsIn(sheet, [...head, ...told], say.inWords, { x, w: w - x, h })];
    return all.length === 0 || (isMapped && !must && !isLarge) ? null : all;
  };
  return { shares: isMapped ? [0.4, 0.52] : [0.48, 0.66], at: inRoom };
};

const portsIn = (sheet: Sheet, event: Event, { w, h }: Room): readonly Placed[] => {
  const scale = scaleOf(sheet);
  const tall = Math.floor(h / scale);
  if (tall < LOW.ports || !event.ports?.length) return [];
  const how = { words: sheet.words, say: said, tall };
  const { scene } = layoutPorts(event, Math.min(w / scale, 480), measureFor(sheet), how);
  if (scene === null || scene.height > tall) return [];
  const title = sheet.say.ports(labelOf(event));
  return [placed({ scene: wordsFrom(scene, LEAST), scale }, "ports", title, { x: 0, y: 0 })];
};

const detail = ({ sheet, shown, view, day0 }: On): Panel | null => {
  const found = view.selected === null ? undefined : things(shown.case).get(view.selected);
  if (found?.is !== "event" && found?.is !== "course") return null;
  const first = thingTold(sheet, shown, found.it, day0);
  const event = found.is === "event" ? found.it : undefined;
  const second = event === undefined ? [] : findingsTold(sheet, shown, event);
  const { gap } = metrics(sheet.size);
  const title = labelOf(found.it);
  const hasPorts = event !== undefined && portsIn(sheet, event, { w: Infinity, h: Infinity }).length > 0;
  const at = ({ w, h }: Room, must: boolean) => {
    const left = w * FIRST;
    const beside = { x: left + 2 * gap, w: w - left - 2 * gap, h };
    const ports = event === undefined ? [] : portsIn(sheet, event, beside);
    if (hasPorts && ports.length === 0 && !must) return null;
    if (ports.length > 0 || second.length === 0) {
      const all = wordsIn(sheet, [...first, ...second], title, {
        x: 0,
        w: ports.length > 0 ? left : w,
        h,
      });
      return all.length === 0 ? null : [...all, ...ports.map((one) => ({ ...one, x: beside.x }))];
    }
    const words = wordsIn(sheet, first, title, { x: 0, w: left, h });
    return words.length === 0 ? null : [...words, ...wordsIn(sheet, second, sheet.say.inWords, beside)];
  };
  return { shares: [0.5, 0.68], at };
};

/** The panel that a step shows; null for none, and for one that is no picture or has nothing to show. */
export const panelOf = (on: On): Panel | null => {
  switch (on.view.panel) {
    case "histology":
      return histology(on);
    case "imaging":
      return imaging(on);
    case "detail":
      return detail(on);
    default:
      return null;
  }
};
