// biome-ignore-all lint/suspicious/noControlCharactersInRegex: signatures of files are made of them
/** The kinds of file that are no text in JSON, as far as their first bytes tell. */
export type FileKind =
  | "zip"
  | "word"
  | "excel"
  | "powerpoint"
  | "gzip"
  | "pdf"
  | "image"
  | "dicom"
  | "sqlite"
  | "old-office"
  | "rtf"
  | "utf-16"
  | "web-page"
  | "xml"
  | "cbioportal"
  | "table"
  | "text";

// A byte beyond ASCII is itself when bytes were taken as Latin-1, and U+FFFD when they were taken as UTF-8.
const high = (byte: string) => `(?:\\x${byte}|\\uFFFD)`;

const signatures: readonly (readonly [FileKind, RegExp])[] = [
  ["dicom", /^[\s\S]{128}DICM/],
  ["word", /^PK\x03\x04[\s\S]*?word\//],
  ["excel", /^PK\x03\x04[\s\S]*?xl\//],
  ["powerpoint", /^PK\x03\x04[\s\S]*?ppt\//],
  ["zip", /^PK[\x03\x05]/],
  ["gzip", new RegExp(`^\\x1F${high("8B")}`)],
  ["pdf", /^%PDF-/],
  [
    "image",
    new RegExp(`^(?:${high("89")}PNG|GIF8[79]a|RIFF[\\s\\S]{4}WEBP|II\\*\\0|MM\\0\\*|BM[\\s\\S]{4}\\0)`),
  ],
  ["image", new RegExp(`^${high("FF")}${high("D8")}${high("FF")}`)],
  ["sqlite", /^SQLite format 3/],
  ["old-office", new RegExp(`^${high("D0")}${high("CF")}\\x11${high("E0")}`)],
  ["rtf", /^\{\\rtf/],
  ["utf-16", /^(?:\uFFFD\uFFFD)?(?:[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/],
];

/** The kind of a file by its first bytes, taken as Latin-1; null when they could be text. */
export const kindOfBytes = (start: string): FileKind | null =>
  signatures.find(([, form]) => form.test(start.slice(0, 4096)))?.[0] ?? null;

/** The kind of a text that is not JSON; null when it looks as if it was meant as JSON. */
export const kindOfText = (text: string): FileKind | null => {
  const start = text.slice(0, 4096);
  const kind = kindOfBytes(start);
  if (kind) return kind;
  if (/^\s*<(?:!doctype\s+html|html|head|body|title|script|meta|div|p|h1)\b/i.test(start)) return "web-page";
  if (/^\s*<(?:[?!]|[a-z_][\w.-]*[\s:/>])/i.test(start)) return "xml";
  if (/^(?:#.*\r?\n)*PATIENT_ID\t/.test(start)) return "cbioportal";
  const line = start.trimStart().split(/\r?\n/, 1)[0] ?? "";
  if (/^[^{["']/.test(line) && /\t.*\t|[^,]+,[^,]+,|;.*;/.test(line)) return "table";
  return /^(?!(?:true|false|null)\b)[\p{L}#]/u.test(line) ? "text" : null;
};
