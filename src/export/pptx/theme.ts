import type { ThemeName, Token } from "../../look/theme.ts";
import { hexOf, SLOTS } from "./ink.ts";
import { isDark } from "./text.ts";
import { all, el, type Markup, part } from "./xml.ts";

/** Faces that come with Office on every system; programs without them have others of the same widths, or nearly. */
const THEME_FACES = { major: "Georgia", minor: "Calibri" } as const;

const ACCENTS: readonly Token[] = [
  "disease",
  "noEvidence",
  "benign",
  "uncertain",
  "response",
  "treatmentState",
];

/** Slots of a theme are dark and light ones; a master says which of them its ground and its ink are. */
export const colorMap = (theme: ThemeName): Readonly<Record<string, string>> => ({
  ...(isDark(theme)
    ? { bg1: "dk1", tx1: "lt1", bg2: "dk2", tx2: "lt2" }
    : { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" }),
  ...Object.fromEntries(ACCENTS.map((_, i) => [`accent${i + 1}`, `accent${i + 1}`])),
  hlink: "hlink",
  folHlink: "folHlink",
});

const scheme = (theme: ThemeName): Markup => {
  const map = colorMap(theme);
  const tokens = Object.fromEntries(
    Object.entries(SLOTS).map(([token, slot]) => [map[slot] ?? slot, token as Token]),
  );
  const order = ["dk1", "lt1", "dk2", "lt2", ...ACCENTS.map((_, i) => `accent${i + 1}`), "hlink", "folHlink"];
  return el(
    "a:clrScheme",
    { name: "Caseline" },
    ...order.map((slot) =>
      el(`a:${slot}`, {}, el("a:srgbClr", { val: hexOf(tokens[slot] ?? "treatmentState", theme) })),
    ),
  );
};

const faces = (name: "a:majorFont" | "a:minorFont", face: string): Markup =>
  el(name, {}, el("a:latin", { typeface: face }), el("a:ea", { typeface: "" }), el("a:cs", { typeface: "" }));

const placeholderColor = el("a:schemeClr", { val: "phClr" });
const plain = el("a:solidFill", {}, placeholderColor);
const thrice = (markup: Markup): Markup => all([markup, markup, markup]);

const effects: Markup = el(
  "a:fmtScheme",
  { name: "Caseline" },
  el("a:fillStyleLst", {}, thrice(plain)),
  el(
    "a:lnStyleLst",
    {},
    ...[9525, 19_050, 28_575].map((w) =>
      el("a:ln", { w, cap: "flat", cmpd: "sng", algn: "ctr" }, plain, el("a:prstDash", { val: "solid" })),
    ),
  ),
  el("a:effectStyleLst", {}, thrice(el("a:effectStyle", {}, el("a:effectLst")))),
  el("a:bgFillStyleLst", {}, thrice(plain)),
);

/** A theme part: the colors of one of our themes and a pair of faces, no effects. */
export const themePart = (theme: ThemeName): string =>
  part(
    el(
      "a:theme",
      { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main", name: "Caseline" },
      el(
        "a:themeElements",
        {},
        scheme(theme),
        el(
          "a:fontScheme",
          { name: "Caseline" },
          faces("a:majorFont", THEME_FACES.major),
          faces("a:minorFont", THEME_FACES.minor),
        ),
        effects,
      ),
      el("a:objectDefaults"),
      el("a:extraClrSchemeLst"),
    ),
  );
