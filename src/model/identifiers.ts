import { type Path, toPointer } from "./pointer.ts";
import type { Case } from "./schema.ts";

/**
 * What may tell who a patient is. The rules on dates and ages are those of the HIPAA Safe Harbor method,
 * 45 CFR 164.514(b)(2)(i): no element of a date but its year, and no age over 89.
 */
export type IdentifierKind = "date" | "age" | "name" | "number" | "e-mail" | "telephone" | "hospital";

/** Something in a case that may tell who the patient is: where it stands, what it looks like, and its words. */
export type Identifier = {
  /** JSON pointer (RFC 6901) of the text. */
  readonly path: string;
  readonly what: IdentifierKind;
  readonly text: string;
};

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const YEAR = "(?:1[89]|20)\\d\\d";
const NAME = "\\p{Lu}[\\p{L}'’-]{0,20}\\p{Ll}[\\p{L}'’-]{0,20}";
const OLD = "(?:9\\d|1[0-4]\\d)";

/** What each kind looks like in running text; of two that overlap the earlier one in this list counts. */
const LOOKS: readonly (readonly [IdentifierKind, RegExp])[] = [
  ["e-mail", /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  [
    "date",
    new RegExp(
      [
        `(?<!\\d)${YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?(?!\\d)`,
        `(?<!\\p{L})(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?${MONTH},? (?:\\d{1,2}(?:st|nd|rd|th)?,? )?(?:of )?${YEAR}(?!\\d)`,
        `(?<!\\p{L})${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?![\\d\\p{L}.])`,
        `(?<![\\d./])(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|[12]\\d|3[01])[./](?:${YEAR}|\\d\\d)(?![\\d./])`,
        `(?<!\\d)${YEAR}/(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])(?!\\d)`,
      ].join("|"),
      "gu",
    ),
  ],
  [
    "age",
    new RegExp(
      `(?<![\\d.])${OLD}[- ](?:years?|yrs?)[- ](?:old|of age)|(?<![\\d.])${OLD} ?y/?o(?!\\p{L})|(?<!\\p{L})aged? (?:of )?${OLD}(?![\\d%.]| ?%)`,
      "giu",
    ),
  ],
  [
    "number",
    /(?<!\p{L})(?:MRN|NHS|SSN|DOB|medical record|record number|patient (?:id|number|no\.?)|case number|accession)(?:[ :#.-]|number|no)*[\p{L}-]?\d[\d -]{3,}\d/giu,
  ],
  ["telephone", /(?<![\d.])(?:\+\d{1,3}[ -]?)?(?:\(\d{2,4}\)[ -]?|\d{2,4}[ -])\d{3,4}[ -]\d{3,4}(?![\d.])/gu],
  ["number", /(?<![\d.,/:-])\d{3}-\d{2}-\d{4}(?![\d-])|(?<![\d.,/:-])\d{6,}(?![\d/-]|[.,]\d)/gu],
  [
    "hospital",
    new RegExp(
      `(?:(?:St\\.|Saint|${NAME})(?: (?:of|and|the|de|di|für|${NAME})){0,5} )(?:Hospital|Clinic|Infirmary|Medical Cent(?:er|re)|Klinik|Krankenhaus|Hôpital)(?!\\p{L})|(?:University|General) Hospital(?: of)? ${NAME}`,
      "gu",
    ),
  ],
  [
    "name",
    new RegExp(
      `(?<!\\p{L})(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mister|Doctor|Frau|Herr|Mme|Señora?)\\.? ${NAME}(?: ${NAME})?`,
      "gu",
    ),
  ],
];

/** Keys whose texts are no words about the patient: ids, codes, addresses of published sources, and the format's own. */
const SKIPPED = new Set(
  "$schema format id system code doi url citation license references reference credit view at of on from measure source lesion event lane unit per".split(
    " ",
  ),
);

/** A calendar date in a field of its own: more than its year tells too much. */
const isDated = (text: string): boolean => /\d{4}-\d{2}/.test(text);

/** The most years that an age in a field of its own may mean. */
const yearsOf = (span: string): number =>
  Math.max(0, ...[...span.matchAll(/P(\d+(?:\.\d+)?)Y/g)].map(([, years]) => Number(years)));

/** The oldest age that the Safe Harbor method lets stand. */
const OLDEST = 89;

const inText = (text: string): readonly (readonly [IdentifierKind, string])[] => {
  const found: {
    readonly from: number;
    readonly to: number;
    readonly what: IdentifierKind;
    readonly text: string;
  }[] = [];
  for (const [what, looks] of LOOKS)
    for (const match of text.matchAll(looks)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (found.every((other) => to <= other.from || from >= other.to))
        found.push({ from, to, what, text: match[0].trim() });
    }
  return found.sort((a, b) => a.from - b.from).map((one) => [one.what, one.text]);
};

/**
 * What in a case may tell who the patient is, in the order of the file: dates finer than a year, ages over 89, and what
 * looks like a name, a number of a record, an address, a telephone or a hospital. Looks only at the case and asks nobody;
 * it misses what it has no rule for, and names much that is harmless, so that a reader decides.
 */
export const identifiersIn = (of: Case): readonly Identifier[] => {
  const found: Identifier[] = [];
  const add = (path: Path, what: IdentifierKind, text: string) =>
    found.push({ path: toPointer(path), what, text });
  const look = (value: unknown, path: Path, key: string) => {
    if (typeof value === "string") {
      if (key === "date" || key === "born") {
        if (isDated(value)) add(path, "date", value);
      } else if (key === "age" || (key === "is" && path[1] === "age")) {
        if (yearsOf(value) > OLDEST) add(path, "age", value);
      } else if (!SKIPPED.has(key)) for (const [what, text] of inText(value)) add(path, what, text);
    } else if (Array.isArray(value)) for (const [i, part] of value.entries()) look(part, [...path, i], key);
    else if (typeof value === "object" && value !== null)
      for (const [name, part] of Object.entries(value)) look(part, [...path, name], name);
  };
  look(of, [], "");
  return found;
};
