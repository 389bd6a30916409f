import type { Spot, Stroke } from "./organ/anatomy.ts";

/** The size of the figure, mm. */
export const ABDOMEN = { width: 200, height: 214 };

const MIDDLE = ABDOMEN.width / 2;

const mirrored = (d: string): string =>
  d.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x: string, y: string) => `${ABDOMEN.width - Number(x)},${y}`);

const flank = "M177,4C180,36 175,66 169,94 C164,120 175,150 182,208";
const body =
  "M23,4C20,36 25,66 31,94 C36,120 25,150 18,208 C60,213 140,213 182,208 C175,150 164,120 169,94 C175,66 180,36 177,4Z";
const costal = "M172,82C150,76 118,62 103,30";
const groin = "M173,166C150,182 124,196 106,204";

/** The abdomen of someone who lies on the back, seen from the front: the patient's right is at the left. Drawn for this project. */
export const abdomen: readonly Stroke[] = [
  { d: body, fill: "organ" },
  ...[flank, mirrored(flank)].map((d): Stroke => ({ d, stroke: "organLine", width: 1.6 })),
  ...[costal, mirrored(costal)].map((d): Stroke => ({ d, stroke: "organLine", width: 1.3 })),
  { d: "M97,30C98.5,36 101.5,36 103,30", stroke: "organLine", width: 1.3 },
  ...[groin, mirrored(groin)].map((d): Stroke => ({ d, stroke: "organLine", width: 1, opacity: 0.7 })),
  { d: "M100,44L100,108 M100,130L100,196", stroke: "organLine", width: 0.8, dash: [1.5, 4], opacity: 0.8 },
  {
    d: "M95,119C97,115.5 103,115.5 105,119 C103,122.5 97,122.5 95,119Z M97.5,119.5C99,118.3 101,118.3 102.5,119.5",
    stroke: "organLine",
    width: 1.1,
  },
];

/** Regions that a site may name: how far from the midline, at which height, and whether they lie at a side; the narrower first. */
const REGIONS: readonly (readonly [pattern: RegExp, out: number, y: number, sided: boolean])[] = [
  [/supra-?pubic|hypogastr|pubis/, 0, 184, false],
  [/supra-?umbilic|above the (?:umbilicus|navel)/, 0, 102, false],
  [/(?:infra|sub)-?umbilic|below the (?:umbilicus|navel)/, 0, 136, false],
  [/para-?umbilic|pararect|para-?median|lateral to the umbilic/, 30, 119, true],
  [/umbilic|navel/, 0, 119, false],
  [/mc\s?burney/, 40, 152, true],
  [/axillary line/, 60, 104, true],
  [/midclavicular|mid-clavicular/, 44, 100, true],
  [/intercostal/, 62, 56, true],
  [/subcostal|hypochondri|costal margin/, 48, 88, true],
  [/upper (?:quadrant|abdomen|lateral)/, 44, 94, true],
  [/lower (?:quadrant|abdomen|lateral)|iliac/, 44, 156, true],
  [/inguin|groin/, 52, 182, true],
  [/lateral|flank|lumbar|side of the abdomen/, 54, 116, true],
  [/sub-?xiph|xiphoid/, 0, 48, false],
  [/epigastr/, 0, 76, false],
  [/midline/, 0, 88, false],
];

/** Where a site lies on the abdomen, mm; null where its words, or its side, do not say. Left is the patient's left. */
export const abdominalSpot = (site: string): Spot | null => {
  const words = site.toLowerCase().replaceAll("\u00a0", " ");
  const found = REGIONS.find(([pattern]) => pattern.test(words));
  if (found === undefined) return null;
  const [pattern, out, y, sided] = found;
  const right = /\bright\b/.test(words) || String(pattern).includes("burney");
  const left = /\bleft\b/.test(words);
  if (!sided) return left === right ? [MIDDLE + out, y] : [MIDDLE + (left ? 16 : -16), y];
  return left === right ? null : [MIDDLE + (left ? out : -out), y];
};
