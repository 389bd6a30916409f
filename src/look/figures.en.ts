/** The words of the figures, which come after the first view: organ maps, ports, sizes over time, and images. */
export const figures = {
  locale: "en-US",
  schematic: "Schematic, from the front",
  right: "R",
  left: "L",
  organ: { liver: "liver", pelvis: "pelvis" },
  map: (organ: string, when: string, lesions: string) =>
    `Schematic ${organ} from the front, ${when}. ${lesions || "No lesion is known there then."}`,
  at: (event: string) => `at ${event}`,
  atLast: "at the last that is known",
  shown: (when: string) => `Shown ${when}`,
  choose: "Select an event to see the map as it stood then.",
  scale: (mm: string) => `${mm} mm`,
  notToScale: "not to scale",
  noSize: "size not reported",
  noSizeYet: "size not yet measured",
  noExactSize: (size: string) => `${size}, drawn as a point`,
  noRoom: (size: string) => `${size}, no room to scale`,
  by: (size: string, modality: string) => `${size}, ${modality}`,
  sizeUnordered: "measured before or after, not stated",
  removed: "removed",
  perhapsRemoved: "whether removed by then is not stated",
  removedUnsure: "removed when, not stated",
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
    several: "over several segments",
  },
  edge: "at its edge",
  more: (n: string) => `and ${n} more, in the list below`,
  without: (sites: string) => `No figure for: ${sites}. The list has it.`,
  aloud: (name: string, facts: string) => `${name}: ${facts}.`,
  joined: "; ",
} as const;

/** The shape that every language fills. */
export type FigureWords = typeof figures;
