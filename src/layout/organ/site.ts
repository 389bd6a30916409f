import type { Lesion } from "../../model/schema.ts";
import type { FigureName } from "./anatomy.ts";

/** Where a lesion lies on a figure, as far as its site says. */
export type Place = {
  readonly figure: FigureName;
  /** The areas that the site names; none where it names the organ alone. */
  readonly areas: readonly string[];
  /** What the site leaves open, so that the areas are only where it may lie; null when it names one place. */
  readonly vague: "part" | "segment" | "side" | null;
  readonly edge: boolean;
};

type Site = NonNullable<Lesion["site"]>;

const ROMAN: Readonly<Record<string, string>> = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
  vii: "7",
  viii: "8",
};

const NUMBER = "(?:viii|vii|vi|iv|v|iii|ii|i|[1-8])";
const ONE = new RegExp(`^(${NUMBER})\\s?([ab])?$`);
const SEGMENTS = new RegExp(
  `\\b(?:(?:segment(?:s|um)?|seg\\.?|couinaud)\\s*|s)((?:${NUMBER}\\s?[ab]?(?![a-z]))(?:\\s*(?:,|/|\\+|&|and|or|to|-)+\\s*(?:s(?=[1-8]))?${NUMBER}\\s?[ab]?(?![a-z]))*)`,
  "g",
);

const segmentOf = (text: string): string | null => {
  const [, number = "", letter = ""] = ONE.exec(text) ?? [];
  const digit = ROMAN[number] ?? number;
  return digit === "" ? null : digit === "4" ? digit + letter : digit;
};

/** The segments that words name, in order: "segments 5/6", "S4a", "segment IVb", "segments 5 to 7". */
const segmentsIn = (words: string): readonly string[] => {
  const found = new Set<string>();
  for (const [, list = ""] of words.matchAll(SEGMENTS)) {
    const parts = list.split(/\s*(,|\/|\+|&|and|or|to|-)\s*/);
    parts.forEach((part, i) => {
      const segment = segmentOf(part.replace(/^s(?=[1-8])/, "").trim());
      if (segment === null) return;
      const [before, joint] = [segmentOf((parts[i - 2] ?? "").replace(/^s(?=[1-8])/, "")), parts[i - 1]];
      if (before !== null && (joint === "to" || joint === "-"))
        for (let n = Number.parseInt(before, 10) + 1; n < Number.parseInt(segment, 10); n += 1)
          found.add(String(n));
      found.add(segment);
    });
  }
  return [...found];
};

/** Parts of the liver that are larger than a segment, the narrower first. */
const SECTIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/caudate/, ["1"]],
  [/quadrate/, ["4"]],
  [/left lateral|lateral (?:section|segment|sector)/, ["2", "3"]],
  [/left medial|(?:medial|median) (?:section|segment|sector)/, ["4"]],
  [/right anterior|anterior (?:section|sector)/, ["5", "8"]],
  [/right posterior|posterior (?:section|sector)/, ["6", "7"]],
  [/right (?:hepatic |liver )?(?:lobe|liver|hemiliver)|right hepatic/, ["right"]],
  [/left (?:hepatic |liver )?(?:lobe|liver|hemiliver)|left hepatic/, ["left"]],
];

const NOT_LIVER =
  /(?:hepatic|liver)[\s-]*(?:flexure|duct|arter|vein|node|hilum node)|extrahepatic|(?:lymph )?nodes?\b|perihepatic/;

const liverPlace = (words: string, laterality: string, edge: boolean): Place => {
  const segments = segmentsIn(words);
  if (segments.length > 0)
    return { figure: "liver", areas: segments, vague: segments.length > 1 && !edge ? "segment" : null, edge };
  const sided =
    /left|right/.test(laterality) && !/lobe|section|sector/.test(words) ? `${laterality} lobe` : "";
  const section = SECTIONS.find(([pattern]) => pattern.test(`${words} ${sided}`));
  if (!section) return { figure: "liver", areas: [], vague: "part", edge };
  const [, areas] = section;
  const whole = areas.length === 1 && /^\d/.test(areas[0] ?? "");
  return { figure: "liver", areas, vague: whole ? null : "segment", edge };
};

/** Parts of the pelvis; those that come in pairs are named without their side. */
const PELVIC: readonly (readonly [pattern: RegExp, area: string, pair: boolean])[] = [
  [/broad ligament|mesosalpinx|parametri/, "ligament", true],
  [/fallopian|salpin|uterine tube|oviduct/, "tube", true],
  [/adnex/, "adnexa", true],
  [/ovar/, "ovary", true],
  [/cervi(?:x|cal canal)|uterine cervi|cervix uteri/, "cervix", false],
  [/vagina|vaginal/, "vagina", false],
  [/fundus/, "fundus", false],
  [/uter(?:us|ine|i)|myometri|endometri|womb/, "uterus", false],
];

const pelvicPlace = (organ: string, words: string, laterality: string, edge: boolean): Place | null => {
  const uterine = /uter|womb|myometri|endometri/.test(words);
  const named = (text: string) =>
    PELVIC.find(([pattern, area]) => pattern.test(text) && (area !== "fundus" || uterine));
  const found = named(organ) ?? named(words);
  if (found === undefined) return null;
  const narrower = found[1] === "uterus" ? (named(words) ?? found) : found;
  const [, area, pair] = narrower;
  if (!pair) return { figure: "pelvis", areas: [area], vague: null, edge };
  const sides = ["left", "right"].filter((side) =>
    new RegExp(`\\b${side}\\b`).test(`${words} ${laterality}`),
  );
  const bilateral = sides.length === 2 || /bilateral|both/.test(`${words} ${laterality}`);
  const areas = (bilateral || sides.length === 0 ? ["left", "right"] : sides).map(
    (side) => `${area}-${side}`,
  );
  return { figure: "pelvis", areas, vague: bilateral || sides.length > 0 ? null : "side", edge };
};

/**
 * Where on a figure a site lies: the liver by segments (1 to 8, I to VIII, 4a, 4b), sections and lobes; the female pelvis by
 * organ and side. Null for a site that no figure has. Nothing is assumed: a side or a segment that is not stated is vague.
 */
export const placeOfSite = (site: Site | undefined): Place | null => {
  if (site === undefined) return null;
  const plain = (text: string | undefined) =>
    (text ?? "").toLowerCase().replace(/[\u00a0\u2010-\u2014]/g, (sign) => (sign === "\u00a0" ? " " : "-"));
  const [organ, part, laterality] = [plain(site.organ), plain(site.part), plain(site.laterality)];
  const words = `${organ} ${part}`;
  const edge = /\b(?:edge|border|margin|periphery|boundary)\b/.test(part);
  if (/\b(?:liver|hepatic|hepar|hepatis)\b/.test(words) && !NOT_LIVER.test(words))
    return liverPlace(words, laterality, edge);
  return NOT_LIVER.test(words) ? null : pelvicPlace(organ, words, laterality, edge);
};
