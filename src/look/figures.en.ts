import type { Strings } from "./strings.en.ts";
import { isThen } from "./then.ts";

/** The words of the figures, which come after the first view: organ maps, ports, sizes over time, and images. */
export const figures = {
  schematic: "Schematic, from the front",
  right: "R",
  left: "L",
  organ: { liver: "liver", pelvis: "pelvis" },
  map: (organ: string, when: string, lesions: string) =>
    `Schematic ${organ} from the front, ${when}. ${lesions || "No lesion is known there then."}`,
  at: (event: string) => `at ${event}`,
  atLast: "at the last that is known",
  shown: (when: string) => `Shown ${when}`,
  scale: (mm: string) => `${mm} mm`,
  asKnownAt: (event: string) => `as known at ${event}`,
  asKnownThen: "as it was known then",
  noSize: "size not reported",
  noSizeYet: "size not yet measured",
  noExactSize: (size: string) => `${size}, drawn as a point`,
  noRoom: (size: string) => `${size}, no room to scale`,
  by: (size: string, modality: string) => `${size}, ${modality}`,
  sizeUnordered: "measured before or after, not stated",
  removed: "removed",
  perhapsRemoved: "whether removed by then is not stated",
  stated: "stated",
  inferred: "inferred",
  relation: {
    same: (to: string) => `same lesion as ${to}`,
    new: (to: string) => `new beside ${to}`,
    recurrence: (to: string) => `recurrence after ${to}`,
    metastasis: (to: string) => `metastasis from ${to}`,
    "not stated": (to: string) => `relation to ${to} not stated`,
  },
  told: (what: string, how: string) => `${what}, ${how}`,
  vague: {
    part: "place in the organ not stated",
    segment: "segment not stated",
    side: "side not stated",
  },
  more: (n: string) => `and ${n} more, in the list below`,
  without: (sites: string) => `No figure for: ${sites}. The list has it.`,
  aloud: (name: string, facts: string) => `${name}: ${facts}.`,
  joined: "; ",
  portsOf: (event: string, ports: string) => `Schematic abdomen from the front, ports of ${event}. ${ports}`,
  roleNotStated: "role not stated",
  countNotStated: "number not stated",
  portsWithout: (sites: string) => `Not drawn, for where it lies is not stated: ${sites}.`,
  sizes: (lesion: string) => `Size over time: ${lesion}`,
  sizesOf: (lesion: string, values: string) => `Largest diameter of ${lesion} over time. ${values}`,
  largest: "largest diameter, mm",
  asTable: "As a table",
  sizeHeads: { when: "When", by: "Modality", value: "Size" },
  image: {
    zoom: (caption: string) => `Enlarge: ${caption}`,
    close: "Close",
    absent: "Image not supplied",
    refused: {
      elsewhere: "Image not shown: it lies on another site, and nothing is asked of other sites.",
      kind: "Image not shown: only PNG, JPEG and WebP are.",
      path: "Image not shown: its address is no relative path.",
      alone:
        "Image not supplied: a case opened from this device brings no files along; put the image into the case itself.",
    },
  },
};

/** The shape that every language fills. */
export type FigureWords = typeof figures;

/**
 * The words of figures for a case as the words of its language tell it: of one of which something is hidden, what nobody
 * had told yet is not called not reported, and the last that is known is called what it is.
 * @param cursor the few words for the event at whose moment the case is shown; null for none
 */
export const figureWords = (words: Strings, cursor: string | null): FigureWords =>
  isThen(words)
    ? {
        ...figures,
        noSize: words.panels.noSize,
        atLast: cursor === null ? figures.asKnownThen : figures.asKnownAt(cursor),
      }
    : figures;
